"""Polish, Czech, Slovak, Croatian, Serbian, Slovene and Bulgarian words."""

from __future__ import annotations

from typing import Final

KEYWORDS: Final[dict[str, str]] = {
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
}
