"""Well-known American and European payees by category, as people name them."""

from __future__ import annotations

from typing import Final

US_BRANDS: Final[dict[str, str]] = {
    "Groceries": """Walmart Grocery;Kroger;Safeway;Whole Foods;Trader
        Joe's;Costco;Aldi; Publix;H-E-B;Meijer;Wegmans;Sprouts;Food Lion;Giant
        Eagle;Instacart;Sam's Club; Stop And Shop;Ralphs;Vons;Winn-Dixie;Grocery
        Outlet;Piggly Wiggly;Hy-Vee""",
    "Eating out": """Starbucks;McDonald's;Chipotle;Subway;Taco
        Bell;Dunkin;DoorDash; Uber Eats;Grubhub;Chick-fil-A;Panera
        Bread;Wendy's;Panda Express;Olive Garden; Domino's;Applebee's;Five
        Guys;Burger King;IHOP;Shake Shack;Buffalo Wild Wings; Jimmy John's;Peet's
        Coffee;Sonic Drive-In;Waffle House;Cheesecake Factory""",
    "Transport": """Shell;Chevron;Exxon;BP;Mobil;Uber;Lyft;Valero;Sunoco;Circle K;
        Speedwell Gas;7-Eleven Fuel;E-ZPass;MTA MetroCard;Jiffy Lube;AutoZone;Metro
        Transit; ParkMobile;BART;Wawa;QuikTrip;Marathon Petro;Pep
        Boys;Firestone;CTA Ventra""",
    "Travel": """Delta Air Lines;United Airlines;American Airlines;Southwest
        Airlines; Marriott;Hilton;Airbnb;Expedia;Booking.com;Hertz;Enterprise
        Rent-A-Car;Amtrak; Hyatt;Holiday
        Inn;JetBlue;Greyhound;Vrbo;Priceline;Avis;Best Western""",
    "Shopping": """Amazon;Target;Walmart;Best
        Buy;eBay;Etsy;Macy's;Kohl's;Nordstrom; TJ Maxx;Marshalls;Home
        Depot;Lowe's;IKEA;Apple Store;Gap;Old Navy;Nike;Wayfair; Ross Stores;Dollar
        Tree;Dollar General;Bed Bath Beyond;Staples;Sephora Retail; Ace
        Hardware;PetSmart;Petco;Office Depot;REI;Chewy;Burlington""",
    "Health": """CVS Pharmacy;Walgreens;Rite Aid;Kaiser Permanente;Quest
        Diagnostics; LabCorp;Aspen Dental;Urgent Care;MinuteClinic;Sutter
        Health;LensCrafters; Cleveland Clinic;Mayo Clinic;Teladoc;Express Scripts""",
    "Personal care": """Great Clips;Supercuts;Sephora;Ulta Beauty;Planet Fitness;
        LA Fitness;Massage Envy;Sport Clips;Equinox;Bath And Body Works;24 Hour
        Fitness; Sally Beauty;European Wax;YMCA""",
    "Entertainment & subscriptions": """Netflix;Spotify;Hulu;Disney Plus;HBO Max;
        Amazon Prime;AMC Theatres;Regal Cinemas;Steam Games;Xbox Live;PlayStation
        Network; Apple iTunes;Audible;YouTube TV;Ticketmaster;New York
        Times;Pandora;SiriusXM; Fandango;Cinemark;Paramount Plus;Patreon;Google
        Storage;Dropbox""",
    "Education": """Coursera;Udemy;Chegg;Pearson Education;State University;Kaplan;
        Navient Tuition;Barnes Noble College;Community College;Khan Academy;Kumon;
        Scholastic;Rosetta Stone""",
    "Children": """KinderCare;Carter's;Toys R Us;Bright Horizons;Gymboree;The
        Children's Place;Buy Buy Baby;Little League;Chuck E Cheese""",
    "Gifts & donations": """Red Cross;Salvation
        Army;1-800-Flowers;GoFundMe;Hallmark; United Way;St Jude;Goodwill;UNICEF
        USA;ASPCA;Local Church""",
    "Festivals": """Party City;Spirit Halloween;Hobby Lobby;Michaels;Christmas Tree
        Shops; Balsam Hill;Yankee Candle""",
    "Utilities": """Comcast Xfinity;Verizon Wireless;AT&T;T-Mobile;Duke
        Energy;PG&E; Con Edison;Spectrum;National Grid;Southern California
        Edison;City Water Charges; Waste Management;Power Company;Phone Company;Gas
        Company;Dominion Energy; Cox Communications;Internet Service Provider;Mint
        Mobile;Republic Services""",
    "Insurance": """State Farm;Geico;Progressive;Allstate;MetLife;Liberty
        Mutual;USAA; Farmers Insurance;Aetna;Blue
        Cross;Cigna;Nationwide;Northwestern Mutual;Humana""",
    "Loans": """Toyota Financial;Ford Credit;Navient;Sallie Mae;SoFi;Ally Auto;
        Capital One Auto;LendingClub;Honda Financial;Nelnet;Upstart;Discover Loans""",
    "Housing": """Wells Fargo Mortgage;Quicken Loans;Rocket Mortgage;Mortgage
        Payment; Greystar;Avalon Communities;Chase Mortgage;Rent Cafe;Equity
        Residential; HOA Dues;Apartments.com;US Bank Home Mortgage;Property
        Management LLC""",
    "Household help": """Merry Maids;Molly Maid;TruGreen;TaskRabbit;Care.com;Lawn
        Doctor; Rover;Terminix;Handy""",
    "Taxes": """IRS USATAXPYMT;Franchise Tax Board;County Property Tax;TurboTax;
        State Comptroller;H&R Block;NYS Tax;DMV""",
    "Investments": """Vanguard;Fidelity;Charles Schwab;Robinhood;Acorns;Betterment;
        E*Trade;TD Ameritrade;Wealthfront;Coinbase;TIAA""",
    "Salary": """Acme Corp Payroll;ADP Payroll;Gusto Payroll;Paychex;City Of
        Springfield; University Payroll;General Motors;Boeing;Paycheck;Target Corp
        Payroll; Biweekly Paycheck;US Treasury;SSA Treas Social Security;County
        School District; Kaiser Payroll;Workday Direct Deposit;FedEx Payroll;Cisco
        Systems Payroll""",
    "Dividends": """Vanguard Dividend;Coca-Cola Dividend;Schwab Dividend; AT&T
        Dividend;Fidelity Distribution;JNJ Dividend""",
    "Refunds & cashback": """Cash Rewards;Rakuten;IRS Tax Refund;Discover Cashback;
        Statement Credit;Venmo Cashback""",
    "Other": """USPS;UPS Store;FedEx Office;Post Office;Notary
        Services;PayPal;Square; Public Storage;U-Haul;Pet Clinic;Venmo;Zelle
        Payment;Coinstar""",
}

