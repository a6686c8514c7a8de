"""Well-known Indian payees by category, as people name them."""

from __future__ import annotations

from typing import Final

BRANDS: Final[dict[str, str]] = {
    "Groceries": """BigBasket;Blinkit;Zepto;Swiggy Instamart;DMart;Reliance Fresh;
        More Supermarket;Spencer's Retail;Nature's Basket;JioMart;Star Bazaar;
        Reliance Smart;Ratnadeep;Nilgiris;Licious;Country Delight;Milkbasket;
        Nandini Milk Parlour;Mother Dairy;Amul Parlour;Heritage Fresh;Vishal Mega
        Mart; Easyday;Lulu Hypermarket;Metro Cash And
        Carry;FreshToHome;Akshayakalpa""",
    "Eating out": """Swiggy;Zomato;Domino's Pizza;McDonald's;KFC;Burger King;Pizza
        Hut; Subway;Cafe Coffee Day;Starbucks;Chaayos;Haldiram's;Barbeque
        Nation;Faasos; Behrouz Biryani;Saravana Bhavan;Paradise Biryani;Third Wave
        Coffee;Chai Point; Bikanervala;Wow Momo;EatSure;Magicpin;Adyar Ananda
        Bhavan;Box8;Theobroma; Baskin Robbins;Natural Ice
        Cream;MTR;A2B;Karim's;Sagar Ratna;Dunkin""",
    "Transport": """Uber;Ola Cabs;Rapido;Indian Oil;Bharat Petroleum;HP Petrol
        Pump; Shell India;Nayara Energy;Jio-bp;Delhi Metro Rail;Namma Metro;Mumbai
        Metro; BMTC;BEST Undertaking;Namma Yatri;FASTag Recharge;Paytm
        FASTag;BluSmart; UTS Mobile;Chalo;Ather Grid;GoMechanic;Park Plus;Maruti
        Service;Hero Service; Bounce;Yulu;Chennai Metro;MSRTC;TSRTC;Meru Cabs""",
    "Travel": """IRCTC;MakeMyTrip;Goibibo;Cleartrip;Yatra;IndiGo;Air
        India;SpiceJet; Akasa Air;redBus;OYO
        Rooms;Booking.com;Airbnb;Agoda;Ixigo;EaseMyTrip; Treebo
        Hotels;FabHotels;Zostel;Taj Hotels;KSRTC;AbhiBus;Lemon Tree;Vistara; Club
        Mahindra;Thomas Cook""",
    "Shopping": """Amazon;Flipkart;Myntra;Ajio;Meesho;Tata CLiQ;Snapdeal;Croma;
        Reliance Digital;Vijay Sales;Decathlon;Lifestyle;Pantaloons;Westside;Zudio;
        Shoppers Stop;Max
        Fashion;H&M;Zara;IKEA;Pepperfry;Lenskart;Titan;Bata;Woodland;
        FirstCry;Bewakoof;Fabindia;Home Centre;Nike;Adidas;Puma;Samsung
        Store;Apple; OnePlus;Boat Lifestyle;Tanishq;Crossword;Allen
        Solly;Manyavar;Biba;Trends""",
    "Health": """Apollo Pharmacy;MedPlus;PharmEasy;Tata 1mg;Netmeds;Practo; Fortis
        Hospital;Manipal Hospital;Max Healthcare;Dr Lal PathLabs; Thyrocare;Apollo
        Hospitals;Narayana Health;Wellness Forever;Aster Clinic;
        Cloudnine;Metropolis Labs;Sankara Eye;Healthians;Clove Dental;Noble Plus;
        Columbia Asia;Frank Ross;Guardian Pharmacy""",
    "Personal care": """Lakme Salon;Naturals Salon;Nykaa;Purplle;Urban Company;
        Green Trends;Jawed Habib;Enrich Salon;Cult Fit;Gold's Gym;Mamaearth;
        Bodycraft;The Body Shop;Looks Salon;VLCC;Anytime
        Fitness;Truefitt;Geetanjali""",
    "Entertainment & subscriptions": """BookMyShow;PVR
        Cinemas;INOX;Cinepolis;Netflix; Hotstar;Amazon Prime;Spotify;YouTube
        Premium;SonyLIV;ZEE5;Gaana;Google Play; Apple Services;Steam;PlayStation
        Store;Dream11;Wonderla;Audible;Kindle; Smaaash;Timezone;JioCinema;Sun
        NXT;Google One;Microsoft 365;Times Prime""",
    "Education": """Byju's;Unacademy;Vedantu;Coursera;Udemy;Delhi Public School;
        Kendriya Vidyalaya;Ryan International;Kumon;Aakash Institute;Allen Career;
        Physics Wallah;UpGrad;Simplilearn;IGNOU;Narayana School;Sri Chaitanya;
        Podar School;WhiteHat Jr;Navneet;Sapna Book House;VTU;Orchids School""",
    "Children": """FirstCry;Hopscotch;KidZee Playschool;EuroKids;Hamleys;Toys R Us;
        Mothercare;Little Millennium;Baby Hug;Kidzania;Klay Daycare;Bachpan""",
    "Gifts & donations": """Ferns N Petals;IGP
        Gifts;Archies;GiveIndia;Ketto;Milaap; CRY India;Akshaya Patra;Tirumala
        Tirupati Devasthanams;PM CARES;ISKCON; Shirdi Sai Sansthan;HelpAge
        India;Siddhivinayak Temple;Goonj;Interflora""",
    "Festivals": """Kalyan Jewellers;Joyalukkas;Kanchipuram Silks;Nalli Silks;
        Pothys;Standard Fireworks;Haldiram's Sweets;Chennai Silks;Malabar Gold;
        Pooja Samagri;Sri Krishna Sweets;Bikaji;RmKV Silks;Puja Bhandar""",
    "Utilities": """BESCOM;Tata Power;Adani Electricity;MSEB;TNEB;BSES Rajdhani;
        Torrent Power;Airtel;Jio;Vodafone Idea;BSNL;ACT Fibernet;Hathway;JioFiber;
        Airtel Xstream;Tata Play;Dish TV;Indane Gas;HP Gas;Bharat Gas; Mahanagar
        Gas;Indraprastha Gas;Delhi Jal Board;BWSSB;Excitel;WBSEDCL;
        CESC;UPPCL;KSEB;APSPDCL;TSSPDCL;D2H;GAIL Gas;Chennai Metro Water""",
    "Insurance": """LIC of India;HDFC Life;ICICI Prudential Life;SBI Life;Star
        Health; Max Life;Bajaj Allianz;ICICI Lombard;HDFC Ergo;Tata
        AIA;PolicyBazaar;Acko; Digit Insurance;Niva Bupa;New India Assurance;Care
        Health;Kotak Life; Reliance General;United India Insurance;Aditya Birla
        Health""",
    "Loans": """Bajaj Finance;HDFC Bank Loan;Home Credit;Tata Capital;Muthoot
        Finance; Manappuram;IDFC First Loan;ZestMoney;KreditBee;MoneyView;Shriram
        Finance; Mahindra Finance;Hero FinCorp;TVS Credit;Cholamandalam;Axis Bank
        Loan; Navi;Fullerton India;L&T Finance;Kotak Prime;HDB Financial;SBI Loan""",
    "Housing": """HDFC Home Loan;LIC Housing Finance;SBI Home Loan;NoBroker; PNB
        Housing;MyGate;Nestaway;Stanza Living;ApnaComplex;ICICI Home Loan; Cred
        RentPay;Housing.com;Magicbricks;Adda Maintenance;Prestige Apartments;
        Brigade Owners Association;Colive;Indiabulls Housing;Zolo Stays""",
    "Household help": """BookMyBai;Urban Company Cleaning;Housejoy;Pronto Maids;
        Snabbit;Broomees;UrbanClap Services;Helpers Near Me""",
    "Taxes": """Income Tax Department;BBMP Property Tax;GST Payment;CBDT; Municipal
        Corporation;TIN NSDL Challan;MCGM Property Tax;Direct Tax CBDT; Challan
        ITNS;Parivahan Road Tax;GHMC""",
    "Investments": """Zerodha;Groww;Indian Clearing Corp;BSE Limited;Nippon India
        MF; SBI Mutual Fund;HDFC Mutual Fund;ICICI Prudential AMC;Kuvera;Upstox;
        PPF Deposit;NPS Trust;Axis Mutual Fund;Mirae Asset;Parag Parikh MF;Angel
        One; Paytm Money;Coin By Zerodha;UTI Mutual Fund;Recurring Deposit;NSE
        Clearing; ETMoney;Kotak Mutual Fund;Motilal Oswal;Fixed Deposit;Sovereign
        Gold Bond""",
    "Salary": """Infosys Limited;Tata Consultancy Services;Wipro Limited;Cognizant;
        Accenture Solutions;HCL Technologies;Larsen And Toubro;Reliance Industries;
        Flipkart Internet;IBM India;Capgemini;Tech Mahindra;Deloitte Consulting;
        Government Of Karnataka;Indian Railways;Apollo Hospitals Enterprise;Zoho
        Corp; Mahindra And Mahindra;State Treasury;Mindtree Ltd;Oracle India;Bosch
        Ltd; Amazon Development Centre;Maruti Suzuki;Bharat Electronics;Kotak
        Mahindra; Byju Think And Learn;Delhivery Ltd;Titan Company;Pension CPAO""",
    "Dividends": """ITC Limited;Hindustan Unilever;Coal India;Infosys Dividend;
        ONGC;Power Grid Corp;HDFC Bank Dividend;TCS Dividend;Vedanta Ltd;NTPC Ltd""",
    "Refunds & cashback": """Google Pay Rewards;Paytm Cashback;CRED Cashback;
        Income Tax Refund;Amazon Pay Cashback;PhonePe Cashback;ITDTAX Refund""",
    "Other": """Courier Service;Xerox Shop;Notary;Blue Dart;DTDC;India Post;VFS
        Global; Passport Seva;Security Deposit;Pest
        Control;Locksmith;Razorpay;PayU;BillDesk; Paytm Wallet;Mobikwik""",
}

