"""More words of English and American diaries, cards and bank statements."""

from __future__ import annotations

from typing import Final

KEYWORDS: Final[dict[str, str]] = {
    "Groceries": """
        weekly groceries, grocery shopping, food shopping, weekly shop, corner shop,
        corner store, off licence, greengrocer, greengrocers, produce, fruit and veg,
        fruits and vegetables, milk and bread, poultry, seafood market, chicken breast,
        beef, pork, bacon, sausages, lamb, salmon, shrimp, prawns, tofu, lentils, beans,
        pasta, spaghetti, sauce, ketchup, mayonnaise, jam, honey, peanut butter,
        margarine, flour and sugar, olive oil, vegetable oil, sunflower oil, vinegar,
        garlic, ginger, carrot, carrots, cabbage, cucumber, lettuce, spinach, broccoli,
        cauliflower, beans and rice, lemons, lemon, grapes, watermelon, papaya,
        pineapple, strawberries, berries, avocado, pears, peaches, fruit salad
        ingredients, creamer, yoghurt, cream cheese, granola, muesli, corn flakes,
        cornflakes, crackers and cheese, biscuits and milk, cookies, candy, snacks for
        home, frozen food, canned food, baking powder, yeast, bottled water, groceries
        store, grocery outlet, food lion, wholesale club, foodmart, supermart,
        superstore, supercenter, hyper market, natural foods, health food store, halal
        meat, halal market, asian market, asian grocery, indian grocery, indian store,
        mexican market, farm shop, egg tray, loaf of bread, loaf
    """,
    "Eating out": """
        restaurant bill, eating out, eat out, dine out, dining, dining out, dinner out,
        lunch out, lunch with, dinner with, coffee with, drinks with, drinks, soft
        drinks, cold drinks, cola, coke, pepsi, soda, energy drink, red bull, smoothie,
        smoothies, bubble tea, boba, latte, mocha, iced coffee, hot chocolate, waffle,
        waffles, pancakes, crepe, crepes, fries, french fries, fried chicken, chicken
        wings, wings, hot dog, hotdog, hotdogs, hamburger, cheeseburger, sandwiches,
        wrap, wraps, salad, salads, soup, noodle soup, pho, dim sum, dumplings,
        dumpling, teriyaki, hibachi, izakaya, udon, poke bowl, gyro, gyros, falafel,
        kebabs, kabob, tapas, paella, empanada, empanadas, fish and chips, fish n chips,
        chippy, carvery, pub lunch, pint, pints, beers, gin, brandy, prosecco,
        champagne, food truck, street food, snack bar, tea room, tearoom, tea house,
        teahouse, coffee roasters, roasters, roastery, coffeehouse, coffee bar, espresso
        bar, bakehouse cafe, donuts, doughnuts, bagels, creamery, frozen yogurt, froyo,
        ice creamery, smokehouse, chophouse, alehouse, ale house, gastropub, cookhouse,
        pizza pie, pie shop, cheesesteaks, hoagies, sub shop, oyster bar, crab shack,
        lobster, seafood restaurant, rotisserie, buffet, food hall, foodcourt, canteen
        lunch, work lunch, office lunch, tip for waiter, room service, take out, carry
        out, carryout, mcdonald, dominos pizza, macdonalds, cupcake, cupcakes, brownie,
        muffin, muffins, croissant, cookie shop, chocolates, popcorn, hookah, shisha
    """,
    "Transport": """
        petrol station, gas for car, car gas, fill up, refuel, fuel for car, full tank,
        motor oil, engine oil, car oil, bus tickets, bus card, train tickets, train
        fare, metro ticket, metro tickets, metro fare, tube, tube fare, underground,
        subway ticket, subway pass, oyster top up, oyster card, travelcard, travel card,
        day pass, season ticket, monthly pass, tram ticket, trolley, light rail, ferry
        fare, taxi to, taxi from, minicab, uber to, ride share, rideshare, carpool, car
        sharing, bike share, scooter ride, scooter rental, car park fee, parking fee,
        parking ticket machine, parking garage, pay and display, ez pass, toll road,
        toll charges, tunnel toll, bridge toll, turnpike, expressway, vignette,
        congestion charge, car repair, car repairs, car maintenance, car battery, car
        wiper, tyre change, tire shop, tires shop, brake pads, brakes, wheel alignment,
        mot test, car inspection, car registration, vehicle registration, smog check,
        driving lesson, driving lessons, driving school, driving test, license renewal,
        driver license, driver licence, auto body, autobody, car care, lube, auto glass,
        auto supply, dealership, bike repair, bike shop, cycle repair, gas mart, gas n
        go, truck stop, travel center fuel, ev charging, charging station, supercharger,
        fuel stop, transport for, transit authority, transit pass, transit fare,
        greyhound, coach ticket, bus company, matatu, tuk tuk, jeepney, tricycle fare,
        boda boda, danfo, okada
    """,
    "Travel": """
        hotel stay, hotel room, hotel bill, hotel reservation, flight tickets, flight
        booking, plane ticket, plane tickets, air fare, airfare, airlines ticket, bus
        tour, day trip, weekend trip, city break, sightseeing tour, travel expenses,
        travel visa, visa application, evisa, e visa, tourist tax, city tax, baggage
        fee, seat selection, travel agent, safari, trekking, hiking trip, road trip, rv
        park, campground, caravan park, holiday park, inn and suites, hotel and spa,
        bnb, travel lodge, youth hostel, holiday inn
    """,
    "Shopping": """
        new shoes, new phone, new laptop, phone screen, t shirts, tshirts, tee shirt,
        hoodie, coat, raincoat, boots winter, winter boots, skirt, blouses, underwear,
        bra, lingerie, pyjamas, pajamas, swimsuit, swimwear, gloves, scarf, belt, suit,
        uniform work, leggings, handbag, purse, suitcase, earrings, necklace, ring
        jewelry, bracelet, glasses frame, headphone, earphone, speaker, speakers,
        bluetooth speaker, keyboard, mouse, monitor, printer, ink cartridge, usb cable,
        usb stick, pendrive, pen drive, power bank, powerbank, memory card, hard drive,
        tablet pc, ipad, iphone, macbook, smart watch, smartwatch, tv set, television
        set, lamp, bulb, light bulb, light bulbs, batteries, kettle, toaster, blender,
        mixer grinder, microwave, fridge, refrigerator, washing machine, vacuum cleaner,
        air conditioner, fan, heater, sofa, chair, table, desk, mattress, bed, bedsheet,
        bed sheets, bedding, pillow, pillows, curtains, carpet, rug, kitchenware,
        cookware, utensils, crockery, plates, pots, homeware, home decor, home goods,
        dollar store, thrift store, thrift shop, second hand, vintage shop, factory
        outlet, clothing store, shoe store, shoe repair, cobbler, clothes shopping,
        clothes shop, sports store, sporting goods store, outdoor store, art supplies,
        craft store, crafts, fabric, yarn, hobby shop, pet shop, pet store, pet food,
        dog food, cat food, cat litter, pet supplies, vet, veterinary, veterinarian,
        animal hospital, animal clinic, garden centre, garden center, nursery plants,
        plants, hardware shop, hardware store, ecommerce, e commerce, online purchase,
        tobacconist, tobacco, cigarettes, cigarette, vape, smoke shop
    """,
    "Entertainment & subscriptions": """
        movie night, cinema ticket, cinema tickets, movie theater, film tickets, theatre
        tickets, concert ticket, concert tickets, gig, gig tickets, football ticket,
        football match, football tickets, match tickets, baseball game, basketball game,
        stadium, arena, opera, ballet, musical, comedy show, comedy club, stand up show,
        festival ticket, music festival, museum ticket, museum entry, zoo tickets, theme
        park tickets, aquarium tickets, bowling alley, laser tag, mini golf, go karting,
        karting, trampoline park, swimming, swimming pool entry, swim, ice rink, ski
        pass, lift pass, horse riding, boat trip, fishing, board game, board games,
        playstation game, steam game, in app purchase, mobile game, video games, video
        rental, dvd, vinyl, cd, comics, comic books, magazines, spotify premium, netflix
        subscription, youtube premium, newspaper subscription, cloud storage, icloud,
        app store, play store, vpn, web hosting, domain name, domain renewal, photo
        studio, photography, nightlife, club entry, cover charge, night out, social
        event, party supplies, birthday party, lotto, lottery ticket, betting shop,
        bookmaker, poker, bingo, art class, dance class, guitar lessons hobby, games
        club, social club, country club, golf club, tennis, tennis court, football turf,
        badminton, squash court, sports ticket
    """,
}
