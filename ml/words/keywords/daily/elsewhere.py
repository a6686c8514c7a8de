"""Words of Turkey, South-East Asia, Hungary, Finland, the Baltics and beyond."""

from __future__ import annotations

from typing import Final

KEYWORDS: Final[dict[str, str]] = {
    "Groceries": """
        supermarketi, market alisverisi, bakkal, manav, kasap, sarkuteri, kuruyemis,
        sut, yumurta, peynir, sebze, meyve, sebze meyve, pazar alisverisi, gida, gida
        market, mutfak alisverisi, belanja, belanja bulanan, belanja dapur, belanja
        sayur, belanja pasar, pasar, sayur, sayuran, buah, buah buahan, beras, minyak
        goreng, telur, gula, bumbu, bumbu dapur, sembako, warung sembako, toko
        kelontong, kelontong, swalayan, galon, susu, daging, ikan, tahu tempe, tempe,
        mie instan, indomie, roti tawar, pasar raya, kedai runcit, runcit, barang dapur,
        barang basah, pasaraya, palengke, bigas, gulay, ulam sa palengke, isda, karne,
        sari sari, sari sari store, elelmiszer, elelmiszerbolt, elelmiszer*, husbolt,
        hentes, zoldseg, zoldseges, zoldseg gyumolcs, gyumolcs, tej, tojas, kenyer,
        piac, csarnok, kozert, bevasarlas, ruokakauppa, ruokaostokset, ruoka,
        elintarvike, lihakauppa, vihannes, vihannekset, hedelmat, maito, leipa,
        kananmunat, kauppahalli, toidukaup, toidupood, toit, partika, partikas, partikas
        veikals, maisto prekes, maistas, darzoves, vaisiai, maisto, pantopoleio,
        manaviko, kreopolio, kreopoleio, laiki, soupermarket, sieu thi, rau cu, baqala,
        baqalah, bakala, tamween, khudar, sokoni, mboga, maziwa, mkate
    """,
    "Eating out": """
        lokanta*, lokantasi, restoranti, kahve, kahvesi, kahve dunyasi, kahvalti, ogle
        yemegi, aksam yemegi, yemek, yemek siparisi, kebapci, kebapcisi, donerci,
        dondurma, firin, firini, pastane, pastanesi, borekci, pide, pideci, lahmacun,
        simit, simitci, corba, corbaci, cay, cay bahcesi, kofte, kofteci, ocakbasi,
        meyhane, bufe, tatlici, baklava, baklavaci, cigkofte, tavuk, tavukcu, balik
        restaurant, rumah makan, warung makan, warung, warteg, makan, makan siang, makan
        malam, makan pagi, sarapan, jajan, jajanan, cemilan, camilan, kopi, kopi susu,
        kedai kopi, warkop, teh, es teh, es krim, bakso, mie ayam, nasi, nasi goreng,
        nasi padang, nasi lemak, nasi uduk, ayam geprek, ayam goreng, ayam bakar, soto,
        sate, satay, seblak, martabak, gorengan, bubur, bubur ayam, gado gado, rendang,
        pecel, rujak, boba drink, minum, minuman, traktir, makanan, kantin, kedai makan,
        kedai, mamak, roti canai, teh tarik, laksa, char kway teow, chicken rice,
        hawker, hawker centre, kopitiam, food centre, tomyam, rojak, cendol, kainan,
        carinderia, karinderya, lugawan, inihaw, lechon, siomai, milk tea, milktea, halo
        halo, ulam, tanghalian, hapunan, almusal, inuman, etterem, vendeglo, csarda,
        kavezo, kave, kavehaz, pekseg, cukraszda, fagylalt, fagyizo, gyorsetterem,
        pizzazo, sorozo, borozo, kocsma, ebed, vacsora, reggeli, etel, etelrendeles,
        langos, kifozde, menza, ravintola, *ravintola, *ravintolat, kahvila, *kahvila,
        lounas, lounasravintola, pitseria, leipomo, konditoria, grilli, kebab pizzeria,
        kahvi, olut, baari, jaatelo, ruokala, iltapala, kohvik, restoran ou,
        pagariaposit, lounasook, baar, kafejnica, restorans, picerija riga, konditoreja,
        maiznica, pusdienas, kavine, restoranas, kepykla, picerija uab, pietus, alus,
        taverna, ouzeri, kafeteria, kafeneio, souvlaki, psistaria, zacharoplasteio,
        fournos, artopoieio, estiatorio, com trua, com tam, pho bo, banh mi, bun cha, ca
        phe, quan an, nha hang, tra sua, an trua, an toi, an sang, tra da, pad thai,
        khao, som tam, mookata, shawarma restaurant, manakish, karak, karak chai, kabsa,
        matam, cafeteria karak, mgahawa, nyama choma, ugali, chapati, mandazi, hoteli
        chakula, chakula
    """,
    "Transport": """
        akaryakit*, benzin istasyonu, motorin, petrol ofisi, otopark, ispark, taksim
        taksi, dolmus, otobus, otobus bileti, metro karti, istanbulkart, ulasim, toplu
        tasima, hgs, ogs, kopru gecisi, gise, otoyol, oto servis, oto yikama, oto
        lastik, lastikci, oto tamir, arac muayene, tuvturk, ehliyet, bisiklet, tren
        bileti, bensin, isi bensin, pertalite, pertamax, bbm, spbu, parkir, e toll,
        etoll, kartu tol, ojek, ojol, ojek online, gojek ke, angkot, angkutan, busway,
        transjakarta, krl, kereta, tiket kereta, tiket bus, ongkos, ongkir ojek,
        bengkel, servis motor, ganti oli, tambal ban, ban motor, cuci motor, cuci mobil,
        sim motor, stnk, minyak kereta, isi minyak, minyak motor, tambang bas, tambang,
        tren lrt, lrt, mrt, bus mrt, ktm, touch n go, tng reload, kereta servis,
        pamasahe, jeep fare, jeepney fare, tricycle, angkas ride, gasolina motor, pa
        gas, autosweep, easytrip, beep card, uzemanyag, benzinkut, tankolas,
        toltoallomas, autopalya, autopalya matrica, matrica, parkolas, parkolo,
        parkolo*, buszjegy, jegy, vonatjegy, vasut, vasuti, berlet, bkk berlet, villamos
        jegy, taxi budapest, autoszerviz, autoszerelo, gumiszerviz, automoso, muszaki
        vizsga, kerekpar, bicikli, bensa, bensiini, huoltoasema, polttoaine, tankkaus,
        pysakointi, *pysakointi, bussilippu, junalippu, matkakortti, kausilippu,
        joukkoliikenne, taksi helsinki, taksimatka, katsastus, autokorjaamo,
        *autokorjaamo, autohuolto, renkaat, rengas, autopesu, ajokortti, autokoulu,
        pyora, pyorahuolto, bensiinijaam, tankla, kutus, parkimine, bussipilet,
        rongipilet, autoremont, degviela, degvielas, degvielas uzpildes, autostavvieta,
        stavvieta, bilete autobuss, vilciens, autoserviss, degalai, degaline, degalines,
        stovejimas, parkavimas, autobuso bilietas, bilietas, traukinys, autoservisas,
        venzini, venzinadiko, diodia, stathmefsi, eisitirio, lewforeio, xang, xang dau,
        do xang, gui xe, ve xe, xe om, sua xe, bts, nam man, petrol pump adnoc, salik,
        mawaqif, nol, nol card, nauli, nauli ya, mafuta, mafuta ya gari, stima za gari,
        boda
    """,
    "Travel": """
        otel, oteli, *oteli, konaklama, pansiyon, ucak, ucak bileti, havayollari, hava
        yollari, havalimani, tatil, tur sirketi, turizm, seyahat, arac kiralama,
        feribot, vize, hotel bali, penginapan, tiket pesawat, pesawat, tiket, liburan,
        wisata, jalan jalan, villa bali, sewa mobil, oleh oleh, percutian, tiket kapal
        terbang, homestay melaka, bakasyon, szalloda, szallas, szallas*, repulojegy,
        repuloter, utazas, utazasi iroda, nyaralas, utazasi, panzio, autoberles,
        kemping, hotelli, *hotelli, majoitus, lento, lennot, lentolippu, lentokentta,
        lentoasema, matkatoimisto, matka, matkat, mokki, mokkivuokra, laiva, laivamatka,
        risteily, autovuokraamo, hostelli, hotell tallinn, lennupilet, reisibroo,
        majutus, viesnica, lidosta, aviobilete, celojums, viesbutis, oro uostas,
        skrydis, kelione, keliones, xenodoxeio, ksenodocheio, aeroporiko, khach san, ve
        may bay, du lich, rongraem, funduq, tayaran, ndege, safari lodge
    """,
    "Shopping": """
        giyim, giyim magazasi, ayakkabi, ayakkabici, elbise, pantolon, gomlek, kazak, ic
        giyim, kiyafet, mobilya, ev tekstil, elektronik esya, beyaz esya, telefon
        kilifi, kitabevi, kirtasiye magaza, kuyumcu, kuyumculuk, gozluk, magazacilik,
        magazasi, avm, alisveris, yapi market, nalbur, hirdavat, zuccaciye, petshop,
        veteriner, sigara, tekel, tekel bayi, baju, celana, sepatu, sandal jepit,
        jilbab, hijab, kerudung, belanja online, belanja shopee, hp baru, handphone,
        laptop baru, perabot, perabotan, toko baju, toko bangunan, emas, jam tangan,
        kacamata, rokok, kasut, pakaian, telefon baru, perabot rumah, jewel emas, damit,
        tsinelas, ukay ukay, cellphone, load case, ruha, ruhazat, ruhabolt, cipo,
        cipobolt, divat, butor, butoraruhaz, muszaki cikk, muszaki, elektronika bolt,
        konyvesbolt, ekszer, ora ekszer, aruhaz, bevasarlokozpont, webaruhaz, barkacs,
        barkacsbolt, allatorvos, allateledel, dohany, dohanybolt, nemzeti dohanybolt,
        cigaretta, papucs, kabat, nadrag, vaatteet, vaate, *vaate, vaatekauppa, kengat,
        *kengat, kenkakauppa, huonekalut, kodinkone, elektroniikka, tietokone, puhelin
        uusi, kirjakauppa, tavaratalo, kauppakeskus, verkkokauppa, rautakauppa,
        urheilukauppa, kukkakauppa koti, elainkauppa, elainlaakari, *elainlaakari,
        lelukauppa, tupakka, r kioski, kirpputori, koru, kello, silmalasit, rouivad,
        riided, jalanoud, mooblikauppe, raamatupood, kaubamaja, apgerbi, apavi, mebeles,
        gramatnica, drabuziai, avalyne, batai, baldai, knygynas, rouxa, papoutsia,
        epipla, vivliopoleio, quan ao, giay dep, dien thoai, dien may, malabis, dukan
        malabis, nguo, viatu, simu
    """,
    "Entertainment & subscriptions": """
        sinema, sinema bileti, tiyatro, konser, konser bileti, muze, muzekart, eglence,
        eglence merkezi, mac bileti, oyun, oyun salonu, abonelik, dergi, gazete,
        piyango, iddaa, lunapark, hali saha, yuzme havuzu, gece kulubu, bioskop, nonton,
        nonton film, nonton bioskop, konser musik, tiket konser, tiket bioskop, karaoke
        keluarga, rekreasi, wahana, kebun binatang, berenang, kolam renang, futsal, sewa
        futsal, langganan, langganan netflix, top up game, diamond ml, game online, buku
        komik, panggung wayang, wayang, tiket wayang, hiburan, permainan, sine, nood ng
        sine, videoke, mozi, mozijegy, szinhaz, koncertjegy, belepo, belepojegy,
        belepojegyek, muzeumi, allatkert, uszoda, furdo, szorakozas, szorakozohely,
        buli, elofizetes, ujsag, folyoirat, jatek bolt, szerencsejatek, lotto szelveny,
        edzes meccs, meccsjegy, fesztival, elokuva, elokuvat, elokuvateatteri,
        elokuvaliput, teatteri, konsertti, konserttiliput, liput, museo helsinki,
        museokortti, huvipuisto, uimahalli, keilahalli, hiihtokeskus, tilaus,
        lehtitilaus, sanomalehti, suoratoisto, veikkaus, yokerho, festari, kontsert,
        teatripilet, muuseum, veekeskus, kinoteatris, teatris, koncerts, muzejs, kinas,
        teatras, koncertas, bilietai, muziejus, teatro eisitirio, xem phim, rap phim, ve
        xem phim, sinama
    """,
}