LOCAL_WORDS: Final[dict[str, str]] = {
    "Groceries": "Kirana;Stores;Provision Store;General Store;Super Market;Traders;"
    "Vegetables;Fruit Stall;Dairy;Milk Centre;Departmental Store;Chicken Centre;Rice "
    "Mandi;Provisions;Mart",
    "Eating out": "Restaurant;Tiffins;Cafe;Bakery;Hotel;Sweets;Dhaba;Biryani House;"
    "Juice Centre;Tea Stall;Chaat Corner;Mess;Bar And Restaurant;Foods;Darshini",
    "Transport": "Petrol Pump;Filling Station;Fuels;Service Station;Auto Works;"
    "Service Centre;Motors;Travels;Parking;Tyres;Petroleum;Auto Stand;Cabs",
    "Travel": "Tours And Travels;Residency;Lodge;Resort;Holidays;Homestay;Guest House",
    "Shopping": "Textiles;Garments;Fashions;Electronics;Mobiles;Footwear;Jewellers;"
    "Furniture;Collections;Boutique;Hardware;Silks;Home Needs;Opticals;Computers",
    "Health": "Medicals;Pharmacy;Clinic;Hospital;Diagnostics;Dental Care;Medical "
    "Store;Nursing Home;Eye Hospital;Chemists;Ayurveda;Labs",
    "Personal care": "Salon;Beauty Parlour;Hair Dressers;Spa;Gym;Fitness;Unisex Salon;"
    "Laundry;Dry Cleaners;Ladies Tailor",
    "Entertainment & subscriptions": "Cinemas;Theatre;Multiplex;Games;Sports Club;"
    "Gaming Zone;Turf;Cable Network;Talkies",
    "Education": "Public School;Tuition Centre;Coaching Classes;Academy;College;"
    "Vidyalaya;Book Depot;Institute;Music School;Stationery;Books",
    "Children": "Play School;Day Care;Toys;Kids Wear;Baby Shop;Creche",
    "Gifts & donations": "Temple Trust;Foundation;Gift Shop;Florist;Charitable Trust;"
    "Mutt;Ashram;Church;Dargah",
    "Festivals": "Silks;Sweets;Crackers;Pooja Stores;Jewellers;Flower Stall;Sarees",
    "Utilities": "Cable TV;Water Supply;Broadband;Gas Agency;Recharge;Internet;"
    "Water Can Supply",
    "Housing": "Apartments;Owners Association;Residency;PG Accommodation;Society;"
    "Hostel;Properties;Enclave Maintenance",
    "Household help": "Cleaning Services;Housekeeping;Maid Services;Cook Services",
    "Salary": "Technologies Pvt Ltd;Industries;Solutions;Enterprises;Consultancy;"
    "Infotech;Exports;Constructions;Logistics;Systems Ltd",
    "Other": "Enterprises;Agencies;Associates;Printers;Couriers;Services;Ventures",
}

