"""Words of Indian languages, as people transliterate them in diaries and remarks."""

from __future__ import annotations

from typing import Final

KEYWORDS: Final[dict[str, str]] = {
    "Groceries": """
        sabziwala, sabjiwala, sabzi mandi, subzi, bhaji, bhajipala, tarkari, phal, fal,
        aata, aata chakki, chakki, maida, besan, sooji, suji, rava, poha, chini, cheeni,
        shakkar, namak, mirchi, haldi, jeera, dhania, adrak, lehsun, pyaz, pyaaz, kanda,
        batata, tamatar, gobi, palak, bhindi, nimbu, seb, anda, ande, machli, machhi,
        murgi, chai patti, chaipatti, namkeen, biscuit, papad, achar, toor dal, moong
        dal, chana dal, rajma, makhan, malai, chaas, chaach, doodhwala, milkman bill,
        milk bill, milk packet, milk pouch, nandini milk, haalu, paal, thayir, mosaru,
        kaikari, kaigal, tarkari bazaar, maligai, maligai saman, kirana saman, kirana
        dukan, rashan, bazaar saman, bhusar, tur dal, idli batter, dosa batter, idly
        rice, paneer packet, water bottle, dry fruits, badam, kaju, grofers order
    """,
    "Eating out": """
        nashta, naashta, khana, bhojan, dopahar ka khana, raat ka khana, golgappa, gol
        gappa, gupchup, puchka, phuchka, pakoda, pakora, bhajiya, vada pav, vadapav,
        wada pav, misal, misal pav, pav bhaji, bhelpuri, sev puri, dabeli, kachori,
        jalebi, chole bhature, chhole, kulcha, naan, tandoori roti, maggi point,
        chowmein, manchurian, momo, egg roll, kathi roll, frankie, biriyani, biriani,
        dum biryani, kulfi, rabdi, gulab jamun, rasgulla, laddu, ladoo, barfi, nariyal
        pani, coconut water, ganne ka ras, sugarcane juice, sharbat, nimbu pani, chai
        sutta, sutta, cutting chai, chai nashta, paan, pan shop, paan shop, daru,
        sharab, theka, ahata, idly, dosai, uttapam, pongal vada, filter coffee, kaapi,
        veg meals, south indian meals, tiffin service, dabba, dabbawala, khanavali
    """,
    "Transport": """
        rickshaw fare, riksha, auto fare, auto wala, autowala, auto charges, shared
        auto, e rickshaw, erickshaw, toto, tempo, tonga, gaadi, gadi petrol, bike
        petrol, scooty petrol, car petrol, petrol bike, petrol car, puncher, punchar,
        bike servicing, car servicing, servicing bike, gaadi service, helmet, metro
        recharge, metro smart card, metro token, local pass, train pass, railway pass,
        bus fare, st bus, kiraya auto, bhada auto, cab fare, taxi fare, uber ride, ola
        ride, parking charges, toll tax, toll naka, pollution certificate
    """,
    "Housing": """
        makan kiraya, makaan kiraya, ghar ka kiraya, ghar bhada, room bhada, kamre ka
        kiraya, makaan, rent ka, mistri, raj mistri, plumber wala, bijli mistri, house
        advance, maintainance, society maintainance, flat maintenance, house maintenance
    """,
    "Utilities": """
        bijli bill, bijli ka bill, light bill, eb bill, current charge, paani bill, pani
        bill, pani ka bill, water tanker, tanker, gas cylinder booking, gas refill,
        cylinder refill, rasoi gas, silindar, phone recharge, mobile ka recharge, sim
        recharge, data recharge, wifi bill, wi fi, net bill, net recharge, dish tv
        recharge, tv recharge, cable bill, cable wala, dth recharge, broadband bill, jio
        fiber, mobile balance
    """,
    "Household help": """
        kaamwali bai, bai salary, maali, kamwali, kaam wali, kam wali, naukrani, naukar,
        bartan wali, bartan, jhadu, jhadu pocha, safai, safai wala, safaiwala, kachra
        wala, kude wala, press wala, istri, chowkidar, watchman salary, rasoiya, cook ki
        salary, aaya, driver ka salary, driver ki salary, maid ki salary, maid payment,
        maid bonus, house help, domestic help, housemaid
    """,
    "Education": """
        school ki fees, bachche ki fees, fees school, college ki fees, kitab, kitabein,
        copy pen, copies, kapi, pencil, pencil box, school bus, school van, school
        uniform, school dress, school shoes, tution, tution fees, tuitions, coaching
        fees, coaching ki fees, exam form, admission form, gurukul, pathshala,
        paathshala
    """,
    "Children": """
        bachche, bachchon, bacche, baccha, khilona, khilone, diapers huggies, cerelac,
        anganwadi
    """,
    "Health": """
        dawa, dava, davai, dawaiyan, aushadhi, oushadhi, marunthu, daktar, doctor fees,
        doctor ki fees, doctor fee, aspatal, ilaaj, ilaj, khoon test, khoon jaanch,
        jaanch, chashma, chasma, ankh, dant, daant, injection, sonography, xray, ecg,
        physio session
    """,
    "Personal care": """
        naai, nai ki dukan, baal kataye, baal katai, hajamat, daadhi, beard, beard trim,
        mehndi, mehendi, threading, hair colour, hair color, hair oil, sabun, tel sabun,
        facewash, facial bleach, dhobi ghat, kapde press, dhulai
    """,
    "Shopping": """
        kapde, kapda, kapdey, joote, jute chappal, joota, chappals, chudi, churi,
        bangles, bindi, gehne, sona chandi, dupatta, salwar, salwar suit, suit piece,
        blouse, blouse piece, lungi, dhoti, kurti set, pant shirt, shirt pant, jeans
        pant, banian, chaddi, rumal, towel, ghadi, mobile cover, charger cable, darzi,
        silai, mobile repair, bartan set
    """,
    "Gifts & donations": """
        daan, daan dakshina, mandir daan, ganpati chanda, chadhava, chadhawa, gurdwara,
        langar, dargah, shaadi, shadi, shaadi gift, shagun shaadi, nyota, lifafa, rakhi
        gift, bhai dooj gift, tohfa, uphar, kanyadan, bhandara, gaushala
    """,
    "Festivals": """
        rangoli colours, holi colours, gulal, pichkari, diyas, pataka, patakhe,
        pataakhe, mithai diwali, diwali gift, diwali shopping, karwa chauth, chhath,
        lohri, sankranti, makar sankranti, bihu, ugadi, gudi padwa, eidi, idi, eid
        shopping, janmashtami, mahashivratri, shivratri, ayudha pooja, saraswati puja
    """,
    "Loans": """
        kist, kisht, kisth, home loan kist, kishth, udhaar, udhar, udhari, karz, karza,
        byaaj diya, car emi, phone emi, mobile emi, gold loan interest, chit fund loan
    """,
    "Interest": """
        byaj, byaaj, byaj mila, byaaj fd, vaddi
    """,
    "Salary": """
        pagar, tankhwah, tankha, tankhwa, vetan, mehentana, salary mila
    """,
    "Other income": """
        kamai, bhaada mila, udhaar wapas, udhar wapas
    """,
    "Taxes": """
        ghar patti, gharpatti, lagaan, chungi, house tax nagar, nagar nigam, nagar
        palika, mahanagar palika, gram panchayat
    """,
    "Cash withdrawal": """
        nikala, atm se nikala, cash nikala, paise nikale
    """,
    "Own transfer": """
        paisa to savings
    """,
    "Investments": """
        post office rd, rd account, sukanya samriddhi, kisan vikas patra, nsc, chit
        fund, chitfund, bachat, vpf, epf, gold etf, digital gold, lumpsum, sip hdfc, sip
        sbi, sip axis
    """,
    "Entertainment & subscriptions": """
        mela, tamasha, natak, cinema hall, movie ticket, movie tickets, picnic trip,
        cricket match, ott recharge, hotstar recharge, netflix recharge, prime recharge,
        gully cricket, ludo, rummy
    """,
}
