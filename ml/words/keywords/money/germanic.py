"""German, Dutch, Swedish, Danish and Norwegian words of statements."""

from __future__ import annotations

from typing import Final

KEYWORDS: Final[dict[str, str]] = {
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
