"""Words and phrases that speak for a category, in the languages of statements."""

from __future__ import annotations

from typing import Final

_GROCERIES: Final = """
grocery, groceries, grocer, grocers, supermarket, super market, hypermarket, kirana,
kirana store, provision, provisions, provision store, general store, departmental
store, mini mart, convenience store, vegetable, vegetables, veg shop, sabzi, sabji,
fruit, fruits, fruit shop, milk, dairy, doodh, curd, dahi, paneer, ghee, butter, eggs,
egg, bread, atta, flour, rice, chawal, dal, dhal, pulses, oil, cooking oil, masala,
spices, sugar, salt, jaggery, tea powder, coffee powder, ration, meat, mutton, chicken
shop, fish market, fish, butcher, banana, bananas, mango, mangoes, apple, apples,
orange, oranges, tomato, tomatoes, onion, onions, potato, potatoes, cheese, yogurt,
cereal, oats, maggi, noodles, biscuits, water can, drinking water, mineral water,
fresh market, farmers market, food bazaar, organic store, food mart, food,
lebensmittel, supermarkt, getranke, getrankemarkt, metzgerei, obst, gemuse, naturkost,
biomarkt, epicerie, supermarche, hypermarche, boucherie, primeur, fromagerie,
alimentation, marche, supermercado, hipermercado, fruteria, carniceria, pescaderia,
alimentacion, mercado, supermercato, alimentari, macelleria, ortofrutta, salumeria,
fruttivendolo, kruidenier, slagerij, groenteboer, boodschappen, namirnice, trgovina,
mesnica, trznica, vocarna, spozywczy, sklep
"""
_EATING_OUT: Final = """
restaurant, restaurants, restro, resto, cafe, coffee, coffee shop, coffee house,
espresso, cappuccino, tea, tea shop, tea stall, chai, chaiwala, lunch, dinner,
breakfast, brunch, supper, snack, snacks, meal, meals, thali, canteen, mess, dhaba,
bhavan, bhojanalaya, biryani, pizza, pizzeria, burger, burgers, sandwich, dosa, idli,
vada, poori, samosa, pani puri, panipuri, chaat, momos, kebab, kabab, shawarma, rolls,
paratha, parotta, noodle bar, fried rice, ice cream, icecream, gelato, dessert,
desserts, sweets, sweet shop, mithai, mithaiwala, halwai, cake, cakes, pastry, bakery,
bakers, bakehouse, donut, doughnut, bagel, juice, juice shop, milkshake, shake, lassi,
falooda, cool drinks, cold drink, soft drink, food court, food delivery, takeaway,
take away, takeout, eatery, diner, bistro, brasserie, grill, grille, bar and grill,
bbq, barbecue, steakhouse, steak, sushi, ramen, thai, chinese, tandoori, tandoor,
curry, taqueria, taco, tacos, burrito, noodles house, wok, fast food, fastfood, deli,
delicatessen, kitchen, kitchens, tiffin, tiffins, catering, caterers, pub, bar,
tavern, brewery, brewing, brewpub, taproom, wine bar, wine shop, wines, liquor, liquor
store, beer, whisky, vodka, rum, cocktail, cocktails, alcohol, spirits, saloon,
cantina, chocolate, chips, gaststatte, gasthaus, gasthof, wirtshaus, imbiss, backerei,
baeckerei, konditorei, biergarten, doner, eiscafe, kantine, mensa, kaffee,
restauration, boulangerie, patisserie, creperie, traiteur, glacier, cafeteria,
sandwicherie, tabac bar, restaurante, panaderia, pasteleria, cerveceria, heladeria,
taperia, marisqueria, chiringuito, comida, ristorante, trattoria, osteria, gelateria,
pasticceria, panificio, enoteca, caffe, paninoteca, rosticceria, eetcafe, bakkerij,
snackbar, frituur, broodjes, lunchroom, ijssalon, horeca, restoran, kavana, kafic,
pekara, pekarna, pivnica, konoba, slasticarna, restauracja, kawiarnia, piekarnia,
cukiernia, bufet, pivovar
"""
_TRANSPORT: Final = """
petrol, petrol pump, petroleum, diesel, cng, fuel, fuels, gasoline, gas station, gas
and fuel, filling station, service station, fuel station, oil change, cab, cabs, taxi,
taxis, auto, autorickshaw, rickshaw, auto rickshaw, share auto, ride, rides, bus, bus
ticket, bus pass, metro, metro card, metro rail, subway fare, train, train ticket,
local train, tram, ferry ticket, railway, railways, rail, commuter, transit,
transport, transportation, tfl travel, fare, toll, tolls, toll plaza, fastag, parking,
car park, parking meter, car wash, garage, mechanic, puncture, tyre, tyres, tires,
auto service, auto repair, auto parts, bike service, car service, vehicle service,
motor, motors, automobiles, scooter, scooty, cycle, bicycle, bike rental, e scooter,
driving licence, rto, pollution check, tankstelle, parkhaus, parken, fahrkarte,
verkehrsbetriebe, nahverkehr, bahnhof, maut, werkstatt, kfz, fahrrad, essence,
carburant, peage, stationnement, transports, taxi parisien, autoroute, garage auto,
billet train, gasolinera, gasolina, aparcamiento, peaje, autobus, taller, billete,
estacion de servicio, benzina, benzinaio, carburante, parcheggio, pedaggio,
autostrada, treno, biglietto, officina, autolavaggio, benzine, parkeren,
parkeergarage, tankstation, openbaar vervoer, trein, fietsenwinkel, gorivo, benzinska,
benzinska postaja, cestarina, autocesta, parkiraliste, prijevoz, vlak, karta,
autobusni kolodvor, paliwo, stacja paliw, pkp, mpk, bilet
"""
_TRAVEL: Final = """
hotel, hotels, hotel booking, resort, resorts, homestay, guest house, guesthouse,
hostel booking, motel, inn, suites, lodge, lodging, airbnb, bed and breakfast, villa
rental, vacation, vacations, holiday, holidays, holiday package, trip, tour, tours,
tour package, travel, travels, travel agency, tourism, flight, flights, flight ticket,
air ticket, airline, airlines, airways, airport, airport transfer, airport lounge,
lounge, boarding, luggage, baggage, cruise, cruises, car rental, rent a car, car hire,
rental car, visa fee, passport, forex card, camping, campsite, backpackers, duty free,
souvenir, ferry, sightseeing, flug, flughafen, fluggesellschaft, reiseburo, reise,
ferienwohnung, pension zimmer, jugendherberge, mietwagen, urlaub, voyage, voyages,
aeroport, vol, billet avion, gite, auberge, location voiture, vacances, sncf voyages,
viaje, viajes, vuelo, aeropuerto, hostal, alojamiento, alquiler coche, vacaciones,
viaggio, viaggi, volo, aeroporto, albergo, agriturismo, noleggio auto, vacanze,
reizen, vlucht, luchthaven, vliegticket, vakantie, autoverhuur, putovanje, putovanja,
zracna luka, aerodrom, apartman, smjestaj, trajekt, lotnisko, nocleg
"""
_SHOPPING: Final = """
shopping, mall, department store, online shopping, online order, fashion, fashions,
clothes, clothing, cloth, apparel, garments, dress, dresses, shirt, shirts, t shirt,
tshirt, jeans, pants, trousers, jacket, sweater, saree, sarees, kurta, kurti, lehenga,
innerwear, socks, shoe, shoes, footwear, sandals, slippers, chappal, sneakers,
boutique, textile, textiles, silks, emporium, readymade, tailor, stitching, watch,
watches, jewellery, jewellers, jewelers, jewelry, gold shop, optical, opticals,
sunglasses, bag, bags, wallet purse, backpack, electronics, electronic, mobile shop,
mobile phone shop, smartphone, phone cover, phone case, headphones, earphones,
earbuds, charger, laptop, computer, computers, camera, gadget, gadgets, software,
appliance, appliances, furniture, gift shop accessories, bookstore, book store,
outlet, outlets, merchandise, retail, store purchase, online store, web shop, webshop,
sporting goods, sports shop, toys online, umbrella, bekleidung, kleidung, schuhe,
schuhhaus, kaufhaus, modehaus, mode, elektronik, elektromarkt, schmuck, uhren,
versandhandel, einkauf, buchhandlung, vetement, vetements, chaussures, magasin, grands
magasins, bijouterie, librairie, habillement, achat en ligne, electromenager, ropa,
zapateria, zapatos, tienda, almacenes, joyeria, libreria, electronica, compras, moda,
abbigliamento, negozio, scarpe, calzature, gioielleria, elettronica, acquisti,
kleding, schoenen, winkel, warenhuis, juwelier, boekhandel, elektronica, odjeca,
obuca, cipele, robna kuca, knjizara, butik, obuwie, odziez
"""
_HOUSING: Final = """
rent, house rent, room rent, flat rent, home rent, rent payment, monthly rent, pg
rent, kiraya, bhada, landlord, lease, mortgage, mortgage payment, home loan, home loan
emi, housing loan, society maintenance, maintenance charges, apartment maintenance,
society, apartments, owners association, residents welfare, rwa, hoa, hoa dues, flat
deposit, security deposit, rental deposit, accommodation,  dorm,
dormitory, hostel fee, hostel fees, paying guest, property management, realty, real
estate, brokerage house, plumber, plumbing, electrician, carpenter, painter, painting
work, home repair, home improvement, pest control, movers, packers and movers, storage
unit, miete, kaltmiete, warmmiete, vermieter, hausverwaltung, nebenkosten, wohnung,
hausgeld, immobilien, loyer, loyers, syndic, copropriete, bailleur, immobilier,
hypotheque, alquiler, arrendamiento, comunidad de propietarios, hipoteca,
inmobiliaria, affitto, condominio, mutuo casa, huur, huurwoning, hypotheek,
woningcorporatie, vve, stanarina, najam, najamnina, pricuva, kredyt hipoteczny, czynsz
"""
_UTILITIES: Final = """
electricity, electricity bill, electric, electric bill, electric company, power bill,
power company, power corporation, bijli, current bill, water bill, water charges,
water board, water utility, water supply, water tax, sewer, sewerage, garbage
collection, trash, waste management, gas bill, gas company, gas cylinder, cylinder,
lpg, piped gas, natural gas, heating, utility, utilities, public utility, energy,
phone bill, phone company, telephone, telecom, landline, mobile bill, mobile recharge,
recharge, prepaid recharge, postpaid, mobile phone, wireless, cellular, cell phone,
sim card, data pack, internet, internet bill, broadband, wifi, fiber, fibernet, isp,
cable tv, cable, dth, dish recharge, set top box, satellite tv, bbps, vidyut, discom,
jal board, strom, stromrechnung, abschlag strom, gasrechnung, wasserwerk, stadtwerke,
fernwarme, energie, telefon, mobilfunk, handyrechnung, mullabfuhr, rundfunkbeitrag,
electricite, eau, gaz, facture, regie des eaux, telephonie, forfait mobile, luz, agua,
electricidad, suministro, telefonia, telefono, bolletta, acqua, luce e gas, energia,
telefonia mobile, elektriciteit, waterbedrijf, drinkwater, stroom, internet en tv,
struja, voda, vodovod, plin, plinara, telekom, prad, oplaty
"""
_ENTERTAINMENT: Final = """
movie, movies, cinema, cinemas, theatre, theater, film, multiplex, concert, show
ticket, event ticket, ticketing, tickets event, music, music subscription, streaming,
television, subscription, subscriptions, membership renewal, premium subscription,
ott, game, games, gaming, video game, arcade, bowling, billiards, snooker, pool hall,
turf, cricket turf, badminton court, ice skating, skating, ski, skiing, swimming pool,
climbing, theme park, amusement, amusement park, water park, zoo, aquarium, museum,
gallery, exhibition, castle, palace, monument, entry fee, entry ticket, entrance,
guided tour, activity, activities,   party, clubbing, night club,
nightclub, disco, casino, betting, lottery, magazine, newspaper, news subscription,
hobby, hobbies, sports club, golf, paintball, escape room, karaoke, social life,
outing, picnic,   kino, eintritt, konzert, freizeit,
freizeitpark, zeitschrift, zeitung, schwimmbad, spielothek, verein, musee, loisirs,
billetterie, spectacle, abonnement, piscine, cine, entradas, museo, ocio, espectaculo,
loteria, biglietteria, teatro, divertimento, bioscoop, pretpark, dierentuin, kaartjes,
muzej, kazaliste, ulaznica, ulaznice, koncert, bilety, muzeum, basen
"""
_HEALTH: Final = """
pharmacy, pharmacies, pharma, chemist, chemists, druggist, drugstore, drug store,
drugs, medical, medicals, medical store, medical hall, medicine, medicines, tablets,
dawai, dawakhana, hospital, hospitals, clinic, clinics, polyclinic, nursing home,
doctor, dr consultation, consultation fee, physician, pediatrician, dentist, dental,
orthodontist, dermatologist, eye care, eye hospital, optometry, opticals eye test,
diagnostics, diagnostic, diagnostic centre, pathology, lab test, blood test, scan
centre, x ray, mri, health, healthcare, health care, wellness clinic, physiotherapy,
physio, ayurveda, ayurvedic, homeopathy, homoeo, vaccine, vaccination, therapy,
psychologist, counselling, ambulance, urgent care, copay, apotheke, arzt, zahnarzt,
arztpraxis, praxis dr, krankenhaus, klinik, physiotherapie, optiker, sanitatshaus,
pharmacie, medecin, docteur, dentiste, hopital, laboratoire, kine, mutuelle sante,
farmacia, hospital clinico, medico, clinica, clinica dental, laboratorio, optica,
ospedale, dentista, studio medico, apotheek, huisarts, tandarts, ziekenhuis,
fysiotherapie, ljekarna, bolnica, stomatolog, poliklinika, zubar, apteka, lekarz
"""
_PERSONAL_CARE: Final = """
salon, saloon hair, hair salon, beauty salon, parlour, beauty parlour, beauty,
beautician, spa, massage, haircut, hair cut, haircutting, hair dresser, hairdresser,
barber, barbers, barbershop, hair, shave, shaving, trimming, nail, nails, nail bar,
manicure, pedicure, waxing, facial, makeup, cosmetics, cosmetic, perfume, skincare,
skin care, face wash, shampoo, soap, toothpaste, deodorant, lotion, toiletries, gym,
gymnasium, fitness, fitness center, fitness centre, yoga, pilates, crossfit, laundry,
laundromat, dry cleaner, dry cleaners, dry cleaning, ironing, dhobi, tattoo, friseur,
frisor, kosmetik, drogerie, fitnessstudio, waschsalon, reinigung, nagelstudio,
coiffeur, coiffure, salon de beaute, parfumerie, salle de sport, institut de beaute,
pressing, peluqueria, barberia, estetica, perfumeria, gimnasio, lavanderia,
tintoreria, parrucchiere, barbiere, estetista, profumeria, palestra, kapper, kapsalon,
schoonheidssalon, drogist, sportschool, stomerij, frizer, frizerski salon, kozmetika,
drogerija, teretana, fryzjer
"""
_INSURANCE: Final = """
insurance, assurance, insurance premium, premium payment, policy, policy premium, life
insurance, term plan, health insurance, mediclaim, motor insurance, car insurance,
auto insurance, bike insurance, home insurance, travel insurance, lic premium, insure,
insurer, versicherung, versicherungen, haftpflicht, krankenkasse, krankenversicherung,
kfz versicherung, lebensversicherung, mutuelle, prime assurance, seguro, seguros,
aseguradora, poliza, assicurazione, assicurazioni, polizza, verzekering,
verzekeringen, zorgverzekering, zorgverzekeraar, osiguranje, polica osiguranja,
ubezpieczenie
"""
_EDUCATION: Final = """
school, school fee, school fees, college, college fee, university, tuition, tuition
fee, coaching, coaching classes, classes, academy, institute, institute of technology,
education, educational, course, courses, online course, exam, exam fee, admission,
admission fee, semester, student, stationery, stationary, notebook, book, books,
textbook, textbooks, pen, pens, photocopy, xerox, print out, printing, library,
training, workshop, bootcamp, certification, kumon, vidyalaya, vidya, vidyapeeth, self
development, schule, universitat, hochschule, studium, studiengebuhr, semesterbeitrag,
volkshochschule, kurs, ecole, universite, formation, cours, frais de scolarite, lycee,
escuela, colegio, universidad, matricula, formacion, curso, scuola, universita, corso,
tasse universitarie, onderwijs, universiteit, cursus, collegegeld, studie, skola,
fakultet, sveuciliste, tecaj, skolarina, szkola, uczelnia
"""
_CHILDREN: Final = """
daycare, day care, creche, playschool, play school, preschool, pre school, nursery
school, kindergarten, montessori, babysitter, babysitting, nanny, baby, baby food,
baby products, diaper, diapers, toy, toys, kids, kids wear, kids clothes, children,
childrens, child care, childcare, pocket money son, school bag, kita,
kindertagesstatte, spielwaren, spielzeug, kinderbetreuung, babybedarf, garderie,
jouets, enfants, bebe, guarderia, juguetes, infantil, asilo nido, giocattoli, bambini,
kinderopvang, speelgoed, vrtic, igracke, djecji, przedszkole, zabawki
"""
_HOUSEHOLD_HELP: Final = """
maid, maid salary, house maid, servant, cook, cook salary, driver salary, watchman,
security guard, gardener, mali, cleaning lady, cleaner, house cleaning, housekeeping,
home cleaning, bai, kaamwali, ayah, milkman, newspaper boy, car cleaner, sweeper,
handyman, dishwasher help, putzfrau, reinigungskraft, haushaltshilfe, femme de menage,
aide menagere, limpieza, asistenta, colf, pulizie, schoonmaak, schoonmaakster,
spremacica, ciscenje
"""
_GIFTS: Final = """
gift, gifts, birthday gift, wedding gift, present, presents, greeting card, florist,
florists, flowers, bouquet, donation, donations, donate, charity, charitable, temple,
mandir, hundi, church, tithe, mosque, masjid, gurudwara, ashram, math, ngo, relief
fund, orphanage, fundraiser, crowdfunding, zakat, dakshina, shagun, treat for friends,
geschenk, geschenke, spende, spenden, blumen, blumenladen, kirche, cadeau, cadeaux,
don, dons, association caritative, fleuriste, eglise, regalo, regalos, donativo,
floristeria, iglesia, regali, donazione, fiorista, fioraio, chiesa, cadeau winkel,
donatie, goede doelen, bloemen, kerk, poklon, pokloni, donacija, cvjecara, crkva,
prezent, kwiaciarnia
"""
_FESTIVALS: Final = """
diwali, deepavali, holi, rakhi, raksha bandhan, eid, bakrid, navratri, durga puja,
dussehra, pongal, onam, ganesh, ganpati, puja, pooja, pooja items, pooja samagri,
crackers, fireworks, rangoli, christmas, christmas tree, xmas, easter, halloween,
thanksgiving, ramzan, ramadan, new year party, decorations, decoration, weihnachten,
weihnachtsmarkt, noel, navidad, natale, sinterklaas, bozic, ukrasi
"""
_LOANS: Final = """
loan, emi, loan emi, bike emi, car loan, personal loan, gold loan, education loan,
student loan, auto loan, loan repayment, loan payment, instalment, installment,
installments, finance ltd, finserv, microfinance, pay in emi, kredit, darlehen,
ratenzahlung, kreditrate, pret immobilier, pret, credit conso, remboursement pret,
echeance pret, prestamo, cuota prestamo, prestito, rata, finanziamento, mutuo, lening,
aflossing, krediet, zajam, rata kredita, pozyczka
"""
_TAXES: Final = """
tax, taxes, income tax, advance tax, self assessment tax, property tax, house tax,
road tax, gst payment, tds, professional tax, municipal corporation, municipality,
corporation tax, customs duty, stamp duty, challan, council tax, vehicle tax,
treasury, steuer, steuern, finanzamt, grundsteuer, kfz steuer, kirchensteuer,
kapitalertragsteuer, impot, impots, taxe, taxe fonciere, tresor public, impuesto,
impuestos, hacienda, agencia tributaria, ibi, imposta, imposte, tasse, agenzia
entrate, belasting, belastingdienst, gemeente, porez, prirez, porezna uprava, podatek
"""
_FEES: Final = """
bank charge, bank charges, charges, service charge, service fee, annual fee, late fee,
late payment fee, penalty, fine, fines, processing fee, maintenance fee, atm fee, sms
charges, bank fee, fee, fees, overdraft, foreign transaction fee, commission,
convenience fee, markup, gst on charges, min bal charges, finance charges, forex
markup, cheque return, gebuhr, gebuhren, kontofuhrung, entgelt, frais, frais
bancaires, cotisation, agios, comision, comisiones, commissione, commissioni, canone,
spese bancarie, kosten, bankkosten, boete, naknada, provizija, oplata
"""
_OTHER: Final[dict[str, str]] = {
    "Cash withdrawal": """
        atm, atm withdrawal, cash withdrawal, cash, petty cash, cash wdl,
        withdrawal, bankomat, geldautomat, bargeld, abhebung, auszahlung
        bargeld, retrait, retrait dab, especes, cajero, reintegro, efectivo,
        prelievo, bancomat prelievo, contanti, geldopname, geldautomaat,
        isplata, gotovina, wyplata
    """,
    "Investments": """
        mutual fund, mutual funds, mf, sip, systematic investment, fixed
        deposit, fd, recurring deposit, rd installment, shares, share market,
        stock, stocks, equity, demat, brokerage, broking, trading account,
        securities, clearing corporation, ppf, public provident fund, nps, elss,
        gold bond, sovereign gold, bonds, investment, investments, invest, asset
        management, amc, crypto, bitcoin, retirement, ira contribution,
        wertpapier, wertpapiere, depot, sparplan, fonds, investissement,
        placement, assurance vie, pea, inversion, fondo, fondos, bolsa,
        investimento, investimenti, fondi, beleggen, belegging, ulaganje
    """,
    "Own transfer": """
        own account, self transfer, transfer to self, to self, transfer to
        savings, savings account, to savings, from savings, sweep, internal
        transfer, between accounts, wallet top up, added to wallet, add money,
        transfer to wallet, umbuchung, sparkonto, virement interne, epargne,
        livret, traspaso, ahorro, giroconto, risparmio, spaarrekening, sparen,
        eigen rekening, stednja
    """,
    "Card bill payment": """
        credit card payment, credit card bill, card payment received, card bill,
        cc payment, creditcard payment, credit card, payment received, payment
        thank you, autopay payment, bbps payment received, kreditkarte,
        kreditkartenabrechnung, carte de credit, tarjeta de credito, carta di
        credito saldo, automatic payment, amex payment, visa card settlement,
        card settlement
    """,
    "Salary": """
        salary, sal, payroll, paycheck, paycheque, pay check, wages, wage,
        stipend, pension, direct deposit, salary credit, allowance, bonus, dir
        dep, lohn, gehalt, lohn gehalt, rente, besoldung, bezuge, salaire, paie,
        traitement, nomina, salario, sueldo, pensione, stipendio, loon, salaris,
        wedde, pensioen, placa, mirovina, wynagrodzenie, employer
    """,
    "Interest": """
        interest, int pd, interest credit, interest paid, fd interest, savings
        interest, credit interest, sbint, zinsen, habenzinsen, interets,
        intereses, interessi, rente spaar, kamata, kamate, odsetki
    """,
    "Dividends": """
        dividend, dividends, div payout, dividende, dividendo, dividendi,
        ausschuttung
    """,
    "Rent received": """
        rent received, rent from tenant, tenant, rental income, mieteinnahme,
        loyer percu
    """,
    "Refunds & cashback": """
        refund, refunded, cashback, cash back, reversal, reversed, reward,
        rewards, reimbursement, chargeback, merchandise return, erstattung,
        ruckerstattung, remboursement, reembolso, devolucion, rimborso,
        terugbetaling, povrat, povrat novca, zwrot
    """,
    "Gifts received": """
        gift received, gift from, birthday money, wedding money, money from mom,
        money from dad, from mom, from dad, from mother, from father
    """,
    "Other income": """
        freelance, freelancing, side job, sold, sale of, commission received,
        incentive, scholarship, honorarium, prize, winnings, income, earning,
        invoice payment received, consulting income, tips,  received
        from, kindergeld, allocations familiales, caf, toeslag, subsidie,
        subsidy, dbt, benefit, social security
    """,
    "Other": """
        misc, miscellaneous, others, courier, postage, post office, locksmith,
        key copy, notary,  toilet, vending machine, unknown
    """,
}

KEYWORDS: Final[dict[str, str]] = {
    "Groceries": _GROCERIES,
    "Eating out": _EATING_OUT,
    "Transport": _TRANSPORT,
    "Travel": _TRAVEL,
    "Shopping": _SHOPPING,
    "Housing": _HOUSING,
    "Utilities": _UTILITIES,
    "Entertainment & subscriptions": _ENTERTAINMENT,
    "Health": _HEALTH,
    "Personal care": _PERSONAL_CARE,
    "Insurance": _INSURANCE,
    "Education": _EDUCATION,
    "Children": _CHILDREN,
    "Household help": _HOUSEHOLD_HELP,
    "Gifts & donations": _GIFTS,
    "Festivals": _FESTIVALS,
    "Loans": _LOANS,
    "Taxes": _TAXES,
    "Fees & charges": _FEES,
    **_OTHER,
}