EU_BRANDS: Final[dict[str, str]] = {
    "Groceries": """Tesco;Sainsbury's;Lidl;Aldi;Carrefour;Rewe;Edeka;Kaufland;Albert
        Heijn;Mercadona;Konzum;Spar;Billa;Auchan;Coop;Migros;Penny;Netto;Waitrose;
        Morrisons;Asda;Delhaize;Intermarche;Albert;Biedronka;Plodine;Monoprix;Ica""",
    "Eating out": """Costa Coffee;Pret A Manger;Greggs;Nando's;Deliveroo;Just
        Eat;Wolt; Lieferando;McDonald's;Burger
        King;KFC;Vapiano;Starbucks;Nordsee;Glovo;Subway; Paul
        Boulangerie;Wagamama;Foodora;Bistro;Pizzeria Napoli;Kebab Haus;Tim Hortons;
        Pizza Express""",
    "Transport": """Transport for London;Deutsche
        Bahn;SNCF;BVG;RATP;Shell;BP;Aral;Esso; Total
        Energies;OMV;INA;Bolt;Uber;FlixBus;MVV;Trenitalia;NS Reizigers;ZET;Repsol;
        Trainline;National Rail;Cepsa;Orlen;Bip&Go;Kwik Fit;Blablacar""",
    "Travel": """Ryanair;easyJet;Lufthansa;Booking.com;Airbnb;Eurostar;Wizz
        Air;KLM; British Airways;Ibis Hotels;Premier Inn;Hostelworld;TUI;Croatia
        Airlines;Eurowings; Accor;Hertz;Vueling;Jet2;Sixt;Interrail""",
    "Shopping": """Amazon;Zalando;H&M;Zara;IKEA;MediaMarkt;Argos;John
        Lewis;Primark; Decathlon;Currys;Saturn;Fnac;C&A;Marks And
        Spencer;Obi;Hornbach;Leroy Merlin;Next;
        Asos;Otto;Bol.com;Alza;Action;Tchibo;Mango;Conrad;B&Q;Pull And Bear;eBay""",
    "Health": """Boots Pharmacy;DM Apotheke;Pharmacie Centrale;Specsavers;Bupa;
        Apotheke am Markt;Doctolib;Farmacia;Superdrug Pharmacy;Lloyds
        Pharmacy;Zahnarzt; Ljekarna;Dr Max;Fielmann""",
    "Personal care": """DM Drogerie;Rossmann;Muller;Superdrug;Toni And Guy;PureGym;
        Basic-Fit;McFit;Sephora;Douglas;Yves Rocher;Friseur;The Gym Group;FitX;Lush""",
    "Entertainment & subscriptions": """Netflix;Spotify;Sky;Disney
        Plus;Odeon;Cineworld; Vue Cinemas;BBC Licence;Canal Plus;Deezer;PlayStation
        Store;Steam;Apple;DAZN; UGC Cine;Cinestar;Amazon
        Prime;Patreon;Rundfunkbeitrag;The Guardian;Nintendo""",
    "Education": """Open University;Student Finance;VHS Kurse;Duolingo;Coursera;
        Sprachschule;Udemy;Nachhilfe;Universitaet;Waterstones;Studentenwerk""",
    "Children": """Kita Sonnenschein;Nursery;Smyths
        Toys;Mothercare;Creche;Vertbaudet; Baby Walz;The Entertainer;Lego Store""",
    "Gifts & donations": """Oxfam;Red Cross;UNICEF;Interflora;Save The
        Children;WWF; Cancer Research;Medecins Sans
        Frontieres;Fleurop;Caritas;Greenpeace""",
    "Festivals": """Weihnachtsmarkt;Christmas Market;Kathe Wohlfahrt;Clintons
        Cards; Card Factory;Hotel Chocolat""",
    "Utilities": """British Gas;EDF Energy;E.ON;Vodafone;O2;Telekom;Orange;EE
        Mobile; Thames Water;Octopus Energy;Vattenfall;Free Mobile;BT
        Group;Engie;SIPO; Stadtwerke;Virgin Media;Three;A1
        Telekom;Enel;Iberdrola;CEZ;Hrvatski Telekom""",
    "Insurance": """Allianz;AXA;Aviva;Admiral;Direct Line;Ergo;Generali;HUK Coburg;
        Zurich;Maif;Techniker Krankenkasse;Kooperativa;Uniqa;Legal And General""",
    "Loans": """Santander Consumer;Cofidis;BNP Personal Finance;Volkswagen Bank;
        Black Horse;Klarna;ING Kredit;Zopa;Home Credit;Barclays Partner Finance""",
    "Housing": """Halifax Mortgage;Nationwide Mortgage;Vonovia;Deutsche
        Wohnen;Foxtons; Landlord Rent;Hausverwaltung;Loyer Agence;Student
        Dorm;Wohnbau;Council Housing; Baufinanzierung;Bytove Druzstvo""",
    "Household help": """Helpling;Putzfrau;Gardener;Window Cleaner;Femme De Menage""",
    "Taxes": """HMRC;Finanzamt;Council Tax;Impots Gouv;DVLA Vehicle
        Tax;Belastingdienst; Agencia Tributaria""",
    "Investments": """Trade Republic;Scalable Capital;Hargreaves Lansdown;Vanguard
        UK; DWS Fonds;Nutmeg;Degiro;Bausparkasse;Trading 212;Union Investment""",
    "Salary": """Siemens AG Gehalt;Payroll Ltd;NHS Trust;Volkswagen AG;Airbus SAS;
        Bosch GmbH;Unilever;City Council;Deutsche Rentenversicherung;DWP State
        Pension; University;Bundesagentur;Skoda Auto;Philips NV;Lohn Gehalt;Caisse
        Retraite""",
    "Dividends": """Unilever Dividend;Allianz Dividende;BP Dividend;Siemens
        Dividende; Vodafone Dividend""",
    "Refunds & cashback": """HMRC Refund;Finanzamt Erstattung;TopCashback;Quidco;
        Payback""",
    "Other": """Royal Mail;Deutsche Post;DHL;La Poste;PayPal;Timpson;Post
        Office;Copy Shop;Self Storage;Postcode Lottery;GLS""",
}

