"""The words that rows and lines of statements use: data for `words`."""

from __future__ import annotations

# Whole texts that say a line is about balances or sums, not a movement.
BALANCE_PHRASES = """
    opening closing balance_b_f balance_bf b_f bf c_f cf b_d c_d brought_forward
    carried_forward balance_brought_forward balance_carried_forward opening_balance
    closing_balance opening_bal closing_bal balance_forward previous_balance
    start_balance end_balance starting_balance ending_balance beginning_balance
    current_balance available_balance ledger_balance balance_at_start_of_period
    balance_at_end_of_period last_statement_balance total totals total_amount
    sub_total subtotal grand_total page_total transaction_total total_debit
    total_credit total_debits total_credits total_withdrawals total_deposits
    turnover sum summe gesamt gesamtsumme saldo anfangssaldo endsaldo alter_saldo
    neuer_saldo alter_kontostand neuer_kontostand saldovortrag anfangsbestand
    endbestand beginsaldo eindsaldo vorig_saldo nieuw_saldo totaal solde
    solde_initial solde_final ancien_solde nouveau_solde solde_precedent
    saldo_inicial saldo_final saldo_anterior saldo_do_dia saldo_actual saldo_atual
    s_a_l_d_o saldo_iniziale saldo_finale saldo_contabile totale ingaende_saldo
    utgaende_saldo inngaende_saldo startsaldo slutsaldo primosaldo ultimosaldo
    saldo_primo alkusaldo loppusaldo saldo_poczatkowe saldo_koncowe
    pocatecni_zustatek konecny_zustatek nyito_egyenleg zaro_egyenleg nyitoegyenleg
    zaroegyenleg devreden devir devreden_bakiye acilis_bakiyesi kapanis_bakiyesi
    saldo_awal saldo_akhir входящий_остаток исходящий_остаток остаток_на_начало
    остаток_на_конец итого всего обороты total_general totais 前月繰越 繰越 期初余额
    期末余额 合计 合計 小计 前日残高 이월 합계 ยอดยกมา ยอดยกไป dr_count
    statement_summary total_geral suma razem celkem osszesen toplam yhteensa summa
    sammanlagt i_alt balance_as_on balance_as_of account_summary cf_balance
    bf_balance opening_balance_b_f end_of_statement balance_c_f vortrag
    ubertrag new_balance statement_balance open_balance close_balance
    apyvarta apgrozijums kaive algsaldo loppsaldo algjaak loppjaak rulaj rulaj_total
    sold_initial sold_final sold_anterior pocetno_stanje zavrsno_stanje prethodno_stanje
    novo_stanje zacetno_stanje koncno_stanje prejsnje_stanje начално_салдо крайно_салдо
    вхідний_залишок вихідний_залишок so_du_dau_ky so_du_cuoi_ky tong_cong tong_so
    יתרת_פתיחה יתרת_סגירה الرصيد_الافتتاحي الرصيد_الختامي رصيد_افتتاحي
    رصيد_سابق المجموع الاجمالي مانده_قبل جمع 前回残高 前月残高 繰越残高
    上期余额 上期結餘 承前 υπολοιπο_εναρξης προηγουμενο_υπολοιπο νεο_υπολοιπο
    opening_ledger_balance closing_ledger_balance baki_awal baki_akhir baki_permulaan"""
# Of these, the words for a sum that may be the name of a shop.
TOTALS = "total totals totale totaal summa suma sum new_balance"
# Words for what is carried on that name transfers, too.
SENT_OR_CARRIED = "ubertrag"
# Words for transfers that mean so only in a first or last row.
CARRIED_AT_ENDS = "overforsel"
# First words of lines that add up, where a date would stand in other rows.
SUMS = """
    total totals totale totaal totaux summe gesamt gesamtsumme suma razem celkem spolu
    osszesen toplam yhteensa summa итого всего разом 合計 合计 小計 합계 subtotal sum"""
# What titles say that stand over tables of one direction only.
SECTION_DEBITS = """
    withdrawal* withdrawn subtractions checks_paid cheques_paid fees fee purchases
    cash_advances debits money_out paid_out payments_out outgoing charges retiros
    cargos egresos saidas ausgaben abbuchungen belastungen uscite addebiti debits
    opname* wydatki obciazenia списания расходы withdrawls"""
SECTION_CREDITS = """
    deposit* additions credits money_in paid_in payments_in incoming refunds
    depositos abonos ingresos entradas einnahmen eingange gutschriften entrate
    accrediti versements remises wplywy uznania зачисления поступления приходы"""
