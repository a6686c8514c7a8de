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
    "Housing": """
        *miete, *mietzins, *hausverwaltung, *immobilien, *vermietung, *makelaars,
        *wohnbau, *wohnungsbau, mietzahlung, mietkonto, monatsmiete, wohnungsmiete,
        mietkaution, kaution, mietzins, genossenschaft miete, wohnungsgenossenschaft,
        wohnbaugenossenschaft, wohnungsbau, wohnungsgesellschaft, grundmiete,
        betriebskosten, wohngeld, baufinanzierung, hypothek, hypothekarzins,
        immobilienkredit, bausparen, handwerker, elektriker, klempner, installateur,
        schlusseldienst, maler, renovierung, umzug, mietvertrag, huur maart, huur april,
        huur kamer, kamerhuur, huurprijs, huur appartement, woningstichting,
        woonstichting, woningbouw, woningbouwvereniging, servicekosten, servicekosten
        vve, hypotheken, hypotheekbedrag, verhuur, loodgieter, schilder, verhuizing,
        elektricien, hyra, hyran, hyresavi, hyresvard, hyresbostad, hyreshus, bostad,
        bostads, bostadsratt, bostadsforening, brf avgift, brf, hsb, avgift brf, bolan,
        rormokare, flytt, husleje, huslejen, boligafgift, boligforening, boligselskab,
        ejerforening, realkredit, boliglan, leje, leje lejlighed, husleie, husleien,
        utleie, borettslag, sameie, felleskostnader, fellesutgifter, boligbyggelag,
        rorlegger, rorleggar, vvs
    """,
    "Utilities": """
        *stadtwerke, *energie, *stromrechnung, *gasrechnung, *telekom,
        *elektrizitatswerk, *mobilfunk, *kraftwerke, abschlag, abschlag gas, abschlag
        energie, stromabschlag, strom und gas, strom gas, stromversorgung,
        gasversorgung, energieversorgung, elektrizitat, elektrizitatswerk,
        elektrizitaetswerk, wasser, wasserversorgung, abwasser, wasserverband,
        entsorgung, abfallwirtschaft, abfallgebuhr, kehricht, heizol, heizung,
        heizkosten, telefonrechnung, handyvertrag, mobilfunkrechnung, festnetz, dsl,
        kabelanschluss, kabelfernsehen, prepaid aufladung, guthaben aufladen, handy
        guthaben, telekommunikation, rundfunk, gez, serafe, energieleverancier,
        energierekening, gas en licht, gas en elektra, elektra, waterleiding,
        drinkwaterbedrijf, watermaatschappij, mobiel abonnement, telefoonrekening,
        internet abonnement, telefonie, afvalstoffen, stadsverwarming, elrakning, elnat,
        el nat, elhandel, elpris, elforbrug, elregning, el regning, stromregning, strom
        regning, nettleie, kraftlag, fjarrvarme, fjernvarme, vatten och avlopp,
        vandforsyning, vandvaerk, vann og avlop, renovation, renhallning, renovasjon,
        forsyning, spildevand, elforsyning, mobilabonnemang, mobilabonnement,
        mobilregning, bredband, telefonregning, tv pakke, tv licens, medielicens,
        radiotjanst, kontantkort
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
    "Health": """
        *apotheke, *apotheek, *apotek, *apoteket, *klinik, *kliniken, *kliniek,
        *klinikken, *klinikum, *krankenhaus, *arztpraxis, *zahnarzt, *zahnarztpraxis,
        *tandarts, *tandartspraktijk, *huisarts, *huisartsenpraktijk, *ziekenhuis,
        *tandklinik, *sjukhus, *sygehus, *sykehus, *tandvarden, *praxis, apotheken,
        arztrechnung, arztbesuch, arzte, aerzte, zahnarzte, zahnaerzte, hausarzt,
        frauenarzt, augenarzt, hautarzt, kinderarzt, kieferorthopade, kieferorthopaedie,
        dr med, dr dent, physio praxis, krankengymnastik, augenoptik, optik, brille,
        kontaktlinsen, horgerate, medikamente, medikament, rezept, heilpraktiker,
        psychotherapie, therapie, sanitaetshaus, apotheken bv, tandarts rekening,
        tandartsen, mondzorg, mondhygienist, huisartsen, specialist, medisch centrum,
        medisch, opticien, brillen winkel, contactlenzen, medicijnen, fysio,
        orthodontist praktijk, psycholoog, zorg, eigen risico, apotek, apoteket,
        apotekens, vardcentral, lakare, lakarbesok, tandlakare, tandlakar*, tandvard,
        sjukvard, sjukgymnast, glasogon, medicin, mottagning, patientavgift, tandlaege,
        tandlaegerne, laege, laegehus, laegerne, sygesikring, briller, medisin,
        medisiner, tannlege, tannlege*, lege, legesenter, legevakt, legetime, fastlege,
        fysioterapi, fysioterapeut, fysio og, kiropraktor, psykolog, helse, helsekost
    """,
    "Personal care": """
        *friseur, *frisor, *frisoren, *kosmetik, *fitness, *salon, *salong, *drogerie,
        *sportstudio, *kapper, *kapsalon, *barbershop, *nagelstudio, frisorsalon,
        friseursalon, haarsalon, haarstudio, haarschnitt, haareschneiden, haare,
        hairstyling, coiffeurs, kosmetikstudio, beautysalon, massagepraxis, solarium,
        sonnenstudio, mcfit beitrag, fitness beitrag, fitnessabo, turnverein,
        textilreinigung, wascherei, waescherei, schneiderei, drogeriemarkt, drogisterij,
        kappers, haarmode, haarstudio de, knippen, schoonheidsspecialiste, cosmetica,
        nagelsalon, sportschool abonnement, fitnessclub, wasserette, stomerijen,
        frisorsalong, harklippning, klippning, harvard, hudvard, nagelsalong, gymkort,
        gym medlemskap, traning, traningscenter, kemtvatt, tvatteri, klipning, harklip,
        frisorklip, neglesalon, skonhed, skonhedsklinik, kosmetolog, traeningscenter,
        treningssenter, treningsavgift, renseri, vaskeri, hudpleie, harklipp, parfymeri
    """,
    "Insurance": """
        *versicherung, *versicherungen, *verzekering, *verzekeringen, *forsikring,
        *forsakring, *forsakringar, *krankenkasse, *haftpflicht, *haftpflichtkasse,
        *assekuranz, *zorgverzekeraar, versicherungs*, versicherungsbeitrag, beitrag
        krankenkasse, krankenkassenpramie, hausrat, unfallversicherung,
        autoversicherung, rechtsschutz, berufsunfahigkeit, pramie, lebensvers, kfz vers,
        rv beitrag, verzekerings*, zorgpremie, premie zorg, premie, autoverzekering,
        uitvaart, forsikrings*, forsakrings*, hemforsakring, bilforsakring,
        ulykkesforsikring, bilforsikring, innboforsikring, indboforsikring,
        reiseforsikring, livsforsikring, arbejdsloshedskasse, a kasse
    """,
    "Education": """
        *schule, *schulen, *universitat, *universitaet, *hochschule, *akademie, *kurs,
        *kurse, *skole, *skolen, *skola, *skolan, *universitet, *gymnasium, schulgeld,
        schulgebuhr, schulbucher, schulbuch, schulsachen, klassenfahrt, klassenkasse,
        schulausflug, nachhilfe, sprachkurs, sprachschule, musikschule, musikunterricht,
        unterricht, studentenwerk, studierendenwerk, semestergebuhr, semestergebuehr,
        fortbildung, weiterbildung, vhs, lehrbuch, schulbedarf, schoolgeld, schoolfoto,
        schoolreis, schoolspullen, lesgeld, studieboeken, hogeschool, taalcursus,
        muziekles, muziekschool, bijles, opleiding, ouderbijdrage, kursavgift,
        kurslitteratur, studentkar, studieavgift, utbildning, musikskola, korskola
        teori, skolepenge, efterskole, undervisning, kursus, studieboger, kursgebyr,
        skolepenger, kulturskole, semesteravgift, pensum
    """,
    "Children": """
        *kindergarten, *kinderkrippe, *kinderopvang, *spielwaren, *barnehage,
        *vuggestue, *bornehave, kindergartenbeitrag, kitabeitrag, kita gebuhr, krippe,
        tagesmutter, windeln, babynahrung, kinderkleidung, kinder, taschengeld,
        ferienlager, oppas, gastouder, luiers, babyspullen, kinderkleding, zakgeld,
        buitenschoolse opvang, bso, peuterspeelzaal, barnomsorg, forskola, dagis,
        fritids, fritidshem, blojor, leksak, leksaker, leksaksaffar, barnklader,
        barnvakt, veckopeng, institution bornehave, dagpleje, sfo, bleer, legetoj,
        bornetoj, lommepenge, barnepike, babysitting timer, bleier, leker, lekebutikk,
        barneklaer, barnepass, ukepenger, ukelonn
    """,
    "Household help": """
        reinigungshilfe, reinigungsfirma, raumpflege, haushaltshilfen, gartner,
        gaertner, fensterputzer, hausmeister, hausmeisterservice, gebaudereinigung,
        schoonmaakster loon, huishoudelijke hulp, werkster, glazenwasser, hovenier,
        tuinman, stadhjalp, stadning, stadfirma, hemstad, hushallsnara, hemtjanst,
        fonsterputs, tradgardshjalp, rengoring, rengoringshjaelp, hushjaelp,
        vinduespudser, vinduespolering, renhold, vaskehjelp, rengjoring, vasker,
        vindusvask
    """,
    "Gifts & donations": """
        *spende, *blumen, *kirche, *floristik, geburtstagsgeschenk, hochzeitsgeschenk,
        weihnachtsgeschenk, weihnachtsgeschenke, geschenkgutschein, gutschein,
        blumenhaus, blumenstrauss, floristik, florist blumen, spendenkonto, patenschaft,
        kirchgeld, kollekte, brot fur die welt, cadeaubon, cadeautje, cadeautjes, kado,
        verjaardagscadeau, bloemist, bloemenwinkel, gift kerk, collecte, gava, gaver,
        gave til, presentkort, fodelsedagspresent, blommor, blomsterhandel, blomster,
        blomsterbutik, blomsterbutikk, kyrka, kyrkan, kirke, kirken, kollekt, donasjon,
        gavekort, bryllupsgave, fodselsdagsgave, insamling, indsamling, innsamling, roda
        korset, rode kors, kirkens korshaer, barncancerfonden
    """,
    "Festivals": """
        weihnachten geschenke, ostern, silvester, karneval, oktoberfest,
        adventskalender, kerst, kerstcadeau, kerstmarkt, pasen, sint cadeau, julklapp,
        julklappar, julafton, julegaver, julegave, julegaver til, midsommar, paske,
        nytarsaften, nyttarsaften
    """,
    "Loans": """
        *kredit, *darlehen, ratenkredit, autokredit, kreditraten, darlehensrate,
        tilgung, finanzierung, konsumkredit, autofinanzierung, ratenkauf, leasingrate,
        studienkredit, bafog ruckzahlung, persoonlijke lening, lening aflossing, rente
        en aflossing, studieschuld, duo studieschuld, doorlopend krediet, blancolan,
        billan, studielan, privatlan, amortering, amortering lan, avbetalning, csn
        aterbetalning, afdrag, avdrag, laneavdrag, lan afdrag, forbrukslan, billan
        afdrag, laneyderlse
    """,
    "Taxes": """
        *steuer, *steuern, *steuerverwaltung, *steueramt, *belasting, *belastingen,
        *skatteverket, *skatt, einkommensteuer, umsatzsteuer, gewerbesteuer,
        hundesteuer, steuernachzahlung, steuervorauszahlung, steueramt,
        steuerverwaltung, stadtkasse, gemeindekasse, hauptzollamt, zollamt,
        kraftfahrzeugsteuer, bundessteuer, direkte bundessteuer, gemeentelijke
        belasting, gemeentelijke heffingen, waterschap, waterschapsbelasting,
        motorrijtuigenbelasting, wegenbelasting, inkomstenbelasting, onroerende
        zaakbelasting, ozb, skatt, skatteverket, kvarskatt, fordonsskatt, trafikskatt,
        fastighetsskatt, skat, skattestyrelsen, restskat, ejendomsskat, groen
        ejerafgift, vaegtafgift, skatteetaten, restskatt, forskuddsskatt, eiendomsskatt,
        arsavgift bil
    """,
    "Fees & charges": """
        *gebuhr, *gebuhren, *gebuehr, *gebuehren, *entgelt, *avgift, *gebyr, *gebyrer,
        *spesen, kontofuhrungsgebuhr, kontofuehrungsgebuehr, kontofuehrung, kontogebuhr,
        kontogebuehr, kontofuhrungsentgelt, kartengebuhr, jahresgebuhr, kartenpreis,
        spesen, bankspesen, sollzinsen, uberziehungszinsen, auslandseinsatz,
        auslandsentgelt, mahngebuhr, mahnung, bussgeld, strafzettel, strafe, knollchen,
        verwarnungsgeld, rechnungsabschluss, betaalpakket, kosten betaalpakket, kosten
        rekening, rekeningkosten, pakketkosten, bankrekening kosten, debetrente,
        koersopslag, bekeuring, verkeersboete, cjib, aanmaning, herinneringskosten,
        bankavgift, arsavgift, arsavgift kort, kortavgift, manadsavgift, manadsavgift
        bank, uttagsavgift, valutapaslag, pantebrev, ranta, skuldranta, parkeringsbot,
        boter, paminnelseavgift, gebyr, kortgebyr, arsgebyr, kontogebyr, kvartalsgebyr,
        hevegebyr, valutatillaeg, debetrenter, renteudgift, debitorrenter,
        parkeringsbode, rykkergebyr, bot parkering, purregebyr, kontohold
    """,
    "Cash withdrawal": """
        *geldautomat, *bargeldauszahlung, *bankomat, bargeldauszahlung, barauszahlung,
        bargeldbezug, bancomat bezug, bancomatbezug, geld abgehoben, abgehoben,
        auszahlung, geldabhebung, automatenauszahlung, postomat, contant, contant geld,
        contant opgenomen, gea, pinnen, pinautomaat, geldmaat, uttag, bankomatuttag,
        kontantuttag, kontanter, uttag bankomat, kontanthaevning, haevning, haevet,
        pengeautomat, haevet i automat, kontanthevning, minibank, kontantuttak, uttak,
        uttak minibank, kontant
    """,
    "Investments": """
        *aktien, *fonds, *sparplan, wertpapierkauf, wertpapiersparplan, aktienkauf,
        aktien, etf sparplan, fondssparplan, riester, altersvorsorge, saule 3a, 3a
        konto, vorsorge, vorsorgekonto, kryptowahrung, effecten, aandelen,
        beleggingsrekening, beleggingsfonds, pensioensparen, pensioenpot, inleg
        beleggen, fondsparande, fonder, aktier, pensionssparande, aktiesparkonto,
        investering, investeringer, fondssparing, aksjer, aksjesparekonto, aksjefond,
        pensionsopsparing, pensjonssparing, aktieopsparing
    """,
    "Own transfer": """
        *sparkonto, *tagesgeld, *tagesgeldkonto, *spaarrekening, *sparekonto,
        *opsparing, eigenubertrag, eigenuebertrag, ubertrag, uebertrag, kontoubertrag,
        kontouebertrag, sparbuch, sparen konto, tagesgeld, festgeld, rucklage,
        ruecklage, naar spaarrekening, van spaarrekening, spaarpot, spaargeld, oranje
        spaarrekening, overboeking eigen rekening, eigen overboeking, mellan egna
        konton, egna konton, sparande, sparkonto overforing, overforing sparkonto,
        overforing sparekonto, overforsel egen konto, egen konto, egen opsparing,
        opsparing, opsparingskonto, budgetkonto, overforsel til opsparing, mellom egne
        kontoer, egne kontoer, sparekonto, sparing, bsu
    """,
    "Card bill payment": """
        *kreditkarte, *kreditkartenabrechnung, kreditkartenzahlung, kreditkarten
        abrechnung, abrechnung visa, visa abrechnung, mastercard abrechnung,
        kartenabrechnung, amex abrechnung, creditcardafrekening, creditcard afrekening,
        incasso creditcard, ics creditcard, kreditkort, kreditkortfaktura,
        kreditkortregning, kreditkort faktura, betaling kreditkort
    """,
    "Salary": """
        *gehalt, *lohn, *lonn, *salaris, lohnzahlung, gehaltszahlung, gehaltseingang,
        lohneingang, gehalt februar, monatslohn, monatsgehalt, weihnachtsgeld,
        urlaubsgeld, pensionszahlung, rentenversicherung, altersrente, ahv rente,
        besoldungsamt, bezugestelle, vergutung, verguetung, honorar lohn,
        salarisbetaling, salaris maand, vakantiegeld, dertiende maand, pensioenfonds,
        aow, aow pensioen, abp pensioen, lonen, manadslon, loneutbetalning,
        pensionsmyndigheten, tjanstepension, semesterersattning, lonoverforsel,
        lonudbetaling, loenoverfoersel, loen, feriepenge, feriepenger, folkepension,
        lonn, lonnsutbetaling, utbetaling lonn, lonnsoverforing, loennsoverforing,
        alderspensjon, pensjon, nav pensjon
    """,
    "Interest": """
        *zinsen, *zinsgutschrift, zinsgutschrift, guthabenzinsen, zinszahlung,
        sparzinsen, zinsertrag, habenzins, rente spaarrekening, creditrente,
        rentevergoeding, ontvangen rente, sparranta, inlaningsranta, ranta insattning,
        rente opsparing, rentetilskrivning, tilskrevne renter, rente indtaegt,
        innskuddsrente, kreditrenter, renteinntekt
    """,
    "Dividends": """
        *dividende, dividendengutschrift, dividendzahlung, ertragsausschuttung,
        dividenden, dividenduitkering, dividend uitkering, utdelning, aktieutdelning,
        aktieudbytte, udbytte, utbytte, aksjeutbytte
    """,
    "Refunds & cashback": """
        gutschrift erstattung, ruckzahlung, rueckzahlung, rueckerstattung,
        steuererstattung, steuerruckerstattung, warengutschrift, ruckvergutung, retoure,
        teruggaaf, terugbetaald, retour, retourbetaling, retouren, aterbetalning,
        aterbaring, skatteaterbaring, skatteaterbetalning, tilbagebetaling, refusion,
        overskydende skat, tilbakebetaling, refusjon, skatt til gode, tilgode skatt
    """,
    "Other income": """
        familienkasse, elterngeld, arbeitslosengeld, burgergeld, wohngeld zahlung,
        bafog, bafoeg, krankengeld, stipendium, unterhaltsvorschuss, kinderbijslag,
        zorgtoeslag, huurtoeslag, kindgebonden budget, toeslagen, uitkering, uwv,
        studiefinanciering, alimentatie, barnbidrag, foraldrapenning, sjukpenning,
        forsakringskassan, bostadsbidrag, studiemedel, csn studiebidrag, bornepenge,
        borneydelse, boligstotte, su stipendium, dagpenge, kontanthjaelp, udbetaling
        danmark, barnetrygd, dagpenger, sykepenger, foreldrepenger, stipend lanekassen,
        barnetrygd nav
    """,
}
