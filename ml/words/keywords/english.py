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
    "Housing": """
        apartment rent, rent for, rent april, rent may, rent june, rent july, rent
        march, rent due, rent share, monthly rental, room rental, flatmate rent, letting
        agent, lettings, letting agents, estate agent, estate agents, ground rent, condo
        fee, condo fees, strata, strata levy, body corporate, housing association,
        housing assoc, homeowners association, tenancy deposit, rent deposit, property
        manager, leasing office, apartment homes, apts, carpenter work, house repair,
        house repairs, handyman service, roofing, roofer, hvac, septic, locksmith
        service, house painting, building materials, lumber, paint, tiles, bathroom
        fittings, moving company, moving van, removal company, self storage, storage
        rental
    """,
    "Utilities": """
        electricity board, electricity token, electricity tokens, prepaid electricity,
        electricity and gas, gas and electric, gas and electricity, gas electric, power
        and light, power light, light company, light and power, hydro bill, hydro
        electric, municipal utilities, city utilities, city water, water and sewer,
        water sewer, water dept, water department, water works, waterworks, water
        district, sanitation, recycling, rubbish collection, bin collection, heating
        oil, propane, district heating, firewood, cell phone bill, cellphone bill, phone
        credit, phone top up, airtime, airtime top up, mobile top up, mobile topup,
        topup, mobile data, mobile plan, phone plan, internet service, internet
        provider, home internet, fibre, fibre broadband, wifi recharge, cable
        television, satellite, tv license, tv licence, utilities bill, utility bill,
        utility payment, council water
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
    "Health": """
        doctors visit, doctor visit, doctor appointment, doctors appointment, gp visit,
        medical bill, medical bills, medical expenses, medical centre, medical center,
        medical group, medical clinic, medical test, medical checkup, health checkup,
        health check, check up, checkup, lab tests, laboratory, radiology, ultrasound,
        mri scan, ct scan, surgery, surgical, surgeon, urgent care center, emergency
        room, dental clinic, dental care, dentistry, dental cleaning, teeth cleaning,
        braces, optician, opticians, optometrist, eye exam, eye test, eye doctor, eye
        clinic, contact lenses, spectacles, eyeglasses, reading glasses, vision center,
        vision care, hearing aid, chiropractor, chiropractic, acupuncture, osteopath,
        counseling, psychiatrist, therapist, therapy session, physical therapy,
        vitamins, supplements, cough syrup, painkillers, paracetamol, bandages, first
        aid, masks, face masks, sanitizer, hand sanitizer, covid test, pcr test, vaccine
        shot, flu shot, prescription, prescriptions, rx, apothecary, gynecologist,
        cardiologist, pediatrics, family medicine, maternity
    """,
    "Personal care": """
        haircuts, hair dye, hair stylist, hairstylist, hair studio, hairdressing,
        stylist, barber shop, barbering, beauty products, beauty supply, beauty shop,
        beauty clinic, nail salon, nail studio, lash, lashes, brows, eyebrows, skincare
        products, cream, face cream, sunscreen, moisturizer, conditioner, hairbrush,
        razor, razors, toothbrush, tissue, tissues, toilet paper, sanitary pads,
        tampons, body wash, shower gel, hand wash, gym membership, gym fee, gym fees,
        gym subscription, fitness class, fitness club, health club, personal trainer,
        yoga class, yoga studio, zumba, spa treatment, day spa, sauna, massage therapy,
        tanning, laundry service, dry clean, dry cleaning service, cleaners dry
    """,
    "Insurance": """
        insurance company, insurance agency, insurance services, ins premium, insurance
        payment, car ins, auto ins, renters insurance, homeowners insurance, home ins,
        pet insurance, dental insurance, life ins, life assurance, medical insurance,
        medical aid, vehicle insurance, contents insurance, funeral cover, funeral
        policy, insurance renewal, insurance bill
    """,
    "Education": """
        school fees term, school lunch, school lunches, school trip, school supplies,
        school books, school project, tuition fees, college fees, university fees,
        college tuition, university tuition, exam fees, exam registration, entrance
        exam, graduation, student union, student fees, textbooks college, books for
        class, course fee, course fees, course books, online class, online classes,
        language course, english course, language class, music lesson, music lessons,
        piano lessons, piano, violin lesson, swimming lessons, dance lessons, dance
        school, music school, art school, high school, primary school, elementary
        school, middle school, secondary school, grammar school, school district, night
        school, evening class, seminar, conference fee, webinar, tutor, tutoring,
        homework club, study material, study materials, calculator, pencils, ruler,
        notebooks, printouts, photocopies, photocopying, copy shop, bookshop college,
        coaching fee, library fine, certification exam, thesis printing
    """,
    "Children": """
        kids shoes, kids toys, baby clothes, baby formula, formula milk, baby milk, baby
        wipes, wipes, nappies, nappy, diaper pack, pampers, huggies, stroller, pram,
        crib, childminder, child minder, baby sitter, day nursery, nursery fees, nursery
        fee, after school club, after school care, after school, summer camp, kids camp,
        kids party, kids activities, play area, play centre, playground, soft play,
        child support, child maintenance, school photos, allowance kids, pocket money,
        lego
    """,
    "Household help": """
        housekeeper, house keeper, house cleaner, home cleaner, cleaning service,
        cleaning services, maid service, maids, window cleaner, window cleaning, carpet
        cleaning, lawn care, lawn service, lawn mowing, landscaping, gardening service,
        gardener wages, pool cleaning, pool service, domestic worker, house girl,
        houseboy, nanny house, servant salary, security guard salary, water can delivery
        boy, garbage man, laundry lady, home help
    """,
    "Gifts & donations": """
        present for, gift for, gifts for, gift card, giftcard, gift cards, birthday
        present, birthday presents, wedding present, christmas gift, christmas gifts,
        christmas present, christmas presents, xmas gifts, mothers day, fathers day,
        valentines, valentine, anniversary gift, baby shower, baby shower gift,
        housewarming, flower shop, flower delivery, flowers for, florist shop, greeting
        cards, birthday card, birthday cake gift, charity donation, donation to, church
        offering, offering, tithes, tithes and offering, church donation, ministries,
        ministry, church of, baptist church, methodist, lutheran, catholic, parish,
        synagogue, sadaqah, sadaqa, alms, foundation donation, red cross, salvation
        army, humane society, hospice, cancer society, fundraising, funeral
        contribution, wedding contribution, family support, money for mom, money for
        parents, money to parents, money to mom, for parents, to mom, to dad, to mum,
        help family, support family, sent home, gofundme
    """,
    "Festivals": """
        christmas dinner, christmas decorations, christmas shopping, easter eggs,
        halloween costume, costume, new years eve, new year eve, hanukkah, chinese new
        year, lunar new year, red packet
    """,
    "Loans": """
        loan emi payment, loan installment, loan instalment, mortgage loan, car payment,
        auto payment loan, car finance, auto finance, motor finance, student loans,
        student ln, credit union loan, payday loan, consumer finance, consumer loan,
        line of credit, heloc, hire purchase, buy now pay later, bnpl, debt repayment,
        debt payment, repay loan, loan repay
    """,
    "Taxes": """
        federal tax, state tax, tax payment, tax bill, city council tax, local tax,
        taxes owed, tax owed, usataxpymt, franchise tax, dept of revenue, department of
        revenue, revenue service, county tax, tax collector, property taxes, dmv, motor
        vehicle tax, vat payment, paye, self assessment, inland revenue, sars efiling,
        duty customs, customs and excise, import duty, municipal tax
    """,
    "Fees & charges": """
        bank fees, account fee, account fees, account maintenance fee, monthly fee,
        maintenance charge, card fee, card fees, transaction fee, transaction charge,
        transfer fee, wire fee, wire transfer fee, withdrawal fee, cash advance fee,
        overdraft charge, overdraft interest, interest charge, interest charged,
        purchase interest, late charge, late charges, penalty charge, penalty fee,
        parking fine, traffic fine, speeding fine, speeding ticket, parking ticket,
        police fine, court fine, service charges, admin fee, administration fee, stamp
        fee, notary fee, visa card fee, foreign fee, exchange fee, currency conversion,
        currency conversion fee, cross border fee, intl transaction, international
        transaction fee, intnl transaction fee, fx fee, returned payment fee, nsf, nsf
        fee, non sufficient funds, insufficient funds, excess transaction, minimum
        balance, dormant account fee, statement fee, replacement card, card replacement,
        mpesa charges, mpesa fee, bank levy, e levy, stamp duty charge
    """,
    "Cash withdrawal": """
        cash out, cashout, cash withdrawn, withdrew cash, withdraw cash, withdraw, cash
        machine, cash point, cashpoint, cash advance, atm cash, atm wd, atm w d, atm
        debit, pocket cash, cash in hand, abm withdrawal, instant cash, link cash
    """,
    "Investments": """
        stocks purchase, buy shares, bought shares, buy stocks, bought stocks, index
        fund, etf, etfs, brokerage account, brokerage transfer, 401k, 401 k, roth ira,
        pension contribution, pension fund, stocks and shares isa, superannuation, super
        contribution, rrsp, tfsa, unit trust, unit trusts, money market fund, treasury
        bills, treasury bond, gold coin, bullion, ethereum, cryptocurrency, savings
        bond, premium bonds, endowment, sacco, provident fund
    """,
    "Own transfer": """
        transfer to saving, transfer savings, to saving, savings transfer, saving
        account, savings pot, to savings pot, savings goal, save the change, round up,
        roundup, round ups, netbank saver, online saver, bonus saver, rainy day,
        emergency fund, to my account, to own account, own accounts, from checking, to
        checking, checking account transfer, internal trf, transfer between, move money,
        wallet topup, wallet load, ewallet, e wallet, top up wallet, to current account
    """,
    "Card bill payment": """
        credit card pmt, credit crd, cc bill, cc bill payment, card payment thank, pay
        credit card, paid credit card, credit card repayment, creditcard bill, payment
        to chase card, barclaycard, card balance, card autopay, amex epayment, amex
        epay, cardmember serv, cardmember services, crcardpmt, gsbank payment, applecard
        gsbank
    """,
    "Salary": """
        payday, pay day, pay from, my salary, salary for, salary payment, salary
        received, monthly salary, net pay, net salary, wage payment, weekly pay, weekly
        wages, overtime, holiday pay, maternity pay, pension payment, state pension,
        retirement pension, military pay, payroll deposit, direct dep, direct deposit
        payroll, bonus payment, annual bonus, performance bonus, thirteenth salary, per
        diem, teaching salary, part time job, part time, job pay
    """,
    "Interest": """
        interest earned, interest received, interest on savings, gross interest,
        interest paid after tax, bank interest, deposit interest, savings interest paid,
        bonus interest
    """,
    "Dividends": """
        dividend payment, dividend received, dividend income, distribution dividend,
        cash dividend
    """,
    "Refunds & cashback": """
        tax refund, tax ref, irs treas, treas tax ref, tax rebate, carbon rebate,
        rebate, refund for, refund from, money back, cash rewards, rewards redemption,
        statement credit, credit voucher, cashback reward, expense reimbursement, travel
        reimbursement, expenses claim, returned item, return credit
    """,
    "Gifts received": """
        birthday gift from, christmas money, gift money, gift from mom, gift from dad,
        gift from grandma, from parents, from grandma, from uncle, from aunt, from
        brother, from sister, money from parents, red packet received
    """,
    "Other income": """
        sold old, selling, ebay sale, etsy payout, garage sale, yard sale, side hustle,
        gig pay, client payment, invoice paid, consulting fee received, royalties,
        royalty, rental income received, child benefit, universal credit, unemployment,
        unemployment benefit, jobseeker, housing benefit, disability, social security
        benefit, ssa treas, ssi, pip payment, stimulus, grant, bursary, student loan
        received, student finance, alimony received, lottery win, insurance claim, claim
        settlement, inheritance, pocket money from, found money
    """,
    "Rent received": """
        rent income, rent from lodger, lodger, rent collected, airbnb payout
    """,
    "Other": """
        dmv copy, stamps, postal service, shipping, parcel, delivery fee parcel, self
        service kiosk, photobooth, passport photo, lost money, lent to, lend
    """,
}
