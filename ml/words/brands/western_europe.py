"""Companies between Ireland, Austria, Italy and Portugal."""

from __future__ import annotations

from typing import Final

BRANDS: Final[dict[str, str]] = {
    "Groceries": """
        Budgens; Londis; Farmfoods; Booths; Costcutter; Nisa: =nisa, nisa local; Centra:
        =centra; SuperValu; Dunnes Stores: dunnes; M&S Food: m s simply, ms foodhall;
        Sacat; Holland & Barrett; Gousto; HelloFresh: hello fresh; Abel & Cole; Bio
        Company; Alnatura; Denn's; Norma: =norma, norma sagt, norma filiale; Real Sb
        Warenhaus; Globus; Tegut; Hit Markt; Nahkauf; Famila; Marktkauf; E Center: e
        neukauf; Flink: =flink; Gorillas; MPreis; Unimarkt; Nah&Frisch: nah frisch;
        Volg; Monop'; Super U: hyper u, magasins u, u express; Picard: =picard, picard
        surgeles, picard sa; Grand Frais; Naturalia: =naturalia; Biocoop; Cora: =cora,
        cora hyper; G20: =g20; Vival; Spar France; Leader Price; Plus: =plus, plus
        supermarkt; Dirk: =dirk, dirk van den broek; Hoogvliet; Picnic By Buckaroo:
        picnic bv; Ekoplaza; Nettorama; DekaMarkt; Vomar; Crisp Bv; Cactus Shoppi;
        Eurospin; Pam: =pam; Bennet: =bennet; Iper; Despar; MD Discount: md spa; Penny
        Italia; Tigros; NaturaSi; Dia: =dia, dia retail, supermercados dia; Consum:
        =consum, consum coop; Alcampo; Hipercor; Supercor; BM Supermercados; Ahorramas;
        Caprabo; Condis; Bonpreu; Froiz; Gadis; Masymas; Continente: =continente,
        continente matosinhos, continente modelo, modelo continente, continente bom dia;
        Pingo Doce; Minipreço
    """,
    "Eating out": """
        Pizza Express: pizzaexpress; Leon: =leon, leon restaurants; Itsu; Wasabi Sushi;
        Yo Sushi; Franco Manca; Zizzi; Bella Italia; Ask Italian; Prezzo; Harvester;
        Toby Carvery; Beefeater: =beefeater; Brewers Fayre; Greene King; Gail's; Black
        Sheep Coffee; Wild Bean Cafe; Honest Burgers; Gourmet Burger Kitchen; Tortilla
        Mexican; Dishoom; Supermac's; Insomnia Coffee; Kamps: baeckerei kamps; BackWerk;
        Ditsch; Block House; L'Osteria; Hans im Glück: hans im glueck; Peter Pane; Dean
        & David; Le Crobag; Ströck: stroeck; Anker Brot: ankerbrot; Der Mann; Felber;
        Mjam; Eat.ch; Brezelkönig: brezelkoenig; Flunch; Hippopotamus; Buffalo Grill;
        Courtepaille; La Mie Câline; Brioche Dorée; Big Fernand; Columbus Café; Relay:
        =relay, relay france; Crous: =crous, crous restaurant; Swile; FEBO; La Place;
        Bagels & Beans; Vlaams Friteshuis; Doner Company; New York Pizza; Bakker Bart;
        Exki: =exki; Autogrill; Old Wild West; Rossopomodoro; La Piadineria; Roadhouse;
        Telepizza; 100 Montaditos; Goiko; Foster's Hollywood; Ginos; Rodilla; La
        Tagliatella; Tommy Mel's; h3: =h3, h3 hamburger; Padaria Portuguesa; Pans &
        Company; Too Good To Go: toogoodtogo
    """,
    "Transport": """
        GWR: =gwr; LNER; Avanti West Coast; South Western Railway: south western rail;
        Southeastern; ScotRail; Northern Rail: northern trains; Thameslink; Govia:
        =govia; TransPennine; CrossCountry; Merseyrail; National Rail; National Express;
        Stagecoach; Arriva; First Bus: firstgroup; Addison Lee; RingGo; APCOA; NCP:
        =ncp, ncp parking; Q-Park: qpark; JustPark; MFG: =mfg, bp mfg; Gulf UK; Jet:
        =jet, jet petrol; Applegreen; Maxol; Irish Rail; Leap Card; Dublin Bus; Kwik
        Fit; Halfords; DVLA; Dartcharge: dart charge; HVV: =hvv; RMV: =rmv; VBB: =vbb;
        VRR: =vrr; VVS: =vvs; MVV: =mvv; KVB: =kvb; Rheinbahn; ÜSTRA: uestra; Hochbahn;
        S-Bahn Berlin; Jet Tankstelle: jet station; HEM: =hem, hem tankstelle; Star
        Tankstelle; Agip; Avia: =avia; ADAC; Share Now; Miles Mobility; Nextbike; Tier
        Mobility; EasyPark; ATU: =atu, a t u; ÖAMTC: oeamtc; ASFINAG; Westbahn; SBB
        Mobile; ZVV: =zvv; PostAuto; Mobility Car; BLS: =bls, bls ag; Tamoil; Migrol;
        Coop Mineraloel; Navigo: idfm, ile de france mobilites; Total Station: total
        relais; Vinci Autoroutes; APRR; Sanef; ASF: =asf; Cofiroute; Bip&Go: bip go;
        Ulys; BlaBlaCar: bla bla car; TCL Lyon; TAM Montpellier; Transpole; Indigo Park;
        Effia; Vélib; Norauto; Feu Vert; Midas France; Speedy France; GVB: =gvb; RET:
        =ret, ret nv; HTM: =htm, htm personenvervoer; Connexxion; 9292; OV-chipkaart:
        ovpay, nlov; Swapfiets; Greenwheels; TinQ; Tango: =tango, tango tankstation;
        Shell Recharge; Makro Tank; ANWB; NMBS: sncb; De Lijn: delijn; STIB: mivb; TEC
        Wallonie; ATM Milano; ATAC; GTT Torino; Telepass; Autostrade; Ip Gruppo Api: ip
        stazione; Trenord; Moovit; MyCicero; EMT: =emt, emt madrid, emt valencia; TMB:
        =tmb; Metro de Madrid: metro madrid; Plenoil; Ballenoil; Petroprix; BP Oil
        España: bp oil; Galp: =galp; Alsa; Avanza: =avanza, avanza bus; Cercanías; FGC:
        =fgc; Euskotren; Bicing; Prio: =prio, prio energy; Via Verde; Carris: =carris;
        Metro de Lisboa: metro lisboa, metropolitano de lisboa; CP Comboios: comboios de
        portugal; STCP; Andante: =andante; EMEL: =emel; Fertagus; Brisa: =brisa, brisa
        concessao
    """,
    "Travel": """
        Premier Inn; Travelodge; Jet2; TUI: =tui, tui uk, tui deutschland; Eurostar;
        Eurotunnel; P&O Ferries; Stena Line; Virgin Atlantic; Aer Lingus; Loganair;
        Flybe; Center Parcs: centerparcs; Haven Holidays; Butlins; lastminute;
        Loveholidays; On the Beach; Condor; DER Touristik; Check24 Reisen; HRS: =hrs,
        hrs hotel; Motel One; A&O Hostels: a o hostels; Swiss Air: swiss international;
        Austrian Airlines; Edelweiss Air; Transavia; Thalys; Ouigo; Accor: =accor, accor
        hotels; Campanile; B&B Hotel: b b hotel; Pierre & Vacances; Belambra; Van der
        Valk; Landal; Corendon; Sunweb; ANWB Camping; Brussels Airlines; ITA Airways:
        alitalia; Volotea; Renfe Viajeros; Iryo; NH Hotel; Meliá; Barceló; Paradores;
        Binter; Air Europa; TAP: =tap, tap air, tap portugal; Pestana; Vila Galé;
        Airalo; GetYourGuide; Viator; Rome2rio; Interrail; Goldcar; Centauro Rent
    """,
    "Shopping": """
        Currys; Wilko; Poundland; B&M: =b&m, b m retail, =b m; Home Bargains; Matalan;
        New Look; River Island; Next Retail; Very Co Uk; Boohoo; PrettyLittleThing; JD
        Sports; Sports Direct: sportsdirect; Superdry; Dunelm; Screwfix; Wickes;
        Toolstation; Robert Dyas; Timpson; Waterstones; WHSmith: wh smith; Foyles; Pets
        at Home; Selfridges; Harrods; Debenhams; House of Fraser; Clarks; Schuh; Flying
        Tiger; Penneys; Smyths; CEX: =cex; Tchibo; Thalia: =thalia, thalia buecher;
        Hugendubel; Galeria Kaufhof: galeria karstadt; Peek & Cloppenburg; Deichmann;
        Kik: =kik, kik textilien; Takko; NKD: =nkd; Ernsting's; Woolworth: =woolworth,
        woolworth gmbh; TEDi: =tedi; Depot Gries; Butlers: =butlers; Höffner: hoeffner;
        XXXLutz: xxx lutz; Poco; Roller Möbel; Mömax: moemax; Kika: =kika; Conrad:
        =conrad, conrad electronic; Cyberport; Notebooksbilliger; Alternate: =alternate,
        alternate gmbh; Thomann; Fressnapf; Zooplus; Baby-Markt; Hagebau; Toom: =toom,
        toom baumarkt; Intersport; SportScheck; Bonprix; Breuninger; Kleinanzeigen;
        Libro; Pagro; Galaxus: digitec; Manor Ag; Interdiscount; Fust: =fust; Jelmoli;
        Ochsner; Brack; Micasa; Cdiscount; La Redoute; Kiabi; Celio; Jules: =jules;
        Etam: =etam; Sézane; Promod: =promod; Galeries Lafayette; Printemps: =printemps;
        BHV Marais: =bhv; Conforama; But International; Maisons du Monde; Gifi;
        Centrakor; Truffaut; Jardiland; Brico Dépôt; Bricorama; Gibert; Vinted;
        Leboncoin; Veepee: vente privee; Rakuten; Back Market: backmarket; ManoMano;
        Showroomprive; Kruidvat; Etos; Blokker; Xenos; Wibra; Big Bazar; Gamma: =gamma,
        gamma bouwmarkt; Praxis: =praxis, praxis bouwmarkt; Karwei; Intratuin;
        Bijenkorf: de bijenkorf; Wehkamp; Scotch & Soda; Van Haren; Scapino; Bruna:
        =bruna, bruna bv; Marktplaats; Vanden Borre; Krëfel; Brico: =brico; Dreamland:
        =dreamland; OVS: =ovs, ovs spa; Unieuro; Euronics; Trony; Feltrinelli;
        Mondadori; Coin Spa; Rinascente; Upim; Calzedonia; Intimissimi; Benetton;
        Kasanova; Subito.it; Brico Center; Tigotà; Acqua & Sapone; PcComponentes;
        Worten; Springfield: =springfield; Cortefiel; Bershka; Pull & Bear: pull and
        bear; Stradivarius; Massimo Dutti; Oysho; Desigual; Sfera: =sfera; Lefties;
        Parfois; Tendam; Casa del Libro; Kiwoko; Tiendanimal; Wallapop; Privalia;
        Sprinter: =sprinter; Druni; Primor: =primor; AKI Bricolage; Sport Zone:
        sportzone; Bertrand: =bertrand, livraria bertrand; Radio Popular; Note
        Papelaria; OLX: =olx
    """,
    "Entertainment & subscriptions": """
        Vue: =vue, vue cinemas, vue bsl; Cineworld; Picturehouse; Everyman; Showcase
        Cinema; Now TV; BritBox; ITVX; National Trust; English Heritage; Merlin:
        =merlin, merlin entertainments; Alton Towers; Legoland; National Lottery:
        camelot lottery; Bet365; Paddy Power; William Hill; Ladbrokes; Sky Bet; The
        Guardian; Financial Times; CineStar; CinemaxX; Cinedom; RTL+: =rtl+, rtl plus;
        Joyn; WOW Sky; MagentaTV; Europa-Park; Spiegel; Zeit Verlag; Lotto Bayern;
        Pathé: gaumont; UGC: =ugc, ugc cine; MK2: =mk2; Molotov; OCS: =ocs; Parc
        Astérix; Puy du Fou; FDJ: =fdj; PMU: =pmu; Le Monde; Mediapart; Médiathèque;
        Efteling; Videoland; Kinepolis; Museumkaart; Viaplay; UCI Cinemas; The Space
        Cinema; Gardaland; TicketOne; NOW Italia; Sisal; Lottomatica; Yelmo; Cinesa;
        PortAventura; Filmin; Movistar Plus; Once Loterias; El País; Cinemas NOS; Santa
        Casa: jogos santa casa; Betclic; Winamax
    """,
    "Utilities": """
        OVO Energy; Bulb Energy; Scottish Power: scottishpower; SSE: =sse, sse energy;
        Utility Warehouse; Utilita; Shell Energy; So Energy; Severn Trent; Anglian
        Water; Yorkshire Water; United Utilities; South West Water; Southern Water;
        Wessex Water; Scottish Water; Affinity Water; BT Group: =bt, bt broadband;
        Virgin Media; TalkTalk; Plusnet; Sky Broadband; giffgaff; Smarty; Lebara;
        Lycamobile; Tesco Mobile; iD Mobile; VOXI; TV Licensing: tv licence; Hyperoptic;
        Eir: =eir; Electric Ireland; Bord Gáis; SSE Airtricity; Irish Water; Congstar;
        Aldi Talk; Freenet; Mobilcom; Drillisch; winSIM; Unitymedia; PYUR; EWE: =ewe,
        ewe vertrieb; RWE: =rwe; EnBW; Mainova; RheinEnergie; Enercity; SWM: =swm, swm
        versorgungs; Badenova; LichtBlick; Yello Strom; Polarstern; Tibber; Eprimo; MVV
        Energie; DREWAG; Wasserwerke; Gasag; BSR: =bsr, berliner stadtreinigung;
        Magenta: =magenta, magenta telekom; A1: =a1, a1 telekom; Drei: =drei, hutchison
        drei; HoT Telekom; Verbund: =verbund, verbund ag; Salzburg AG; Linz AG; Energie
        AG; Wiener Netze; Sunrise: =sunrise, sunrise gmbh, sunrise upc; Salt Mobile;
        Serafe; EWZ: =ewz; BKW: =bkw; IWB: =iwb; SFR Mobile; Sosh; RED by SFR; Bouygues;
        Free Telecom: free hautdebit; Prixtel; Veolia; Suez: =suez, suez eau; Saur:
        =saur; TotalEnergies Electricité: total direct energie, direct energie; Eni Gas;
        Ekwateur; GRDF; Enedis; Odido; Ben: =ben, ben nl; Simyo: =simyo; Hollandsnieuwe;
        Youfone; Greenchoice; Budget Energie; Vandebron; Energiedirect; Oxxio; Waternet;
        Brabant Water; Evides; PWN: =pwn; Dunea; WML: =wml; Luminus; Fluvius; VOO: =voo;
        Farys; De Watergroep; Scarlet: =scarlet, scarlet telecom; BASE Company; A2A:
        =a2a, a2a energia; Hera: =hera, hera comm; Iren: =iren, iren mercato; Acea:
        =acea, acea energia; Sorgenia: =sorgenia; Edison Energia; Plenitude: =plenitude,
        eni plenitude; Fastweb; Iliad: =iliad, iliad italia; ho. Mobile; PosteMobile;
        TIM SpA: telecom italia; Sky Italia; Servizio Elettrico; MM Milano: mm spa;
        Yoigo; MásMóvil; Lowi: =lowi; Pepephone; O2 España; Digi Spain; Jazztel;
        Euskaltel; Canal de Isabel II: canal de isabel, canal isabel; Aigües; Holaluz;
        Repsol Luz; TotalEnergies Luz; Nexus Energía; Aqualia; Emasesa; EDP: =edp, edp
        comercial; Galp Energia Casa; MEO: =meo, meo sa; NOS: =nos, nos comunicacoes;
        NOWO; EPAL: =epal; Águas do Porto; Goldenergy; UZO: =uzo
    """,
    "Health": """
        Specsavers; Vision Express; LloydsPharmacy: lloyds pharmacy; Well Pharmacy;
        Bupa; Nuffield Health; MyDentist; Fielmann; Apollo Optik; Mister Spex; Shop
        Apotheke; Helios Klinik: helios klinikum; Charité; Sanitas: =sanitas, sanitas
        klinik; BENU; Amavita; Medbase; Sunstore; Doctolib; Cpam; Krys: =krys; Optic
        2000; Alain Afflelou: afflelou; Grandvision; Pearle: =pearle; Hans Anders;
        Eyewish; Infomedics; Salmoiraghi; Vitaldent; Dentix; Quirónsalud: quiron;
        General Optica; MultiOpticas; CUF: =cuf, hospital cuf; Lusíadas; Hospital da
        Luz; Wells Saude
    """,
    "Personal care": """
        PureGym: pure gym; The Gym Group: gym group; David Lloyd; Virgin Active;
        Everlast Gyms; JD Gyms; Better Gym; Toni & Guy; Rush Hair; Lush: =lush, lush
        cosmetics; dm: =dm, dm fil, dm markt; Müller Drogerie: mueller drogerie; BIPA;
        Budni: =budni, budnikowsky; FitX; Clever Fit; John Reed; John Harris; Urban
        Sports Club: urban sports; Kieser Training: kieser; Marionnaud; Yves Rocher;
        Nocibé; Dessange; Franck Provost; Jean Louis David; Fitness Park; Neoness; Keep
        Cool; ICI Paris XL: ici paris; Rituals; SportCity; TrainMore; Kiko Milano;
        Bottega Verde; Erborian; Metropolitan Gym; VivaGym; Holmes Place; Solinca;
        Fitness Hut; Perfumes & Companhia
    """,
    "Insurance": """
        Churchill Insurance: churchill ins; Hastings Direct; LV=: =lv=, lv insurance, lv
        general; More Than; Esure; Saga: =saga, saga insurance; Tesco Insurance; RAC:
        =rac, rac motoring; AA Membership; Legal & General; Zurich: =zurich, zurich
        insurance, zurich versicherung, zuerich versicherung; Vitality: =vitality,
        vitality health; VHI: =vhi; Laya; FBD: =fbd, fbd insurance; HUK24; AOK: =aok,
        aok bayern, aok plus, aok nordwest; Barmer; DAK: =dak, dak gesundheit;
        Techniker: =tk; Signal Iduna; Debeka; R+V; Gothaer; DEVK; CosmosDirekt; LVM:
        =lvm, lvm versicherung; VHV: =vhv; Provinzial; Württembergische:
        wuerttembergische; Hallesche; Getsafe: =getsafe; Wefox; Ammerländer:
        ammerlaender; Haftpflichtkasse; Wiener Städtische: wiener staedtische; Merkur
        Versicherung; Donau Versicherung; ÖGK: =ögk, oegk; CSS: =css, css kranken;
        Helsana; Swica; Concordia: =concordia, concordia versicherung; Sanitas KV:
        sanitas kranken; Visana; Assura; Mobiliar: =mobiliar, die mobiliar; Helvetia:
        =helvetia, helvetia vers; Baloise; MACIF; MAAF; MATMUT; GMF: =gmf; MMA: =mma;
        MGEN; Harmonie Mutuelle; Malakoff; AG2R; Alan: =alan, alan sa; Direct Assurance;
        CNP: =cnp, cnp assurances; Zilveren Kruis; VGZ: =vgz; CZ Groep: =cz; Menzis;
        FBTO; Centraal Beheer; Univé; Interpolis; OHRA; Nationale-Nederlanden; Ditzo;
        DSW Zorg; Ethias; Belfius Insurance; KBC Verzekeringen; UnipolSai: unipol;
        Genertel; Reale Mutua; Linear: =linear, linear assicurazioni; ConTe: =conte,
        conte it; Poste Vita; Mutua Madrileña; Línea Directa; Sanitas Seguros: sanitas
        sa; Adeslas: segurcaixa; DKV: =dkv; Santalucía; Ocaso; Pelayo; Asisa;
        Fidelidade: =fidelidade, fidelidade seg; Tranquilidade; Médis: =médis;
        Multicare; Ageas
    """,
    "Education": """
        Open University; Student Loans Company: student loans co; Berlitz; British
        Council; Wall Street English; Goethe; Alliance Française; DUO: =duo, duo
        hoofdrekening
    """,
    "Children": """
        Mothercare; Vertbaudet; BabyOne; Jako-o; Prénatal; Chicco; La Grande Récré; King
        Jouet; JouéClub; Intertoys; Imaginarium; Tausendkind
    """,
    "Housing": """
        Foxtons; Vonovia; Deutsche Wohnen; LEG Immobilien: leg wohnen; GEWOBAG; Degewo;
        SAGA GWG; Foncia; Nexity; Citya; Ymere; Stichting Ymere; Vesteda; De Alliantie;
        Eigen Haard; Idealista; Wiener Wohnen; Nationwide Mortgage: nationwide bs;
        Halifax Mortgage
    """,
    "Gifts & donations": """
        Interflora; Save the Children; WWF: =wwf; Cancer Research; British Heart;
        Macmillan; RSPCA; NSPCC; Shelter Charity; Médecins Sans Frontières: medecins
        sans; Amnesty; Greenpeace; Caritas; Diakonie; Aktion Mensch; SOS Kinderdorf;
        Fleurop; Moonpig; Card Factory; Emergency Onlus; Cruz Roja; JustGiving; Bunches
    """,
    "Investments": """
        Hargreaves Lansdown; AJ Bell; Trading 212; Moneybox; Freetrade; Interactive
        Investor; Vanguard UK; Union Investment; DWS: =dws; Deka: dekabank; comdirect;
        Flatex; Bitpanda; N26 Invest; BinckBank; Brand New Day; Meesman; Boursorama
        Bourse; Yomoni; Nalo: =nalo; Moneyfarm; Fineco Trading; Directa Sim; Indexa
        Capital; MyInvestor; Finizens
    """,
    "Taxes": """
        Agenzia Entrate; Agencia Tributaria; Belastingdienst: =belastingdienst;
        Autoridade Tributária; Revenue Commissioners
    """,
    "Loans": """
        Cofidis; Cetelem; Sofinco; Oney; Younited; Findomestic; Agos; Compass Banca;
        Zopa; Black Horse; Creation Finance: creation consumer; Clearpay; Auxmoney;
        Smava; Volkswagen Bank; BMW Bank; Alphacredit; Scalapay; Alma: =alma
    """,
}
