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
    "Housing": """
        czynsz*, czynsz najmu, czynsz mieszkanie, wynajem, wynajem mieszkania, najem
        mieszkania, spoldzielnia, spoldzielnia mieszkaniowa, wspolnota mieszkaniowa,
        oplaty za mieszkanie, mieszkanie, kredyt mieszkaniowy, rata hipoteki, hydraulik,
        remont, elektryk, najem, najemne, najem byt, najem bytu, najomne, najom, najom
        byt, sluzby byt, zaloha byt, nakladi, fond oprav, druzstvo bytove, bytove
        druzstvo, svj, spravca bytov, spravcovska, sprava domu, hypoteka, hypoteky, uver
        hypoteka, instalater, elektrikar, malir, rekonstrukce, kirija, kirija stan,
        najam stana, najamnina stan, rezije stan, stambeni kredit, stambena, pricuva
        zgrade, upravitelj zgrade, upravnik, najemnina, najemnine, stroski stanovanja,
        stanovanje, stanovanjski kredit, upravnik stavb, vodoinstalater, elektricar,
        keramicar, soboslikar, naem apartament
    """,
    "Utilities": """
        energia elektryczna, elektrycznosc, elektrowni*, rachunek za prad, rachunek za
        gaz, rachunek za telefon, rachunki, rachunek, oplata za wode, woda, wodociagi,
        gaz ziemny, gazownia, ogrzewanie, cieplo, smieci, wywoz smieci, odpady,
        doladowanie, doladowanie telefonu, telefon komorkowy, abonament telefoniczny,
        abonament rtv, internet swiatlowod, swiatlowod, kablowka, elektrina, elektriny,
        elektrik*, elektraren, elektrarn*, zaloha elektrina, zaloha plyn, plyn,
        plynaren*, plynarn*, vodne, stocne, vodne stocne, vodarn*, vodaren*, vodovody,
        vodovody a kanalizace, teplarn*, teplaren, odpad, odpady mesto, svoz odpadu,
        dobiti, dobiti kreditu, dobitie, dobitie kreditu, telefonni, mobilni tarif,
        pausal, pausal telefon, kabelova televize, televizni poplatky, rozhlasovy
        poplatek, koncesionarske, inkaso, sipo, elektroprivreda, elektrodistribucija,
        elektroenergija, elektricna energija, elektro doo, racun za struju, racun
        struja, racun za vodu, racun za plin, racun za telefon, racun mobitel,
        vodoopskrba, vodoopskrba i odvodnja, odvodnja, komunalac, komunalno, komunalne
        usluge, komunalne storitve, komunala, cistoca, odvoz smeca, odvoz smeti,
        toplana, toplinarstvo, toplarna, grijanje, ogrevanje, ogrjev, bon za mobitel,
        nadoplata, bonovi, mobilni internet, telefonski racun, hrt pristojba, rtv
        prispevek, infostan, elektrika, telefonija
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
    "Health": """
        aptek*, leki, lekarstwa, lekarstwo, lekarz*, wizyta lekarska, przychodnia,
        przychodni*, szpital, szpital*, poradnia, gabinet lekarski, gabinet
        stomatologiczny, stomatolog*, dentysta, dentystyczny, okulista, optyk, okulary,
        soczewki, rehabilitacja, fizjoterapia, badania, badanie krwi, laboratorium,
        medycyna, medyczne, centrum medyczne, psycholog, psychoterapia, ginekolog,
        dermatolog, lekarn*, lekaren*, leky, lieky, lekar, lekarka, doktor, nemocnice,
        nemocnica, nemocnic*, poliklinika*, zubar*, zubni, zubni ordinace, zubna, zubna
        ambulancia, ocni, ocna, ocni optika, optika, bryle, okuliare, ordinace,
        ambulancia, ambulance lekar, rehabilitace, fyzioterapie, fyzioterapia,
        psychologie, laborator, regulacni poplatek, zdravotni, zdravotne, ljekarn*,
        lijekovi, lijek, lek, lekovi, zdravila, apoteka, apoteke, ljecnik, doktor
        pregled, pregled doktor, dom zdravlja, zdravstveni dom, zdravstvo, ambulanta,
        bolnice, klinika, klinicki, stomatoloska, stomatoloska ordinacija, zubar
        ordinacija, zobozdravnik, zobozdravstvo, dentalna, dentalni, okulist, ocesna,
        optika doo, ocala, naocale optika, fizioterapija, fizikalna terapija,
        psihoterapija, laboratorij, analiza krvi, zdravnik, bolnisnica, apteka sofia,
        lekarstva, zabolekar, bolnitsa
    """,
    "Personal care": """
        fryzj*, fryzjerski, salon fryzjerski, strzyzenie, kosmetyczka, kosmetyki,
        kosmetyk, salon kosmetyczny, paznokcie, manicure salon, drogeri*, perfumy,
        silownia, silowni*, karnet, karnet silownia, fitness klub, masaz, pralnia,
        krawcowa, kadern*, kadernicky, holicstvi, holic, kosmetick*, kosmetika,
        kozmetik*, nehty, nechty, manikura, masaze, masaz*, parfumeria, posilovna,
        posilnovna, fitko, fitness centrum, cistirna, cistiaren, pradelna, krejci,
        frizer*, frizerka, frizerski, brijac, brijacnica, sisanje, sminka, parfem,
        parfumerija, pedikura, masaza, kozmeticar, kozmeticki salon, kozmeticki,
        kozmetika salon, sampon, dezodorans, kemijska cistionica, kemicna cistilnica,
        praonica rublja, pralnica, fitnes, fitnes center, clanarina teretana, clanarina
        fitnes, frizior, frizyorski
    """,
    "Insurance": """
        ubezpiecz*, skladka ubezpieczeniowa, skladka oc, oc ac, polisa, polisa oc,
        pojist*, pojisteni, pojistovna, pojistne, povinne ruceni, havarijni pojisteni,
        zivotni pojisteni, poist*, poistenie, poistovna, poistne, zdravotni pojistovna,
        zdravotna poistovna, osigur*, osiguranje auta, polica, zivotno osiguranje,
        zdravstveno osiguranje, dopunsko osiguranje, dopunsko, kasko, zavarov*,
        zavarovalnica, zastrahov*
    """,
    "Education": """
        szkol*, oplata za szkole, czesne, studia, uniwersytet, politechnika,
        korepetycje, kurs jezykowy, kursy, ksiazki, ksiazka, podreczniki, podrecznik,
        artykuly papiernicze, papierniczy, zeszyty, egzamin, szkolenie, szkola jezykowa,
        szkola muzyczna, przybory szkolne, skolne, skolni, skolni pomucky, skolne
        pomocky, skolni jidelna, skolska, univerzita, univerzitni, vysoka skola, stredni
        skola, gymnazium, zakladni skola, zakladni umelecka, zus skolne, doucovani,
        doucovanie, jazykova skola, jazykovy kurz, kurz, ucebnice, ucebnica, kniha,
        knihy, papirnictvi, papiernictvo, skoleni, skolarina fakultet, upisnina,
        sveucilisni, fakulteta, univerza, instrukcije, instrukcije matematika, jezicna
        skola, skola stranih jezika, jezikovni tecaj, glasbena sola, glazbena skola,
        solnina, solske potrebscine, skolski pribor, skolski, knjige, knjiga, udzbenici,
        ucbeniki, biljeznice, papirnica, seminar kotizacija, kotizacija, ispit,
        autoskola tecaj, uchilishte, universitet, uchebnici
    """,
    "Children": """
        zlobek, przedszkol*, zabawk*, pieluchy, dziecko, dzieci, ubranka, ubranka
        dzieciece, niania, opiekunka, kieszonkowe, kolonie, polkolonie, materska,
        materska skola, materska skolka, skolka, skolkovne, jesle, jasle, druzina,
        hrack*, hracky, pleny, plienky, detske, detsky, kapesne, vreckove, hlidani deti,
        tabor, djeca, dijete, decje, djecji vrtic, vrtic*, decji vrtic, vrtec, otroci,
        otroska, igrack*, igrace, pelene, plenice, jaslice, dadilja, varuska, dzeparac,
        zepnina, bebi, bebe oprema, detska gradina, igrachki
    """,
    "Household help": """
        sprzatanie, sprzataczka, pani do sprzatania, pomoc domowa, ogrodnik, uklid,
        uklidova, uklidova sluzba, uklizecka, upratovanie, upratovacka, zahradnik, myti
        oken, cistacica, cistacica stan, cistilka, ciscenje stana, ciscenje stanovanja,
        kucna pomocnica, vrtlar, vrtnar, domar
    """,
    "Gifts & donations": """
        prezenty, prezent urodzinowy, upominek, upominki, kwiaty, kwiaciarn*, darowizna,
        datek, ofiara, taca kosciol, parafia, kosciol, caritas, fundacja, zbiorka, wosp,
        darek, darky, darcek, darceky, darek k narozeninam, kvetin*, kvetinarstvi,
        kvetinarstvo, kvety, prispevek nadace, nadace, nadacia, charita, cirkev, kostel,
        kostol, sbirka, zbierka, poklon za, poklon rodendan, rodendanski poklon,
        rodendan, rojstni dan, darilo, darila, cvijece, cvece, cvecara, cvetlicarna,
        roze, donacije, humanitarna, humanitarna pomoc, crveni kriz, rdeci kriz, zupa,
        milodar, svadba, vjencanje, poroka, svatba, podaruk, podaraci
    """,
    "Festivals": """
        swieta, boze narodzenie, wielkanoc, sylwester, wigilia, prezenty swiateczne,
        vanoce, vanocni darky, vianoce, vianocne darceky, velikonoce, mikulas, bozicni
        pokloni, bozicno, uskrs, velika noc, bozicna darila, nova godina
    """,
    "Loans": """
        kredyt*, rata kredytu, splata kredytu, splata pozyczki, pozyczk*, raty, rata
        pozyczki, leasing rata, uver, uvery, splatka uveru, splatka, splatky, splatka
        pujcky, pujck*, pozick*, splatka pozicky, leasing splatka, kredit rata, otplata
        kredita, rata kredit, pozajmica, zajmovi, anuitet, posojilo, posojila, obrok
        kredita, obrok posojila, lizing, vnoska po kredit, kredit vnoska
    """,
    "Taxes": """
        podat*, podatek dochodowy, podatek od nieruchomosci, urzad skarbowy, urzad
        miasta, us pit, zus skladka, skladka zus, skladki zus, vat podatek, dan z
        prijmu, dan z nemovitosti, dan z nehnutelnosti, financni urad, financny urad,
        danovy urad, danove priznanie, socialni pojisteni cssz, magistrat, mestsky urad,
        obecni urad, porez*, porez na dohodak, porezna, opcina, davek, dohodnina, davki,
        davk*, furs, obcina, grad zagreb proracun, doprinosi, prispevki furs, danak,
        danaci, danak sgrada
    """,
    "Fees & charges": """
        oplata za prowadzenie, oplata za karte, oplata za konto, oplata miesieczna,
        oplata bankowa, oplata bankomat, prowizj*, odsetki karne, mandat, mandat karny,
        poplat*, poplatek za vedeni, poplatek za vedenie, vedeni uctu, vedenie uctu,
        bankovni poplatek, bankovy poplatok, poplatek karta, pokuta, pokuty, sankce,
        penale, debetni urok, naknad*, naknada za vodenje, vodenje racuna, mjesecna
        naknada, naknada za paket, clanarina kartica, bankovna naknada, provizij*, kazna
        parking, parking kazna, stroski, stroski vodenja, vodenje racuna stroski,
        lezarina, nadomestilo, nadomestilo banka, zatezne kamate, zamudne obresti,
        prekrsaj, takса, taksi banka, taksa
    """,
    "Cash withdrawal": """
        bankomatu, bankomatom, wyplata gotowki, wyplata z bankomatu, wyplata bankomat,
        gotowka, gotowki, wybor hotovosti, vyber, vyber hotovosti, vyber z bankomatu,
        vyber bankomat, vyber v hotovosti, hotovost, hotovosti, hotovostni vyber,
        isplata gotovine, isplata na bankomatu, podizanje gotovine, podizanje novca,
        podizanje bankomat, dvig, dvig gotovine, dvig na bankomatu, bankomat dvig,
        gotovina dvig, teglene, teglene atm, bankomat teglene
    """,
    "Investments": """
        inwestycj*, fundusz, fundusz inwestycyjny, fundusze, akcje, obligacje, ikze,
        ppk, dom maklerski, biuro maklerskie, kryptowaluty, gielda, investic*, podilovy
        fond, podilove fondy, podielove fondy, akcie, dluhopisy, penzijni sporeni,
        doplnkove penzijni, stavebni sporeni, stavebne sporenie, penzijko, kryptomeny,
        investicijski fond, investicijski, dionice, delnice, fondovi, fond udio,
        mirovinski fond, stambena stednja, kriptovalute, pokojninski, vzajemni sklad,
        vzajemni skladi, obveznice
    """,
    "Own transfer": """
        przelew wlasny, wlasny przelew, przelew wewnetrzny, na oszczednosci,
        oszczednosci, konto oszczednosciowe, oszczednosciow*, lokata, lokaty, miedzy
        kontami, prevod vlastni, vlastni prevod, prevod mezi ucty, prevod na sporici,
        sporici, sporici ucet, sporenie, sporiaci ucet, sporiaci, sporeni, vlastny ucet,
        prevod medzi uctami, stedni racun, stednja prijenos, prijenos na stednju,
        prijenos vlastiti racun, vlastiti racun, vlastiti prijenos, izmedu racuna,
        oroceno, varcevanje, varcevalni, varcevalni racun, lastni prenos, prenos med
        racuni, prenos lastni racun, spestovna smetka
    """,
    "Card bill payment": """
        splata karty, splata karty kredytowej, karta kredytowa, karty kredytowej,
        kreditni karta, splatka kreditni karty, splatka kreditnej karty, kreditna karta,
        kreditne karte, kreditna kartica, kreditne kartice, troskovi kartice, racun
        kartice, podmirenje kartice
    """,
    "Salary": """
        wynagrodzen*, pensja, pensje, wyplata wynagrodzenia, wynagrodzenie za,
        trzynastka, emerytura, emerytur*, renta zus, zlecenie umowa, umowa zlecenie,
        zasilek chorobowy, mzda, mzdy, mzda za, vyplata, vyplata mzdy, prijem ze
        zamestnani, odmena, odmeny, bonus prace, duchod, duchody, dochodok, dochodok
        mesacny, starobni duchod, plata za, isplata place, osobni dohodak, dohodak,
        bozicnica, regres, mirovine, penzija, penzije, pokojnin*, pokojnina, placa
        mesec, zaplata mesec, honorar, studentski servis, student servis
    """,
    "Interest": """
        odset*, odsetki od lokaty, kapitalizacja odsetek, urok, uroky, kreditni urok,
        pripsani uroku, pripisanie uroku, pripsane uroky, pasivna kamata, pripis kamate,
        obresti, obrest*, pripis obresti, lihva, lihvi
    """,
    "Dividends": """
        dywidend*, dividenda, dividendy, dividende isplata
    """,
    "Refunds & cashback": """
        zwrot towaru, zwrot srodkow, zwroty, zwrot podatku, reklamacja zwrot, vraceni,
        vraceni penez, vratka, vratky, vratenie, vratenie tovaru, preplatek, preplatok,
        preplatek dane, dobropis, odmena za platbu, povrati, povrat poreza, povrat
        sredstava, storno povrat, vracilo, vracilo dohodnine, vrnjeno, vazstanovyavane
    """,
    "Other income": """
        zasilek, 800 plus, 500 plus, swiadczenie, stypendium, alimenty, sprzedaz,
        sprzedaz olx, wplata, wplata wlasna, nadplata, pridavky, pridavky na dite,
        pridavky na dieta, rodicovsky prispevek, rodicovsky prispevok, materska
        penezita, podpora, podpora v nezamestnanosti, socialni davky, prodej, predaj,
        djecji doplatak, doplatak, naknada za nezaposlene, rodiljna naknada, prodaja,
        stipendija, otroski dodatek, dodatek, nadomestilo zaposlovanje, socialna pomoc,
        prodano
    """,
    "Gifts received": """
        prezent od, dar od, darek od, poklon od
    """,
}
