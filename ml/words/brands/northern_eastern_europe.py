"""Companies of the Nordic and Baltic countries and of Europe from Poland to Greece."""

from __future__ import annotations

from typing import Final

BRANDS: Final[dict[str, str]] = {
    "Groceries": """
        Willys; Hemköp; ICA: =ica, ica maxi, ica kvantum, ica supermarket, ica nara;
        Stora Coop; City Gross; Axfood; Mathem; Matsmart; Tempo Butik; Kiwi: =kiwi, kiwi
        norge; Meny: =meny; Joker: =joker, joker butikk; Bunnpris; Extra Norge; Obs:
        =obs; Oda: =oda, oda com; Føtex: foetex; Bilka; Kvickly; SuperBrugsen; Brugsen:
        dagli brugsen, daglibrugsen; Irma: =irma; Netto: =netto, netto dk, netto
        vesterbro, netto norrebro; Meny Danmark; Nemlig; 365discount: 365 discount;
        K-Market: kmarket; K-Supermarket; K-Citymarket; S-Market; Prisma: =prisma;
        Alepa; Halpa-Halli; Tokmanni Food; Krónan; Bonus Verslun; Hagkaup; Rimi: =rimi;
        Maxima; Selver; Prisma Peremarket; Barbora: =barbora; Lewiatan; Dino: =dino,
        dino polska; Stokrotka; Polomarket; Frisco: =frisco, frisco pl; Delikatesy
        Centrum; Freshmarket; Chata Polska; Albert: =albert, albert cr, albert
        hypermarket, albert supermarket, albert vam; Rohlík; Košík; Jednota; Hruška:
        =hruška; Terno: =terno; Yeme; Penny ČR; Makro: =makro, makro cash; CBA: =cba;
        Real Elelmiszer; Príma: =príma, prima elelmiszer; Mega Image: shop go; Profi:
        =profi, profi rom; La Doi Pasi; Selgros; Cora România; Penny România; Mercator;
        Tuš: =tuš, engrotus; Hofer Slovenija; Studenac; Tommy: =tommy, tommy doo;
        Ribola; NTL: =ntl; Maxi Srbija: maxi delhaize; Idea Doo; Dis Market;
        Univerexport; Bingo Doo; Fantastico: =fantastico; Billa Bulgaria; T-Market;
        Sklavenitis; AB Vassilopoulos: ab vasilopoulos, alfa beta; Masoutis; My Market;
        Galaxias: =galaxias; Kritikos; Bazaar: =bazaar, bazaar supermarket; Pyaterochka;
        Magnit: =magnit; Perekrestok; Silpo: =silpo; ATB Market; Varus: =varus
    """,
    "Eating out": """
        Max Burgers: max hamburgare; Espresso House; Waynes Coffee; Pressbyrån;
        O'Learys; Sibylla; Narvesen; Deli de Luca; Peppes Pizza: peppes; Egon: =egon,
        egon restaurant; Joe & the Juice: joe and the juice; Lagkagehuset: ole steen;
        Emmerys; Gasoline Grill; Baresso; Hesburger; Fafa's; Kotipizza; Robert's Coffee;
        Rax: =rax; Bolt Food: boltfood; Lido Latvia; Pyszne.pl: pyszne; Sphinx: =sphinx;
        North Fish; Da Grasso; Costa Polska; Green Caffè Nero; A. Blikle: blikle; Dáme
        jídlo: damejidlo; Bageterie Boulevard: bageterie; Ugo Freshbar; Ambiente
        Restaurant; Pizza Forte; Netpincér; Tazz: =tazz, tazz by; 5 to go; Springtime:
        =springtime; Jerry's Pizza; Salad Box; Ehrana; Dubravica: pekara dubravica;
        Pan-Pek; Mlinar: =mlinar, mlinar doo; Donesi; e-food: efood; Everest: =everest,
        everest gr; Goody's; Gregory's
    """,
    "Transport": """
        OKQ8; St1: =st1; Preem; Ingo: =ingo; Storstockholms Lokaltrafik: =sl, sl
        biljett, sl sl app; Västtrafik; Skånetrafiken; SJ: =sj, sj ab, sj app; MTRX;
        Parkster; Aimo Park; Bilprovningen; Ruter: =ruter, ruter as, ruterapp; Vy: =vy,
        vygruppen; Kolumbus; Skyss; AtB: =atb; Flytoget; YX: =yx, yx energi; Uno-X:
        unox; Fjellinjen; AutoPASS; DSB: =dsb, dsb app; Movia; Rejsekort: =rejsekort;
        Metroselskabet; OK Benzin: ok plus; Ingo Danmark; GoMore; Brobizz; Storebælt:
        storebaelt; HSL: =hsl, hsl helsinki, hsl mobiili; VR: =vr, vr matkalippu; Neste:
        =neste, neste oil; ABC: =abc, abc asema, abc liikenne; Teboil; Matkahuolto;
        Onnibus; Nysse; Elron; Tallink Takso; Olerex; Alexela; Neste Eesti; Rīgas
        Satiksme; Viada; Virši; Orlen: =orlen, pkn orlen; Lotos; BP Polska; Moya: =moya,
        moya stacja; ZTM: =ztm, ztm warszawa; Jakdojade; SkyCash; mPay; MPK: =mpk, mpk
        krakow; PKP Intercity: =pkp; Koleje Mazowieckie; Polregio; Autopay A4; Traficar;
        Panek; Benzina: =benzina, benzina orlen; DPP: =dpp, dpp litacka, dopravni
        podnik; PID Lítačka: litacka; DPMB; České dráhy: cd cz; RegioJet; Leo Express;
        MOL: =mol, mol ceska, mol slovensko, mol magyar, mol plugee; Shell ČR; EuroOil;
        Slovnaft; ZSSK; IDS BK; DPB: =dpb; BKK: =bkk, bkk jegy, bkk automata; MÁV: =máv,
        mav start; Volán: volanbusz; Petrom; Rompetrol; Lukoil; STB: =stb, stb sa;
        Metrorex; CFR: =cfr, cfr calatori; Petrol d.d.: petrol dd, petrol ljubljana;
        LPP: =lpp, lpp ljubljana; Slovenske železnice; DARS: =dars, dars dd; INA: =ina,
        ina bp, ina d d; Tifon: =tifon; Crodux; HAC: =hac, hac cestarina, hrvatske
        autoceste; Bina Istra; ZET: =zet, zet zagreb, zet karta; HŽ: =hž, hz putnicki;
        Promet Split; Čazmatrans; NIS Petrol; GSP Beograd; BusPlus; Srbija Voz; Shell
        Bulgaria; OASA; Attiki Odos; EKO: =eko, eko avin; Beat Greece; KTEL; Yandex
        Taxi: yandex go
    """,
    "Travel": """
        SAS: =sas, sas scandinavian, scandinavian airlines; Norwegian: =norwegian,
        norwegian air; Widerøe; Finnair; Icelandair; airBaltic: air baltic; LOT: =lot,
        lot polish, pll lot; Scandic; Strawberry Hotels: nordic choice, strawberry
        hotel; Thon Hotels: thon hotel; Sokos Hotel; Viking Line; Silja Line: tallink
        silja; Color Line; Fjord Line; DFDS; Ving: =ving, ving sverige; TUI Sverige;
        Apollo Resor; Aurinkomatkat; Smartwings; Invia; Student Agency; Itaka; Rainbow
        Tours; Coral Travel; Pelikan: =pelikan, pelikan cz, pelikan sk; TAROM; Blue Air;
        Air Serbia; Adria Airways; Aegean; Blue Star Ferries; Ferryhopper; Aeroflot; Lux
        Express
    """,
    "Shopping": """
        Clas Ohlson; Elgiganten; Elkjøp; Gigantti; NetOnNet; Webhallen; Inet: =inet,
        inet se; Systembolaget; Åhléns; NK Stockholm; KappAhl; Lindex; Gina Tricot;
        Cubus: =cubus; Dressmann; Stadium Sweden: stadium ab; XXL: =xxl, xxl sport;
        Biltema; Jula: =jula, jula sverige, jula norge; Bauhaus Sverige; Rusta; ÖoB:
        =öob; Akademibokhandeln; Adlibris; Bokus; CDON; Tradera; Blocket; Boozt: =boozt;
        Ellos: =ellos; Vinmonopolet; Power Norge: power danmark; Komplett; Europris;
        Nille: =nille; Finn.no; Magasin; Salling; Bolia: =bolia; JYSK; Silvan: =silvan;
        Jem & Fix; Harald Nyborg; Proshop: =proshop; Bog & Idé; Matas: =matas, matas a
        s; Normal As; Søstrene Grene; Tokmanni; Verkkokauppa.com; Stockmann; K-Rauta;
        Motonet; Puuilo; Alko: =alko, alko oy; Musti ja Mirri; Tori.fi; Kaubamaja;
        Allegro: =allegro, allegro pl; Empik; Reserved: =reserved, reserved galeria;
        Mohito: =mohito; CCC: =ccc; Pepco; Media Expert; RTV Euro AGD: rtv euro; x-kom;
        Morele; Smyk: =smyk; Komfort: =komfort; Black Red White; Alza; Datart; CZC:
        =czc, czc cz; Mall.cz; Notino; Zoot; Bonami; Mountfield; Kosmas; Luxor Knihy;
        Martinus: =martinus; Knihy Dobrovský; Heureka; Nay: =nay, nay elektro; Planeo;
        Andrea Shop; Sportisimo; Eobuv; eMAG; Altex: =altex; Flanco: =flanco; Dedeman;
        Cărturești; Elefant: =elefant, elefant ro; Fashion Days; Media Galaxy; Libri:
        =libri, libri bookline; Extreme Digital: edigital; Praktiker; Emmezeta; Pevex;
        Links: =links, links doo; Njuškalo; Bauhaus Zagreb; Harvey Norman; Merkur; Big
        Bang; Mimovrste; Gigatron; Tehnomanija; Technopolis; Plaisio; Public Stores;
        Skroutz; Kotsovolos; Wildberries; Ozon: =ozon; Rozetka: =rozetka
    """,
    "Entertainment & subscriptions": """
        SF Bio: filmstaden; TV4 Play; Storytel; BookBeat; Liseberg; Gröna Lund; Svenska
        Spel; Norsk Tipping; TV 2 Play: tv2 play; Nordisk Film; Danske Spil; Tivoli;
        Finnkino; Veikkaus; Linnanmäki; Ruutu; Elisa Viihde; Helsingin Sanomat; Forum
        Cinemas; Multikino; Cinema City; Helios: =helios, helios kino; Player.pl; Lotto
        Polska: totalizator sportowy; Legimi; Sazka: =sazka; Tipsport; Voyo; O2 TV;
        GoOut; Ticketportal; Tickantel; Odeon Greece; Kinopoisk
    """,
    "Utilities": """
        Telia: =telia, telia sverige, telia eesti, telia norge; Tele2; Comviq; Halebop;
        Telenor; Tre: =tre, hi3g; Bahnhof AB; Com Hem; Bredband2; Bredbandsbolaget;
        Ellevio; E.ON Sverige; Fortum: =fortum; Göteborg Energi; Skellefteå Kraft;
        Tekniska Verken; Stockholm Exergi; Stockholm Vatten; ice.net: ice norge;
        Hafslund; Fjordkraft; Elvia: =elvia; Lyse: =lyse, lyse energi; Altibox; NRK
        Lisens; TDC: =tdc, tdc erhverv, tdc net; YouSee; Telmore; CBB Mobil; Ørsted;
        Andel Energi; Norlys; Radius Elnet; HOFOR; Ewii; Nrgi: =nrgi; DNA: =dna, dna
        oyj; Elisa: =elisa, elisa oyj; Saunalahti; Helen: =helen, helen oy, helen sahko;
        Caruna; Vantaan Energia; Oomi: =oomi; HSY: =hsy; Eesti Energia; Elering;
        Latvenergo: elektrum; LMT: =lmt; Bite: =bite, bite lietuva; Ignitis; ESO: =eso;
        Tauron; Enea: =enea, enea sa; Energa: =energa; innogy; PGNiG; Play P4; Plus GSM:
        polkomtel; Orange Polska; UPC: =upc, upc polska; Vectra: =vectra; Netia: =netia;
        Inea: =inea; Cyfrowy Polsat; ČEZ: =čez, cez prodej, cez distribuce; PRE: =pre,
        prazska energetika; Pražská plynárenská; MND: =mnd, mnd energie; PVK: =pvk,
        prazske vodovody; O2 Czech; Nej.cz; Slovak Telekom; SSE: =sse, =sse sk; ZSE:
        =zse, zse energia; SPP: =spp, spp plyn, spp slovensky; BVS: =bvs; 4ka: =4ka;
        MVM: =mvm, mvm energia, mvm next; Yettel; Magyar Telekom; Digi: rcs rds; E.ON
        Hungária; Főgáz; Fővárosi Vízművek; ELMŰ; Díjbeszedő; Hidroelectrica; Electrica
        Furnizare; Enel Energie; Apa Nova; Orange România; HEP: =hep, hep opskrba, hep
        plin; Telemach; A1 Slovenija; T-2; Elektro Ljubljana; GEN-I; ECE: =ece; Petrol
        Energija; Vodoopskrba; Zagrebački holding; Gradska plinara; EPS Snabdevanje;
        mts: =mts, mts srbija; SBB Srbija; Infostan; EVN Bulgaria; CEZ Bulgaria;
        Vivacom; Sofiyska Voda; Cosmote; Wind Hellas; Nova Greece; DEI: =dei, dei
        logariasmos; EYDAP; Heron: =heron, heron energy; Volton
    """,
    "Health": """
        Apotek Hjärtat: apoteket hjartat; Apotea; Kronans Apotek: kronans droghandel;
        Folktandvården; Kry: =kry, kry international; Capio: =capio; Aleris: =aleris;
        Apotek 1; Vitusapotek; Boots Apotek; Dr.Dropin; Synsam; Profil Optik; Louis
        Nielsen; Terveystalo; Mehiläinen; Pihlajalinna; Yliopiston Apteekki;
        Instrumentarium; Silmäasema; Südameapteek; Apteka Gemini; DOZ Apteka;
        Super-Pharm: superpharm; Ziko Apteka; Medicover; LuxMed: lux med; Enel-Med; Dr.
        Max: drmax; Pilulka; Euc Klinika; Catena: farmacia catena; Sensiblu; Help Net;
        Farmacia Tei; Regina Maria; MedLife; Sanador; Affidea; Ljekarna Zagreb; Ljekarne
        Prima; Poliklinika Medikol; Ghetaldus; Lekarna Ljubljana; Sopharmacy
    """,
    "Personal care": """
        SATS: =sats, sats sverige, sats norge; Nordic Wellness; Friskis & Svettis;
        Fitness24Seven: fitness 24 seven; Actic: =actic; Evo Fitness; Fresh Fitness;
        Fitness World; Fitness DK; LOOP Fitness; Kicks: =kicks, kicks kosmetik; Lyko;
        Vita: =vita, vita norge; Fressi; Elixia; MyFitness: my fitness; Douglas Polska;
        Hebe: =hebe, hebe drogeria; Zdrofit; CityFit; Calypso Fitness; Teta Drogerie;
        101 Drogerie; World Class; 7Card
    """,
    "Insurance": """
        Folksam; If Skadeförsäkring: if forsikring, =if; Trygg-Hansa; Länsförsäkringar;
        Skandia; Dina Försäkringar; Gjensidige; Tryg: =tryg, tryg forsikring; Fremtind;
        Frende; Topdanmark; Alm. Brand; Codan; GF Forsikring; LähiTapiola; OP Vakuutus;
        Fennia; Pohjola Vakuutus; Turva; ERGO Eesti; BTA: =bta, bta insurance; PZU:
        =pzu, pzu sa, pzu zycie; Warta: =warta, warta ubezpieczenia; Ergo Hestia:
        hestia; Compensa; Link4; Kooperativa; Česká pojišťovna; ČPP: =čpp; Direct
        pojišťovna; VZP: =vzp; Union poisťovňa: poistovna union; Dôvera; K&H Biztosító;
        Aegon; Omniasig; Asirom; Triglav: zavarovalnica triglav; Vzajemna; Sava
        Zavarovalnica; Euroherc; Jadransko osiguranje; Dunav; DZI: =dzi; Interamerican;
        Ethniki Asfalistiki
    """,
    "Loans": """
        CSN: =csn, centrala studiestod; Lånekassen; Ikano; Resurs; Santander Norge;
        Provident: =provident, provident polska; Zonky; Vivus; Ferratum; Hitelfix
    """,
    "Investments": """
        Avanza Bank; Nordnet; Lysa: =lysa, lysa ab; Kron No; Saxo; XTB: =xtb; LHV
        Growth; Portu: =portu; Fio e-Broker; Patria Finance; Tradeville
    """,
    "Own transfer": """
        Lunar: =lunar
    """,
    "Gifts & donations": """
        Röda Korset; Barncancerfonden; Cancerfonden; Kræftens Bekæmpelse: kraeftens
        bekaempelse; Kreftforeningen; WOŚP; Siepomaga; Euroflorist; Člověk v tísni;
        Donio
    """,
    "Household help": """
        Hemfrid; Hjem.no
    """,
}
