"""Words of Turkey, South-East Asia, Hungary, Finland, the Baltics and beyond."""

from __future__ import annotations

from typing import Final

KEYWORDS: Final[dict[str, str]] = {
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