US_WORDS: Final[dict[str, str]] = {
    "Groceries": "Market;Grocery Store;Foods;Farmers Market;Deli;Food Mart",
    "Eating out": "Diner;Grill;Pizza;Tavern;Restaurant;Cafe;Brewing Company;BBQ;Coffee "
    "House;Taqueria;Sushi;Bar",
    "Transport": "Gas;Auto Repair;Fuel Stop;Parking;Tire Center;Car Wash;Taxi",
    "Shopping": "Hardware;Outlet;Boutique;Books;Furniture;Thrift;Electronics",
    "Health": "Dental;Family Clinic;Pharmacy;Medical Group;Vision Center;Pediatrics",
    "Personal care": "Barbershop;Hair Salon;Nails;Spa;Fitness;Yoga",
    "Education": "School;Learning Center;Academy;Tutoring",
    "Children": "Daycare;Preschool;Kids Gym",
    "Entertainment & subscriptions": "Theater;Bowling;Golf Club;Cinema;Arcade",
    "Household help": "Lawn Care;Cleaning;Landscaping;Plumbing",
    "Housing": "Apartments;Property Mgmt;Realty;HOA",
    "Salary": "Inc Payroll;LLC Payroll;Corp Direct Dep;Staffing",
    "Other": "Services;Storage;LLC;Company",
}