# Words for a balance that name nothing else, and what stands beside them.
BALANCE_NAMES = """
    saldo saldi solde kontostand kontosaldo zustatek zostatok egyenleg bakiye stanje
    likutis atlikums остаток saldovortrag ნაშთი"""
BALANCE_KINDS = """
    alter neuer neues altes aktueller anfang end neu alt nouveau ancien crediteur
    debiteur precedent initial final comptable disponible anterior actual atual inicial
    iniziale finale precedente nuevo novo nuovo ingaende utgaende inngaende begin eind
    vorig vorige nieuw nieuwe pocatecni konecny poczatkowe koncowe nyito zaro
    predchozi poprzednie biezace konto kontos credit debit le el la il zum bei zu
    den del dia mes em da de na dzien dnia k ke dni начальный конечный входящий
    исходящий на начало конец периода дня счете janvier fevrier mars avril mai juin
    juillet aout septembre octobre novembre decembre pradziai pabaigai pradinis
    galutinis sakuma beigu total disponivel em_conta dia
    auszug nr no um uhr საწყისი საბოლოო"""
# Words that accents alone tell from others: `No` is a number, `Nợ` is a debit.
ACCENTED = {"nợ": "ghi no", "có": "ghi co"}
PENDING = """
    pending vorgemerkt reverted declined failed failure cancelled canceled reversed
    rejected voided void expired denied refused in_behandeling gereserveerd
    en_attente pendiente pendente in_attesa reserverad reservert varaus oczekujaca
    odrzucona cekajici fuggo beklemede bekliyor отклонено в_обработке 処理中 失败
    待处理 已关闭 authorised authorized hold on_hold in_progress not_posted unposted
    fuggo_tetel blocked blokada annulleret afvist geannuleerd storniert abgelehnt
    rejete annule rechazado cancelado recusado annullato rifiutato iptal unsuccessful
    umsatz_vorgemerkt offen venter reserverat non_contabilizzato non_contabilizzata
    transaction_declined transaction_failed payment_failed awaiting awaiting_approval
    scheduled initiated incomplete timed_out uncleared not_completed en_cours
    a_comptabiliser pendiente_de_contabilizar niezaksiegowana nezauctovano 交易关闭
    等待付款 支付失败 已撤销 취소 승인취소 取消 geweigerd mislukt refuse refusee echoue
    echec impaye fallida fallido denegada fallita falhou odmietnuta zamitnuta
    in_asteptare asteptare anulata anulat refuzata respinsa esuata ausstehend
    ruckgangig_gemacht in_sospeso revertido revertida oczekujace
    nevyrizeno vantande afventer avventer odottaa laukiama gaida na_cekanju чакаща
    in_afwachting εκκρεμει 保留中 stornata
    basarisiz ไม่สำเร็จ that_bai فشلت معلقة"""
# What a holder has ticked off in own books, or a bank has let through.
CLEARED = "cleared"
RECONCILED = "reconciled unreconciled not_reconciled"  # a bank says no such thing
UNCLEARED = "uncleared unreconciled not_cleared not_reconciled"
DEBIT_WORDS = """
    출금 списання d dr db debit debits debet debe debito cargo soll s belastung
    lastschrift ausgang out outgoing outflow withdrawal withdraw paid sent spent
    expense purchase sale af debiet sortie dare addebito addebitare uttag uttak ut
    utgift otto wn obciazenie wyplata wydatek vydaj terheles t borc b borclu
    pengeluaran расход списание дебет 支出 出金 出 借 借方 出账 debited debt paiement
    nợ retrait egreso saida uitgaand payment wyplyw kiadas debitas money_out gasto
    odchozi debit_card - minus deb dbit dt дт дебит ud ghi_no חובה בחובה مدين خصم سحب
    برداشت بدهکار breme v_breme isplata duguje χ χρεωση नामे kimeno toa 借記 支払
    支払い 提款 ถอน vydaje uitgaven debetas izejosais deebet uscita odliv kimenő
    withdrawn pos_debit cargos egresos keluar wypłata nota_debito nota_de_debito
    debit_note wdl exp transfer_out bill_payment dbt uit uscite wydatki gider giderler
    지출 ausgabe ausgaben depense depenses despesa despesas vydavok udgift meno menot
    cheltuiala cheltuieli εξοδο εξοδα izdatak izdaci rashod trosak troskovi витрата
    витрати spend spending הוצאה खर्च व्यय निकासी ব্যয় খরচ செலவு giden cikan wd
    w_d paid_out retiro veloitus zaduzenje cash_out gastos расходы expenses
    virement_emis cheque_emis"""
