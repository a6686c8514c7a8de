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
    "Housing": """
        kira bedeli, kira odemesi, kirasi, ev kirasi, ev kira, konut kirasi, aidat, site
        aidati, apartman aidati, site yonetimi, emlak, konut kredisi, tesisatci,
        elektrikci, boyaci, tadilat, sewa, sewa rumah, sewa kos, sewa kamar, sewa
        apartemen, kontrakan, kontrak rumah, kosan, kost, uang kos, bayar kos, bayar
        kost, kpr, cicilan rumah, cicilan kpr, tukang, tukang ledeng, renovasi, sewa
        bilik, bilik sewa, duit sewa, pinjaman perumahan, penyelenggaraan, upa sa bahay,
        renta ng bahay, boarding house, condo dues, association dues, alberlet, lakber,
        lakasberlet, berleti dij, kozos koltseg, tarsashaz, tarsashazi, lakashitel,
        lakas, rezsi, vizszerelo, villanyszerelo, felujitas, vuokra, *vuokra,
        vuokranmaksu, asunto, asunnot, asuntolaina, yhtiovastike, vastike, hoitovastike,
        taloyhtio, isannoitsija, putkimies, remontti, muutto, korteriuhistu, uurileping,
        kommunaal, eluasemelaen, ires maksa, apsaimniekosana, hipotekarais, nuoma, buto
        nuoma, busto paskola, enoikio, koinoxrista, tien nha, thue nha, tien tro, ijar,
        eijar, ejar, kodi ya nyumba, nyumba
    """,
    "Utilities": """
        elektrik, elektrik faturasi, elektrik odeme, su faturasi, su idaresi, su ve
        kanalizasyon, dogalgaz, dogalgaz faturasi, dogal gaz, telefon faturasi, internet
        faturasi, gsm faturasi, faturasi, fatura odemesi, fatura odeme, cep telefonu,
        kontor, tl yukleme, kontor yukleme, iletisim, elektrik dagitim, listrik, token
        listrik, bayar listrik, tagihan listrik, air pdam, pdam, pulsa, isi pulsa, beli
        pulsa, paket data, paket internet, kuota internet, tagihan telepon, tagihan
        internet, gas elpiji, elpiji, gas lpg, indihome, wifi rumah, bil elektrik, bil
        air, bil telefon, bil internet, tenaga nasional, tambah nilai, prabayar,
        kuryente, tubig, bayad kuryente, bayad tubig, prepaid load, load phone,
        villanyszamla, villany, aram, aramszolgaltato, gazszamla, gazszolgaltato,
        vizdij, vizmuvek, vizmu, csatornazasi, csatornadij, tavho, futes, szemetdij,
        hulladek, telefonszamla, mobil szamla, mobil feltoltes, egyenlegfeltoltes,
        internet dij, kabeltv, kozuzemi, kozmu, sahko, *sahko, sahkolasku, sahkoyhtio,
        sahkonsiirto, sahkoverkko, vesilasku, vesilaitos, kaukolampo, lammitys,
        puhelinlasku, puhelin, puhelinliittyma, liittyma, laajakaista, netti,
        nettiliittyma, yle vero, jatehuolto, elekter, elektrienergia, vesi ja
        kanalisatsioon, kute, telefoniarve, internetiarve, elektriba, elektribas, udens,
        siltums, telefons, internets, elektra vilnius, elektros, elektros energija,
        vanduo, dujos, sildymas, telefonas, internetas, komunaliniai, mokesciai uz,
        revma, logariasmos, kinito, internet ote, tien dien, tien nuoc, tien mang, tien
        internet, nap dien thoai, nap tien, kahraba, kahrabaa, miyah, itisalat, umeme,
        bundles, data bundles, tokens kplc
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
    "Health": """
        eczane*, eczanesi, ilac, ilaclar, hastane*, hastanesi, doktor muayene, muayene,
        dis hekimi, dis klinigi, dis doktoru, agiz ve dis, goz doktoru, gozluk optik,
        tahlil, laboratuvar, tip merkezi, saglik, poliklinik, psikolog, apotik, obat,
        obat obatan, beli obat, dokter, dokter gigi, dokter mata, rumah sakit,
        puskesmas, periksa, periksa dokter, cek darah, bpjs, bpjs kesehatan, vitamin,
        kacamata optik, bidan, farmasi, ubat, ubat batuk, hospital pakar, klinik gigi,
        pergigian, doktor gigi, gamot, botika, doktor check up, ospital, checkup doktor,
        gyogyszertar*, gyogyszer, gyogyszerek, patika, orvos, orvosi, orvosi rendelo,
        rendelo, rendelointezet, fogorvos, fogaszat, fogaszati, korhaz, szemesz,
        szemeszet, optika kft, szemuveg, laborvizsgalat, maganrendelo, egeszseg,
        egeszsegugyi, fizioterapia, pszichologus, gyogytorna, apteekki, *apteekki,
        *apteekin, laake, laakkeet, laakari, laakarikeskus, *laakari, hammaslaakari,
        *hammaslaakari, hammashoito, terveysasema, terveyskeskus, terveystalo,
        mehilainen, sairaala, optikko, silmaasema, fysioterapia, hieroja terveys,
        psykoterapia, laboratorio oy, poliklinikkamaksu, apteek, *apteek, ravim,
        ravimid, arst, hambaarst, hambaravi, haigla, kliinik, prillid, aptieka,
        *aptieka, zales, arsts, zobarsts, zobarstnieciba, slimnica, klinika riga,
        vaistai, vaistine, *vaistine, gydytojas, odontologija, odontologas, ligonine,
        farmakeio, farmakeia, giatros, iatros, odontiatros, nosokomeio, iatriko, nha
        thuoc, thuoc, benh vien, bac si, nha khoa, saydaliya, saydalia, mustashfa,
        tabib, dawa hospitali, hospitali, dawa ya, zahanati, daktari
    """,
    "Personal care": """
        kuafor*, berber, berberi, sac kesimi, guzellik, guzellik merkezi, guzellik
        salonu, parfum, parfumeri, spor salonu, hamam, masaj, kuru temizleme,
        camasirhane, terzi, potong rambut, cukur, cukur rambut, pangkas, pangkas rambut,
        barbershop potong, salon kecantikan, kecantikan, perawatan wajah, facial wajah,
        skincare bulanan, sabun mandi, sampo, shampo, pasta gigi, odol, pijat, laundry
        kiloan, cuci baju, dobi, gunting rambut, kedai gunting, gupit, pagupit, pa
        gupit, parlor, fodrasz*, fodraszat, borbely, kozmetikus, kozmetikai,
        szepsegszalon, szepseg, korom, mukorom, manikur, pedikur, masszazs, edzoterem,
        konditerem, fitnesz, fitneszterem, tisztito, mosoda, patyolat, illatszer,
        parfumeria kft, parturi*, kampaamo*, hiustenleikkuu, hiukset, hiusmuotoilija,
        kosmetologi, kosmetiikka, kauneushoitola, kynsistudio, hieroja, hieronta,
        kuntosali, *kuntosali, kuntokeskus, liikuntakeskus, pesula, juuksur, ilusalong,
        jousaal, spordiklubi, frizetava, skaistumkopsana, skaistumkopsanas, sporta
        klubs, kirpykla, grozio salonas, sporto klubas, kommotirio, kommotis,
        gymnastirio, cat toc, lam toc, halaq, hallaq, saloon gents, kinyozi, kunyoa
    """,
    "Insurance": """
        sigorta*, sigortasi, kasko sigortasi, trafik sigortasi, saglik sigortasi, dask,
        bes odemesi, asuransi*, premi asuransi, premi, takaful, insurans, insurans
        kereta, biztosit*, biztositas, biztosito, kgfb, casco biztositas,
        eletbiztositas, vakuutu*, vakuutus, *vakuutus, kotivakuutus, autovakuutus,
        kindlustus*, apdrosin*, apdrosinasana, draudim*, draudimas, asfaleia, asfaleies,
        bao hiem, tamin, taamin, bima ya
    """,
    "Education": """
        okul*, okul taksidi, okul ucreti, dershane, etut merkezi, ders ucreti,
        universitesi, harc, harc odemesi, egitim, egitim kurumlari, anaokul*, kirtasiye,
        kitap, kitaplar, ozel ders, sinav ucreti, kurs ucreti, surucu kursu, sekolah*,
        spp sekolah, spp anak, uang sekolah, uang spp, bayar sekolah, uang kuliah,
        kuliah, kampus, bimbel, les privat, kursus inggris, buku tulis, buku sekolah,
        alat tulis, seragam, seragam sekolah, ujian, fotokopi, foto copy, daycare
        sekolah, yuran, yuran sekolah, yuran universiti, tadika yuran, tusyen,
        universiti, buku latihan, baon, baon sa school, matrikula, enrollment, project
        sa school, iskola*, tandij, kepzes, egyetem, egyetemi, foiskola, nyelviskola,
        nyelvtanfolyam, tanfolyam, magantanar, korrepetalas, konyv, konyvek, tankonyv,
        irodaszer, papirbolt, papir iroszer, koulu, *koulu, koulutus, yliopisto,
        ylioppilaskunta, lukukausimaksu, kurssi, *kurssi, kurssimaksu, kansalaisopisto,
        musiikkiopisto, kirjat, kirja, oppikirja, kool, ulikool, kursused, opik, skolas,
        macibu maksa, universitate, gramatas, mokykla, mokslas, universitetas, mokslo,
        knygos, sxoleio, didaktra, frontistirio, panepistimio, hoc phi, tien hoc, sach
        vo, madrasa, madrasah, jamiaa, rusum madrasa, ada ya shule, shule, karo ya shule
    """,
    "Children": """
        kres, bebek bezi, bez mama, bebek, oyuncak*, oyuncakci, cocuk giyim, harclik,
        bakici, popok, susu bayi, susu anak, susu formula, mainan, mainan anak, baju
        anak, uang jajan anak, jajan anak, pampers bayi, penitipan anak, bayi, anak,
        pengasuh, lampin, susu bayi tepung, permainan kanak, taska, tadika, diaper baby,
        gatas ni baby, gatas, laruan, bolcsode, ovoda, ovodai, pelenka, jatekbolt,
        jatek, babaholmi, gyerekruha, zsebpenz, gyermek, bebiszitter, tabor dij,
        paivakoti, paivakotimaksu, varhaiskasvatus, vaipat, lelu, lelut, lastenvaatteet,
        lastenhoito, lastenhoitaja, viikkoraha, lasteaed, lasteaia, manguasjad, mahkmed,
        bernudarzs, rotallietas, autinbiksites, darzelis, vaiku darzelis, zaislai,
        sauskelnes, paidikos stathmos, paixnidia, bim sua, hadana, mtoto
    """,
    "Household help": """
        temizlikci, temizlik, gundelikci, ev temizligi, kapici, bahcivan, gaji pembantu,
        pembantu, asisten rumah tangga, tukang kebun, gaji satpam, satpam, iuran sampah,
        iuran keamanan, pembantu rumah, bibik, kasambahay, labandera, takaritas,
        takarito, takaritono, bejarono, kertesz, ablaktisztitas, siivous, *siivous,
        siivouspalvelu, siivooja, puutarhuri, ikkunanpesu, koristus, koristaja,
        uzkopsana, apkopeja, tvarkytoja, valymas, katharistria, giup viec, shaghala,
        khadima, dada wa kazi, mfanyakazi wa nyumbani
    """,
    "Gifts & donations": """
        hediye, dogum gunu hediyesi, dugun hediyesi, taki, cicek, cicekci, bagis,
        bagislar, fitre, fidye, cami yardim, kizilay, sadaka, kado ulang tahun, hadiah,
        kondangan, amplop nikah, sumbangan, sedekah, infaq, infak, zakat fitrah, zakat
        mal, perpuluhan, persembahan, kirim orang tua, kirim ortu, uang ortu, untuk ibu,
        derma, sumbangan masjid, kenduri, duit raya, ang pao, angpao, angpow, ang pow,
        hong bao, hongbao, regalo birthday, abuloy, ikapu, padala, padala sa pamilya,
        padala kay mama, donasyon, pamasko, ajandek, ajandekok, szuletesnapi ajandek,
        eskuvoi ajandek, virag, viragbolt, viragok, adomany, adomanyok, alapitvany,
        egyhaz, perselypenz, lahja, lahjat, lahjakortti, syntymapaivalahja, haalahja,
        kukka, kukat, kukkakauppa, lahjoitus, lahjoitukset, kerays, kirkko, seurakunta,
        kingitus, kingitused, lilled, lillepood, annetus, davana, davanas, ziedi,
        ziedojums, dovana, dovanos, geles, parama, doro, dora, louloudia, ekklisia,
        dorea, qua tang, tien mung, tu thien, hadiya, sadaqat, sadaka ya kanisa, kanisa,
        mchango, zawadi, harambee
    """,
    "Festivals": """
        bayram, bayram sekeri, ramazan bayrami, kurban, kurban bayrami, yilbasi,
        lebaran, baju lebaran, thr anak, hari raya, idul fitri, natal gereja, imlek,
        kuih raya, noche buena, pasko, karacsony, karacsonyi ajandek, husvet, joulu,
        joululahja, joululahjat, joulukinkku, paasiainen, vappu, juhannus, joulud,
        ziemassvetki, kaledos, xristougenna, pasxa, li xi, krismasi
    """,
    "Loans": """
        kredi taksidi, kredi taksit, kredi odemesi, ihtiyac kredisi, tasit kredisi,
        taksit, taksit odemesi, cicilan, cicilan motor, cicilan mobil, angsuran, kredit
        motor, bayar hutang, hutang, utang, paylater, pinjaman, pinjol, bayar pinjaman,
        ansuran, ansuran kereta, loan kereta, ptptn, bayad utang, hulugan,
        hiteltorleszto, torlesztoreszlet, torleszto, torlesztes, hitel, hitelek,
        kolcson, szemelyi kolcson, diakhitel, reszlet, laina, lainan, lainanlyhennys,
        lyhennys, opintolaina, autolaina, osamaksu, laen, laenumakse, jarelmaks,
        aizdevums, kredits, paskola, paskolos, lizingas, daneio, dosi daneiou, tra no,
        tra gop, qard, mkopo, lipa mkopo
    """,
    "Taxes": """
        vergi*, vergi dairesi, mtv, motorlu tasitlar, emlak vergisi, gelir vergisi,
        belediye, belediyesi, sgk primi, bagkur, pajak, bayar pajak, pajak motor, pajak
        mobil, pajak kendaraan, pbb, cukai, cukai tanah, cukai pendapatan, cukai pintu,
        lhdn, buwis, amilyar, szja, nav ado, gepjarmuado, onkormanyzat, iparuzesi, vero,
        verot, verohallinto, kiinteistovero, jaannosvero, ajoneuvovero, maksuamet,
        tulumaks, maamaks, nodoklis, nodokli, vid nodokli, mokestis, vmi, gyventoju
        pajamu, foros, foroi, enfia, eforia, zariba, kodi ya mapato, kra tax
    """,
    "Fees & charges": """
        hesap isletim, hesap isletim ucreti, kart aidati, kart ucreti, havale ucreti,
        eft ucreti, islem ucreti, masraf, komisyon, ceza, trafik cezasi, faiz gideri,
        biaya admin, biaya adm, biaya administrasi, biaya transfer, biaya bulanan, admin
        bank, adm bank, biaya, denda, tilang, materai, caj bank, caj perkhidmatan, saman
        polis, saman trafik, multa sa, szamlavezetesi, szamlavezetesi dij, szamladij,
        kartyadij, bankkoltseg, tranzakcios dij, utalasi dij, koltseg, birsag, buntetes,
        kesedelmi, jutalek, palvelumaksu, palvelumaksut, tilinhoitomaksu, tilinhoito,
        korttimaksu vuosi, kuukausimaksu, vuosimaksu, nostomaksu, toimitusmaksu,
        viivastysmaksu, sakko, sakot, parkkisakko, pysakointivirhemaksu, teenustasu,
        hooldustasu, kuutasu, konto hooldustasu, trahv, komisijas maksa, komisija,
        apkalposanas maksa, soda nauda, komisinis, banko mokestis, aptarnavimo mokestis,
        bauda, prostimo, phi dich vu, rusum, rusoom, ada ya benki
    """,
    "Cash withdrawal": """
        para cekme, para cekimi, nakit cekim, nakit avans, atm para cekme, tarik tunai,
        tarikan tunai, tarik tunai atm, ambil uang, ambil atm, ambil tunai, penarikan
        tunai, penarikan, pengeluaran tunai, pengeluaran atm, keluar duit, withdraw atm,
        keszpenzfelvetel*, keszpenz felvetel, keszpenzfelv, keszpenz, kp felvetel,
        kateisnosto, *kateisnosto, kateinen, nosto, ottopiste, sularaha, sularaha
        valjavott, sularaha valjamakse, skaidras naudas, skaidras naudas iznemsana,
        naudas iznemsana, grynuju pinigu, pinigu isemimas, grynieji, analipsi, analipsi
        metriton, rut tien, rut tien mat, sahb naqdi, kutoa pesa, pesa taslimu
    """,
    "Investments": """
        yatirim, yatirim fonu, hisse, hisse senedi, altin, altin alim, doviz, doviz
        alim, kripto, bes bireysel, mevduat, investasi, reksadana, reksa dana, saham,
        beli saham, emas antam, deposito, obligasi, kripto beli, pelaburan, amanah
        saham, asb, asnb, tabung haji, kwsp, epf caruman, unit amanah, pag ibig mp2,
        mp2, sss contribution, befektetes, befektetesi jegy, reszveny, allampapir,
        ertekpapir, nyugdijpenztar, kriptovaluta, lakastakarek, sijoitus, sijoitukset,
        rahasto, rahastosaasto, rahastot, osakkeet, osake, elakesaasto, investeering,
        fondid, aktsiad, ieguldijums, investicijos, fondas, pensiju fondas, ependysi,
        amoibaio, dau tu, chung khoan, istithmar, uwekezaji
    """,
    "Own transfer": """
        hesaplarim arasi, kendi hesabima, kendi hesabim, hesaplar arasi, birikim,
        birikim hesabi, vadeli hesap, tabungan, nabung, nabung bulanan, ke tabungan,
        menabung, pindah rekening, rekening sendiri, antar rekening sendiri, top up
        gopay, topup gopay, top up ovo, topup ovo, top up dana, topup dana, isi saldo,
        simpanan, simpan duit, ke akaun sendiri, akaun sendiri, ipon, savings ipon,
        sajat szamla, szamlak kozott, atvezetes, megtakaritas, megtakaritasi szamla,
        saastotili, saasto, saastot, saastoon, oma siirto, omat tilit, tilisiirto oma,
        saastud, hoius, kogumishoius, uzkrajums, uzkrajumi, taupomoji, taupymas,
        indelis, apotamieusi, tiet kiem, gui tiet kiem, iddikhar, akiba
    """,
    "Card bill payment": """
        kredi karti, kredi karti odemesi, kredi karti borcu, kart borcu, ekstre odeme,
        kartu kredit, bayar kartu kredit, tagihan kartu kredit, kad kredit, bayaran kad
        kredit, hitelkartya, hitelkartya torlesztes, luottokortti, luottokorttilasku,
        luottokortin lasku, krediitkaart, kreditkarte maksa, kredito kortele, the tin
        dung
    """,
    "Salary": """
        maas odemesi, maasi, ucret odemesi, ikramiye, emekli, emekli maasi, emekli
        ayligi, prim odemesi, gaji, gaji bulan, gaji bulanan, gaji pokok, gajian, upah,
        bonus tahunan, lembur, uang lembur, pensiun, uang pensiun, tunjangan, bayaran
        gaji, imbuhan, pencen, sweldo, sahod, suweldo, 13th month, 13th month pay,
        munkaber, munkaber utalas, illetmeny, nyugdij, bonusz, berutalas, palkka,
        *palkka, palkat, palkanmaksu, palkkio, tyopalkka, elake, *elake, kansanelake,
        lomaraha, lomarahat, tyoelake, tootasu, pension sotsiaal, darba alga, darba
        samaksa, pensija, atlyginimas, darbo uzmokestis, alga uz, pensija sodra,
        misthodosia, misthos, misthodotisi, syntaxi, tien luong, tra luong, thuong tet,
        wps salary, mshahara, mishahara
    """,
    "Interest": """
        faiz, faiz getirisi, faiz geliri, bunga, bunga tabungan, bunga deposito, bagi
        hasil, kamatok, kamatjovairas, jovairt kamat, korko, korot, korkotuotto,
        talletuskorko, intress, intressid, procenti, palukanos, tokos, lai suat, tien
        lai, faida
    """,
    "Dividends": """
        temettu, kar payi, dividen, osztalek, osinko, osingot, osinkotuotto, dividendid,
        dividendes izmaksa, dividendai, merisma, co tuc, gawio
    """,
    "Refunds & cashback": """
        iade, iade islemi, para iadesi, iadesi, puan kazanci, pengembalian, pengembalian
        dana, pengembalian barang, refund shopee, pulangan, visszaterites, visszautalas,
        jovairas visszaru, adovisszaterites, visszateritett, palautus, palautukset,
        veronpalautus, hyvitys, hyvitykset, tagasimakse, tulumaksu tagastus, atmaksa,
        grazinimas, grazinta, epistrofi, epistrofi forou, hoan tien, istirdad, marejesho
    """,
    "Other income": """
        burs, kyk bursu, issizlik maasi, issizlik, harclik geldi, satis geliri, kira
        geliri, jualan, hasil jualan, beasiswa, uang saku, kiriman ortu, kiriman orang
        tua, pendapatan, penghasilan, bantuan, bantuan sara hidup, biasiswa, raket,
        benta, kita sa negosyo, csaladi potlek, gyes, gyed, segely, osztondij,
        tamogatas, eladas, lapsilisa, asumistuki, opintotuki, tyottomyyspaivaraha,
        paivaraha, vanhempainraha, sairauspaivaraha, myynti, lapsetoetus, toetus,
        pabalsts, pasalpa, vaiko pinigai, stipendija vsdfa, epidoma, hoc bong, ban hang,
        biashara, mauzo
    """,
}
