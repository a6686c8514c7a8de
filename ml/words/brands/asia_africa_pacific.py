"""Companies of Asia, Africa, the Middle East, Australia and New Zealand."""

from __future__ import annotations

from typing import Final

BRANDS: Final[dict[str, str]] = {
    "Groceries": """
        Coles: =coles, coles express, coles supermarket, coles online; IGA: =iga, iga x
        press, iga xpress; Foodworks; Harris Farm; Foodland; Drakes; Countdown:
        =countdown, countdown nz; New World; Pak'nSave: pak n save; Four Square; NTUC
        FairPrice: =ntuc fairprice, ntuc fp, ntuc; Sheng Siong; Giant: =giant, giant
        hypermarket, giant hyper, giant supermarket; RedMart; Jaya Grocer; Village
        Grocer; Mydin; AEON: =aeon, aeon big, aeon co; Econsave; 99 Speedmart; KK Mart;
        TF Value-Mart: tf value; Indomaret; Alfamart; Alfamidi; Superindo: super indo;
        Hypermart; Transmart; Ranch Market; HappyFresh; Sayurbox; Segari; SM
        Supermarket: sm hypermarket, sm savemore; Puregold; Robinsons Supermarket;
        Landers; S&R: =s&r, s r membership; MerryMart; Big C; Lotus's: lotus s; Tops
        Market: tops supermarket; Makro Thailand; Villa Market; Co.opmart: coopmart;
        VinMart: winmart; Bach Hoa Xanh; ParknShop: park n shop; Wellcome: =wellcome,
        wellcome supermarket; Don Don Donki: donki; Seiyu; Family Mart: familymart;
        Lawson: =lawson; Lulu Hypermarket: =lulu hypermarket, lulu; Spinneys;
        Choithrams; Union Coop; Géant; Al Maya; Viva Supermarket; Panda Retail: hyper
        panda; Othaim: al othaim; Danube: =danube, danube super; Tamimi; Shufersal; Rami
        Levy; BİM: =bi̇m, bim a s, bim as, bim birlesik; A101; Şok: =şok, sok market,
        sok marketler; CarrefourSA; Macrocenter; Getir; Pick n Pay: =pnp; Checkers:
        =checkers, checkers sixty60, checkers hyper; Boxer: =boxer, boxer super; Food
        Lovers; USave; Naivas; Quickmart; Tuskys; Chandarana; Cleanshelf; Spar SA;
        Justrite; Ebeano; Melcom; Chopbarh; Imtiaz: =imtiaz, imtiaz super; Al-Fatah;
        Chaldal; Shwapno; Agora BD: agora ltd; Keells; Cargills Food City: cargills;
        Arpico; Bhat-Bhateni
    """,
    "Eating out": """
        Guzman y Gomez: =gyg; Grill'd; Menulog; Hungry Jack's; Red Rooster; Oporto;
        Zambrero; Boost Juice; Gloria Jean's; Muffin Break; Mad Mex; Dan Murphy's; BWS:
        =bws, bws liquor; Liquorland; Toast Box; Ya Kun; Kopitiam; Koufu; Food Republic;
        BreadTalk; Old Chang Kee; Crystal Jade; Din Tai Fung; LiHO; KOI Thé; Gong Cha;
        Mr Coffee; Secret Recipe; OldTown; Marrybrown; Tealive; ZUS Coffee; The Coffee
        Bean: coffee bean; PappaRich; GrabFood: grab food; GoFood: go food; ShopeeFood:
        shopee food; Kopi Kenangan; Janji Jiwa; Fore Coffee; J.CO: jco donuts; Solaria;
        HokBen: hoka hoka; Richeese; Mixue; Es Teler 77: es teler; Jollibee; Mang
        Inasal; Chowking; Greenwich Pizza; Max's; Goldilocks; Red Ribbon; Shakey's; Bo's
        Coffee; LINE MAN: lineman; MK Restaurant; Café Amazon; Highlands Coffee; Phuc
        Long; Trung Nguyen; Café de Coral; Maxim's; Tai Hing; Sukiya; Yoshinoya;
        Matsuya; Saizeriya; Ichiran; Doutor; MOS Burger; Kura Sushi; Talabat; Noon Food;
        Hungerstation; Jahez; Al Baik: albaik; Kudu: =kudu; Yemeksepeti; Getir Yemek:
        getiryemek; Trendyol Yemek; Simit Sarayı; Kahve Dünyası; Köfteci Yusuf; Steers;
        Wimpy: =wimpy; Spur: =spur, spur steak; Debonairs; Fishaways; Mugg & Bean: mugg
        and bean; Vida e Caffè; Ocean Basket; Roman's Pizza; Mr D Food; Java House;
        Artcaffe; Chicken Inn; Galitos; Chicken Republic; Mr Bigg's; Cheezious; Pathao
        Food; PickMe Food
    """,
    "Transport": """
        Ampol: =ampol, ampol foodary; Caltex; 7-Eleven Fuel; United Petroleum; Metro
        Petroleum; Liberty Oil; Opal: =opal, opal travel, transportfornsw, transport for
        nsw; Myki: =myki, myki payments; Go Card; SmartRider; Linkt; E-Toll; Wilson
        Parking; Secure Parking; Ola Australia; 13cabs; GoGet; Z Energy; Snapper;
        EZ-Link: ezlink; SimplyGo: bus mrt; ComfortDelGro: comfort delgro; SMRT; SBS
        Transit; Tada: =tada, tada mobility; ERP Singapore; SPC: =spc; Touch 'n Go:
        touchngo, tng ewallet; Rapid KL: rapidkl; Petronas; PLUS Highway: plus malaysia;
        KTMB; RFID TNG; Pertamina; Gojek: =gojek, go jek, goride, gocar; Blue Bird:
        bluebird; Maxim Taxi; KAI: =kai, kai access, kereta api; TransJakarta; MRT
        Jakarta; JakLingko; Flazz; Angkas; JoyRide; Petron; Seaoil; Phoenix Petroleum;
        Autosweep; Easytrip; Beep Card; BTS: =bts, bts skytrain, rabbit card; PTT: =ptt,
        ptt station; Bangchak; Be Group: =be; Petrolimex; Octopus: =octopus, octopus
        cards, octopus card; MTR: =mtr, mtr corporation; Suica; Pasmo; JR East: jr
        higashi; ENEOS; Idemitsu; Careem; ENOC; EPPCO; ADNOC; RTA: =rta, rta dubai, rta
        nol; Salik; Parkin: =parkin, parkin pjsc; Emarat; Aldrees; Sasco; Hala Taxi;
        Paz: =paz, paz station; Sonol; Rav-Kav; Gett; OPET; Petrol Ofisi; Aytemiz;
        BiTaksi; İstanbulkart; İETT; TCDD; HGS: =hgs; Martı: =martı, marti ileri;
        BelBim; Engen; Sasol; Astron Energy; Gautrain; MyCiTi; SANRAL; inDrive:
        indriver; Rubis; Little Cab; SafeBoda; Bolt Kenya; Oando; NNPC; Ardova; PSO:
        =pso, pakistan state oil; Pathao: =pathao, pathao ride; PickMe; Ceypetco
    """,
    "Travel": """
        Qantas: =qantas, qantas airways; Jetstar; Virgin Australia; Air New Zealand: air
        nz; Flight Centre; Webjet; Wotif; Scoot; Malaysia Airlines; Batik Air; Firefly:
        =firefly, firefly airlines; Klook; Traveloka; tiket.com; Garuda: =garuda, garuda
        indonesia; Lion Air; Citilink; Pegipegi; Cebu Pacific; Philippine Airlines; Thai
        Airways; Nok Air; Bangkok Airways; VietJet; Vietnam Airlines; Cathay Pacific:
        =cathay; HK Express; ANA: =ana, all nippon; Japan Airlines; Rakuten Travel;
        China Southern; Korean Air; Asiana; KKday; flydubai: fly dubai; Air Arabia;
        Saudia; Flynas; flyadeal; Gulf Air; Oman Air; Wego; Almosafer; Turkish Airlines:
        turk hava yollari, =thy; Pegasus: =pegasus, pegasus hava, pegasus airlines;
        SunExpress; Obilet; Etstur; Jolly Tur; El Al; Kenya Airways; FlySafair: safair;
        Ethiopian Airlines; South African Airways; Airlink: fly airlink; Air Peace;
        RwandAir; Jambojet; SriLankan; Biman; PIA: =pia; Nepal Airlines; Buddha Air
    """,
    "Shopping": """
        Bunnings; Kmart; Big W; JB Hi-Fi: jb hifi; Officeworks; The Good Guys: good
        guys; Myer: =myer; David Jones; Cotton On; Rebel Sport; Supercheap Auto:
        supercheap; Spotlight: =spotlight, spotlight pty; Kogan; Catch.com.au; The
        Iconic; Temple & Webster; Fantastic Furniture; Petbarn; The Warehouse; Mitre 10;
        Noel Leeming; Farmers NZ; TradeMe: trade me; Lazada; Shopee; Qoo10; Carousell;
        Courts: =courts, courts singapore; Challenger Tech; Daiso; Mr DIY: mr d i y;
        Miniso; Isetan; Takashimaya; Tangs: =tangs; Charles & Keith; Love, Bonito;
        Senheng; Parkson: =parkson; Padini; Tokopedia; Bukalapak; Blibli; Zalora;
        Matahari: =matahari, matahari dept; Ramayana: =ramayana, ramayana dept;
        Gramedia; Erafone; Informa: =informa, informa furniture; SM Store: sm
        department; National Book Store; Penshoppe; Central Department; HomePro; Tiki:
        =tiki, tiki vn; The Gioi Di Dong; Dien May Xanh; HKTVmall; Yodobashi; Bic
        Camera; Don Quijote; Muji; GU: =gu, gu store; Taobao; Tmall; JD.com: jingdong;
        Coupang; Noon: =noon, noon com; Namshi; Sharaf DG; Jumbo Electronics; Dubizzle;
        Home Centre; Centrepoint; Splash Fashion; Ace Dubai; Virgin Megastore; Jarir;
        Extra Stores: united electronics; Trendyol; Hepsiburada; N11: =n11, n11 com; LC
        Waikiki: =lcw; DeFacto; Koton: =koton; Mavi: =mavi, mavi giyim; FLO: =flo, flo
        magazacilik; Boyner; Teknosa; Vatan Bilgisayar; Koçtaş; English Home; Madame
        Coco; D&R: =d&r, d r magaza; Kitapyurdu; GittiGidiyor; Takealot; Mr Price: =mrp;
        Pep Stores; Ackermans; Edgars: =edgars; Truworths; Foschini; Game Stores; Makro
        SA; Incredible Connection; Builders Warehouse; Leroy Merlin SA; CNA: =cna;
        Jumia; Kilimall; Konga; Masoko; Daraz; Khaadi; Gul Ahmed; Outfitters:
        =outfitters, outfitters stores; Aarong; Odel; Kapruka
    """,
    "Entertainment & subscriptions": """
        Hoyts; Event Cinemas; Village Cinemas; Stan Entertainment: stan com; Binge
        Streamotion; Kayo; Foxtel; Ticketek; Golden Village; Cathay Cineplexes; Shaw
        Theatres; GSC: =gsc, gsc cinemas, golden screen; TGV: =tgv, tgv cinemas;
        mewatch; Viu: =viu; iQIYI; WeTV; CGV: =cgv, cgv blitz; XXI: =xxi, cinema 21,
        cinema xxi; Vidio; Dufan; SM Cinema; Ayala Malls Cinemas; Major Cineplex; VOX
        Cinemas; Novo Cinemas; Global Village; Shahid Vip; OSN: =osn, osn plus; beIN;
        Cinemaximum; Paribu Cineverse: cineverse; BluTV; Exxen: =exxen; Gain Medya;
        Biletix; Digiturk; DStv: multichoice; Showmax; Ster-Kinekor; Nu Metro; GOtv;
        SportPesa; Betika; Computicket; Quicket; Startimes
    """,
    "Utilities": """
        AGL: =agl, agl sales; Origin Energy; EnergyAustralia: energy australia; Red
        Energy; Alinta; Simply Energy; Ausgrid; Sydney Water; Yarra Valley Water;
        Telstra; Optus: =optus, optus billing; TPG: =tpg, tpg internet; Aussie
        Broadband; Belong: =belong, belong mobile; amaysim; iiNet; Spark NZ: spark new
        zealand; 2degrees; Mercury Energy; Contact Energy; Meridian: =meridian, meridian
        energy; Watercare; SP Services: sp digital, sp group; Singtel; StarHub; M1: =m1,
        m1 limited; Circles.Life; Giga Mobile; MyRepublic; Geneco; Sembcorp; TNB: =tnb,
        tenaga nasional; Air Selangor: syabas; Indah Water; Maxis: =maxis; Celcom; U
        Mobile; Unifi: =unifi, tm unifi; Time dotCom; Astro: =astro, astro malaysia,
        measat; PLN: =pln, pln token, pln prepaid, pln postpaid, token pln; PDAM: =pdam;
        Telkomsel; XL Axiata: =xl; Indosat: =im3; Smartfren; Tri Indonesia: tri prepaid;
        IndiHome; Biznet; First Media; PGN Gas; Meralco; Maynilad; Manila Water; Globe
        Telecom: globe gcash load, globe postpaid; Smart Communications: smart prepaid;
        PLDT; Converge ICT; VECO: =veco; AIS: =ais, ais fibre; TrueMove: true corp;
        dtac; MEA: =mea, mea electricity; PEA: =pea, pea electricity; EVN HCMC; Viettel;
        VinaPhone; MobiFone; FPT Telecom; CLP Power: =clp; HK Electric; Towngas; HKT:
        =hkt; csl Mobile; SmarTone; Docomo: ntt docomo; KDDI: au by kddi; SoftBank;
        Tokyo Electric: tepco; Tokyo Gas; NHK: =nhk; DEWA: =dewa; SEWA: =sewa; ADDC;
        FEWA: etihad we; Etisalat: e uae, eand; du: =du, du telecom, emirates
        integrated; Virgin Mobile UAE; STC: =stc, stc pay bill, saudi telecom; Mobily;
        Zain: =zain, zain ksa; Saudi Electricity: saudi electric; Ooredoo; Kahramaa;
        Batelco; Omantel; Bezeq; Cellcom; Pelephone; Israel Electric; Turkcell; Türk
        Telekom; Superonline; TurkNet; Enerjisa; CK Enerji: ck bogazici; AYEDAŞ; BEDAŞ;
        İGDAŞ; İSKİ; ASKİ; Başkentgaz; Eskom; City Power; City of Cape Town; Rand Water;
        Vodacom; MTN: =mtn, mtn airtime, mtn nigeria; Cell C; Telkom SA: telkom mobile;
        Rain Networks; Afrihost; Vumatel; Safaricom; KPLC; Faiba; Zuku; Nairobi Water;
        Ikeja Electric; EKEDC: eko electric; Globacom: glo airtime; 9mobile; ECG: =ecg;
        K-Electric; LESCO; SNGPL; SSGC; PTCL; Zong: =zong; Ufone; DESCO; DPDC;
        Grameenphone; Robi: =robi, robi axiata; Banglalink; Dialog Axiata; SLT Mobitel:
        sltmobitel; CEB: =ceb; Nepal Telecom; Ncell; WorldLink
    """,
    "Health": """
        Chemist Warehouse; Priceline Pharmacy; TerryWhite: terry white; Amcal; OPSM;
        Laverty Pathology; Watsons; Guardian Pharmacy: guardian health, =guardian; Unity
        Pharmacy; Raffles Medical; Mount Elizabeth; Gleneagles; Caring Pharmacy; BIG
        Pharmacy: big caring; KPJ: =kpj; Kimia Farma; K-24: apotek k 24, =k24; Century
        Healthcare: century apotek; Halodoc; Alodokter; Siloam; Prodia; Mitra Keluarga;
        BPJS Kesehatan; Mercury Drug; Southstar Drug: southstar; Rose Pharmacy; The
        Generics Pharmacy: generics pharmacy; St. Luke's; Makati Medical; Bumrungrad;
        Boots Thailand; Pharmacity; Long Chau; Mannings; Matsumoto Kiyoshi; Life
        Pharmacy; BinSina; NMC: =nmc, nmc hospital, nmc royal; Mediclinic; Nahdi;
        Al-Dawaa; Whites Pharmacy; Acıbadem; Memorial Hastanesi; Medicana; Medical Park;
        Gratis: =gratis; Dis-Chem: dischem; Clicks: =clicks, clicks pharmacy, clicks
        stores; Netcare; Life Healthcare; Lancet; Goodlife Pharmacy; Aga Khan Hospital:
        aga khan university; HealthPlus; Shaukat Khanum; Chughtai Lab: chughtai; Asiri:
        =asiri, asiri hospital; Popular Diagnostic
    """,
    "Personal care": """
        F45: =f45, f45 training; Jetts; Snap Fitness; Mecca; Adore Beauty; Endota; True
        Fitness; ActiveSG; QB House; Celebrity Fitness; Sociolla; Guardian Indonesia;
        GymNation; Fitness Time; MACFit: mac fit; Watsons Türkiye; EVE Shop; Zone
        Fitness
    """,
    "Insurance": """
        NRMA: =nrma, nrma insurance; RACV; RACQ; AAMI; Budget Direct; Youi; QBE: =qbe,
        qbe insurance; Suncorp Insurance; Medibank; HCF: =hcf; NIB: =nib, nib health;
        AHM: =ahm, ahm health; Southern Cross Health; AIA: =aia, aia singapore, aia bhd;
        Great Eastern; Prudential: =prudential, prudential assurance; NTUC Income:
        income insurance; Etiqa; Takaful Malaysia; Prudential Indonesia; PhilHealth; Pru
        Life UK: pru life; Bao Viet; FWD: =fwd, fwd insurance; Daman: =daman, daman
        health, national health insurance; Sukoon; Bupa Arabia; Tawuniya; Anadolu
        Sigorta; Aksigorta; Türkiye Sigorta; Axa Sigorta; Discovery Life: discovery
        health, discovery insure; OUTsurance; Old Mutual; Sanlam; Momentum Health:
        momentum life; Santam; King Price; Hollard; Bonitas; Clientele: =clientele,
        clientele life; Jubilee: =jubilee, jubilee insurance; Britam; NHIF; SHA Kenya;
        Leadway; State Life; EFU: =efu, efu life; Ceylinco
    """,
    "Education": """
        Ruangguru; Zenius; Kaplan Singapore; MindChamps; Unisa: =unisa; Curro
    """,
    "Housing": """
        Property Finder; Rumah123; Mamikos; DEFT: =deft, deft payment, deft rent; Mirvac
    """,
    "Loans": """
        Latitude: =latitude, latitude finance, latitudefs; ZipPay: zip pay; Humm; Atome;
        Kredivo; Akulaku; Billease; Tabby: =tabby; Tamara: =tamara, tamara fzco; Capitec
        Loan; Tala: =tala, tala mobile; Fuliza; M-Shwari; PTPTN; Adira; FIF Group; BAF:
        =baf, bussan auto
    """,
    "Investments": """
        CommSec; SelfWealth; Stake Shop: hellostake; Raiz: =raiz, raiz invest;
        Sharesies; Kiwisaver; StashAway; Syfe; Endowus; Tiger Brokers; moomoo; ASNB;
        Rakuten Trade; Bibit; Ajaib: =ajaib; Stockbit; Bareksa; Pluang: =pluang;
        Indodax; COL Financial; Pag-IBIG; EasyEquities: easy equities; Sarwa; Midas TR;
        BtcTurk; Paribu: =paribu
    """,
    "Gifts & donations": """
        Zakat Foundation; Baznas; Dompet Dhuafa; Rumah Zakat; Kitabisa; Edhi; Kızılay;
        LÖSEV; TEMA Vakfı; Gift of the Givers; Tzu Chi
    """,
}