CREDIT_WORDS = """
    c cr credit credits kredit k haber h abono haben gutschrift eingang in incoming
    inflow deposit received income refund return returned bij entree avere accredito
    insattning innskudd inn ind pano ma uznanie wplata wplyw prijem jovairas alacak
    pemasukan приход поступление зачисление кредит 收入 入金 入 贷 貸方 贷方 入账
    có credited versement ingreso entrada credito inkomend a topup top_up cashback
    bevetel kreditas money_in prichozi + plus cred deposito crdt kt кт зарахування
    입금 ghi_co זכות בזכות دائن إيداع ايداع واریز بستانکار dobro v_dobro uplata
    potrazuje p π πιστωση जमा j bejovo krediet weka 貸 存入 預かり ฝาก prijmy
    inkomsten ienakosais kreedit entrata priliv deposited abonos ingresos masuk
    пополнение nota_credito nota_de_credito credit_note dep recd transfer_in cdt
    entrate wplywy доход доходы gelir gelirler 수입 einnahme einnahmen recette recettes
    revenu revenus receita receitas inntekt inkomst indtaegt tulo tulot venit venituri
    εσοδο εσοδα prihod prihodi primitak дохід доходи הכנסה आय আয় জমা வரவு வருமானம்
    gelen giren inc hyvitys odobrenje paid_in cash_in incomes virement_recu"""
# Types of the vouchers of a ledger, which a bank has none of.
VOUCHER_NAMES = r"\b(?:vch|voucher|vr) ?type\b|^type of voucher$"
PAYMENT_VOUCHERS = """
    payment payments pymt pmt paymt bpv cpv भुगतान bp py expense expenses"""
RECEIPT_VOUCHERS = """
    receipt receipts rcpt rct rcpts rc brv crv प्राप्ति रसीद br customer_payment
    customer_payments sales_receipt"""
# What stands before `payment` and `purchase` where a bank names a type.
KINDS_OF_BANKS = """
    inward outward incoming outgoing card debit_card direct direct_debit faster
    instant standing contactless pos"""
# Names of columns that say which way money went, whoever wrote the books.
MOVED_NAMES = (
    r"\b(?:(?:money|paid|cash|funds|amount) (?:in|out)|withdraw\w*|deposit\w*"
    r"|(?:in|out)flows?|money received|money sent)\b"
)
OTHER_VOUCHERS = "contra cntr journal jrnl jv sales purchase"
# What follows `to` where the money came to the holder, or may have.
TO_OWN = r"\ (?:you|your|me|my|self|own|account|a\ c|ac|bank|card|wallet)\b"
# Narrations that say their own direction: by a code beside the channel, or as told.
CODED_WAYS = r"\b(?:upi|imps|neft|rtgs|ach|nach) (dr|cr)\b"
TOLD_WAYS = rf"""(?:you\ )?(?:money\ |self\ )?(?:
    (?P<out>(?:paid|sent)\b(?!\ by\b|\ to{TO_OWN})|debited\b(?!\ by\b)|
    transfer(?:red)?\ to\b|to\ transfer\b)
    |(?:received|credited)\b(?!\ by\b)|transfer(?:red)?\ from\b|by\ transfer\b)"""
# Those that only its payer writes.
PAYERS_WAY = rf"(?:you |money )?(?:paid|sent) to\b(?!{TO_OWN})(?!.* (?:by|from)\b)"
# In an amount's name: whether a fee beside it is taken on top, or is in it already.
BEFORE_FEES = r"\b(?:before|excl|excluding|without|plus) (?:fees?|charges?)\b"
AFTER_FEES = r"\b(?:after|less|minus) (?:fees?|charges?)\b"
WITH_FEES = r"\b(?:incl|including|with) (?:fees?|charges?)\b"
PRICES = r"\b(?:price|quantity|qty|units|nav|kurs|preis|prix|precio|stuck)\b"
# Beside an amount: the one that moves the account, and the ones that do not.
OWN_AMOUNT = """
    net netto neto нетто account inr card_currency billed billing charged settled
    settlement booked incl_vat including_vat
    в_валюте_счета в_валюте_счёта в_валюті_картки у_валюті_картки платежа v_mene_uctu
    waluta_rachunku w_walucie_rachunku uctovan* zauctovan* 请款 記帳 记账
    חיוב 正味"""
