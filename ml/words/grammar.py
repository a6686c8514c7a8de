"""The banks' narration grammars as a table of templates, compiled once.

A template is the narration with fields in braces; a field ends at the template's
separator, `|` begins the tail that a bank may have cut off, and blanks stand for any
number of blanks. Templates are tried in order on folded text (`ml.words.folding`).
A row is (mode, template, payee where none is named); `~` begins a regular expression
where a template cannot say it, and the payee `!` marks a name that is a merchant's.
"""

# ruff: noqa: E501 - a row of the table is one line, however long the banks made it.

from __future__ import annotations

import re
from typing import Final, NamedTuple

from ml.words.folding import fold


class Grammar(NamedTuple):
    """One compiled row: the mode it tells, its pattern, the payee where none is named."""

    mode: str
    pattern: re.Pattern[str]
    payee: str
    is_merchant: bool


_ID: Final = r"\d[\dx]{5,21}"
_UTR: Final = r"(?:[a-z]{1,6}\d?[a-z]?\d{6,22}|\d{9,22})"
_IFSC: Final = r"[a-z]{4}0\w{6}"
_VPA: Final = r"(?:(?:paytm|gpay|bharatpe|phonepe|upi|vyapar)-)?[\w.]+@[\w ]*"
_DATE: Final = (
    r"(?:\d{4}[.-]\d\d[.-]\d\d|\d{1,2}[./-](?:\d{1,2}|[a-z]{3})(?:[./-]\d{2,4})?)"
)

_FIELDS: Final = {
    # Not the mobile number that begins an address.
    "rrn": r"\d{9,12}(?![\d@])",
    "id": _ID,
    "utr": _UTR,
    "ifsc": _IFSC,
    "card": r"[\dx*]{4,19}",
    "account": r"[\dx*]{4,20}",
    "date": _DATE,
    "crdr": r"(?:dr|cr|d|c)",
    "psp": r"p2[amv]",
    "rest": r".*",
}

