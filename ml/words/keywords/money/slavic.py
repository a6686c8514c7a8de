"""Polish, Czech, Slovak, Croatian, Serbian, Slovene and Bulgarian words."""

from __future__ import annotations

from typing import Final

KEYWORDS: Final[dict[str, str]] = {
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
