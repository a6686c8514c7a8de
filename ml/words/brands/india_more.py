"""More Indian companies: regional chains, utilities, apps and payees."""

from __future__ import annotations

from typing import Final

BRANDS: Final[dict[str, str]] = {
    "Groceries": """
        Vijetha; Namdhari's; MK Retail: mk ahmed; Aishwarya Supermarket; Le Marche
        India; Modern Bazaar; Dunzo; Swiggy Genie; Otipy: =otipy; Pluckk; KisanKonnect;
        FarmerUncle; Akshayakalpa; Sid's Farm; Suguna: =suguna; Venky's; TenderCuts;
        Meatigo; Zappfresh; Margin Free; Supplyco; Kerala Spices; Saravana Stores
        Grocery; Grace Supermarket; Kannan Departmental; Food Bazaar; Foodhall; Godrej
        Nature's Basket; Osia; Rajmandir; National Mart; Udaan: =udaan; Spar India: spar
        hypermarket, max hypermarket; 24 Seven: 24seven; Frendy; Apna Mart; Country
        Chicken; Hatsun; Sudha Dairy; Verka; Vita Booth; Saras Dairy; Parag Milk; Gokul
        Milk; Vijaya Dairy; Dodla: =dodla; Arokya
    """,
    "Eating out": """
        A2B: =a2b, a2b veg, adyar ananda, adyar anandha; Sangeetha: =sangeetha,
        sangeetha veg; Murugan Idli; Vasudev Adigas: adigas, vasudev adiga; Mtr
        Restaurant: mtr 1924; CTR: =ctr; Rameshwaram Cafe; Empire Restaurant; Meghana
        Foods: =meghana; Nandhana; Paradise Biryani: paradise food; Bawarchi: =bawarchi;
        Shah Ghouse; Pista House; Karachi Bakery; Iyengar Bakery: =iyengar; Just Bake;
        Monginis; Kwality Walls; Corner House; Havmor; Vadilal; Giani: =giani, giani
        ice, gianis; Keventers; Wow China; Burger Singh; Jumbo King: jumboking; Goli
        Vada Pav: goli vada; La Pino'z: lapinoz; Mojo Pizza; Oven Story: ovenstory;
        Social Offline; Chayoos; Tea Post; MBA Chai Wala: mba chai; Nescafe Corner;
        Lavazza; SmokinJoes: smokin joes; Absolute Barbecues: absolute barbecue; AB's:
        =ab's; Mainland China; Punjab Grill; Bercos; Moti Mahal; Karim's; Nirula's;
        Wenger's; Om Sweets; Gopal Sweets; Chhappan Bhog; KC Das; Balaram Mullick;
        Arsalan: =arsalan, arsalan restaurant; Zam Zam; Thalappakatti: dindigul
        thalappakatti; Anjappar; Junior Kuppanna; Toit: =toit; Wow Chicken; EatFit;
        Curefoods; Frozen Bottle; Belgian Waffle; Mad Over Donuts; Cafe Niloufer:
        niloufer; District By Zomato
    """,
    "Transport": """
        Ola Money; Shuttl; Cityflo; Vogo; Bounce Infinity; Ather: =ather, ather energy;
        Ola Electric; Statiq; Tata EV; ParkSmart; Get My Parking; ICICI FASTag; NETC;
        IHMCL; PMPML; AMTS; BRTS: janmarg; NMMT; TMT: =tmt; UPSRTC; GSRTC; APSRTC;
        RSRTC; TNSTC; SETC; MTC Chennai: mtc bus; DTC: =dtc, dtc bus; CTU: =ctu; WBTC;
        Kochi Metro: kmrl; Noida Metro: nmrc; Lucknow Metro: upmrc; Pune Metro; Nagpur
        Metro; Ahmedabad Metro: gujarat metro; Namma Bharat; Hero MotoCorp Service: hero
        motocorp; Maruti Service: maruti suzuki; Bosch Car; GoMechanic; MRF Tyres; CEAT;
        Reliance Petroleum: reliance bp, reliance petro; Adani CNG; IGL CNG; MGL CNG;
        Parivahan: vahan; e-Challan: echallan
    """,
    "Travel": """
        Aix Connect; Akasa; Star Air; Alliance Air; Ginger Hotels: ginger hotel, roots
        corporation; Lemon Tree; Zostel; Club Mahindra: mahindra holidays; Sterling
        Holidays: sterling holiday; Hotel Treebo; RailYatri; Where Is My Train; Zingbus;
        IntrCity: smartbus; VRL Travels: vrl logistics; SRS Travels; Orange Travels:
        orange tours; Neeta Travels: neeta tours; KPN Travels; Savaari; Veena World;
        Kesari Tours; Niyo Global; BookMyForex; Adani Airport; GMR Airport; BLR Airport:
        bial; KSTDC; Indian Railways: indian railway, south central railway, southern
        railway, western railway, central railway, northern railway, eastern railway
    """,
    "Shopping": """
        Tata Neu: tata digital; Shopsy; Bewakoof; The Souled Store: souled store;
        Urbanic; Nykaa Man; Limeroad; Pepperfry; Urban Ladder; HomeLane; Livspace;
        Wakefit; SleepyCat; Duroflex; Boat Lifestyle: imagine marketing; Nexxbase;
        Poorvika; Sangeetha Mobiles; Lot Mobiles; Big C Mobiles; Girias; Viveks;
        Adishwar; Bajaj Electronics; Kohinoor Electronics; Great Eastern Retail; Imagine
        Apple: imagine store, aptronix, unicorn infosolutions; Mi Store: xiaomi;
        Samsung; OnePlus; Pothys; Chennai Silks; RMKV; Saravana Stores; Kalyan Silks;
        Jayalakshmi: =jayalakshmi, jayalakshmi silks; CMR Shopping; South India
        Shopping; RS Brothers; Chandana Brothers; Kalanikethan; Nalli: =nalli, nalli
        silks; Biba: =biba, biba apparels; W for Woman; Aurelia: =aurelia; Global Desi;
        Allen Solly; Van Heusen; Louis Philippe; Peter England; Arvind Store; Jockey:
        =jockey, jockey store; Clovia; Zivame; Metro Shoes; Mochi: =mochi, mochi shoes;
        Relaxo; Liberty Shoes; Khadims; Campus Shoes; V-Mart: vmart; Style Union;
        Intune: =intune; Yousta: =yousta; InOrbit; Joyalukkas; PC Jeweller; CaratLane;
        BlueStone; GRT Jewellers: grt jewel; Lalitha Jewellery: lalithaa; Senco Gold:
        senco; Titan Eye; Crossword: =crossword, crossword book; Sapna Book House: sapna
        book; Higginbothams; Landmark Group; Archies Gallery; DailyObjects; Ferns N
        Petals Home; Supertails; Heads Up For Tails; Asian Paints
    """,
    "Entertainment & subscriptions": """
        JioCinema; Aha: =aha, aha media; Sun NXT; Hoichoi; ALTBalaji; Lionsgate Play;
        Discovery Plus; Wynk; Kuku FM: mebigo; Pocket FM; Pratilipi; MPL Games: mobile
        premier; RummyCircle: games24x7; My11Circle; Zupee; WinZO; BGMI; Miraj Cinemas:
        miraj; Mukta A2; Asian Cinemas; Prasads: =prasads, prasads multiplex; Carnival
        Cinemas; Smaaash; Timezone; PlayO: =playo; Hudle: =hudle; Insider.in: wasteland
        entertainment; Times of India: bennett coleman; Deccan Herald; Ramoji; Adlabs;
        VGP: =vgp
    """,
    "Utilities": """
        HESCOM; GESCOM; MESCOM; CESCOM; TGNPDCL: tsnpdcl; TNPDCL; PVVNL: mvvnl, dvvnl,
        puvvnl; AVVNL: jdvvnl; CSPDCL; JBVNL; SBPDCL: nbpdcl; APDCL; TSECL; HPSEB; UPCL:
        =upcl; Tata Power DDL: =tata power ddl, tpddl; BEST Electricity; Aeml; CMWSSB:
        metro water; HMWSSB: hmwsb; Think Gas; GAIL Gas; Sabarmati Gas; AGNL;
        Bhagyanagar Gas; Supergas; Asianet; GTPL; Den Networks: den boomband; Siti
        Cable: siti networks; Kerala Vision; Railwire; Alliance Broadband; Netplus;
        Spectra: =spectra, spectranet; MTNL; Jio Fiber: jio infocomm; Vi Postpaid;
        Bharat BillPay: bbps biller
    """,
    "Health": """
        Apollo Diagnostics: apollo health, apollo clinic, apollo spectra; Frank Ross;
        Sasta Sundar: sastasundar; Truemeds; Davaindia; Jan Aushadhi: janaushadhi; Dawaa
        Dost; KIMS: =kims, kims hospital; Yashoda: =yashoda, yashoda hospital; Rainbow
        Hospital: rainbow childrens; Sakra: =sakra; Columbia Asia; BGS Global; Sparsh
        Hospital: =sparsh; Ramaiah: =ramaiah, ms ramaiah hospital; St Johns Hospital;
        CMC Vellore: christian medical; AIIMS; PGI: =pgi, pgimer; Kokilaben: =kokilaben;
        Lilavati: =lilavati; Hinduja Hospital; Breach Candy; Ruby Hall; Sahyadri:
        =sahyadri, sahyadri hospital; Jehangir Hospital; Artemis: =artemis, artemis
        hospital; BLK: =blk, blk max; Sir Ganga Ram: ganga ram hospital; Amri; Vijaya
        Diagnostic; Redcliffe; Orange Health; Healthians; Suburban Diagnostics; Neuberg;
        Aarthi Scans; Sankara Eye; Aravind Eye; Vasan Eye; Dr Agarwal: agarwals eye; LV
        Prasad Eye: lv prasad; Sabka Dentist; Partha Dental; Specsmakers; HealthKart:
        bright lifecare; Patanjali; Himalaya Wellness: himalaya drug; Kottakkal: arya
        vaidya; Baidyanath; Muscleblaze
    """,
    "Personal care": """
        Bodycraft; Green Trends; YLG Salon: =ylg; Page 3 Salon; Bounce Salon; VLCC;
        Kaya: =kaya, kaya clinic, kaya skin; O2 Spa; Oliva Clinic; Talwalkars; Fitpass;
        UClean; Tumbledry; Fabrico; Pressto; Yes Madam; Sugar Cosmetics; Plum Goodness;
        WOW Skin; mCaffeine; Beardo: =beardo; The Man Company: man company; Forest
        Essentials; Kama Ayurveda
    """,
    "Insurance": """
        Kotak General; SBI General; Tata AIG; Cholamandalam MS: chola ms; Iffco Tokio;
        National Insurance; Aditya Birla Sun Life Insurance: abslife, birla sun life
        insurance; Canara HSBC Life: canara hsbc; PMJJBY; PMSBY; ICICI Pru Life; Exide
        Life; Edelweiss Tokio; IndiaFirst Life: indiafirst; Shriram Life; Future
        Generali; Royal Sundaram; Magma HDI; Zuno: =zuno, zuno general; Ditto Insurance;
        Plum Benefits; Onsurity; HDFC Standard Life: hdfc standard
    """,
    "Education": """
        DPS: =dps, delhi public school; Ryan International; VIBGYOR; Narayana School:
        narayana group, narayana educational; Sri Chaitanya; Podar; Orchids: =orchids,
        orchids international; National Public School; Kendriya Vidyalaya; DAV School:
        dav public; Amity: =amity, amity university; Manipal University: manipal
        academy; VIT: =vit, vellore institute; SRM: =srm, srm institute, srm university;
        BITS Pilani; FIITJEE; Resonance Eduventures; Career Launcher; TIME Institute:
        triumphant institute; Cuemath; WhiteHat Jr: whitehat; Toppr; Doubtnut; Testbook;
        Adda247; Drishti IAS; Vision IAS: ajay vision; NTA Exam: national testing
        agency; UPSC: =upsc; Navneet: =navneet; Aptech; NIIT: =niit, niit ltd
    """,
    "Children": """
        Euro Kids; Klay: =klay, klay prep; Footprints: =footprints, footprints
        childcare; Little Millennium; Hopscotch; Babyhug
    """,
    "Housing": """
        NoBrokerHood; ADDA Apartment: apartmentadda, 3five8; CRED Rent: rentomojo;
        Furlenco; Stanza Living: dtwelve; Zolo: =zolo, zolostays; Colive; OYO Life; LIC
        HFL; HDFC Home Loan; SBI Home Loan; PayZapp Rent; Prestige Estates; Sobha:
        =sobha, sobha limited; Brigade: =brigade, brigade enterprises; Agarwal Packers;
        Porter: =porter, smartshift logistics
    """,
    "Investments": """
        Dhan: =dhan, raise financial; Fyers: =fyers; 5paisa; Sharekhan; Motilal Oswal;
        HDFC Securities: hdfcsec; Kotak Securities; SBI Securities: sbicap sec; Axis
        Direct: axis securities; Edelweiss: =edelweiss, nuvama; Geojit; Canara Robeco;
        DSP Mutual Fund: dsp mutual, dsp mf; Quant MF: quant mutual; Tata Mutual Fund:
        tata mutual, tata mf; HSBC MF; Edelweiss MF; PGIM; Bandhan MF: bandhan mutual,
        idfc mutual; Invesco MF: invesco india; Franklin Templeton; Sundaram MF:
        sundaram mutual; Navi MF: navi mutual; WhiteOak; KFintech: kfin technologies;
        Nippon; EPFO; Gullak: =gullak; Jar: =jar; SafeGold; MMTC PAMP; Grip Invest; Wint
        Wealth; CoinSwitch; ZebPay; Mudrex: =mudrex; Vested: =vested, vested finance; Fi
        Money Jar
    """,
    "Loans": """
        Hero FinCorp: herofincorp; TVS Credit; Cholamandalam: chola investment; Sundaram
        Finance; Poonawalla; MoneyView: money view; Stashfin; True Credits: true
        balance; PaySense; InCred; Fullerton: smfg india; LoanTap; Capri Global;
        Piramal; IDFC Loan: idfc first loan; DMI Finance; Avanse: =avanse; Credila;
        Kissht; mPokket; Onemi Technology; HDFC Ltd; Bajaj Housing; Indiabulls; Aavas;
        Can Fin Homes: can fin; Spandana: =spandana; Bharat Financial; Ujjivan Loan;
        Rupeek: =rupeek
    """,
    "Taxes": """
        Income Tax India; GHMC; BDA: =bda; PMC Property Tax: pune municipal; Greater
        Chennai; Mcd Property; NDMC; KMC: =kmc, kolkata municipal; Kaveri Online
    """,
    "Gifts & donations": """
        Sri Sathya Sai: sathya sai; Isha Foundation; Art of Living: vyakti vikas; Shirdi
        Sai: saibaba sansthan; Siddhivinayak; Vaishno Devi; SGPC; Goonj; HelpAge; Smile
        Foundation; Pratham: =pratham, pratham education; PM CARES: pmnrf; Teach For
        India; Nanhi Kali; Seva Sadan
    """,
    "Household help": """
        Urban Company Help: insta help; Housejoy; Sulekha
    """,
    "Own transfer": """
        Amazon Pay Balance: amazon pay wallet; Mobikwik: one mobikwik; Freecharge
    """,
    "Card bill payment": """
        Cheq: =cheq; SBI Card: sbicard, sbi cards; OneCard: fpl technologies; AmEx Bill
    """,
}