EU_WORDS: Final[dict[str, str]] = {
    "Groceries": "Supermarkt;Market;Backerei;Epicerie;Minimarket;Boucherie;Pekara",
    "Eating out": "Pizzeria;Cafe;Bistro;Restaurant;Pub;Trattoria;Gasthaus;Brasserie;"
    "Kebab;Kavarna",
    "Transport": "Tankstelle;Garage;Taxi;Parking;Autohaus;Petrol",
    "Shopping": "Boutique;Mode;Elektro;Buchhandlung;Schuhe;Moebel;Fashion",
    "Health": "Apotheke;Pharmacie;Dental Practice;Zahnarztpraxis;Optik;Clinic",
    "Personal care": "Friseur;Barbers;Salon;Kosmetik;Fitness;Coiffure",
    "Education": "Schule;Music School;College;Academy",
    "Children": "Kindergarten;Nursery;Kita",
    "Entertainment & subscriptions": "Kino;Theatre;Club;Cinema;Museum",
    "Household help": "Cleaning;Gardens;Reinigung",
    "Housing": "Hausverwaltung;Lettings;Immobilien;Estates",
    "Salary": "GmbH;Ltd;AG Gehalt;SARL;s.r.o.",
    "Other": "Services;Ltd;Shop;Handel",
}

US_NAMES: Final = """Main Street;Sunset;Riverside;Joe's;Golden Gate;Hilltop;Lone
        Star; Blue Moon;Maple;Oak
        Tree;Downtown;Lakeside;Mike's;Rosa's;Liberty;Eagle;Pine;Brew;
        Amigo's;Tony's;Bayview;Cedar;Midtown;Union;Summit;Harbor;Park;Patriot;Corner;Valley"""
EU_NAMES: Final = """Am Markt;Central;Royal;La Piazza;Zum
        Adler;Bella;Schmidt;Novak;Old Town;Le
        Petit;Mueller;Garcia;King's;Bahnhof;Rossi;Dubois;Green;Smith's;Alpen;Nord;
        Europa;Sonnen;Victoria;Jansen;Horvat;St James;Stadt;Lind;Castle;Marina"""
US_CITIES: Final = """NEW YORK NY;SEATTLE WA;AUSTIN TX;CHICAGO IL;DENVER CO;MIAMI
        FL; SAN JOSE CA;PORTLAND OR;BOSTON MA;ATLANTA GA;PHOENIX AZ;DALLAS
        TX;COLUMBUS OH"""
EU_CITIES: Final = """LONDON;BERLIN;PARIS;MUENCHEN;MADRID;ZAGREB;WIEN;PRAHA;AMSTERDAM;
        DUBLIN;HAMBURG;MANCHESTER;ROMA;LYON;BRNO;LEEDS;SPLIT;KOELN"""
US_FIRST: Final = """James;Mary;John;Jennifer;Michael;Linda;David;Susan;Carlos;Maria;
        Emily;Daniel;Ashley;Kevin;Jessica;Brian;Amanda;Jason;Nicole;Tyler;Wei;Aaliyah"""
US_LAST: Final = """Smith;Johnson;Williams;Brown;Jones;Garcia;Miller;Davis;Martinez;
        Lopez;Wilson;Anderson;Taylor;Moore;Nguyen;Lee;Clark;Lewis;Walker;Hall;Young;King"""
EU_FIRST: Final = """Anna;Peter;Lukas;Marie;Jan;Sophie;Ivan;Elena;Thomas;Petra;Marko;
        Claire;Oliver;Emma;Hans;Julia;Pavel;Katarina;George;Charlotte;Luca;Giulia"""
EU_LAST: Final = """Mueller;Schmidt;Novak;Dubois;Rossi;Jones;Taylor;Horvat;Garcia;Bauer;
        Jansen;Kovacs;Svoboda;Martin;Weber;Evans;Fischer;Moreau;Dvorak;Hughes;Wagner;Babic"""
