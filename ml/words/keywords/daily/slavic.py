"""Polish, Czech, Slovak, Croatian, Serbian, Slovene and Bulgarian words."""

from __future__ import annotations

from typing import Final

KEYWORDS: Final[dict[str, str]] = {
    "Groceries": """
        supermarkiet, delikatesy, delikatesy*, spozywcz*, sklep spozywczy, warzywniak,
        warzywa, owoce, owoce i warzywa, miesny, sklep miesny, rzeznik, nabial, mleko,
        jajka, chleb, maslo, zakupy spozywcze, hurtownia spozywcza, hala targowa,
        targowisko, bazarek, potraviny, potravin*, vecerka, reznictvi, reznictvo, maso
        uzeniny, maso a uzeniny, maso, uzeniny, ovoce, ovoce zelenina, zelenina, ovocie,
        ovocie zelenina, mlieko, chlieb, vajicka, vejce, nakup potravin, zdrava vyziva,
        smisene zbozi, trznice, trafika potraviny, mlijeko, kruh, kruh i mlijeko, jaja,
        voce, povrce, voce i povrce, voce povrce, meso, mesne, jogurt, secer, brasno,
        ulje, namirnice kupovina, piljara, mlekara, mleko hleb, hleb, pijaca,
        prodavnica, samoposluga, market doo, spar market, sadje, sadje zelenjava,
        zelenjava, mesarija, mesnine, zivila, hrana, hranitelni, hranitelni stoki,
        bakaliya, magazin hranitelni
    """,
    "Eating out": """
        restoran*, jadlodajnia, bar mleczny, pierogarnia, pierogi, pizzernia,
        lodziarnia, lody, kebab bar, nalesnikarnia, karczma, gospoda, zajazd, piwiarnia,
        pijalnia, winiarnia, piekarni*, cukierni*, kawiarni*, kawa, obiad, sniadanie,
        kolacja, jedzenie na wynos, jedzenie, nalesniki, catering dietetyczny, knajpa,
        piwo, alkohole, sklep monopolowy, monopolowy, hospoda, hostinec, hostinec u,
        pivnice, pivnica u, kavarn*, kavaren, kaviar*, cukrarn*, cukraren, cukraren a,
        pekarn*, pekaren, pekarstvi, pekarstvo, jidelna, jedalen, obed, obedy, vecere,
        vecera, snidane, ranajky, bistro u, vinarna, vinaren, vinoteka, koliba,
        zmrzlina, zmrzlinarna, zavodni stravovani, stravovani, obcerstveni,
        obcerstvenie, bufet u, kava, kafa, kafana, kafici, caffe bar, kafe bar,
        gostiona, gostionica, gostilna, gostilnica, gostisce, okrepcevalnica, krcma,
        picerija, pizzerija, pecenjara, rostilj, cevapi, cevabdzinica, cevapcici, burek,
        buregdzinica, sladoled, slasticarnica, slascicarna, poslasticarnica, pivo, vino,
        rucak, vecera restoran, dorucak, marenda, gablec, malica, kosilo, zajtrk,
        vecerja, hrana dostava, sendvic, kolaci, kolac, pekare, pekarne, pekarnica,
        restorant, sladkarnica, mehana, bira, zakuska
    """,
    "Transport": """
        benzyn*, stacja paliw*, tankowanie, paliwa, parkowanie, oplata parkingowa,
        autostrada oplata, bramka autostrada, winieta, taksowka, taksowki, przejazd,
        przejazdy, bilet autobusowy, bilet kolejowy, bilet miesieczny, bilet mpk,
        koleje, komunikacja miejska, tramwaj, pociag, autobus bilet, mechanik, warsztat,
        warsztat samochodowy, serwis samochodowy, wulkanizacja, opony, myjnia, myjnia
        samochodowa, przeglad auta, rower, hulajnoga, prawo jazdy, czesci samochodowe,
        nafta benzin, benzin*, cerpaci stanice, cerpacia stanica, pohonne hmoty, natural
        95, dalnicni znamka, dialnicna znamka, mytne, parkovne, parkovani, parkovanie,
        parkoviste, parkovisko, jizdenka, jizdenky, jizdne, cestovny listok, listok
        vlak, vlak jizdenka, mhd, mhd jizdenka, drahy, draha, zeleznice, zeleznicni,
        autobusova, dopravni podnik, dopravny podnik, doprava, taxi sluzba, autoservis,
        pneuservis, myti auta, mycka, autoumyvaren, autoskola, kolo servis, gorivo auto,
        benzinska crpka, pumpa benzinska, naftni, autoput, putarina, vinjeta, parking
        karta, parkirnina, parkirna hisa, parkirisce, autobusna karta, autobusna,
        avtobus, avtobusna, tramvaj, vlak karta, zeleznice hz, hz putnicki, taksi,
        prevoz, prijevoz putnika, prijevoznik, vozna karta, vozovnica, mehanicar,
        mehanik, automehanicar, autoservis doo, vulkanizer, gume, autopraonica,
        avtopralnica, tehnicki pregled, registracija auta, registracija vozila, auto
        skola, bicikl, kolesarski, romobil, prevozna karta
    """,
    "Travel": """
        noclegi, hotele, hotelik, pensjonat, biuro podrozy, podroz, podroze, wakacje,
        wycieczka, wycieczki, bilet lotniczy, linie lotnicze, wynajem samochodu,
        wypozyczalnia samochodow, kwatery, ubytovani, ubytovanie, penzion, letenka,
        letenky, letiste, letisko, cestovni kancelar, cestovna kancelaria, cestovni
        agentura, zajezd, dovolena, dovolenka, pujcovna aut, autopozicovna, hotelske,
        pansion, hostel split, avion karta, avio karta, avionska karta, letalska karta,
        letalisce, letovanje, ljetovanje, odmor, godisnji odmor, turisticka agencija,
        turisticna agencija, najam auta, privatni smjestaj, kamp, trajektna, izlet
        brodom, prenocisce, potovanje, pocitnice
    """,
    "Shopping": """
        odziez*, ubrania, ubranie, buty, sklep obuwniczy, bielizna, meble, meblowy,
        salon meblowy, elektronika, rtv agd, komputery, telefony sklep, jubiler,
        zegarki, bizuteria, ksiegarnia, galeria handlowa, dom handlowy, sklep
        internetowy, zakupy, zakupy online, budowlany, market budowlany, castorama,
        zoologiczny, sklep zoologiczny, weterynarz, weterynaryjna, lecznica zwierzat,
        kiosk ruch, papierosy, tyton, spodnie, bluzka, sukienka, kurtka, obleceni,
        oblecenie, odevy, odev, obuv, boty, topanky, nabytek, nabytok, spotrebice,
        pocitace, mobil novy, klenoty, klenotnictvi, hodinky, knihkupectvi,
        knihkupectvo, knihy obchod, hracky obchod, obchodni dum, nakupni centrum,
        nakupne centrum, e shop, eshop, drogerie obchod, zelezarstvi, hobby market,
        chovatelske potreby, chovprodukt, veterina, veterinarni, tabak trafika,
        cigarety, domaci potreby, odjevni, odeca, obleka, oblacila, obleke, cipela,
        tenisice, patike, cevlji, hlace, majica, majice, haljina, jakna, namjestaj,
        namestaj, pohistvo, elektronika doo, racunalo, racunalnik, mobitel, telefon
        novi, naocale, zlatarna, zlatara, knjigarna, knjizara doo, trgovacki centar,
        trzni centar, gradevinski, zeljezarija, kucanski aparati, bijela tehnika,
        cigarete, duhan, trafika, kiosk tisak, drehi, obuvki, mebeli, tehnika magazin
    """,
    "Entertainment & subscriptions": """
        bilet do kina, bilety do kina, teatr, filharmonia, wystawa, silownia klub,
        impreza, rozrywka, wesole miasteczko, aquapark, park rozrywki, park wodny, gry
        komputerowe, lotto zaklady, totalizator, zaklady, subskrypcja, prenumerata,
        gazeta, czasopismo, kregielnia, mecz, listky, vstupenky, vstupenka, vstupne,
        listky kino, kino listky, divadlo, muzeum vstup, koupaliste, kupalisko,
        akvapark, zabava, zabavni park, sazka, tipsport, tipos, predplatne, noviny,
        casopis, casopisy, klub prispevky, clensky prispevek, clenske, plavecky,
        plavani, lyzovani, skipas, permanentka, ulaznica kino, karte kino, karta za
        kino, karte koncert, predstava, vstopnica, vstopnice, kino karte, gledalisce,
        kulturni, izlozba, bazen, bazeni, toplice, izlazak, izlazak van, izlasci,
        provod, zabava klub, nocni klub, klub ulaz, igre, kladionica, supersport,
        pretplata, narocnina, casopisi, novine, utakmica, izlet, rodjendanska proslava,
        kuglana, bilyard, bileti, karaoke bar
    """,
}
