"""Words of Turkey, South-East Asia, Hungary, Finland, the Baltics and beyond."""

from __future__ import annotations

from typing import Final

KEYWORDS: Final[dict[str, str]] = {
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
}
