"""Companies of the United States, Canada and Latin America."""

from __future__ import annotations

from typing import Final

BRANDS: Final[dict[str, str]] = {
    "Groceries": """
        Ralphs; Vons; Harris Teeter; Winn-Dixie; Piggly Wiggly; Hy-Vee: hyvee; Smart &
        Final: smart and final; Sam's Club: samsclub; BJ's Wholesale: bjs whsl; Grocery
        Outlet; King Soopers; Smith's Food; Market Basket; Stater Bros; Lucky
        Supermarket; Raley's; Save Mart: savemart; Food 4 Less; Giant Food; Acme
        Markets; Hannaford; Shaw's: =shaw's; Price Chopper; 99 Ranch; H Mart: hmart;
        Patel Brothers; Jewel-Osco; Mariano's; Ingles Markets; Weis Markets; Save A Lot:
        savealot; Amazon Fresh; Gopuff; Shipt; Real Canadian Superstore; Metro Canada:
        metro ets; No Frills: nofrills; FreshCo; Food Basics; Farm Boy; Longo's;
        Save-On-Foods; IGA: =iga; Provigo; Maxi & Cie; T&T Supermarket; OXXO; Soriana;
        Chedraui; Bodega Aurrera; La Comer; H-E-B Mexico; Coto; Jumbo Cencosud; Disco
        Supermercados; Exito: =exito, almacenes exito, exito bogota; Olimpica; Carulla;
        D1 Tiendas: tiendas d1; Lider: =lider, lider cl; Santa Isabel; Tottus; Plaza
        Vea; Wong Supermercado; Metro Cencosud; Pao de Acucar; Assai; Atacadao; Extra
        Hiper; Zona Sul; Hortifruti; St Marche; Dia Brasil; Sendas; Guanabara:
        supermercados guanabara; Bretas; Zaffari
    """,
    "Eating out": """
        Jersey Mike's; Jimmy John's; In-N-Out: innout; Whataburger; Culver's; Carl's Jr;
        Hardee's; Jack in the Box; Del Taco; Qdoba; Moe's; Zaxby's; Raising Cane's;
        Bojangles; Wingstop; Buffalo Wild Wings; El Pollo Loco; Noodles & Company;
        Potbelly; Firehouse Subs; Jamba; Smoothie King; Auntie Anne's; Einstein Bros;
        Caribou Coffee; Dutch Bros; Philz Coffee: philz; Cheesecake Factory; Outback;
        Texas Roadhouse; LongHorn; Red Lobster; Red Robin; Cracker Barrel; Waffle House;
        Bob Evans; TGI Fridays; Ruby Tuesday; P.F. Chang's: pf changs; Chuck E Cheese;
        Marco's Pizza; Papa Murphy's; Cava: =cava, cava grill; Seamless; Postmates;
        ezCater; Toasttab; A&W: =a&w; Harvey's; Swiss Chalet; Mary Brown's; Second Cup;
        Boston Pizza; St-Hubert; SkipTheDishes: skip the dishes; Rappi; PedidosYa:
        pedidos ya; Didi Food: didi foods; iFood; Ze Delivery; Habib's; Giraffas; Bob's
        Burgers: bobs burger; Spoleto: =spoleto; Juan Valdez; Crepes & Waffles; El
        Corral; Vips: =vips, vips restaurante; Sanborns Cafe; Toks: =toks; Freddo;
        Havanna; Mostaza; Bembos
    """,
    "Transport": """
        Mobil: =mobil, mobil oil; 76: =76, union 76, united pacific; Arco: =arco, arco
        ampm; Citgo; Gulf Oil; Sheetz; RaceTrac; Casey's; Kum & Go; Love's Travel; Pilot
        Travel: pilot flying; Buc-ee's: bucees; Sinclair: =sinclair; Murphy USA: murphy
        express; Costco Gas; Getgo; Maverik; Cumberland Farms; Royal Farms; Jiffy Lube;
        Valvoline; Firestone: =firestone; AutoZone; O'Reilly Auto; Advance Auto; NAPA
        Auto; Pep Boys; Discount Tire; Midas: =midas; Les Schwab; ParkMobile; SpotHero;
        PayByPhone; SP+ Parking: sp plus; LAZ Parking; Metra Rail; Ventra: cta ventra;
        WMATA; SEPTA; MBTA; NJ Transit: njt rail; LIRR; Clipper; FasTrak; SunPass; Peach
        Pass; TxTag; Zipcar; Turo; Getaround; Tesla Supercharger; ChargePoint; EVgo;
        Petro-Canada: petrocan; Husky Energy: husky oil; Irving Oil; Ultramar; Presto
        Fare: presto autl, presto appl; TTC: =ttc; STM: =stm, stm montreal; TransLink;
        407 ETR; Canadian Tire Gas; Pemex; Didi: =didi, didi rides, didi chuxing; YPF:
        =ypf; Axion Energy; SUBE: =sube, carga sube; Transmilenio; Terpel; Copec; Metro
        de Santiago: metro santiago, bip metro; Posto Ipiranga: ipiranga; Petrobras;
        99App: =99, 99 tecnologia, 99 pop; Sem Parar; ConectCar; Veloe: =veloe; Estapar;
        Bilhete Unico
    """,
    "Travel": """
        Southwest Airlines: =southwest airlines, southwes; Frontier Airlines; Spirit
        Airlines; Hawaiian Air; Allegiant; Hampton Inn; Best Western; Comfort Inn; La
        Quinta; Motel 6; Days Inn; Super 8; Westin; Sheraton; Ritz-Carlton; Residence
        Inn; Courtyard Marriott: courtyard by; Fairfield Inn; Embassy Suites;
        DoubleTree; Four Seasons; Wyndham; Vrbo; Priceline; Orbitz; Travelocity; Hopper:
        =hopper, hopper travel; Hotwire; Budget Rent A Car: budget rent; Alamo; National
        Car; Greyhound: =greyhound, greyhound lines; Megabus; TSA PreCheck; Air Canada;
        WestJet; Porter Airlines; Via Rail; Flair Airlines; Volaris; Aeromexico; Viva
        Aerobus; LATAM: =latam, latam airlines; Avianca; Gol: =gol, gol linhas, gol
        transportes; Azul Linhas; Decolar; Despegar; CVC: =cvc, cvc viagens; Copa
        Airlines; Aerolineas Argentinas; ADO: =ado, ado boletos; Localiza; Movida
    """,
    "Shopping": """
        Dollar Tree; Dollar General; Family Dollar; Five Below; Big Lots; HomeGoods:
        home goods; Burlington: =burlington; Bed Bath & Beyond: bed bath; Michaels:
        =michaels, michaels stores; Hobby Lobby; Joann: =joann, joann stores, jo ann;
        Crate & Barrel; Pottery Barn; Williams-Sonoma; West Elm; Restoration Hardware;
        Ace Hardware; True Value; Harbor Freight; Menards; Tractor Supply; PetSmart;
        Petco; Chewy; Dick's Sporting; Academy Sports; Bass Pro; Cabela's; Foot Locker;
        Finish Line; DSW: =dsw; Famous Footwear; Payless; JCPenney: jc penney;
        Dillard's; Saks; Neiman Marcus; Bloomingdale's; Lululemon; Athleta; Banana
        Republic; J.Crew; Anthropologie; Urban Outfitters; Forever 21; American Eagle;
        Abercrombie; Hollister; Victoria's Secret; Under Armour; Skechers; Warby Parker;
        LensCrafters Frames; Newegg; Micro Center; Fry's Electronics; B&H Photo;
        Wish.com: =wish; QVC: =qvc; HSN: =hsn; Overstock; Poshmark; Mercari; StockX;
        Canadian Tire; Winners: =winners, winners homesense; HomeSense; Hudson's Bay;
        Dollarama; Giant Tiger; Sport Chek; Indigo Books: chapters indigo; LCBO; SAQ:
        =saq; The Beer Store: beer store; Roots Canada; Rona: =rona; Liverpool Mexico:
        liverpool perisur, liverpool insurgentes, suburbia liverpool; Coppel; Elektra:
        =elektra; Palacio de Hierro; Sears: =sears; Suburbia; Mercado Libre:
        mercadolibre, mercado livre, mercadolivre, mercadopago; Falabella; Ripley:
        =ripley, ripley tienda; Paris Cencosud; Sodimac; Magazine Luiza: magalu,
        magazineluiza; Americanas; Casas Bahia; Ponto Frio; Renner: =renner, lojas
        renner; Riachuelo; C&A Modas; Havan: =havan; Netshoes; Dafiti; Centauro:
        =centauro; Kabum; Leroy Merlin Brasil; Fravega; Garbarino
    """,
    "Entertainment & subscriptions": """
        Sling TV; Fubo: fubotv; ESPN Plus; Crunchyroll; SiriusXM: sirius xm; Pandora:
        =pandora, pandora media; Cinemark; AMC: =amc, amc online; Fandango; StubHub;
        SeatGeek; Live Nation: livenation; Dave & Busters; Top Golf: topgolf; Six Flags;
        Disneyland; Universal Studios: universal orlando; SeaWorld; Washington Post;
        Wall Street Journal: =wsj, d j wsj; The Economist; Roblox; Epic Games; Riot
        Games; Blizzard: =blizzard; Substack; Microsoft 365: msbill; Notion Labs; Crave:
        =crave, crave tv; Cinemex; Globoplay; Claro TV
    """,
    "Utilities": """
        Verizonwrls; Pacific Gas & Electric: pacific gas; SoCalGas; Southern California
        Edison: so cal edison; San Diego Gas: sdge; National Fuel; Dominion Energy; Xcel
        Energy: xcelenergy; FPL: =fpl, florida power; Georgia Power; Alabama Power;
        Entergy; Ameren; ComEd: =comed, commonwealth edison; PSEG; PECO: =peco; DTE
        Energy; Consumers Energy; CenterPoint; Reliant Energy; TXU Energy; Eversource;
        Puget Sound Energy; Portland General; Seattle City Light; Waste Management:
        waste mgmt, wm waste; Republic Services; American Water; Optimum Cable; Frontier
        Communications: frontier comm; CenturyLink; Windstream; Google Fi; Mint Mobile;
        Cricket Wireless; Boost Mobile; Metro by T-Mobile: metro by t; US Cellular;
        Visible Service; DirecTV; Dish Network; Starlink; Rogers: =rogers, rogers
        wireless, rogers cable; Bell Canada: bell mobility; Telus; Fido Mobile; Koodo;
        Freedom Mobile; Videotron; Shaw Cable; Hydro One; Hydro-Quebec; BC Hydro:
        bchydro; Toronto Hydro; Enbridge; FortisBC; Epcor; Enmax; Telcel; Telmex; CFE:
        =cfe, cfe suministrador; Izzi: =izzi, izzi telecom; Totalplay; Megacable; Claro:
        =claro, claro residencial, claro movel, claro servicos; Tigo: =tigo, tigo une;
        EPM: =epm, epm servicios; Edenor; Edesur; Metrogas; AySA: =aysa; Personal Flow:
        telecom personal; Entel; Vivo: =vivo, vivo fatura, vivo movel, telefonica
        brasil; TIM Celular; Oi Fixo; Sabesp; Copasa; Cemig; Copel; Light Servicos; Enel
        Distribuicao; CPFL; Comgas; Neoenergia; Equatorial Energia
    """,
    "Health": """
        Express Scripts; MinuteClinic; Aspen Dental; LensCrafters; Teladoc; BetterHelp;
        Zocdoc; Sutter Health; Cleveland Clinic; Mayo Clinic; Cedars-Sinai; Banner
        Health; GoodRx; Optum; 1-800 Contacts; Pearle Vision; Visionworks; GNC: =gnc;
        Vitamin Shoppe; Shoppers Drug Mart; Rexall; Jean Coutu; Pharmaprix; London
        Drugs; LifeLabs; Farmacias Guadalajara; Farmacias del Ahorro; Farmacias
        Similares; Farmacity; Cruz Verde; Salcobrand; Inkafarma; Drogasil; Droga Raia:
        drogaraia; Drogaria Sao Paulo; Pague Menos; Drogaria Pacheco; Panvel; Unimed;
        Fleury; Hapvida; Dasa Diagnostica
    """,
    "Personal care": """
        LA Fitness; 24 Hour Fitness; Anytime Fitness; Orangetheory; Crunch Fitness:
        crunch fit; Equinox: =equinox; YMCA; Lifetime Fitness: life time fitness;
        Peloton; ClassPass; Massage Envy; Sport Clips; European Wax; Drybar; Dollar
        Shave Club; GoodLife Fitness: goodlife; SmartFit: smart fit; Boticario; Natura
        Cosmeticos
    """,
    "Insurance": """
        Lemonade Ins: lemonade insurance; Farmers Insurance: farmers ins; Nationwide
        Insurance: nationwide ins; Travelers: =travelers, travelers ins; Esurance; Root
        Insurance; Mercury Insurance: mercury ins; AAA Insurance: aaa ins; Blue Cross:
        bcbs, blue shield, anthem blue; Humana; UnitedHealthcare: united healthcare;
        Northwestern Mutual; New York Life; Mutual of Omaha; Guardian Life; Delta
        Dental; Aflac; Healthcare.gov; Intact Insurance: intact ins; Manulife; Sun Life;
        Canada Life; Desjardins Insurance: desjardins ass; ICBC: =icbc, icbc insurance;
        Belairdirect; Porto Seguro; SulAmerica; Bradesco Seguros; Bradesco Saude; GNP:
        =gnp, gnp seguros; Qualitas; Sura: =sura, seguros sura
    """,
    "Education": """
        ChatterHigh; Kaplan Test; Pearson; Rosetta Stone; Sylvan Learning; Kumon:
        =kumon, kumon math; Mathnasium; MasterClass; DataCamp; Scholastic; College
        Board: collegeboard; ETS TOEFL; Platzi; Descomplica; Wizard Idiomas; CCAA
    """,
    "Children": """
        KinderCare; Bright Horizons; Carter's; Gymboree; Children's Place; Buy Buy Baby:
        buybuy baby; Lakeshore Learning
    """,
    "Loans": """
        Nelnet; Great Lakes: glelsi; MOHELA; Dept Education: us dept of ed; LendingClub;
        Upstart; Ally Auto: ally paymt; Honda Financial: honda pmt, american honda;
        Toyota ACS; Capital One Auto; Carvana; Santander Consumer; OneMain; Zip Co:
        quadpay; Sezzle; Crefisa
    """,
    "Housing": """
        Rocket Mortgage; Quicken Loans; Mr Cooper: nationstar; Freedom Mortgage;
        PennyMac; LoanDepot; Greystar; Rent Cafe: rentcafe, yardi; AvalonBay: avalon
        communities; Equity Residential; Bilt Rent: biltrent; Public Storage; Extra
        Space Storage: extra space; U-Haul: uhaul; QuintoAndar: quinto andar
    """,
    "Household help": """
        Merry Maids; Molly Maid; TaskRabbit; Care.com; TruGreen; Terminix; Roto-Rooter;
        Thumbtack; Angi
    """,
    "Investments": """
        Acorns: =acorns, acorns invest; TIAA; Ally Invest; Merrill Lynch; Edward Jones;
        T. Rowe Price; Questrade; Wealthsimple; XP Investimentos; Rico Investimentos;
        Clear Corretora; GBM: =gbm, gbm casa; Kraken: =kraken; Binance: =binance;
        Gemini: =gemini, gemini trust; M1 Finance; Webull; Interactive Brokers
    """,
    "Taxes": """
        TurboTax: intuit turbotax; H&R Block: h r block; Franchise Tax Board; NYS Tax:
        nys dtf; Canada Revenue; Receita Federal
    """,
    "Gifts & donations": """
        Salvation Army; St Jude; ASPCA; Goodwill: =goodwill; United Way; Hallmark:
        =hallmark; FTD Flowers; ProFlowers; Teleflora; Planned Parenthood; ActBlue;
        WinRed; Wikimedia; Doctors Without Borders: doctors without
    """,
    "Own transfer": """
        Chime Savings
    """,
}