OTHER_AMOUNT = """
    gross brut* brutto sign* original* origin* puvodni* povodn* foreign* local
    fremd* vreemd* utland* utenlandsk* udenlandsk* etrang* extranjer* estrangeir*
    straniera estera zagraniczn* zahranicn* ulkomaan* иностранн* yabanci* 外貨 外币
    外幣 외화
    instructed instructiv* oorspr* oorspronkelijk* ursprung*
    lastschrift_ursprungsbetrag blokad* round* округлен* транзакции транзакції
    exchange intl target destination kaupan transakcji_w_walucie w_walucie reward*
    points limit* cashback tax vat price subtotal* sub_total* מקור*"""
CARD_CREDIT_PHRASES = """
    payment_received payment_thank_you thank_you autopay bbps_payment
    credit_card_payment refund reversal reversed cashback credit_balance
    payment_credit bill_payment payment_recd tele_transfer_credit zahlung_erhalten
    gutschrift remboursement reembolso pago_recibido betaling_ontvangen
    payments_received incoming_payment zahlung_danke ihre_zahlung paiement_merci
    votre_paiement gracias_por_su_pago abono_recibido einzahlung paymt pymt
    autopymt payment_thru e_payment
    payment_made bill_desk_payment betalning_tack innbetaling inbetalning
    pagamento_recebido pagamento_fatura pagamento_de_fatura
    lastschrift_einzug lastschrifteinzug einzug_des_saldos kontoausgleich
    uberweisung_ausgleich 还款 還款 缴款 繳款 退款 退貨 返金 환불 入金
    platba_prijata splata_karty splata_zadluzenia"""
# Whole cells of a card's column of kinds: what lowers the debt.
CARD_CREDIT_KINDS = """
    payment payments repayment repayments credit credits return returns refund refunds
    deposit load reload
    payments_and_credits payment_credit zahlung paiement pago pagamento zaplata
    betaling betalning platba oplata"""

# Names of columns that may hold the account which paid or was paid.
WAYS_OF_ACCOUNTS = """
    expense expenses income incomes transfer_out transfer_in money_out money_in outflow
    inflow gasto gastos ingreso ingresos ausgabe ausgaben einnahme einnahmen depense
    depenses revenu revenus расход доход 支出 收入 지출 수입"""
# What a box that is ticked or not is exported as.
ANSWERS = "yes no true false ja nein oui non si sim nao да нет 是 否"
# Whole texts of what is collected from the account that pays a card's bill.
COLLECTED = """
    lastschrift sepa_lastschrift direct_debit prelevement domiciliacion incasso
    automatische_incasso addebito_diretto autogiro"""

# Titles of rows that are no entries: to come, not cleared, or in points.
ASIDES = (
    r"\b(?:upcoming|scheduled (?:payments?|transfers?|transactions?)|emi schedule"
    r"|instal+ment schedule|repayment schedule|uncleared|not yet (?:credited|cleared)"
    r"|sent for clearing|standing instructions?|reward points?"
    r"|points? (?:details|summary|earned|statement))\b"
)
# Kinds of transactions; a direction only where the opposite stands in other rows.
VAGUE_WORDS = """
    payment purchase sale paid sent received refund return returned expense income
    topup top_up cashback in out incoming outgoing paiement pago ind ud inn ut ma
    bill_payment exp dep recd nợ có plus minus spent entrada saida a toa weka wd dt
    kt uit inc giden gelen giren cikan cash_in cash_out w_d meno tulo
    cdt dbt spend revenu venit"""

# Single letters of a Dr/Cr column mean something only as a pair, debit first.
FLAG_PAIRS = (
    ("d", "c"), ("dr", "cr"), ("d", "k"), ("s", "h"), ("d", "h"), ("b", "a"),
    ("t", "k"), ("d", "a"), ("d", "p"), ("t", "j"), ("χ", "π"), ("dt", "kt"),
    ("w", "d"),
)  # fmt: skip
# The pairs that are known without a name over them.
LETTER_PAIRS = (("d", "c"), ("d", "k"), ("s", "h"), ("d", "h"), ("t", "j"), ("t", "k"))
# Currencies that names spell out; pesos are of many countries.
CURRENCY_WORDS = {
    "dolares": "USD", "dollars": "USD", "dolar": "USD", "dollar": "USD",
    "pesos": "", "euros": "EUR", "euro": "EUR", "reais": "BRL", "colones": "CRC",
}  # fmt: skip
# In names of days on which something has to be paid, whether it was or not.
DUE_DAYS = r"""\b(?:due|fallig\w*|vencimiento|vencimento|scadenza|echeance|forfall\w*|
    forfald\w*|vervaldatum|erapaiva|vade|jatuh|planned|scheduled)\b"""
