"""Words around a name that are not the name: processors, places, legal forms."""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _names(text: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(name.split()) for name in text.split(","))


AGGREGATORS: Final = _words(
    """sq tst paypal pp pypl sp sumup zettle iz izettle payu pyu payupayments raz rzp
    razorpay razorpaysoftware billdesk ccavenue ccav paytm phonepe bharatpe cashfree
    instamojo easebuzz juspay pine pinelabs stripe google googlepay ggl apl ppl dd ww
    web ec gpay ext toast clover bt chg evb fs ic in ls nya crv lsp olo wpy cke ht poy
    sqc mollie adyen klarna worldpay vivawallet wix shopify fsp airbnbpay amazonpay
    py ccv buckaroo square squareup cko checkout xendit midtrans doku ipay ipay88 mp
    merpago mercpago mercadopago pag pagseguro ebanx dlocal dlo pg iyzico paytr param
    yoco snapscan paystack flw flutterwave pesapal nexi tpay p24 przelewy24 barion
    simplepay mypos bambora quickpay onpay trustly vipps ptm payplug lyra
    monetico hipay redsys stone cielo getnet pagarme"""
)
"""Payment processors: the shop stands behind their star."""

CITIES: Final = _words(
    """bangalore bengaluru bengalur bangalor bang banga mumbai mumba bombay delhi
    newdelhi noida gurgaon gurugram gurgao chennai madras kolkata calcutta hyderabad
    hyderaba pune ahmedabad ahmadabad jaipur lucknow kochi cochin ernakulam coimbatore
    mysore mysuru mangalore mangaluru nagpur indore bhopal surat vadodara baroda
    rajkot chandigarh mohali ludhiana amritsar jalandhar kanpur varanasi patna ranchi
    bhubaneswar cuttack guwahati visakhapatnam vizag vijayawada guntur tirupati
    trivandrum thiruvananthapuram thrissur kozhikode calicut madurai trichy salem
    vellore puducherry pondicherry goa panaji nashik thane navimumbai aurangabad
    kolhapur solapur ghaziabad faridabad dehradun agra meerut allahabad prayagraj
    gwalior jabalpur raipur jamshedpur dhanbad siliguri shillong srinagar jammu
    udaipur jodhpur kota ajmer whitefield koramangala indiranagar jayanagar london
    manchester birmingham leeds glasgow edinburgh bristol dublin cork galway paris
    lyon marseille toulouse lille nice bordeaux berlin munchen munich hamburg
    frankfurt koln cologne stuttgart dusseldorf leipzig dresden hannover nurnberg wien
    vienna graz linz salzburg zurich geneva geneve basel bern madrid barcelona
    valencia sevilla bilbao lisboa lisbon porto roma rome milano milan torino napoli
    firenze bologna venezia amsterdam rotterdam utrecht eindhoven denhaag brussel
    bruxelles brussels antwerpen gent zagreb split rijeka osijek zadar dubrovnik
    ljubljana budapest praha prague warszawa warsaw krakow gdansk wroclaw poznan
    bratislava kobenhavn copenhagen stockholm oslo helsinki vilnius riga tallinn
    athens istanbul moscow moskva luxembourg newyork brooklyn queens manhattan boston
    chicago seattle portland austin houston dallas denver phoenix atlanta miami
    orlando tampa philadelphia pittsburgh baltimore washington detroit cleveland
    columbus minneapolis losangeles sanfrancisco sandiego sanjose oakland sacramento
    lasvegas berkeley cupertino sunnyvale toronto vancouver montreal ottawa calgary
    sydney melbourne brisbane perth adelaide auckland wellington singapore hongkong
    tokyo dubai abudhabi sharjah doha bangkok jakarta manila kualalumpur colombo
    kathmandu dhaka"""
)
"""Folded names of one word; only taken off the end of a shop's name."""

REGIONS: Final = _words(
    """in ind us usa gb gbr uk ie irl fr fra de deu es esp it ita nl nld be bel at aut
    ch che pt hr hrv pl cz hu se no dk fi lt lv lu sg sgp ae au aus nz ca can hk jp
    my th id lnd al ak az ar co ct dc fl ga hi ia ks ky la ma md me mi mn mo ms mt
    nc nd ne nh nj nm nv ny oh ok or pa ri sc sd tn tx ut va vt wa wi wv wy il on
    bc qc ab nsw vic qld ka mh tn dl up hr kl tg ap wb gj rj pb"""
)
"""Codes of countries and states, taken off the end only where they are in capitals."""

BUSINESS_WORDS: Final = _words(
    """store stores supermarket super mart market bazaar bazar traders trading
    enterprises enterprise agency agencies services solutions hotel restaurant cafe
    bakery sweets foods kitchen dhaba biryani pizza medical medicals pharmacy chemist
    hospital clinic salon parlour electronics mobiles textiles silks jewellers fashion
    garage motors petrol fuel fuels petroleum filling station school college academy
    university gym fitness studio shop shoppe kirana provision general hardware
    electricals furniture airlines travels insurance bank finance society apartments
    association trust foundation supermarkt markt backerei apotheke restaurante
    farmacia supermercado boulangerie pharmacie"""
)
"""Words that no person's name has: what follows a city may go from the key."""

LEGAL_FORMS: Final = _words(
    """pvt private ltd limited llp inc corp corporation llc plc gmbh ag kg ohg sa sarl
    sas srl spa bv nv kft zrt doo dd oy ab as co company pte pty p"""
)
"""Forms of companies; a person may have one of the short ones as an initial."""

COMPANY_FORMS: Final = frozenset(f for f in LEGAL_FORMS if len(f) > 2) - {"spa"}
"""Forms that no person's name ends in."""

ABBREVIATIONS: Final = _words(
    """hdfc icici sbi lic emi atm bsnl upi idfc pnb bob rbl uco idbi hsbc dbs nps ppf
    epfo gst tds sip ii iii iv uk usa us nyc tv it bbmp kfc mcd bp ikea nse bse rto
    rewe"""
)
"""Words that stay in capitals."""

TITLES: Final = _words("mr mrs ms dr sr jr st")
"""Short words without vowels that are not abbreviations in capitals."""

CARD_ISSUERS: Final = _names(
    """icici, hdfc, sbi, axis, kotak, kotak mahindra, citi, citibank, rbl,
    yes, idfc, idfc first, indusind, amex, american express, hsbc, standard chartered,
    scb, stanchart, au, au small finance, federal, bob, baroda, canara, pnb, idbi, dcb,
    dbs, bajaj finserv, chase, capital one, discover, barclays, bank of america, wells
    fargo, synchrony, lloyds, natwest, santander, nationwide, mbna, halifax, westpac,
    anz, commonwealth, nab, scotiabank, rbc"""
)
"""Banks, in words, as they stand before the word card."""

CARD_WORDS: Final = frozenset({"card", "cards", "cc", "crd", "creditcard"})
CARD_BILL_WORDS: Final = CARD_WORDS | _words(
    "bank credit bill payment payments pymt and services autopay dues"
)
"""What may stand beside the bank's name where its credit card's bill is paid."""
