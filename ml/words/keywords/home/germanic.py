"""German, Dutch, Swedish, Danish and Norwegian words of statements."""

from __future__ import annotations

from typing import Final

KEYWORDS: Final[dict[str, str]] = {
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
}
