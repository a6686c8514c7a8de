"""German, Dutch, Swedish, Danish and Norwegian words of statements."""

from __future__ import annotations

from typing import Final

KEYWORDS: Final[dict[str, str]] = {
    "Groceries": """
        *supermarkt, *lebensmittel, *metzgerei, *fleischerei, *slagerij, *slakteri,
        *getraenke, *getraenkemarkt, *hofladen, wochenmarkt, bauernmarkt, hofladen,
        fleischerei, feinkost, reformhaus, unverpackt, kaufmann, kiosk, spatkauf,
        spaeti, trinkhalle, milch, brot, eier, kase, wurst, wochenendeinkauf,
        wocheneinkauf, lebensmittel einkauf, supermarkten, visboer, kaasboer,
        kaaswinkel, buurtsuper, avondwinkel, nachtwinkel, melk, brood en melk, eieren,
        groenten, groente, vleeswaren, livsmedel, matvaror, mataffar, matbutik,
        dagligvarer, dagligvare, dagligvareforretning, narbutik, kottbutik, gronsaker,
        gronnsaker, frugt, frukt, mjolk, agg, supermarked, kobmand, kjopmann, slagter,
        slakter, fiskbutik, fiskehandler
    """,
    "Eating out": """
        *restaurant, *backerei, *baeckerei, *bakkerij, *bageri, *bakeri, *konditori,
        *konditorei, *pizzeria, *imbiss, *gasthaus, *gasthof, *gaststatte, *gaststaette,
        *wirtshaus, *brauhaus, *brauerei, *cafe, *steakhaus, *eiscafe, *eisdiele,
        *burger, *burgers, *eetcafe, *cafeen, *kaffebar, wirtschaft, brauhaus, brauerei,
        bierhaus, bierstube, weinstube, weinhaus, ratskeller, backshop, backhaus,
        backwaren, backstube, backer, baecker, bistro cafe, eisdiele, eissalon, doener,
        doner kebap, kebap, kebaphaus, schnellimbiss, currywurst, mittagessen, mittag,
        abendessen, fruhstuck, fruehstueck, essen gehen, heuriger, heurigen, beisl,
        jausenstation, wurstelstand, wuerstelstand, kantinen, betriebsrestaurant,
        lieferdienst, getranke bar, cocktailbar, kneipe, shisha bar, restaurants bv,
        bakker, bakkers, warme bakker, banketbakkerij, cafetaria, frietkot, friet,
        patat, pannenkoeken, pannenkoekenhuis, ijssalons, brasserie de, grand cafe,
        bruin cafe, kroeg, biercafe, slijterij, broodjeszaak, afhaal, chinees, lunch
        cafe, uit eten, bezorgd, strandpaviljoen, koffie, koffiehuis, bier, wijn,
        restaurang, kafe, fika, konditor, gatukok, korv, glassbar, lunchrestaurang,
        middag, frukost, kaffe, spiseri, spisested, kaffebar, bager, bageri, bakeri,
        bakeriet, bageriet, polse, polser, polsevogn, isbar, grillbar, gatekjokken,
        frokost, aftensmad, vinbar, olbar, bodega, smorrebrod, pizzabageren,
        vinmonopolet
    """,
    "Transport": """
        *tankstelle, *parkhaus, *werkstatt, *parkering, *parkeren, *taxi,
        *verkehrsverbund, *verkehrsbetriebe, *autohaus, *fahrschule, *bensin, *garagen,
        tanken, tankautomat, kraftstoff, benzin, autobahn, bahnticket, bahncard,
        zugticket, busticket, fahrschein, fahrkarten, monatskarte, monatskarten,
        jobticket, deutschlandticket, semesterticket, verkehrsverbund, verkehrs,
        strasenbahn, strassenbahn, s bahn, u bahn, parkschein, parkgebuhr, parkgarage,
        parkplatz, tiefgarage, kurzparkzone, reifen, reifenservice, autoteile,
        autowerkstatt, autoservice, autowasche, waschanlage, waschstrasse, waschpark,
        tuv, hauptuntersuchung, fahrrader, radhaus, roller, autovermietung stadt,
        vignette autobahn, maut asfinag, verkeersbelasting, parkeer, parkeer*, ov
        chipkaart, ov chip, ov fiets, treinkaartje, buskaartje, tram kaartje, tankshop,
        garagebedrijf, autobedrijf, bandenservice, apk, wasstraat, autowas, fietsen,
        fietsenmaker, taxi centrale, rijschool, rijles, trein reis, drivmedel,
        bensinstation, biljett, biljetter, tagbiljett, buss, bussbiljett, tunnelbana,
        sparvagn, lokaltrafik, kollektivtrafik, trangselskatt, bilverkstad,
        bilprovningen, bilservice, dackservice, biltvatt, bilvask, cykel, cykelaffar,
        korkort, korskola, billett, billetter, togbillet, togbillett, busbillet,
        rejsekort, kollektivtransport, bompenger, bompasserings, autopass,
        parkeringsavgift, p hus, p afgift, vaerksted, verksted, bilverksted, dekkskift,
        sykkel, drivstoff, drosje, faergebillet, storebaelt, brobizz
    """,
    "Travel": """
        *reisen, *hotel, *hotell, *hotels, *resort, *flughafen, *luftfart, reisebuero,
        ferien, ferienpark, hotels und, fewo, flugticket, flugbuchung, fluege,
        autovermietung, campingplatz, pauschalreise, kreuzfahrt, zimmer,
        jugendherbergen, bahnreise, reisbureau, vliegtickets, vliegreis, camping de,
        vakantiepark, vakantiehuis, bungalowpark, vliegveld, reisorganisatie, boottocht,
        hotell, flyg, flygbiljett, flygbolag, resebyra, resor, resa, semester hotell,
        vandrarhem, biluthyrning, stuga, flybillet, flybillett, flyreise, flyselskap,
        lufthavn, lufthavnen, rejsebureau, rejser, reisebyra, ferie, feriehus,
        sommerhus, hytte, vandrehjem, biludlejning, bilutleie, leiebil, lejebil, faerge
    """,
    "Shopping": """
        *mode, *buchhandlung, *kaufhaus, *schuhe, *mobel, *moebel, *elektronik, *klader,
        *juwelier, mobel, moebel, mobelhaus, moebelhaus, einrichtungshaus, kuchenstudio,
        haushaltswaren, geschenkartikel, schuhgeschaft, jeans store, textil, textilien,
        boutique mode, baumarkt, gartencenter, gartenmarkt, blumenmarkt, zoohandlung,
        tierbedarf, tiernahrung, tierarzt, tierarztpraxis, buecher, bucher, buchladen,
        schreibwaren, spielwarengeschaft, handy, handyshop, computer shop, onlineshop,
        online bestellung, versand, kleider, hosen, kleidungsgeschaft, tabak,
        tabakwaren, trafik, zigaretten, fahrradladen, sporthaus, sportgeschaft, brillen,
        flohmarkt, second hand laden, kleren, kledingzaak, schoenenwinkel, meubels,
        meubelen, woonwinkel, woninginrichting, keukens, bouwmarkt, doe het zelf,
        tuincentrum, elektro, witgoed, computerwinkel, speelgoedwinkel, boeken,
        boekwinkel, dierenwinkel, dierenarts, webwinkel, sportwinkel, kringloop,
        kringloopwinkel, sigaretten, kado winkel, klader, kladaffar, skoaffar, mobler,
        mobelaffar, inredning, hemelektronik, bokhandel, byggvaruhus, tradgard,
        djuraffar, veterinar, tobak, snus, sportaffar, guldsmed, toj, tojbutik, sko,
        skobutik, mobelhus, bolig indretning, byggemarked, havecenter, dyrlaege,
        dyrehandel, boghandel, boger, elektronikk, klaer, klesbutikk, skobutikk,
        mobelbutikk, hagesenter, dyrebutikk, dyrlege, nettbutikk, webshop kob, isenkram,
        stormagasin, varuhus, kjopesenter
    """,
    "Entertainment & subscriptions": """
        *kino, *theater, *konzert, *museum, *freibad, *hallenbad, *schwimmbad,
        *pretpark, *dierentuin, *bioscoop, *festival, kinokarte, kinokarten, kinobesuch,
        konzertkarten, konzertticket, eintrittskarte, eintrittskarten, theaterkarten,
        oper, philharmonie, ausstellung, tierpark, therme, thermen, schwimmhalle,
        freibad, hallenbad, kletterhalle, bowlingbahn, minigolf, spielhalle, lotterie,
        wetten, casino spiel, fussball, mitgliedsbeitrag, vereinsbeitrag, beitrag
        verein, mitgliedschaft, zeitungsabo, zeitschriftenabo, streaming abo, spiele,
        feiern, ausgehen, disko, tanzschule, filmkaartje, bioscoopkaartjes,
        concertkaartjes, concert kaartjes, schouwburg, museumkaart, zwembad, kermis,
        loterij, staatsloterij, abonnement krant, krant, contributie, sportvereniging,
        voetbal, uitje, stappen, feest, spellen, biograf*, biobiljett, biobiljetter,
        konsert, konsertbiljett, teater, museet, simhall, badhus, nojespark, tivoli,
        prenumeration, tidning, tidningar, medlemsavgift, medlemskab, forening,
        kontingent, streaming abonnement, kinobillett, kinobillet, kino billetter,
        konsertbillett, svommehal, svommehall, badeland, tipning, avisabonnement,
        abonnement avis, forlystelser, fornoyelser, utflykt, udflugt
    """,
}