# Last words of the names of columns that hold a date's year, month and day.
DATE_PARTS = (
    """year yyyy
    jahr jaar annee ano anio anno rok an ar vuosi yil год рік 年 년 ปี वर्ष""",
    """month mm monat maand mois mes mese miesiac mesic luna maned manad kuukausi ay
    месяц місяць 月 월 เดือน माह""",
    """day dd tag dag jour dia giorno dzien den zi paiva gun день 日 일 วัน วันที่
    दिन""",
)
# Words that only a statement from one country uses -> the order of its dates.
DAY_FIRST_SIGNS = (
    r"\b(?:ifsc?(?: code)?|micr|neft|rtgs|imps|upi|rupees|bbps|sort code|bacs|sepa|iban"
    r"|eftpos|bsb|osko|bpay|paynow|duitnow|m pesa|mpesa)\b"
)
MONTH_FIRST_SIGNS = r"\b(?:zelle|fdic|routing number|ach (?:debit|credit))\b"
# Dates written out as a form: `Date (DD/MM/YYYY)`, `TT.MM.JJJJ`.
DAY_FIRST_FORMS = r"(?<![a-z])(?:d{1,2}|tt|gg)\W?m{2,3}\W?(?:y{2}|j{2}|a{2})"
MONTH_FIRST_FORMS = r"(?<![a-z])m{2,3}\W?d{1,2}\W?y{2}"
_ENGLISH_WORDS = """
    date transaction value posting post posted processed booking narration description
    particulars details remarks memo payee merchant amount debit credit withdrawal
    withdrawals deposit deposits balance running closing available cheque chq check ref
    reference number txn tran type category currency status account name time comment
    notes labels original paid money inflow outflow fee branch code reward
"""
ENGLISH = frozenset(_ENGLISH_WORDS.split())
# First four letters of an IFSC, or a name in a letterhead -> the bank.
IFSC_BANKS = {
    "HDFC": "HDFC Bank", "ICIC": "ICICI Bank", "SBIN": "State Bank of India",
    "UTIB": "Axis Bank", "KKBK": "Kotak Mahindra Bank", "PUNB": "Punjab National Bank",
    "BARB": "Bank of Baroda", "CNRB": "Canara Bank", "YESB": "Yes Bank",
    "IDFB": "IDFC FIRST Bank", "INDB": "IndusInd Bank", "UBIN": "Union Bank of India",
    "IOBA": "Indian Overseas Bank", "IDIB": "Indian Bank", "BKID": "Bank of India",
    "FDRL": "Federal Bank", "KARB": "Karnataka Bank", "SIBL": "South Indian Bank",
    "MAHB": "Bank of Maharashtra", "CBIN": "Central Bank of India",
    "UCBA": "UCO Bank", "RATN": "RBL Bank", "BDBL": "Bandhan Bank",
    "AUBL": "AU Small Finance Bank", "SCBL": "Standard Chartered", "HSBC": "HSBC",
    "CITI": "Citibank", "DBSS": "DBS Bank", "PYTM": "Paytm Payments Bank",
}  # fmt: skip
BANK_NAMES = (
    *IFSC_BANKS.values(), "American Express", "Paytm", "PhonePe", "Google Pay",
    "United Overseas Bank", "OCBC", "Charles Schwab", "Revolut", "Knab", "Rabobank",
    "Deutsche Bank", "Commerzbank", "Barclays", "Lloyds", "Santander", "Wells Fargo",
)  # fmt: skip
# How lines begin that stand between rows and belong to none of them.
TITLES = r"""(?:transactions? (?:for|of|details)|domestic|international|statement
    summary|account summary|end of|page|continued|this is|computer generated|legends?|
    important|note|disclaimer|generated on|registered|customer care)(?!\w)"""
# Words beside which a preamble writes the account's number.
ACCOUNT_LABELS = r"""(?:account|acct|a c|card|iban|konto\w*|rekening\w*|cuenta|conta|
    compte|szamlaszam|girokonto|счет\w*|rachun\w*|hesap|tili\w*)"""