LOCAL_NAMES: Final = """Sri Lakshmi;Om Sai;Balaji;Ganesh;Shree
        Krishna;Annapurna;New Bombay;Mahalaxmi;Sai
        Baba;Royal;Gupta;Sharma;Patel;Reddy;Jai Hind;Durga;Venkateshwara;
        Amma;Modern;National;City;Khan;Kaveri;Ganga;Raj;Shiva;Vijaya;Aggarwal;Punjabi;Madurai;
        Udupi;Nandini;Star;Galaxy;Golden;Sri
        Ram;Bharath;Anand;Kumar;Sagar;Deepak;Manjunatha;
        Siddhi;Krupa;Sneha;Pooja;Lakshmi
        Narasimha;Sangam;Cauvery;Mysore;Hyderabad;Malabar;
        Kerala;Bengal;Jain;Fatima;Noor;St
        Mary;Navbharat;Surya;Chandra;Kalyani;Padma;Nataraj;
        Ashoka;Green;Fresh;Quality;Perfect;Super;Rainbow;Classic;Prime;Metro;Vinayaka;Murugan;
        Hanuman;Bhavani;Karthik;Aryan;Saravana;Meenakshi"""

CITIES: Final = """BANGALORE;MUMBAI;DELHI;CHENNAI;HYDERABAD;PUNE;KOLKATA;AHMEDABAD;
        JAIPUR;KOCHI;MYSORE;GURGAON;NOIDA;INDORE;LUCKNOW;NAGPUR;SURAT;COIMBATORE;BHOPAL;
        VIZAG;MANGALORE;HUBLI;PATNA;THANE;TRIVANDRUM;CHANDIGARH;VADODARA;NASHIK;GOA"""

