"""What keeps home, body and family: rent, power, health, school, help, gifts."""

from __future__ import annotations

from typing import Final

KEYWORDS: Final[dict[str, str]] = {
    "Housing": """
        rent, house rent, room rent, flat rent, home rent, rent payment, monthly rent,
        pg rent, kiraya, bhada, landlord, lease, mortgage, mortgage payment, home loan,
        home loan emi, housing loan, society maintenance, maintenance charges, apartment
        maintenance, society, apartments, owners association, residents welfare, rwa,
        hoa, hoa dues, flat deposit, security deposit, rental deposit, accommodation,
        dorm, dormitory, hostel fee, hostel fees, paying guest, property management,
        realty, real estate, brokerage house, plumber, plumbing, electrician, carpenter,
        painter, painting work, home repair, home improvement, pest control, movers,
        packers and movers, storage unit, miete, kaltmiete, warmmiete, vermieter,
        hausverwaltung, nebenkosten, wohnung, hausgeld, immobilien, loyer, loyers,
        syndic, copropriete, bailleur, immobilier, hypotheque, alquiler, arrendamiento,
        comunidad de propietarios, hipoteca, inmobiliaria, affitto, condominio, mutuo
        casa, huur, huurwoning, hypotheek, woningcorporatie, vve, stanarina, najam,
        najamnina, pricuva, kredyt hipoteczny, czynsz
    """,
    "Utilities": """
        electricity, electricity bill, electric, electric bill, electric company, power
        bill, power company, power corporation, bijli, current bill, water bill, water
        charges, water board, water utility, water supply, water tax, sewer, sewerage,
        garbage collection, trash, waste management, gas bill, gas company, gas
        cylinder, cylinder, lpg, piped gas, natural gas, heating, utility, utilities,
        public utility, energy, phone bill, phone company, telephone, telecom, landline,
        mobile bill, mobile recharge, recharge, prepaid recharge, postpaid, mobile
        phone, wireless, cellular, cell phone, sim card, data pack, internet, internet
        bill, broadband, wifi, fiber, fibernet, isp, cable tv, cable, dth, dish
        recharge, set top box, satellite tv, bbps, vidyut, discom, jal board, strom,
        stromrechnung, abschlag strom, gasrechnung, wasserwerk, stadtwerke, fernwarme,
        energie, telefon, mobilfunk, handyrechnung, mullabfuhr, rundfunkbeitrag,
        electricite, eau, gaz, facture, regie des eaux, telephonie, forfait mobile, luz,
        agua, electricidad, suministro, telefonia, telefono, bolletta, acqua, luce e
        gas, energia, telefonia mobile, elektriciteit, waterbedrijf, drinkwater, stroom,
        internet en tv, struja, voda, vodovod, plin, plinara, telekom, prad, oplaty
    """,
    "Health": """
        pharmacy, pharmacies, pharma, chemist, chemists, druggist, drugstore, drug
        store, drugs, medical, medicals, medical store, medical hall, medicine,
        medicines, tablets, dawai, dawakhana, hospital, hospitals, clinic, clinics,
        polyclinic, nursing home, doctor, dr consultation, consultation fee, physician,
        pediatrician, dentist, dental, orthodontist, dermatologist, eye care, eye
        hospital, optometry, opticals eye test, diagnostics, diagnostic, diagnostic
        centre, pathology, lab test, blood test, scan centre, x ray, mri, health,
        healthcare, health care, wellness clinic, physiotherapy, physio, ayurveda,
        ayurvedic, homeopathy, homoeo, vaccine, vaccination, therapy, psychologist,
        counselling, ambulance, urgent care, copay, apotheke, arzt, zahnarzt,
        arztpraxis, praxis dr, krankenhaus, klinik, physiotherapie, optiker,
        sanitatshaus, pharmacie, medecin, docteur, dentiste, hopital, laboratoire, kine,
        mutuelle sante, farmacia, hospital clinico, medico, clinica, clinica dental,
        laboratorio, optica, ospedale, dentista, studio medico, apotheek, huisarts,
        tandarts, ziekenhuis, fysiotherapie, ljekarna, bolnica, stomatolog, poliklinika,
        zubar, apteka, lekarz
    """,
    "Personal care": """
        salon, saloon hair, hair salon, beauty salon, parlour, beauty parlour, beauty,
        beautician, spa, massage, haircut, hair cut, haircutting, hair dresser,
        hairdresser, barber, barbers, barbershop, hair, shave, shaving, trimming, nail,
        nails, nail bar, manicure, pedicure, waxing, facial, makeup, cosmetics,
        cosmetic, perfume, skincare, skin care, face wash, shampoo, soap, toothpaste,
        deodorant, lotion, toiletries, gym, gymnasium, fitness, fitness center, fitness
        centre, yoga, pilates, crossfit, laundry, laundromat, dry cleaner, dry cleaners,
        dry cleaning, ironing, dhobi, tattoo, friseur, frisor, kosmetik, drogerie,
        fitnessstudio, waschsalon, reinigung, nagelstudio, coiffeur, coiffure, salon de
        beaute, parfumerie, salle de sport, institut de beaute, pressing, peluqueria,
        barberia, estetica, perfumeria, gimnasio, lavanderia, tintoreria, parrucchiere,
        barbiere, estetista, profumeria, palestra, kapper, kapsalon, schoonheidssalon,
        drogist, sportschool, stomerij, frizer, frizerski salon, kozmetika, drogerija,
        teretana, fryzjer
    """,
    "Insurance": """
        insurance, assurance, insurance premium, premium payment, policy, policy
        premium, life insurance, term plan, health insurance, mediclaim, motor
        insurance, car insurance, auto insurance, bike insurance, home insurance, travel
        insurance, lic premium, insure, insurer, versicherung, versicherungen,
        haftpflicht, krankenkasse, krankenversicherung, kfz versicherung,
        lebensversicherung, mutuelle, prime assurance, seguro, seguros, aseguradora,
        poliza, assicurazione, assicurazioni, polizza, verzekering, verzekeringen,
        zorgverzekering, zorgverzekeraar, osiguranje, polica osiguranja, ubezpieczenie
    """,
    "Education": """
        school, school fee, school fees, college, college fee, university, tuition,
        tuition fee, coaching, coaching classes, classes, academy, institute, institute
        of technology, education, educational, course, courses, online course, exam,
        exam fee, admission, admission fee, semester, student, stationery, stationary,
        notebook, book, books, textbook, textbooks, pen, pens, photocopy, xerox, print
        out, printing, library, training, workshop, bootcamp, certification, kumon,
        vidyalaya, vidyapeeth, self development, schule, universitat, hochschule,
        studium, studiengebuhr, semesterbeitrag, volkshochschule, kurs, ecole,
        universite, formation, cours, frais de scolarite, lycee, escuela, colegio,
        universidad, matricula, formacion, curso, scuola, universita, corso, tasse
        universitarie, onderwijs, universiteit, cursus, collegegeld, studie, skola,
        fakultet, sveuciliste, tecaj, skolarina, szkola, uczelnia
    """,
    "Children": """
        daycare, day care, creche, playschool, play school, preschool, pre school,
        nursery school, kindergarten, montessori, babysitter, babysitting, nanny, baby,
        baby food, baby products, diaper, diapers, toy, toys, kids, kids wear, kids
        clothes, children, childrens, child care, childcare, pocket money son, school
        bag, kita, kindertagesstatte, spielwaren, spielzeug, kinderbetreuung,
        babybedarf, garderie, jouets, enfants, bebe, guarderia, juguetes, infantil,
        asilo nido, giocattoli, bambini, kinderopvang, speelgoed, vrtic, igracke,
        djecji, przedszkole, zabawki
    """,
    "Household help": """
        maid, maid salary, house maid, servant, cook, cook salary, driver salary,
        watchman, security guard, gardener, cleaning lady, cleaner, house
        cleaning, housekeeping, home cleaning, kaamwali, ayah, milkman, newspaper
        boy, car cleaner, sweeper, handyman, dishwasher help, putzfrau, reinigungskraft,
        haushaltshilfe, femme de menage, aide menagere, limpieza, asistenta, colf,
        pulizie, schoonmaak, schoonmaakster, spremacica, ciscenje
    """,
    "Gifts & donations": """
        gift, gifts, birthday gift, wedding gift, present, presents, greeting card,
        florist, florists, flowers, bouquet, donation, donations, donate, charity,
        charitable, temple, mandir, hundi, church, tithe, mosque, masjid, gurudwara,
        ashram, math, ngo, relief fund, orphanage, fundraiser, crowdfunding, zakat,
        dakshina, shagun, treat for friends, geschenk, geschenke, spende, spenden,
        blumen, blumenladen, kirche, cadeau, cadeaux, association caritative, fleuriste,
        eglise, regalo, regalos, donativo, floristeria, iglesia, regali, donazione,
        fiorista, fioraio, chiesa, cadeau winkel, donatie, goede doelen, bloemen, kerk,
        poklon, pokloni, donacija, cvjecara, crkva, prezent, kwiaciarnia
    """,
    "Festivals": """
        diwali, deepavali, holi, rakhi, raksha bandhan, eid, bakrid, navratri, durga
        puja, dussehra, pongal, onam, ganesh, ganpati, puja, pooja, pooja items, pooja
        samagri, crackers, fireworks, rangoli, christmas, christmas tree, xmas, easter,
        halloween, thanksgiving, ramzan, ramadan, new year party, decorations,
        decoration, weihnachten, weihnachtsmarkt, noel, navidad, natale, sinterklaas,
        bozic, ukrasi
    """,
}
