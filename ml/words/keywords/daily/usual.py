"""What people buy by the day: food, ways, clothes, outings, in many languages."""

from __future__ import annotations

from typing import Final

KEYWORDS: Final[dict[str, str]] = {
    "Groceries": """
        grocery, groceries, grocer, grocers, supermarket, super market, hypermarket,
        kirana, kirana store, provision, provisions, provision store, general store,
        departmental store, mini mart, convenience store, vegetable, vegetables, veg
        shop, sabzi, sabji, fruit, fruits, fruit shop, milk, dairy, doodh, curd, dahi,
        paneer, ghee, butter, eggs, egg, bread, atta, flour, rice, chawal, dal, dhal,
        pulses, oil, cooking oil, masala, spices, sugar, salt, jaggery, tea powder,
        coffee powder, ration, meat, mutton, chicken shop, fish market, fish, butcher,
        banana, bananas, mango, mangoes, apple, apples, orange, oranges, tomato,
        tomatoes, onion, onions, potato, potatoes, cheese, yogurt, cereal, oats, maggi,
        noodles, biscuits, water can, drinking water, mineral water, fresh market,
        farmers market, food bazaar, organic store, food mart, food, lebensmittel,
        supermarkt, getranke, getrankemarkt, metzgerei, obst, gemuse, naturkost,
        biomarkt, epicerie, supermarche, hypermarche, boucherie, primeur, fromagerie,
        alimentation, marche, supermercado, hipermercado, fruteria, carniceria,
        pescaderia, alimentacion, mercado, supermercato, alimentari, macelleria,
        ortofrutta, salumeria, fruttivendolo, kruidenier, slagerij, groenteboer,
        boodschappen, namirnice, trgovina, mesnica, trznica, vocarna, spozywczy, sklep
    """,
    "Eating out": """
        restaurant, restaurants, restro, resto, cafe, coffee, coffee shop, coffee house,
        espresso, cappuccino, tea, tea shop, tea stall, chai, chaiwala, lunch, dinner,
        breakfast, brunch, supper, snack, snacks, meal, meals, thali, canteen, mess,
        dhaba, bhavan, bhojanalaya, biryani, pizza, pizzeria, burger, burgers, sandwich,
        dosa, idli, vada, poori, samosa, pani puri, panipuri, chaat, momos, kebab,
        kabab, shawarma, rolls, paratha, parotta, noodle bar, fried rice, ice cream,
        icecream, gelato, dessert, desserts, sweets, sweet shop, mithai, mithaiwala,
        halwai, cake, cakes, pastry, bakery, bakers, bakehouse, donut, doughnut, bagel,
        juice, juice shop, milkshake, shake, lassi, falooda, cool drinks, cold drink,
        soft drink, food court, food delivery, takeaway, take away, takeout, eatery,
        diner, bistro, brasserie, grill, grille, bar and grill, bbq, barbecue,
        steakhouse, steak, sushi, ramen, thai, chinese, tandoori, tandoor, curry,
        taqueria, taco, tacos, burrito, noodles house, wok, fast food, fastfood, deli,
        delicatessen, kitchen, kitchens, tiffin, tiffins, catering, caterers, pub, bar,
        tavern, brewery, brewing, brewpub, taproom, wine bar, wine shop, wines, liquor,
        liquor store, beer, whisky, vodka, rum, cocktail, cocktails, alcohol, spirits,
        saloon, cantina, chocolate, chips, gaststatte, gasthaus, gasthof, wirtshaus,
        imbiss, backerei, baeckerei, konditorei, biergarten, doner, eiscafe, kantine,
        mensa, kaffee, restauration, boulangerie, patisserie, creperie, traiteur,
        glacier, cafeteria, sandwicherie, tabac bar, restaurante, panaderia, pasteleria,
        cerveceria, heladeria, taperia, marisqueria, chiringuito, comida, ristorante,
        trattoria, osteria, gelateria, pasticceria, panificio, enoteca, caffe,
        paninoteca, rosticceria, eetcafe, bakkerij, snackbar, frituur, broodjes,
        lunchroom, ijssalon, horeca, restoran, kavana, kafic, pekara, pekarna, pivnica,
        konoba, slasticarna, restauracja, kawiarnia, piekarnia, cukiernia, bufet,
        pivovar
    """,
    "Transport": """
        petrol, petrol pump, petroleum, diesel, cng, fuel, fuels, gasoline, gas station,
        gas and fuel, filling station, service station, fuel station, oil change, cab,
        cabs, taxi, taxis, auto, autorickshaw, rickshaw, auto rickshaw, share auto,
        ride, rides, bus, bus ticket, bus pass, metro, metro card, metro rail, subway
        fare, train, train ticket, local train, tram, ferry ticket, railway, railways,
        rail, commuter, transit, transport, transportation, tfl travel, fare, toll,
        tolls, toll plaza, fastag, parking, car park, parking meter, car wash, garage,
        mechanic, puncture, tyre, tyres, tires, auto service, auto repair, auto parts,
        bike service, car service, vehicle service, motor, motors, automobiles, scooter,
        scooty, cycle, bicycle, bike rental, e scooter, driving licence, rto, pollution
        check, tankstelle, parkhaus, parken, fahrkarte, verkehrsbetriebe, nahverkehr,
        bahnhof, maut, werkstatt, kfz, fahrrad, essence, carburant, peage,
        stationnement, transports, taxi parisien, autoroute, garage auto, billet train,
        gasolinera, gasolina, aparcamiento, peaje, autobus, taller, billete, estacion de
        servicio, benzina, benzinaio, carburante, parcheggio, pedaggio, autostrada,
        treno, biglietto, officina, autolavaggio, benzine, parkeren, parkeergarage,
        tankstation, openbaar vervoer, trein, fietsenwinkel, gorivo, benzinska,
        benzinska postaja, cestarina, autocesta, parkiraliste, prijevoz, vlak, autobusni
        kolodvor, paliwo, stacja paliw, pkp, mpk, bilet
    """,
    "Travel": """
        hotel, hotels, hotel booking, resort, resorts, homestay, guest house,
        guesthouse, hostel booking, motel, inn, suites, lodge, lodging, airbnb, bed and
        breakfast, villa rental, vacation, vacations, holiday, holidays, holiday
        package, trip, tour, tours, tour package, travel, travels, travel agency,
        tourism, flight, flights, flight ticket, air ticket, airline, airlines, airways,
        airport, airport transfer, airport lounge, lounge, boarding, luggage, baggage,
        cruise, cruises, car rental, rent a car, car hire, rental car, visa fee,
        passport, forex card, camping, campsite, backpackers, duty free, souvenir,
        ferry, sightseeing, flug, flughafen, fluggesellschaft, reiseburo, reise,
        ferienwohnung, pension zimmer, jugendherberge, mietwagen, urlaub, voyage,
        voyages, aeroport, vol, billet avion, gite, auberge, location voiture, vacances,
        sncf voyages, viaje, viajes, vuelo, aeropuerto, hostal, alojamiento, alquiler
        coche, vacaciones, viaggio, viaggi, volo, aeroporto, albergo, agriturismo,
        noleggio auto, vacanze, reizen, vlucht, luchthaven, vliegticket, vakantie,
        autoverhuur, putovanje, putovanja, zracna luka, aerodrom, apartman, smjestaj,
        trajekt, lotnisko, nocleg
    """,
    "Shopping": """
        shopping, mall, department store, online shopping, online order, fashion,
        fashions, clothes, clothing, cloth, apparel, garments, dress, dresses, shirt,
        shirts, t shirt, tshirt, jeans, pants, trousers, jacket, sweater, saree, sarees,
        kurta, kurti, lehenga, innerwear, socks, shoe, shoes, footwear, sandals,
        slippers, chappal, sneakers, boutique, textile, textiles, silks, emporium,
        readymade, tailor, stitching, watch, watches, jewellery, jewellers, jewelers,
        jewelry, gold shop, optical, opticals, sunglasses, bag, bags, wallet purse,
        backpack, electronics, electronic, mobile shop, mobile phone shop, smartphone,
        phone cover, phone case, headphones, earphones, earbuds, charger, laptop,
        computer, computers, camera, gadget, gadgets, software, appliance, appliances,
        furniture, gift shop accessories, bookstore, book store, outlet, outlets,
        merchandise, retail, store purchase, online store, web shop, webshop, sporting
        goods, sports shop, toys online, umbrella, bekleidung, kleidung, schuhe,
        schuhhaus, kaufhaus, modehaus, mode, elektronik, elektromarkt, schmuck, uhren,
        versandhandel, einkauf, buchhandlung, vetement, vetements, chaussures, magasin,
        grands magasins, bijouterie, librairie, habillement, achat en ligne,
        electromenager, ropa, zapateria, zapatos, tienda, almacenes, joyeria, libreria,
        electronica, compras, moda, abbigliamento, negozio, scarpe, calzature,
        gioielleria, elettronica, acquisti, kleding, schoenen, winkel, warenhuis,
        juwelier, boekhandel, elektronica, odjeca, obuca, cipele, robna kuca, knjizara,
        butik, obuwie, odziez
    """,
    "Entertainment & subscriptions": """
        movie, movies, cinema, cinemas, theatre, theater, film, multiplex, concert, show
        ticket, event ticket, ticketing, tickets event, music, music subscription,
        streaming, television, subscription, subscriptions, membership renewal, premium
        subscription, ott, game, games, gaming, video game, arcade, bowling, billiards,
        snooker, pool hall, turf, cricket turf, badminton court, ice skating, skating,
        ski, skiing, swimming pool, climbing, theme park, amusement, amusement park,
        water park, zoo, aquarium, museum, gallery, exhibition, castle, palace,
        monument, entry fee, entry ticket, entrance, guided tour, activity, activities,
        party, clubbing, night club, nightclub, disco, casino, betting, lottery,
        magazine, newspaper, news subscription, hobby, hobbies, sports club, golf,
        paintball, escape room, karaoke, social life, outing, picnic, kino, eintritt,
        konzert, freizeit, freizeitpark, zeitschrift, zeitung, schwimmbad, spielothek,
        verein, musee, loisirs, billetterie, spectacle, abonnement, piscine, cine,
        entradas, museo, ocio, espectaculo, loteria, biglietteria, teatro, divertimento,
        bioscoop, pretpark, dierentuin, kaartjes, muzej, kazaliste, ulaznica, ulaznice,
        koncert, bilety, muzeum, basen
    """,
}
