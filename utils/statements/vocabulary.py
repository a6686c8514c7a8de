"""The words that statements use, in many languages: data for `words`."""

from __future__ import annotations

# Role -> words of headers. `*` stands for any letters, `_` for a blank. A header
# gets the role whose words cover most of it; `strong` roles below outrank the others.
HEADERS = {
    "date": """
    date dt dat datum* *datum data fecha dato *dato pvm *paiva *paivays tarih*
    *tarihi kuupaev datuma dag day tanggal tgl ngay dátum дата ημερομηνια 日付 日期
    年月日 取引日 交易日 날짜 거래일 거래일자 วันที่ التاريخ तारीख दिनांक jour fch
    dia giorno 交易时间* 取引日時 datetime timestamp time_stamp *datums idopontja
    data_ora kada kuupäev kpv""",
    "booking": """
    post posted posting book* booked booking buch* boek* boking bokf* bogf* bokfort
    bokforings* bogforings* kirjaus* comptab* compta contab* ksiegow* zauct* uctov*
    konyvel* knjiz* processed processing completed settlement settled clearing
    lancamento registro registr* entry 記帳日 入账 обработки проводки cleared
    contabile rozliczen*""",
    "value_date": """
    value valuta* *valuta valeur valor wertstellung* wert* waluty rente* arvo*
    valore effective interest_date valutadatum vardes valutirane valor起息 起息日
    valuto""",
    "transaction_date": """
    transaction* txn tran trans trn operation* operac* operacji operaci* operaz*
    transak* transac* tranz* verrichting* umsatz* tapahtuma* islem* transaksi
    операции opera* purchase* kop inkop* handel* zakupu transaktions* started
    instrument""",
    "narration": """
    narration* narrative description* descr desc particular* detail* remark* memo
    text* *text *tekst omschrijving* *omschrijving mededeling* verwendungszweck*
    buchungstext* beschreibung* vorgang* bezeichnung* bemerkung* mitteilung*
    libelle* intitule nature designation label descripcion concepto* detalle*
    movimiento* descricao historico lancamento memorando descrizione causale
    descrittivo tekst forklaring beskrivning* beskrivelse* rubrik meddelande viesti
    selite selitys selgitus opis tytul* szczegoly popis* zprava poznamka ucel
    kozlemeny megjegyzes leiras aciklama* keterangan uraian deskripsi berita
    описание* назначение* содержание детали 摘要 摘 内容 お取引内容 交易摘要 备注
    附言 取引内容 적요 내용 거래내용 메모 รายการ รายละเอียด विवरण البيان περιγραφη
    αιτιολογια informacija paskirtis apraksts detalii descriere explicatii svrha
    communication* motif remarque* what purpose activity message* teks info* uzenet
    zpravy ödeme 取引摘要 用途""",
    "payee": """
    payee merchant* beneficiary* counterparty* counter_party name* *naam naam* nom
    nombre* nome* namn navn nimi nazwa* nazev* nev neve ad adi unvan nama
    tegenpartij* *tegenpartij tegenrekeninghouder* empfanger* auftraggeber*
    zahlungsempfanger* zahlungspflichtig* begunstigt* payer recipient* sender*
    received_from paid_to beneficiaire* beneficiario* ordinante ordenante
    destinatario* favorecido mottaker* modtager* mottagare* betalare* saaja*
    maksaja* saaja_maksaja odbiorca* nadawca* kontrahent* protistrana* protiucet*
    nazev_protiuctu partner* kuldo alici* gonderen* penerima получатель* контрагент*
    отправитель* плательщик* 対方 对方户名 对方 交易对方 交易对手 收款人 付款人 相手
    お客様 받는분 보낸분 δικαιουχος source destination source_destination shop
    supplier gavejas moketojas sanemejs store ellenoldali* mokejo handler""",
    "extra_text": """
    type* category* kategori* categorie* categoria* tag* label* mode channel art
    note* notes comment* transaction_type umsatztyp* mutatiesoort betaalwijze typ
    rodzaj* typ_operacji tipo* soort* tipus* forgalom sub_category location city
    place ort plaats lieu country land produktname transaktionstyp turu 类型 种类
    交易类型 種類 区分 取引区分 purpose tags bemerkungen vs tyyppi laji""",
    "debit": """
    debit* dr withdrawal* withdrawn withdraws wdl withdraw paid_out money_out out
    payment* paid outflow* spent spend expense* debet* debe debito* debi cargo*
    cargos egreso* retiro* saida* soll lastschrift* belastung* auszahlung* ausgabe*
    ausgang* sortie* depense* retrait* dare uscite uscita addebit* addebiti ut
    uttag* ut_fra* ut_av uttak hævet otto veloitus menot wydatki obciazen* obciaz*
    wyplat* wn vydaj* odchozi terheles* kiadas* borc borclu cikan pengeluaran debito
    расход* списан* дебет* 出金* 支出* お引出し* 引出* 支払* 借方* 払出* お支払金額
    출금* 찾으신금액 ถอน* ถอนเงิน नामे निकासी χρεωση af_schrijving *afschrijving
    uitgaand* zaduzenje duguje isplata išlaidos debitas deebet utgift* ut_belop
    amount_debited dr_amount dr_amt withdrawal_amount debit_amount gasto* rashod""",
    "credit": """
    credit* cr deposit* paid_in money_in in lodged lodgement* receipt* received
    inflow* income kredit* krediit abono* ingreso* haber deposito* entrada* credito*
    gutschrift* haben einzahlung* einnahme* eingang* entree* recette* versement*
    avere entrate entrata accredit* accrediti ins insatt* inn inn_pa* innskudd ind
    indsat pano hyvitys tulot wplywy uznan* uznania wplat* ma prijem prichozi
    jovairas* bevetel* alacak alacakli giren pemasukan setoran приход* поступлен*
    зачислен* кредит* 入金* お預り金額* 収入* 預り* お預り* 收入* お預入れ* 預入*
    貸方* 贷方* 存入* 입금* 맡기신금액 ฝาก* ฝากเงิน जमा πιστωση bij_schrijving
    *bijschrijving inkomend* potrazuje odobrenje uplata kreditas kreedit
    innbetaling* inntekt* inbetalning* insattning* crédit amount_credited cr_amount
    cr_amt deposit_amount credit_amount priliv""",
    "amount": """
    amount* amt sum sum_of value betrag* umsatz* bedrag* montant* somme importe*
    monto cantidad valor* importo* importi belop* belob* *belop *belob summa maara
    kwota* wartosc castka* ciastka objem osszeg* tutar* miktar jumlah nominal сумма*
    金額* 金额* 交易金额 取引金額 금액* 거래금액 จำนวนเงิน จำนวน राशि المبلغ ποσο
    iznos suma summ net neto netto net_amount gross bruto brutto brut
    transaktionsbelopp transaction_amount txn_amount amount_inr movement value_eur
    quantia mutatie umsatze""",
    "balance": """
    balance* bal closing_bal* closing_balance running_balance saldo* *saldo saldi
    solde* kontostand* zustatek* zostatok egyenleg* bakiye* sisa_saldo остаток*
    баланс* 残高* 余额* 差引残高 账户余额 잔액* 거래후잔액 ยอดคงเหลือ ยอด शेष
    शेष_राशि الرصيد υπολοιπο stanje jaak atlikums likutis sold running_bal
    available_balance ledger_balance current_balance balance_after saldo_efter*
    salden disponibile account_balance nuovo_saldo book_balance""",
    "flag": """
    dr_cr cr_dr d_c c_d d_k s_h debit_credit credit_debit debet_credit credit_debet
    debit_or_credit sign *sign soll_haben sh *vorzeichen drcr crdr af_bij afbij
    bij_af dc_indicator type_dr_cr cd_indicator debito_credito debit_kredit
    kredit_debet credit_or_debit +_- plus_minus kreditas_debetas k_d in_out out_in
    direction credit_debit_indicator d_h debe_haber b_a borc_alacak 収支 收支 借贷
    借贷标志 借貸 debet_kredit sens dare_avere znak wn_ma""",
    "currency": """
    currency* curr ccy munt devies devise* wahrung* valuta* moneda divisa moeda
    waluta* mena menova devizanem deviza valutakod валюта* 通貨 币种 货币 통화
    สกุลเงิน νομισμα doviz para_birimi mata_uang valuutta valutacode muntcode
    ccy_code""",
    "reference": """
    ref* reference* chq* cheque* check* chk utr rrn *referentie *referenz
    kundenreferenz mandatsreferenz transactiereferentie txn_no txn_id transaction_id
    transaction_no transaction_number tran_id id trans_id record_id order_id doc_no
    document_no voucher* instrument_id instrument_no viitenumero arkistointitunnus
    arkiv* numer_referencyjny referencia referencja banki_azonosito azonosito
    идентификатор референс* номер_документа номер_операции 交易流水号 流水号 凭证号
    参照番号 fitid bank_reference transaksjonsid num_ref n_ref numero_documento
    documento op_number operation_number *kenmerk kenmerk unique_id confirmation*
    authori* auth_code dekont* fis_no sr_no_ref upi_ref_no no_ref tid
    id_de_transaccion id_transazione transactienummer arkivref volgnr id_operazione
    nsu end_to_end *mandat machtigingsnummer serial_ref journal_no""",
    "account": """
    account* acct a_c ac_no iban* konto* kontonummer kontonr rekening* *rekening
    rekeningnummer cuenta* conta numero_conta conto compte* n_compte numer_rachunku
    rachunek cislo_uctu szamlaszam* szamla hesap* hesap_no rekening no_rekening
    номер_счета счет* account_number account_no account_name your_account 口座*
    口座番号 账号 帐号 卡号 계좌* บัญชี tilinumero tili card_no card_number
    card_ending card_member kortnummer kartennummer kreditkarte* auftragskonto""",
    "status": """
    status state *status tila stav allapot durum состояние статус 状态 상태 estado""",
    "fee": """
    fee* charge* commission* comision* provision* gebuhr* entgelt* frais kosten
    comissao* oplata* prowizja poplatek* dij комиссия* 手续费 手数料 수수료 masraf
    avgift* gebyr* kulu fee_amount taxa""",
    "serial": """
    sr sl s_no sr_no sl_no srl_no serial* s_n sno srno slno no nr num number_ n_o lp
    l_p line row seq sequence* #""",
    "time": """
    time *zeit uhrzeit heure hora ora kl klockslag klokkeslett godzina cas ido saat
    jam waktu время 時刻 时间 시간 เวลา tijd zona_horaria time_zone timezone hour""",
    "ignore": """
    limit* *limit reward* point* points bonus* rate kurs koers *koers taux tasso
    cambio exchange* original* intl* intl_amount foreign* oorspr* *oorspr vreemde
    tax* tva vat mwst iva gst gst* impuesto* due minimum* tenure loan* principal
    emi* branch* branch_code sol bic swift ifsc micr sort_code blz bankleitzahl code
    mcc landcode merchant_category
    postcode* straat* adres* address* adresse* email* correo* phone*
    page cashback shipping* envio* incassant* glaubiger* installment* taksit
    parcela* parcelas user* customer_no rubrieknaam eligible* zipcode zip units
    quantity qty nav breakup client_code originator sign_code bankcode routing rubro
    factura* init_br importe_de_envio""",
}

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
    bf_balance overforsel opening_balance_b_f end_of_statement balance_c_f vortrag
    ubertrag"""
PENDING = """
    pending vorgemerkt reverted declined failed failure cancelled canceled reversed
    rejected voided void expired denied refused in_behandeling gereserveerd
    en_attente pendiente pendente in_attesa reserverad reservert varaus oczekujaca
    odrzucona cekajici fuggo beklemede bekliyor отклонено в_обработке 処理中 失败
    待处理 已关闭 authorised authorized hold on_hold in_progress not_posted unposted
    fuggo_tetel blocked blokada annulleret afvist geannuleerd storniert abgelehnt
    rejete annule rechazado cancelado recusado annullato rifiutato iptal
    unsuccessful"""
DEBIT_WORDS = """
    d dr db debit debits debet debe debito cargo soll s belastung lastschrift
    ausgang out outgoing outflow withdrawal withdraw paid sent spent expense
    purchase sale af debiet sortie dare addebito addebitare uttag uttak ut utgift
    otto wn obciazenie wyplata wydatek vydaj terheles t borc b borclu pengeluaran
    расход списание дебет 支出 出金 出 借 借方 出账 debited debt paiement retrait
    egreso saida uitgaand payment wyplyw kiadas debitas money_out gasto odchozi
    debit_card - minus deb"""
CREDIT_WORDS = """
    c cr credit credits kredit k haber h abono haben gutschrift eingang in incoming
    inflow deposit received income refund return returned bij entree avere accredito
    insattning innskudd inn ind pano ma uznanie wplata wplyw prijem jovairas alacak
    pemasukan приход поступление зачисление кредит 收入 入金 入 贷 貸方 贷方 入账
    credited versement ingreso entrada credito inkomend a topup top_up cashback
    bevetel kreditas money_in prichozi + plus cred deposito"""
CARD_CREDIT_PHRASES = """
    payment_received payment_thank_you thank_you autopay bbps_payment
    credit_card_payment refund reversal reversed cashback credit_balance
    payment_credit bill_payment payment_recd tele_transfer_credit zahlung_erhalten
    gutschrift remboursement reembolso pago_recibido betaling_ontvangen pagamento"""

# Single letters of a Dr/Cr column mean something only as a pair, debit first.
FLAG_PAIRS = (
    ("d", "c"), ("dr", "cr"), ("d", "k"), ("s", "h"), ("d", "h"), ("b", "a"),
    ("t", "k"), ("d", "a"),
)  # fmt: skip
# Words that only a statement from one country uses -> the order of its dates.
DAY_FIRST_SIGNS = r"\b(?:ifsc?(?: code)?|micr|neft|rtgs|imps|upi|rupees|sort code)\b"
MONTH_FIRST_SIGNS = r"\b(?:zelle|fdic|routing number|ach (?:debit|credit))\b"
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
