"""Companies that are known in India or all over the world."""

from __future__ import annotations

from typing import Final

_GROCERIES: Final = """
BigBasket: big basket, bigbasketcom, bb daily, bbnow, innovative retail; Blinkit:
grofers, blink commerce; Zepto: zeptonow, kiranakart; Swiggy Instamart: instamart;
DMart: d mart, avenue supermarts, avenue supermart, dmart ready; Reliance Fresh:
reliancefresh; Reliance Smart: smart bazaar, reliance smart bazaar; JioMart: jio mart;
More Supermarket: more retail, more megastore; Spencer's: spencers; Nature's Basket:
natures basket; Star Bazaar: starbazaar; Ratnadeep: ratnadeep retail; Nilgiris:
nilgiris; Heritage Fresh; Mother Dairy: motherdairy; Amul: =amul, amul
parlour, amul ice, amul dairy, amul store, amul shop, amul outlet; Country
Delight: countrydelight; Milkbasket: milk basket; Licious: delightful gourmet;
FreshToHome: fresh to home; Nandini: nandini milk; Aavin; Safal: safal outlet;
Easyday; Metro Cash & Carry: metro cash and carry; Vishal Mega Mart; Big Bazaar:
bigbazaar, future retail; Lulu Hypermarket: lulu hyper; Kirana King; Walmart: wal
mart, wm supercenter, walmart com; Costco: costco whse; Kroger; Safeway; Whole Foods:
whole foods market, wholefds, wholefoods; Trader Joe's: trader joes, trader joe; Aldi:
aldi sud, aldi nord; Lidl; Publix; Wegmans; H-E-B: =h-e-b, heb; Albertsons; Food Lion;
Meijer; Sprouts: sprouts farmers; Instacart; Fred Meyer; Giant Eagle; Stop & Shop:
stop shop, stop and shop; ShopRite; WinCo: winco foods; Tesco: tesco stores;
Sainsbury's: sainsburys; Asda; Morrisons; Waitrose; Ocado; Co-op: coop, co op;
Iceland: =iceland; Marks & Spencer Food: m&s simply food; Woolworths;
Coles: =coles; Loblaws; Sobeys; REWE; Edeka; Netto: =netto; Penny: =penny,
penny markt; Kaufland; Spar: =spar, spar supermarkt; Eurospar; Interspar; Hofer:
=hofer, hofer dankt; Billa: =billa; Migros; Denner; Carrefour: carrefour market,
carrefour city; Auchan; Leclerc: e leclerc; Intermarché; Monoprix; Franprix; Casino
Supermarché: casino supermarche; Mercadona; Eroski; Albert Heijn: ah to go; Jumbo:
=jumbo; Delhaize; Colruyt; Esselunga; Conad; Pam Panorama; Konzum; Biedronka; Żabka:
zabka; Plodine; Rema 1000; Kiwi: =kiwi; ICA: =ica; 7-Eleven: 7 eleven, seven eleven,
7eleven; FairPrice: ntuc fairprice; Cold Storage
"""
_EATING_OUT: Final = """
Swiggy: swiggy, bundl technologies, swiggy limited; Zomato: zomato, zomato ltd,
eternal limited; EatSure: eatsure, rebel foods; Domino's: dominos, domino s pizza,
jubilant foodworks, dominos pizza; McDonald's: mcdonalds, mcdonald s, mc donalds,
hardcastle restaurants, mcd; KFC: kentucky fried; Burger King: burgerking; Pizza Hut:
pizzahut; Subway: =subway, subway restaurant; Starbucks: starbucks coffee, starbucks
store, tata starbucks; Cafe Coffee Day: =ccd, coffee day; Barista: =barista; Chaayos;
Chai Point; Third Wave Coffee: third wave; Blue Tokai; Haldiram's: haldirams,
haldiram; Bikanervala; Barbeque Nation; Faasos; Behrouz Biryani: behrouz; Biryani
Blues; Wow! Momo: wow momo; Saravana Bhavan: saravana bhavan, saravanaa bhavan; Sagar
Ratna; Theobroma; Natural Ice Cream: naturals ice cream; Baskin Robbins; Magicpin;
EazyDiner: eazy diner; Dineout: =dineout; Box8; FreshMenu; Dunkin': dunkin, dunkin
donuts; Chipotle; Taco Bell; Wendy's: wendys; Chick-fil-A: chick fil a; Panera: panera
bread; Panda Express; Five Guys; Shake Shack; Popeyes; Arby's: arbys; Sonic Drive-In:
sonic drive in; Dairy Queen; Papa John's: papa johns; Little Caesars; Olive Garden;
Applebee's: applebees; Chili's: chilis grill; IHOP; Denny's: dennys; Tim Hortons; Blue
Bottle: blue bottle coffee; Peet's: peets coffee; Sweetgreen; DoorDash: doordash;
Grubhub; Uber Eats: ubereats; Deliveroo; Just Eat: justeat, just eat; Lieferando:
takeaway com; Thuisbezorgd; Foodora; Glovo; Wolt; Pret A Manger: pret a manger, =pret;
Costa Coffee: =costa; Caffè Nero: caffe nero; Greggs; Nando's: nandos; Wagamama;
Wetherspoon: jd wetherspoon; Vapiano; Nordsee; Quick Restaurant; Paul Boulangerie;
Krispy Kreme; Cinnabon; Foodpanda
"""
_TRANSPORT: Final = """
Uber: uber india, uberindiasystemsprivat, uber india systems, uberindia, uber trip,
uber bv, uberrides; Ola: =ola, ola cabs, olacabs, ani technologies, olamoney; Rapido:
roppen transportation, rapido bike; Namma Yatri: nammayatri; Meru Cabs: meru cab;
BluSmart: blu smart; Yulu: yulu bikes; Bounce: =bounce; Quick Ride; Indian Oil: indian
oil, indianoil, iocl; HP Petrol: hindustan petroleum, hpcl, hp petrol pump, hp auto
care; Bharat Petroleum: bpcl, bharat petrol; Nayara Energy: nayara, essar oil; Jio-bp:
jio bp; Shell: =shell, shell oil, shell petrol, shell service station; FASTag: fastag,
netc fastag, paytm fastag, nhai; Delhi Metro: dmrc, delhi metro rail; Namma Metro:
bmrcl, bangalore metro; Mumbai Metro: mmrda, mumbai metro; Chennai Metro: cmrl;
Hyderabad Metro: hmrl; Kolkata Metro; BMTC; BEST Bus: best undertaking; KSRTC; MSRTC;
TSRTC: tgsrtc; UTS Ticket: =uts, uts mobile; Chalo: =chalo; Park+: parkplus; Zoomcar:
zoom car; Lyft; Bolt: =bolt, bolt eu; Grab: =grab, grab ride; Gojek; Cabify; Free Now:
freenow; Exxon: exxonmobil, exxon mobil; Chevron; BP: =bp, bp station; Texaco; Sunoco;
Valero; Marathon Petroleum; Phillips 66; Conoco; Speedway: =speedway; Circle K; Wawa;
QuikTrip; Esso; Aral; TotalEnergies: total energies, total access; OMV; Repsol; Cepsa;
Eni: =eni, eni station; INA: =ina, ina benzinska; MOL: =mol, mol toltoallomas; Orlen;
Statoil; Q8; Avanti: =avanti; Transport for London: tfl, tfl travel, tfl travel ch;
MTA: mta nyct, mta metrocard; Caltrain; BART: bart clipper, =bart; Deutsche Bahn: db
vertrieb, db fernverkehr, bahn de; ÖBB: obb, oebb; SBB: sbb cff ffs, =sbb; SNCF; RATP;
NS Reizigers: ns groep, =ns; Trenitalia; Italo: =italo, italotreno; Renfe; Trainline;
FlixBus: flixbus, flixtrain; BVG: =bvg; MVG: =mvg; Wiener Linien; EZPass: e zpass,
ezpass; Lime: =lime, lime ride; Voi: =voi; Tier: =tier
"""
_TRAVEL: Final = """
IRCTC: irctc web, irctc app, irctc ltd, indian railway catering; MakeMyTrip: make my
trip, mmt india; Goibibo: =goibibo, goibibo; Cleartrip: clear trip; Yatra: =yatra,
yatra online, yatra com; EaseMyTrip: ease my trip; ixigo: ixigo trains, le travenues;
redBus: red bus; AbhiBus; ConfirmTkt; IndiGo: =indigo, interglobe aviation, indigo
airlines; Air India: airindia; SpiceJet: spice jet; Vistara: tata sia; Akasa Air: snv
aviation; AirAsia: air asia; OYO: oyo rooms, oravel stays; Treebo; FabHotels: fab
hotels; Taj Hotels: indian hotels; ITC Hotels; Thomas Cook; SOTC; VFS Global: vfs;
Airbnb: air bnb; Booking.com: booking com, bookingcom; Expedia; Agoda; Hotels.com:
hotels com, hotel com; Trip.com: trip com; Skyscanner; Kayak: =kayak; Tripadvisor;
Marriott; Hilton: =hilton, hilton hotels; Hyatt; Holiday Inn; ibis: =ibis, ibis hotel;
Novotel; Hostelworld; Delta Air: delta air lines; United Airlines; American Airlines;
Southwest: southwest airlines; JetBlue; Alaska Airlines; British Airways; Ryanair;
easyJet; Lufthansa; Air France; KLM; Emirates: =emirates, emirates airline; Qatar
Airways; Etihad; Singapore Airlines; Wizz Air: wizzair; Vueling; Iberia: =iberia;
Eurowings; Croatia Airlines; Hertz: =hertz, hertz rent; Avis: =avis, avis rent; Sixt;
Enterprise Rent-A-Car: enterprise rent; Europcar; Amtrak; Jadrolinija
"""
_SHOPPING: Final = """
Amazon: amazon, amazon in, amazon pay india, amazon seller services, amzn, amzn mktp,
amzn mktp us, amazon mktpl, amazon mktplace, amazon com, amazon de, amazon
marketplace, amazon eu, amazon mktp, amazonin, amazon retail; Amazon Pay: amazonpay;
Flipkart: flipkart internet, flipkart payments, fk internet; Myntra: myntra designs;
Ajio: reliance ajio; Meesho: fashnear; Snapdeal; Nykaa Fashion; Tata CLiQ: tata cliq,
tata unistore; Croma: infiniti retail; Reliance Digital; Vijay Sales; Reliance Trends:
=trends; Lifestyle: =lifestyle, lifestyle stores; Shoppers Stop; Westside: =westside,
trent limited; Pantaloons; Max Fashion; Zudio; FabIndia; Decathlon; Bata: =bata, bata
india; Lenskart; Titan: =titan, titan company; Tanishq; Kalyan Jewellers; Malabar
Gold; Raymond: =raymond; Manyavar; Firstcry; Hamleys; Chroma; H&M: h&m hennes, hennes
mauritz; Zara: =zara, zara india, zara home; Uniqlo; Primark; C&A: =c&a, c&a mode;
Mango: =mango; Levi's: levis; Nike: =nike; Adidas; Puma: =puma; IKEA; Target: =target,
target com, target store; Best Buy: bestbuy; Macy's: macys; Nordstrom; Kohl's: kohls;
TJ Maxx: tjmaxx, tk maxx; Marshalls; Ross Stores; Old Navy; Gap: =gap; eBay; Etsy;
AliExpress: ali express; Shein; Temu; Zalando; Otto: =otto, otto gmbh; About You:
aboutyou; MediaMarkt: media markt; Saturn: =saturn; Apple Store: apple store, apple
online store; GitHub; DigitalOcean; Cloudflare; Argos: =argos; John Lewis; Marks &
Spencer: =m&s; Next: =next, next directory; ASOS; Boulanger; Fnac; Darty;
El Corte Inglés: el corte ingles; Bol.com: bol com; Coolblue; HEMA: =hema; Zeeman;
Action: =action; Müller: =muller; Microsoft: =microsoft; Wayfair; Office Depot;
Staples: =staples; GameStop; REI: =rei; Barnes & Noble: barnes noble
"""
_ENTERTAINMENT: Final = """
Netflix: netflix com, netflix entertainment; Hotstar: disney hotstar, jiohotstar, novi
digital; Amazon Prime: amazon prime, prime video, primevideo, amazonprime; SonyLIV:
sony liv, sony pictures networks; ZEE5: zee5; Spotify: spotify india, spotify ab;
Gaana; JioSaavn: saavn; YouTube Premium: youtubepremium, youtube, google youtube;
Google One: google one, google storage; Google Play: google play; Apple: =apple, apple
com, apple com bill, apple services, itunes; BookMyShow: book my show, bigtree
entertainment; PVR: pvr inox, pvr cinemas; INOX: inox leisure; Cinepolis; Wonderla;
Imagicaa; Dream11; Steam: =steam, steampowered, steam games, steam purchase;
PlayStation: playstation network, sony interactive; Xbox; Nintendo; Hulu; Disney+:
disney plus, disneyplus; HBO Max: hbo, hbomax; Paramount+: paramount plus; Peacock:
=peacock; Audible; Kindle: kindle unlimited; Tidal: =tidal; Deezer; SoundCloud; DAZN;
Sky: =sky, sky digital, sky tv; Canal+: canal plus; AMC Theatres: amc theatres; Regal
Cinemas; Cineplex; Odeon: =odeon; UCI Kino: uci kinowelt; Eventbrite; Ticketmaster;
Eventim; Patreon; Twitch; OpenAI: openai chatgpt, chatgpt; Dropbox; Adobe; LinkedIn:
linkedin premium; The Hindu; Times Prime; New York Times: nytimes; Medium: =medium;
Rundfunk ARD ZDF: rundfunk ard
"""
_UTILITIES: Final = """
Airtel: airtel payment, bharti airtel, airtel prepaid, airtel postpaid, airtel
broadband; Jio: =jio, reliance jio, jio prepaid, jio recharge, jiofiber; Vi: =vi,
vodafone idea, vi prepaid, vodafone; BSNL; ACT Fibernet: act broadband, atria
convergence; Hathway; Tikona; You Broadband; Excitel; Tata Play: tata sky, tataplay;
Dish TV: dishtv; Sun Direct; d2h: videocon d2h; BESCOM: bescom billdesk, bangalore
electricity; MSEDCL: mahadiscom, mseb; TANGEDCO: tneb, tnebltd; BSES: bses rajdhani,
bses yamuna; Tata Power: tata power ddl; Adani Electricity; CESC: =cesc, cesc limited;
UPPCL; KSEB; TSSPDCL: tgspdcl; APSPDCL: apepdcl; PSPCL; Torrent Power; DHBVN: uhbvn;
WBSEDCL; JVVNL; MPPKVVCL; GUVNL: mgvcl, ugvcl, dgvcl, pgvcl; Indraprastha Gas: igl
gas, =igl; Mahanagar Gas: =mgl, mgl gas; Adani Gas: adani total gas; Gujarat Gas;
Indane: indane gas; HP Gas: hpgas; Bharat Gas: bharatgas; BWSSB; Delhi Jal Board;
Comcast: xfinity; Verizon: vzwrlss; AT&T: att bill; T-Mobile: t mobile, tmobile;
Spectrum: =spectrum; Cox Communications: cox comm; PG&E: pgande; Con Edison: coned,
con ed; Duke Energy; National Grid: =national grid; British Gas; EDF: =edf, edf
energy, edf clients; Octopus Energy; Thames Water; O2: =o2, telefonica germany; EE
Mobile: ee limited; Three UK; Vodafone GmbH; Telekom: deutsche telekom, telekom
deutschland; 1&1:
=1&1, 1&1 telecom; Stadtwerke; E.ON: =e.on, e.on energie; Vattenfall; EVN: =evn, evn
ag; Wien Energie; Engie; Orange: orange sa, =orange; SFR: =sfr; Bouygues Telecom; Free
Mobile; Movistar; Iberdrola; Endesa; Naturgy; Enel: =enel, enel energia; TIM: =tim;
WindTre: wind tre; KPN; Ziggo; Eneco; Essent; Vitens; Proximus; Telenet; Hrvatski
Telekom; HEP: =hep, hep elektra; A1 Hrvatska; Swisscom
"""
_HEALTH: Final = """
Apollo Pharmacy: apollo pharmacies, apollopharmacy; Apollo Hospitals: apollo hospital;
Apollo 24|7: apollo 24 7; MedPlus: med plus, medplusmart; 1mg: tata 1mg, onemg;
PharmEasy: pharm easy, axelia; Netmeds: net meds; Wellness Forever; Noble Plus;
Fortis: fortis hospital, fortis healthcare; Max Healthcare: max hospital, max super
speciality; Manipal Hospital: manipal hospitals; Narayana Health: narayana
hrudayalaya; Aster: aster dm, aster clinic; Medanta; Dr Lal PathLabs: lal pathlabs, dr
lal path; Thyrocare; Metropolis Labs: metropolis healthcare; SRL Diagnostics; Practo;
Cloudnine: =cloudnine, cloudnine hospital; Clove Dental; HealthifyMe; CVS: cvs
pharmacy, =cvs, cvs pharm; Walgreens; Rite Aid; Kaiser
Permanente: =kaiser; Quest Diagnostics; LabCorp; Boots: =boots, boots pharmacy;
Superdrug; Docmorris
"""
_INSURANCE: Final = """
LIC: lic of india, life insurance corporation, licofindia; HDFC Life; ICICI Prudential
Life: icici prulife, icicipru life, iprulife; SBI Life; Max Life: max life insurance,
axis max life; Bajaj Allianz; Tata AIA: tata aia life; Star Health: star health
insurance, star health allied; Niva Bupa; Care Health: care health insurance, religare
health; HDFC Ergo; ICICI Lombard; Acko; Go Digit: digit insurance, godigit;
Policybazaar: policy bazaar; New India Assurance; Reliance General; Kotak Life; PNB
MetLife; Aditya Birla Health; ManipalCigna; Oriental Insurance; United India
Insurance; Geico; State Farm; Progressive: progressive ins; Allstate; Liberty Mutual;
USAA: usaa ins; Aetna; Cigna; MetLife; Allianz; AXA: =axa, axa insurance; Aviva;
Admiral: =admiral; Direct Line; Royal London: royal london insurance; HUK-Coburg: huk
coburg; ERGO: =ergo, ergo versicherung; Generali; Techniker Krankenkasse; MAIF;
Mapfre; Groupama; Croatia Osiguranje; Uniqa
"""
_EDUCATION: Final = """
Byju's: byjus, think and learn; Unacademy; Vedantu; Physics Wallah: physicswallah;
Allen Career: allen career; Aakash: aakash educational; UpGrad; Simplilearn; Coursera;
Udemy; edX; Duolingo; Skillshare; Khan Academy; IGNOU; Chegg; Brilliant.org: brilliant
org; Babbel; Pluralsight; Codecademy; Great Learning; Scaler: =scaler, scaler academy
"""
_INVESTMENTS: Final = """
Zerodha: zerodha broking, zerodha securities; Groww: nextbillion, groww invest;
Upstox: rksv; Angel One: angel broking; ICICI Direct: icicidirect; Indian Clearing
Corp: indianesign, iccl, indian clearing corp, indian clearing corporation, tp ach
indianesign; NSE Clearing: nseclearing, nse clearing, nseclearinglimited; BSE:
bselimited, bse limited; HDFC Mutual Fund: hdfc mf; SBI Mutual Fund: sbi mf, sbimf;
ICICI Prudential MF: icici prudential mutual, icicipru mf, =icicipru; Axis Mutual
Fund: axis mf; Nippon India MF: nippon india mutual, nippon mf; Kotak Mutual Fund:
kotak mf; UTI Mutual Fund: uti mf; Mirae Asset; Parag Parikh: ppfas; Aditya Birla Sun
Life: absl mf, birla sun life mf; Coin by Zerodha; Kuvera; ET Money: etmoney; Paytm
Money; INDmoney: ind money, indmoney; Scripbox; smallcase; CAMS: =cams, camspay;
Coinbase; CoinDCX; WazirX; PPF: =ppf; NPS: =nps, nps trust, protean; Vanguard:
=vanguard; Fidelity: =fidelity; Charles Schwab; Robinhood; E*Trade: etrade;
Betterment; Wealthfront; Trade Republic; Scalable Capital; DEGIRO; eToro; Jar App:
changejar
"""
_PERSONAL_CARE: Final = """
Nykaa: nykaa e retail, fsn e commerce; Purplle; Urban Company: urbanclap; Lakme Salon:
lakme; Naturals Salon; Jawed Habib; Looks Salon; Enrich Salon; Mamaearth: honasa; Bombay
Shaving: bombay shaving company; Body Shop: the body shop; Bath & Body Works: bath body
works; Sephora; Ulta: ulta beauty; Great Clips; Supercuts; Douglas: =douglas; Kiehl's:
kiehls; Space NK; Sally Beauty; L'Occitane: loccitane; DM Drogerie: =dm,
dm drogerie; Rossmann; Planet Fitness; McFit; Fitness First; Basic-Fit: basic fit;
Gold's Gym: golds gym; Cult.fit: cultfit, cult fit, curefit
"""
_LOANS: Final = """
Bajaj Finance: bajaj finserv, bajaj finance ltd, bajajfin; Home Credit; HDFC Bank EMI;
Tata Capital: tata capital financial; Muthoot Finance: muthoot; Manappuram; IIFL
Finance: iifl; HDB Financial: hdb financial services; Shriram Finance; LIC Housing:
lic housing finance, lichfl; PNB Housing; Kreditbee; MoneyTap; CASHe; Navi: =navi,
navi finserv; EarlySalary: fibe; ZestMoney; Simpl: getsimpl, =simpl; LazyPay; Slice:
=slice; Aditya Birla Finance; Mahindra Finance; L&T Finance; Sallie Mae; Navient;
SoFi: sofi lending; Klarna; Afterpay; Affirm: =affirm; Ford Credit; Toyota Financial
"""
_OTHER: Final = {
    "Children": "Toys R Us; Smyths Toys; Intellitots; EuroKids; Kidzee",
    "Housing": """NoBroker: nobroker; MagicBricks; NestAway; Housing.com: housing com;
MyGate: mygate; Home Depot: the home depot; Lowe's: lowes; OBI: =obi; Hornbach:
hornbach baumarkt; Bauhaus: =bauhaus; Leroy Merlin; Castorama; B&Q: =b&q""",
    "Household help": "BookMyBai; Snabbit; Pronto: =pronto; Broomees",
    "Gifts & donations": """
GiveIndia: give india; Milaap; Ketto; ImpactGuru; CRY: =cry, child rights; Akshaya
Patra; UNICEF; Oxfam; Red Cross: american red cross; GoFundMe; FNP: ferns n petals,
ferns petals; IGP: =igp; Tirumala Tirupati Devasthanams: ttd; ISKCON; 1-800-Flowers: 1
800 flowers; Archies: =archies
""",
    "Taxes": """Income Tax Department: income tax dept, incometax, cbdt, tin nsdl; GST
Department: gstn; IRS: irs usataxpymt, =irs; HMRC; Finanzamt: finanzamt; DGFIP; BBMP:
commissioner bbmp; MCGM: =mcgm""",
    "Own transfer": """Paytm Wallet: paytm wallet, paytm add money; PhonePe Wallet:
phonepe wallet; Wise: =wise, transferwise; Revolut""",
    "Card bill payment": "CRED: =cred, cred club, dreamplug; HDFC Card: hdfccn",
}

BRANDS: Final[dict[str, str]] = {
    "Groceries": _GROCERIES,
    "Eating out": _EATING_OUT,
    "Transport": _TRANSPORT,
    "Travel": _TRAVEL,
    "Shopping": _SHOPPING,
    "Entertainment & subscriptions": _ENTERTAINMENT,
    "Utilities": _UTILITIES,
    "Health": _HEALTH,
    "Insurance": _INSURANCE,
    "Education": _EDUCATION,
    "Investments": _INVESTMENTS,
    "Personal care": _PERSONAL_CARE,
    "Loans": _LOANS,
    **_OTHER,
}