# fmt: off
_ROWS: Final = [
    # What a payment costs stands before the payment: "NEFT CHARGES".
    ("fee", r"~(?:neft|imps|rtgs|upi|ach|ecs|nach|chq|cheque|atm)(?: [a-z]{2,12}){0,3}[ /-]+(?:chrgs?|charges?|chgs?|chg|fees?)\b", "Bank charges"),
    # UPI. HDFC first: a name may hold a hyphen, so the address decides where it ends.
    ("upi", rf"~(?:rev-?)?upi(?:-reversal|ret)?-(?P<name>[^@]{{1,80}}?)-(?P<vpa>{_VPA})(?:-{_IFSC})?(?:-\d{{12}})?(?:-(?P<remark>.*))?", ""),
    ("upi", rf"~(?:rev-?)?upi(?:-reversal|ret)?-(?P<name>[^-/]+)(?:-{_IFSC})?(?:-\d{{12}})?(?:-(?P<remark>.*))?", ""),
    ("upi", "upi/{crdr}/{rrn}/{name}|/{bank}/{vpa}/{rest}", ""),
    ("upi", "upi/{psp}/{rrn}/{name}|/{rest}", ""),
    ("upi", r"~upi(?: ?out| ?in|ar|ab|ret)?/(?P<rrn>\d{12})/(?:dr|cr)/(?P<name>[^/]*)(?:/(?P<bank>[^/]*)(?:/(?P<vpa>[^/]*@[^/]*)(?:/(?P<remark>.*))?)?)?", ""),
    ("upi", r"~upi(?: ?out| ?in|ar|ab|ret)/(?P<rrn>\d{12})/(?P<vpa>[^/]*@[^/]*)(?:/(?P<remark>[^/]*))?", ""),
    ("upi", r"~upi(?: ?out| ?in|ar|ab|ret)/(?P<rrn>\d{12})/(?P<name>[^/]+)(?:/(?P<remark>.*))?", ""),
    ("upi", r"~upi[ -](?:credit|debit|pay|cr|dr|in|out)[ /-]+(?P<rrn>\d{12})[ /-]+(?:from |to )?(?P<name>[^-/@]+)(?:[/-](?P<vpa>[\w.-]+@[\w ]*))?", ""),
    ("upi", "upi/{rrn}/from:{other}/to:{vpa}|/{remark}", ""),
    ("upi", r"~upi/(?P<rrn>\d{9,12})/\d\d:\d\d:\d\d/upi/(?P<vpa>[^/]+)(?:/(?P<remark>.*))?", ""),
    ("upi", r"~upi/(?P<rrn>\d{9,12})/(?P<remark>[^/]*)/(?P<vpa>[^/]*@[^/]*)", ""),
    ("upi", "upi/{rrn}/{remark}/{name}|/{bank}", ""),
    ("upi", r"~upi/(?P<rrn>\d{12})/(?P<name>[a-z][^/@]*)$", ""),
    ("upi", "upi/{name}/{rrn}|/{remark}", ""),
    ("upi", r"~upi/(?P<name>[^/]+)/(?P<vpa>[^/]*@[^/]*)(?:/(?P<remark>[^/]*))?", ""),
    ("upi", "upi/{name}|/{remark}", ""),
    ("upi", r"~upi[ :]+(?P<rrn>\d{12})(?: (?:to|from|dr|cr))?[ -]+(?P<name>[a-z].*)", ""),
    ("upi", r"~upi (?:credit|debit|payment|transaction|txn)[ /:-]*\d*$", "UPI payment"),
    ("upi", r"~upi (?:payment|transaction|txn|transfer)(?: to| from)? (?P<name>[a-z].*)", ""),
    ("upi", r"~upi[ :-]+(?P<name>\D[^/]*)", ""),
    ("upi", "~upi", "UPI payment"),
    # Immediate transfers.
    ("imps", "imps-{rrn}-{name}|-{bank}-{account}-{remark}", ""),
    ("imps", "mmt/imps/{rrn}/{remark}/{name}|/{bank}", ""),
    ("imps", r"~imps/p2[amv]/(?P<rrn>\d{9,12})/(?P<account>x{2,}\d*)(?:/(?P<remark>.*))?", "Transfer to {account}"),
    ("imps", "imps/{psp}/{rrn}/{name}|/{bank}/{account}/{remark}", ""),
    ("imps", r"~imps/(?P<rrn>\d{9,12})/[a-z]{4}-x+(?P<account>\d+)-(?P<name>[^/]+)(?:/(?P<remark>.*))?", ""),
    ("imps", "imps/{rrn}/{name}|/{remark}", ""),
    ("imps", r"~(?:recd|sent):imps/(?P<rrn>\d{12})/(?P<name>[^/]+)", ""),
    ("imps", r"~(?:recd:|sent:)?imps[/: -]+(?P<name>[a-z][^/]*)(?:/(?P<rrn>\d{12}))?", ""),
    ("imps", r"~inb[ /-]+imps(?P<rrn>\d{12})(?:/[\dx]+)*(?:/(?P<remark>.*))?", "IMPS transfer"),
    ("imps", "~(?:mmt/|recd:)?imps", "IMPS transfer"),
    ("neft", "nft/{name}/{utr}|/{bank}", ""),
    # NEFT and RTGS: the name is the first field that is neither reference nor bank code.
    *(
        row
        for mode in ("neft", "rtgs")
        for row in (
            (mode, f"{mode} {{crdr}}-{{ifsc}}-{{name}}|-{{remark}}", ""),
            (mode, f"{mode}*{{ifsc}}*{{utr}}*{{name}}", ""),
            (mode, f"{mode}/{{utr}}/{{ifsc}}/{{name}}|/{{remark}}", ""),
            (mode, f"{mode}/{{utr}}/{{name}}|/{{bank}}/{{remark}}", ""),
            (mode, f"{mode}-{{utr}}-{{name}}|-{{remark}}", ""),
            (mode, f"~inf/{mode}/(?P<utr>{_UTR})/(?P<ifsc>{_IFSC})/(?P<name>[^/]+)(?:/(?P<remark>.*))?", ""),
            (mode, f"~{mode}_(?:in|out):(?:[^/]*//)?(?P<utr>{_UTR})/(?:{_IFSC}/)?(?P<name>[^/]+)", ""),
            (mode, f"~{mode} (?:o/w|i/w|inward|outward|inw|in|out)[ /:-]+(?P<utr>{_UTR})[ /-]+(?P<name>[a-z].*)", ""),
            (mode, f"~{mode} (?:from|to) (?P<name>[a-z].*?)(?: (?:ref|utr)[ :.]*{_UTR}.*)?$", ""),
            (mode, f"~{mode} utr no: *(?P<utr>{_UTR})-(?P<name>[^-]+)", ""),
            (mode, f"~{mode}(?:-| |/)(?:in |inw |cr |dr |cr/|dr/)?(?P<utr>{_UTR}) (?P<name>.+)", ""),
            (mode, rf"~{mode}(?: (?:cr|dr|in|out|inward|outward))?[ /:*-]+(?P<name>[a-z][^/*-]*)", ""),
            (mode, f"~{mode}", f"{mode.upper()} transfer"),
        )
    ),
    # Fees before the payments they belong to.
    ("fee", r"~\W?dc intl pos txn markup", "Foreign currency markup"),
    ("fee", r"~(?:charges?|chrg|chgs?) (?:for|on)\b|dcardfee", "Bank charges"),
    ("fee", r"~(?:pos chg|ccy conversion|non-sterling|foreign (?:transaction|exchange) fee|.{0,24}\bfx fee)", "Foreign currency fee"),
    ("fee", r"~(?:i|c|s)gst\b|(?:cgst|sgst|igst)[/-]|gst ?@", "GST on charges"),
    ("fee", r"~(?:sms|inst-alrt|amb|consolidated|min(?:imum)? bal|non.?maint|ach.?rtn|ecs.?rtn|chq.?rtn|dcardfee|atm)[ a-z./&-]{0,30}(?:chrgs?|charges?|chgs?|fee)\b", "Bank charges"),
    ("fee", r"~(?:.{0,30}\b)?(?:annual|joining|late payment|finance|overlimit|processing|maintenance|monthly|transaction|locker(?: rent)?|service|overdraft|returned (?:check|item)|wire|atm|bank|account) (?:fees?|charges?)\b", "Bank charges"),
    ("fee", r"~(?:kontofuhrung|entgelt|frais (?:bancaires|de|tenue)|cotisation carte|comision|commissione|canone (?:conto|mensile)|bankkosten|kosten|naknada)\b", "Bank charges"),
    # Cash machines.
    ("atm", r"~(?:atw|nwd|eaw)-(?P<card>[\dx*]+)-(?:[^-]*)(?:-(?P<city>.*))?", "ATM cash withdrawal"),
    ("atm", r"~nfs/cash wdl/(?P<rrn>\d{12})", "ATM cash withdrawal"),
    ("atm", r"~(?:nfs/|mat/|vat/|atm[- /]?(?:wdl|cash|wd|withdrawal|dep)|cash[ -](?:withdrawal|wdl|atm?)\b|awl|atl/|withdrawal at atm|bankomat|geldautomat|retrait|cajero|reintegro|geldopname|geldautomaat|prelievo|bancomat prel|uttag|grynieji|isplata na bankomatu)", "ATM cash withdrawal"),
    ("atm", r"~(?:.{0,20}\b)?atm(?: withdr| wdl| cash| at |$)", "ATM cash withdrawal"),
    ("cash", r"~(?:by cash|cash dep|cash deposit|cdm|cemtex|cash\b(?! app)|self (?:wdl|withdrawal)|einzahlung|versement especes|ingreso en efectivo)", "Cash deposit"),
    # Loans, mandates, standing instructions.
    ("mandate", r"~emi (?P<remark>\d+) chq ", "HDFC Bank EMI"),
    ("mandate", r"~(?:loan|ln)[ -](?:repayment|recovery|rec pmt|instal+ment)\b(?P<remark>.*)", "Loan EMI"),
    ("mandate", r"~(?:offus emi|emi |.{0,40}\bloan emi|emi/)(?P<remark>.*)", "Loan EMI"),
    ("mandate", r"~(?:debit[ -])?ach ?[dc]r?[ -]+(?:tp ach )?(?:[a-z]{4}\d{6,} )?(?P<name>[^-]+)(?:-(?P<remark>.*))?", ""),
    ("mandate", r"~debit ach (?P<name>[a-z][^\d-]+)(?P<remark>.*)", ""),
    ("mandate", r"~n?ach-\d+-(?:dr|cr)-(?P<name>[^-]+)(?:-(?P<remark>.*))?", ""),
    ("mandate", r"~ach (?:debit|credit|payment|deposit|withdrawal) (?P<name>[a-z].+)", "!"),
    ("mandate", r"~ecs (?:dr|cr)[ -]+(?P<name>[a-z].*)", ""),
    ("mandate", r"~sip(?:[/-]| purchase )(?P<name>[a-z][^/]*)(?:/(?P<remark>.*))?", ""),
    ("mandate", r"~n?ach[/-](?:dr|cr)[/-](?P<name>[^/-]+)(?:[/-](?P<remark>.*))?", ""),
    ("mandate", r"~n?ach[/-](?:tp ach )?(?P<name>[^/-]+)(?:[/-](?P<remark>.*))?", ""),
    ("mandate", r"~(?:n?ach|ecs)[ -](?:(?:dr|cr|inw|inward|txn)[ /-]+){1,3}(?P<name>[a-z][^/-]*)(?:[/-](?P<remark>.*))?", ""),
    ("mandate", r"~si to (?P<name>[a-z].*)", ""),
    ("mandate", r"~me dc si (?P<card>[\dx*]+) (?P<name>.+)", "!"),
    ("mandate", r"~(?:si|ecs|nach|mandate|e-?mandate|autopay|upi mandate)[-/:]+ *(?:dr[-/ ])?(?P<name>[a-z][^/]*)", ""),
    ("mandate", r"~(?:(?:sepa[- ]?)?(?:basis-?|folge-?|erst-?)?lastschrift(?:seinzug)?|(?:prlv|prelevement)(?: sepa)?(?: europeen)?|sepa (?:dd|direct debit|incasso[a-z ]{0,20})|direct debit(?: payment)?(?: to)?|pre-?authori[sz]ed (?:debit|payment)|giro|ddr?|adeudo(?: recibo)?|recibo|domiciliazione|addebito (?:sdd|diretto)|(?:europese )?domiciliering|dauerauftrag|standing order(?: to)?|sto|virement permanent|automatic (?:withdrawal|payment),?|periodieke overb[a-z.]*)[ :/,-]+(?P<name>.+)", "!"),
    # Card and account bills before transfers: the money stays the user's own.
    ("transfer", r"~(?:creditcard payment|(?:.{0,24} )?credit (?:card|crd) (?:.{0,12} )?(?:payment|autopay|pymt|epay|bill)|(?:cc [\dx*]+ )?autopay si-?[tm]ad|cc [\dx*]+ autopay|[a-z]{2,10} cards? bill ?pay|bbps payment|payment (?:received|thank|- thank)|tele transfer credit|card payment(?: received| thank)|online payment,? thank|autopay payment|mobile payment)", "Credit card payment"),
    ("transfer", "bil/inft/{id}/{remark}/{name}", ""),
    ("transfer", "bil/inft/{id}/{name}", ""),
    ("transfer", "inf/inft/{id}/{remark}/{name}", ""),
    # HDFC's codes of its own cards: HDFCCN, HDFCCS, HDFCCD.
    ("bill", "~(?:[a-z]{2,3} )?billpay dr-hdfcc[a-z](?![a-z])", "HDFC Credit Card"),
    ("bill", "~(?:[a-z]{2,3} )?billpay dr-(?:hdfc(?! (?:bank |credit )?(?:card|cc)))?(?P<name>[a-z][a-z &]*)(?:-(?P<remark>.*))?", ""),
    ("bill", "bil/onl/{id}/{name}|/{remark}", "!"),
    ("bill", "bil/bpay/{id}/{name}|/{remark}", "!"),
    ("bill", "bil/nucl/{id}/{name}|/{remark}", "!"),
    ("bill", r"~(?:[a-z]{2,3} )?(?:bbps(?: bill ?pay(?:ment)?)?|bpay|bil|bill ?pay(?:ment)?(?: online)?|bill ?desk|billdk|online bill payment)[ /:*-]+(?:to )?(?:\d+[ /-])?(?P<name>[a-z][^/]*)", "!"),
    ("transfer", "~(?:added to|add money to) wallet", "Wallet top-up"),
    ("transfer", r"~(?:pay|salary|wages|payroll)[ /]+(?:salary )?(?:from|by) (?P<name>.+)", ""),
    ("transfer", "~netbanking transfer", "Credit card payment"),
    ("transfer", r"~(?:int|inb|ib|mb|mob|net)[/ -]+self\b", "Own account"),
    ("transfer", r"~inb[ /-]+(?P<name>[a-z][^\d]*)", ""),
    ("transfer", r"~faster payments? receipt(?: ref[ .:]+(?P<remark>.{0,40}?))? from (?P<name>.+)", ""),
    ("transfer", r"~(?!online transfer)(?P<name>[a-z].{1,40}?) (?:direct dep|dir dep|payroll|ppd id|web id|ccd id|des:|ach (?:credit|debit|pmt))\b", ""),
    ("transfer", r"~bacs(?: credit| payment)?(?: from)? (?P<name>[a-z].*?)(?: salary| payroll| wages)?$", ""),
    ("transfer", r"~zelle (?:transfer |payment )?conf# ?\w+;? (?P<name>.+)", ""),
    ("transfer", r"~venmo\b(?! (?:payment )?(?:to|from)\b)", "Venmo"),
    ("transfer", r"~(?:interac )?e-?transfer(?: (?:sent|received|autodeposit|deposit))?(?: to| from)?[ :-]+(?P<name>[a-z].+)", ""),
    ("transfer", r"~(?:transferencia |transf(?:er)? )?pix(?: (?:enviad[oa]|recebid[oa]|transf(?:erencia)?|pagamento|qrs?))*(?: (?:para|de|a))?[ :-]+(?P<name>[a-z].+)", ""),
    ("transfer", r"~(?:bizum|tikkie|swish|mobilepay|vipps|osko|paynow|duitnow|promptpay|payid|mb ?way)(?: (?:betalning|betaling|payment|transfer|enviado|recibido))*(?: (?:a|de|to|from|till|fran|til|fra|aan|van))?[ :*-]+(?P<name>[a-z].+)", ""),
    ("bill", r"~online payment \d+ to (?P<name>.+)", "!"),
    ("bill", r"~(?P<name>[a-z].{1,40}?) (?:bill paymt|bill pymt|autopay|e-?payment)\b", "!"),
    ("transfer", r"~ebank:self", "Own account"),
    ("transfer", r"~eba/(?P<remark>.*)", "ICICI Direct"),
    ("transfer", r"~(?:ib funds transfer (?:dr|cr)|ft|ib-ft|ift)[ -]+(?P<account>\d{6,20})(?: ?- ?(?P<remark>.*))?", "Transfer to {account}"),
    ("transfer", r"~tpt-(?P<remark>[^-]*)-(?P<name>.+)", ""),
    ("transfer", r"~mob/tpft/(?P<name>[^/]+)(?:/(?P<account>\d+))?", ""),
    ("transfer", r"~mb:(?:sent to|received from|recd from) (?P<name>.+)", ""),
    ("transfer", r"~direct dr (?P<id>\d+) of (?P<name>.+)", ""),
    ("transfer", r"~(?:paid to|money sent to|sent to|received from|money received from|payment to|payment from|zelle (?:payment )?(?:to|from)|venmo (?:payment )?(?:to|from)|cash app|faster payment(?:s)? ?(?:to|from)?|fp[sio]|bank giro credit|bgc|direct credit(?: salary| wages)?) +(?P<name>.+)", ""),
    ("transfer", r"~(?:(?:sepa[- ])?(?:uberweisung|gutschrift|echtzeituberweisung)(?: an| von)?|(?:vir(?:ement)?|vrt)(?: sepa)?(?: inst(?:antane)?)?(?: recu)?(?: de| vers| pour| faveur| emis)?|transferencia(?: inmediata)?(?: de| a favor de| a)?|(?:sepa )?overboeking(?: naar| van)?|europese overschrijving (?:van|naar)|bonifico(?: a favore di| sepa| da)?|sepa credit transfer(?: to| from)?|eingang|auszahlung|umbuchung(?: von| auf)?)[ :/-]+(?P<name>.+)", ""),
    ("transfer", r"~(?:transfer|trf|tfr|xfer|fund transfer|funds transfer|online transfer|external transfer|incoming wire transfer|electronic deposit)\b(?: -)?(?: to| from)?(?: \d+)? *(?P<name>[^\d].*)?", "Transfer"),
    # Cheques.
    ("cheque", r"~chq paid-micr (?:cts|inward clearing)-(?:[^-]*)-(?P<name>[a-z].*)", ""),
    ("cheque", "clg/{name}|/{remark}", ""),
    ("cheque", r"~(?:to |by )?(?:clearing|clg)[- ]+(?:chq )?(?P<id>\d+ )?(?P<name>[a-z].*)?", "Cheque"),
    ("cheque", r"~(?:[io]/w|mobile) (?:chq|cheque|check)\b", "Cheque"),
    ("cheque", r"~(?:cheque|chq|check|chk)(?: (?:paid|no|wdl-cheque transfer|deposit|return))?[ /#:.-]*(?P<id>\d{2,8})(?:[ /-]+(?P<name>[a-z].*))?", "Cheque {id}"),
    ("cheque", r"~(?:cheque|chq|check(?! card)|scheck|cheque de banque)(?: paid| deposit| wdl)?\b[ /-]*(?P<name>[a-z].*)?", "Cheque"),
    # Interest.
    ("interest", r"~(?:\d{6,20}:)?(?:int\.? ?pd|sbint|.{0,12}credit interest|interest\b|int\.? (?:paid|credit|on)\b|monthly interest|(?:haben|gut)?zinsen|rente\b|interets|interessi|intereses|kamate)", "Interest"),
    ("interest", r"~(?:.{0,30}\b)?(?:interest (?:paid|credit|payment|earned)|fd int|int on fd)", "Interest"),
    # Cards, with the merchant behind mask, date or time.
    ("card", r"~pcd/\d{4}/(?P<name>[^/]+)(?:/(?P<city>[a-z ]+))?", "!"),
    ("card", "~(?:vin|vps|ips)/(?P<name>[^/]+)", "!"),
    ("card", r"~(?:debit card-|pos prch )?(?:sbi|oth)pg ?(?P<id>\d*) ?(?P<name>.+)", "!"),
    ("card", rf"~pos +[\d.]+,\d\d +at +k\d +{_DATE}\.? +\d\d:\d\d +(?P<name>.+)", "!"),
    ("card", rf"~(?:bancontact|betaling bancontact|betaalautomaat|pinbetaling|bea)[, ]+(?:{_DATE} ?)?(?P<name>.+)", "!"),
    ("card", r"~(?:(?:crv )?(?:pos|ecom|visa|mc) (?:prch|pur(?:chase)?|txn|debit(?: purchase)?)|crv pos|pos ?txn|pos|pos/|pos pur(?:chase)?|os|ecom|ecm|pur|prcr|dcpur|mps)[ /-]+(?:[\dx*]{8,19}[ /-])?(?P<name>[^/]+)", "!"),
    ("card", r"~pos ?\d\d(?:[a-z]{3}|/\d\d) (?P<name>.+)", "!"),
    ("card", rf"~(?:visa |maestro |mastercard |v pay )?(?:debit (?:card )?purchase|debit card(?: payment| purchase)?(?: to| at)?|card purchase(?: with pin)?|purchase authorized on|recurring payment authorized on|checkcard|check card purchase|pos debit|pos purchase|point of sale|eftpos(?: purchase)?|contactless(?: payment)?|card payment(?: to| at)?|purchase(?: at)?|visa(?! fee)(?: debit)?(?: purchase)?|kartenzahlung|kartenumsatz|girocard(?: zahlung)?|interac (?:retail )?purchase(?: -)?|nets (?:purchase|debit|qr)|blik(?: (?:zakup|platnosc))?|ec[- ]karte|sepa[- ]elv[- ]lastschrift|paiement(?: par)? (?:cb|carte)|carte|cb|achat cb|pago (?:con )?tarjeta|compra(?: tarj(?:eta)?\.?)?|pagamento (?:pos|carta)|pagobancomat|betaling|platba kartou|pirkinys|kupnja|placanje karticom)[ :/,*-]+(?:(?:{_DATE}|\d{{4}}|\d{{6}}) +)?(?:[\d.,]+ [a-z]{{3}} )?(?:\(\d+\) *)?(?P<name>.+)", "!"),
    ("card", r"~(?P<name>[a-z][\w .'&-]{0,24}\*.+)", "!"),
]
# fmt: on