FIRST_NAMES: Final = """Ramesh;Suresh;Priya;Anita;Rahul;Amit;Sunita;Kavita;Rajesh;Vijay;
        Deepa;Lakshmi;Mohammed;Imran;Ayesha;Fatima;Sanjay;Arun;Meena;Pooja;Neha;Kiran;Ravi;
        Manoj;Geeta;Harish;Naveen;Divya;Sneha;Vikram;Ganesh;Mahesh;Nagaraj;Shivani;Rekha;
        Joseph;Thomas;Mary;Abdul;Salman;Gurpreet;Harpreet;Jaspreet;Swati;Nikhil;Rohit;Ankit;
        Shreya;Aditya;Karthik;Arjun;Bhavya;Chetan;Dinesh;Farhan;Gopal;Hemant;Ishaan;Jyoti;
        Komal;Lalit;Mukesh;Nisha;Omkar;Pankaj;Radha;Sachin;Tarun;Uma;Varun;Yash;Zoya;
        Venkatesh;Murali;Padmini;Sarita;Savitri;Basavaraj;Manjula;Anjali"""

LAST_NAMES: Final = """Kumar;Sharma;Reddy;Patel;Gupta;Singh;Nair;Iyer;Rao;Khan;Das;
        Joshi;Verma;Yadav;Mehta;Shah;Naidu;Pillai;Menon;Gowda;Hegde;Shetty;Kulkarni;Deshmukh;Patil;
        Jain;Agarwal;Mishra;Tiwari;Pandey;Chauhan;Bose;Banerjee;Mukherjee;Chatterjee;Ghosh;
        Ansari;Shaikh;Fernandes;DSouza;Thomas;Kaur;Gill;Bhat;Prasad;Murthy;Swamy;Raj;
        Krishnan;Babu;Chowdhury;Saxena;Kapoor;Malhotra;Bhatt;Desai;Trivedi;Naik"""
