"""More words of English and American diaries, cards and bank statements."""

from __future__ import annotations

from typing import Final

KEYWORDS: Final[dict[str, str]] = {
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
}