_NAMES: Final = {"rest": "remark"}


def _template(template: str) -> str:
    """Compile a template with fields into a regular expression of linear cost."""
    if template.startswith("~"):
        return template[1:]
    separator = next((c for c in "/*" if c in template), "-")
    required, _, tail = template.partition("|")
    pattern = _fields(required, separator)
    closing = 0
    for part in tail.split(separator)[1:]:
        pattern += f"(?:{re.escape(separator)}{_fields(part, separator)}"
        closing += 1
    return pattern + ")?" * closing


def _fields(text: str, separator: str) -> str:
    whole = f"[^{separator}]*"
    return re.sub(
        r"\\\{(\w+)\\\}",
        lambda m: f"(?P<{_NAMES.get(m[1], m[1])}>{_FIELDS.get(m[1], whole)})",
        re.escape(fold(text)).replace(r"\ ", " +"),
    )


GRAMMARS: Final[tuple[Grammar, ...]] = tuple(
    Grammar(
        mode,
        re.compile(_template(template), re.ASCII),
        payee.removeprefix("!"),
        is_merchant=payee == "!",
    )
    for mode, template, payee in _ROWS
)
"""All rows in the order in which they are tried."""

_NAMED: Final = re.compile(r"\(\?P<\w+>")
_ANY: Final = re.compile(
    "|".join(f"(?:{_NAMED.sub('(?:', row.pattern.pattern)})()" for row in GRAMMARS),
    re.ASCII,
)
"""All rows at once; the empty group behind each tells which of them it was."""


def grammar_of(folded: str) -> Grammar | None:
    """Give the first row that a folded narration follows, None where it is none."""
    found = _ANY.match(folded)
    return GRAMMARS[found.lastindex - 1] if found and found.lastindex else None
