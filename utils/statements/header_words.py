"""The words of column headers, in many languages: data for `words`."""

from __future__ import annotations

# Role -> words of headers. `*` stands for any letters, `_` for a blank, `=` for a word
# that counts only as the whole header. A header gets the role whose words cover most
# of it; the roles of money and dates outrank the others.
HEADERS = {
    "date": """
    消費日 =when petsa തീയതി ਮਿਤੀ ତାରିଖ දිනය मिति
    ամսաթիվ თარიღი tarix күні огноо তারিখ ದಿನಾಂಕ தேதி తేదీ તારીખ
    date dt dat datum* *datum data fecha dato *dato pvm *paiva *paivays tarih* *tarihi
    kuupaev datuma dag day tanggal tgl ngay dátum дата ημερομηνια 日付 日期 年月日
    取引日 交易日 날짜 거래일 거래일자 วันที่ التاريخ तारीख दिनांक jour fch dia giorno
    交易时间* 取引日時 datetime timestamp time_stamp *datums idopontja data_ora kada
    kuupäev kpv created dated ημ_νια תאריך תאריך_פעולה תאריך_עסקה تاريخ تاريخ_العملية
    تاريخ_المعاملة تاریخ tarikh tarehe dagsetning dags ngay_gd 記帳日 記賬日 帳務日期
    记账日期 记账日 取扱日 利用日 ご利用日 お取引日 이용일 거래일시 승인일 วันที่ทำรายการ
    วันที่รายการ data_mov data_lanc ημερομ* datums_un_laiks paivamaara transaksiedatum
    操作日 日期時間 ngay_giao_dich ngay_hach_toan bookingdate operationdate dateop
    teret aika""",
    "booking": """
    入帳 入賬 finalizarii finalizare finalizacion finalizacao completamento
    post posted posting book* booked booking buch* boek* boking bokf* bogf* bokfort
    bokforings* bogforings* kirjaus* comptab* compta contab* ksiegow* zauct* uctov*
    konyvel* knjiz* processed processing completed settlement settled clearing
    lancamento registro registr* entry 記帳日 入账 обработки проводки cleared
    contabile rozliczen* accounting_date contabil contable contabilisation reskontra*
    grāmatojuma* irasymo inregistr* konyvelesi zauctovan* uctovan* obdelav* 帳務
    记账""",
    "value_date": """
    valuutapaev
    value valuta* *valuta valeur valor wertstellung* wert* waluty rente* arvo* valore
    effective interest_date valutadatum vardes valutirane valor起息 起息日 valuto
    dateval datevaluta erteknap vaartuspaev תאריך_ערך יום_ערך تاريخ_القيمة
    تاريخ_الاستحقاق تاریخ_موثر tarikh_nilai tarehe_ya_thamani vaxtadagur vaxtadags
    вальор valiutavimo ημ_νια_αξιας αξιας วันที่มีผล ngay_hieu_luc 起算日 기산일 मूल्य_तिथि
    waardedatum data_vlt val валютирования валютування tanggal_efektif efektif
    τοκισμος* splatnost* avaluta""",
    "transaction_date": """
    transaction* txn tran trans trn operation* operac* operacji operaci* operaz*
    transak* transac* tranz* verrichting* umsatz* tapahtuma* islem* transaksi операции
    opera* purchase* kop inkop* handel* zakupu transaktions* started instrument
    darijuma tehingu sandorio promet* купув* операция транзакции транзакция
    tranzakcio* tranzakci* movimento* mov zrealiz* provedeni uitvoering* trx giao_dich
    sorszam""",
    "narration": """
    megnevezes* namjena penerangan תאור פעולה 明細 ご利用先 利用先 വിവരണം ਵੇਰਵਾ ବିବରଣୀ
    විස්තරය paglalarawan
    նկարագրություն დანიშნულება აღწერა teyinat сипаттама pershkrimi বিবরণ
    ವಿವರ* விவரம் వివరాలు વિગત* तपशील تفصیل tesvir гүйлгээний_утга
    שם_בית_העסק שם_בית_עסק בית_העסק בית_עסק תיאור_התנועה תיאור_פעולה
    narration* narrative description* descr desc particular* detail* remark* memo
    text* *text *tekst omschrijving* *omschrijving mededeling* verwendungszweck*
    buchungstext* beschreibung* vorgang* bezeichnung* bemerkung* mitteilung* libelle*
    intitule nature designation label descripcion concepto* detalle* movimiento*
    descricao historico lancamento memorando descrizione causale descrittivo tekst
    forklaring beskrivning* beskrivelse* rubrik meddelande viesti selite selitys
    selgitus opis tytul* szczegoly popis* zprava poznamka ucel kozlemeny megjegyzes
    leiras aciklama* keterangan uraian deskripsi berita описание* назначение*
    содержание детали 摘要 摘 内容 お取引内容 交易摘要 备注 附言 取引内容 적요 내용
    거래내용 메모 รายการ รายละเอียด विवरण البيان περιγραφη αιτιολογια informacija
    paskirtis apraksts detalii descriere explicatii svrha communication* motif
    remarque* purpose activity message* teks info* uzenet zpravy ödeme 取引摘要 用途
    glosa observacion* observacoes observacao titulo title descritivo dettagli*
    specifikation* melding otsikko narrativa основание опис призначення деталі
    maksajuma_merkis merkis detalas paaiskinimai aprasymas תיאור תיאור_הפעולה הפעולה
    פרטים الوصف التفاصيل تفاصيل_العملية تفاصيل شرح butiran butir butir_urusniaga
    maelezo skyring lysing texti concepte moviment descripcio beskrywing noi_dung
    dien_giai mo_ta noi_dung_chi_tiet noi_dung_giao_dich chi_tiet คำอธิบาย ご利用店名
    利用店名* 店名 取り扱い内容 交易说明 交易描述 說明 備註 附註 備考 交易說明
    이용하신곳 기재내용 가맹점 通帳表示 namen namen_placila namen* sprava sprava_pre*
    ucel* informacia* opis* verwendung vwz* rincian catatan urusniaga opis_transakcije
    svrha_placanja causal detalii_tranzactie explicatia tapahtuma notas observ*
    ucel_platby movimenti narracion* extended appears sub_description transaction_ref1
    商品说明 商品 libell* αιτιολ* περιγρ* paskirt* 交易附言 交易备注 intitul*
    erläuter* omschr* urus_niaga trx_details supplerende movimiento""",
    "payee": """
    estabelecimento* vendor
    to_from from_to
    payee merchant* beneficiary* counterparty* counter_party name* *naam naam* nom
    nombre* nome* namn navn nimi nazwa* nazev* nev neve ad adi unvan nama tegenpartij*
    *tegenpartij tegenrekeninghouder* empfanger* auftraggeber* zahlungsempfanger*
    zahlungspflichtig* begunstigt* payer recipient* sender* received_from paid_to
    beneficiaire* beneficiario* ordinante ordenante destinatario* favorecido mottaker*
    modtager* mottagare* betalare* saaja* maksaja* saaja_maksaja odbiorca* nadawca*
    kontrahent* protistrana* protiucet* nazev_protiuctu partner* kuldo alici*
    gonderen* penerima получатель* контрагент* отправитель* плательщик* 対方 对方户名
    对方 交易对方 交易对手 收款人 付款人 相手 お客様 받는분 보낸분 δικαιουχος source
    destination source_destination shop supplier gavejas moketojas sanemejs store
    ellenoldali* mokejo handler tiers afsender avsandare controparte primatelj
    platitelj primalac uplatilac naziv prejemnik placnik* ordonator* beneficiar
    αντισυμβαλλομενος שם_בית_עסק בית_עסק לטובת المستفيد ذینفع mpokeaji nafn vidtakandi
    begunstigde nguoi_thu_huong doi_tac ผู้รับ お取引先 取引先 상대방 예금주 商户名称
    商户 對方戶名 對方 nazov_protiuctu partnera partner_neve karsi_taraf
    karsi_hesap_ismi comercio other_party отримувач наредител* получател*
    наименование_контрагента beneficiari supplierfound partnername karsi_hesap nimetus
    contrepartie merchant_name benefici* mottagarnamn sender_receiver zleceniodawca
    对方名称 对方账户名 相手先 가맹점명""",
    "extra_text": """
    קטגוריה ענף סוג* הערות ספרות_אחרונות*
    type* category* kategori* categorie* categoria* tag* label* mode channel art note*
    notes comment* transaction_type umsatztyp* mutatiesoort betaalwijze typ rodzaj*
    typ_operacji tipo* soort* tipus* forgalom sub_category location city place ort
    plaats lieu country land produktname transaktionstyp turu 类型 种类 交易类型 種類
    区分 取引区分 purpose tags bemerkungen vs tyyppi laji tipas veids tegund aina
    jenis cabang kanal tuup liik vrsta kategorija kategoria ประเภท ช่องทาง 구분
    거래구분 거래점* 처리점 메모 メモ 渠道 交易渠道 交易類型 סוג סוג_פעולה نوع
    نوع_العملية شعبه oficina sucursal comercial agencia undertype afstemt afstemd
    κατηγορια* ειδος καταστημα категория категорія тип вид вид_операция rodzaj
    tapahtumalaji subcategor* underkateg* parent_category unterkategorie hovedkategori
    loai loai_giao_dich spending emoji klasa grupa*""",
    "debit": """
    =amount_out =funds_out =cash_out =outgoing afgeschreven salida despesa* na_vrub
    tartozik видатки belastet belastad otot iesiri теглене αναληψη* izmaksats 提領*
    찾으신 เดบิต
    so_tien_rut penarikan wang_keluar حركات_مدينة הוצאה डेबिट আহরণ ڈیبٹ ഡെബിറ്റ്
    ਡੈਬਿਟ හර matumizi zilizotolewa kiasi_kilichotoka decaissement* onttrekking* dalje
    =uit
    ելք დებეტი გასული* mexaric шығыс зарлага debi উত্তোলন ডেবিট ನಾವೆ ಡೆಬಿಟ್
    பற்று డెబిట్ ઉધાર
    cheques_y_otros_cargos debit* dr withdrawal* withdrawn withdraws wdl withdraw
    paid_out money_out outflow* spent spend expense* debet* debe debito* debi cargo*
    cargos egreso* retiro* saida* soll lastschrift* belastung* auszahlung* ausgabe*
    ausgang* sortie* depense* retrait* dare uscite uscita addebit* addebiti uttag*
    ut_fra* ut_av uttak hævet veloitus menot wydatki obciazen* obciaz* wyplat* vydaj*
    odchozi terheles* kiadas* borc borclu cikan pengeluaran debito расход* списан*
    дебет* 出金* 支出* お引出し* 引出* 支払* 借方* 払出* お支払金額 출금* 찾으신금액
    ถอน* ถอนเงิน नामे निकासी χρεωση af_schrijving *afschrijving uitgaand* zaduzenje
    duguje isplata išlaidos debitas deebet utgift* ut_belop amount_debited dr_amount
    dr_amt withdrawal_amount debit_amount gasto* rashod debiet uitgaven breme v_breme
    odliv* odlivi bremenitev isplate terecenje teret udgift* udbetalt* ma_dati winien
    izmaksas valjaminek* gider giden odenen cikis витрати витрата видаток дебит дт
    חובה בחובה حساب_مدين مدين المدين سحب خصم برداشت بدهکار uang_keluar uttekt carrec
    deure ghi_no so_tien_ghi_no phat_sinh_no tien_ra so_tien_no no_tktt no_debit
    เงินออก หักบัญชี 提款 提出 支取 支取金額 轉出 转出 转出金额 取款 引き出し お引き出し
    引出額 お引出額 払出 出金額 지급 지급금액 내보낸 χρεωσεις χρεωσ* आहरण plati saidas
    dinheiro_saida beløb_ut utgaende utbetalt utbetaling utbetalningar belop_ut
    withdrawl* wdl_amt tien_chi rut_ra paiements panot_ja_otot udgaende debits
    lastschrift valor_debito egresos gastos rashodi odchozi_platby izdaci
    terheles_osszege jumlah_keluar debit_no mutasi_debet 支付 支出金額 支払 prelievi
    salidas money_out_amount =out =ut =af =ud =toa =otto =wn =keluar =dt =sortie =paid
    =payment* =sent =pay""",
    "credit": """
    =amount_in =payments_in =funds_in =cash_in =incoming bijgeschreven receita*
    ve_prospech
    kovetel yatan* giren_tutar* panot prihod* intrari внасяне καταθεση* iemaksats
    iplaukos 맡기신 เครดิต so_tien_gui wang_masuk حركات_دائنة הכנסה क्रेडिट کریڈٹ
    ക്രെഡിറ്റ് ਕ੍ਰੈਡਿਟ බැර mapato kiasi_kilichoingia encaissement* inbetaling* innborgun
    hyrje
    մուտք კრედიტი შემოსული* medaxil кіріс орлого kredi জমা ক্রেডিট ಜಮಾ
    ಕ್ರೆಡಿಟ್ வரவு క్రెడిట్ જમા
    credit* cr deposit* paid_in money_in lodged lodgement* receipt* received inflow*
    income kredit* krediit abono* ingreso* haber deposito* entrada* credito*
    gutschrift* haben einzahlung* einnahme* eingang* entree* recette* versement* avere
    entrate entrata accredit* accrediti insatt* inn_pa* innskudd indsat pano hyvitys
    tulot wplywy uznan* uznania wplat* prijem prichozi jovairas* bevetel* alacak
    alacakli pemasukan setoran приход* поступлен* зачислен* кредит* 入金* お預り金額*
    収入* 預り* お預り* 收入* お預入れ* 預入* 貸方* 贷方* 存入* 입금* 맡기신금액 ฝาก*
    ฝากเงิน जमा πιστωση bij_schrijving *bijschrijving inkomend* potrazuje odobrenje
    uplata kreditas kreedit innbetaling* inntekt* inbetalning* insattning* crédit
    amount_credited cr_amount cr_amt deposit_amount credit_amount priliv inkomsten
    krediet dobro v_dobro priliv* dobropis uplate indtaegt* indbetalt* iemaksas
    sissetulek* pajamos gelir gelen giris надходження зарахування поступления кредит
    кт זכות בזכות دائن الدائن إيداع واریز بستانکار masuk uang_masuk simpanan innlegg
    abonament ghi_co so_tien_ghi_co phat_sinh_co tien_vao co_tktt co_credit เงินเข้า
    เข้าบัญชี 存款 存入金額 轉入 转入 转入金额 存款金额 預け お預け入れ 預け入れ 預入額
    お預入額 受入 受入金額 預かり 預かり金額 お預かり金額 받은 πιστωσεις πιστωσ*
    incasari incasare depots depot talletus* inkomster belop_inn inngaende innbetalt
    ingaende tien_thu gui_vao dinheiro_entrada prijmy ingresos money_in_amount
    valor_credito mutasi_kredit versamenti jumlah_masuk kredit_no saapuva =in =inn =ma
    =bij =ind =dal =weka =giren =ins =dep =haver =kt""",
    "amount": """
    стойност रकम টাকা തുക ਰਕਮ මුදල halaga ยอดเงิน
    գումար თანხა mebleg сомасы shuma পরিমাণ ಮೊತ್ತ தொகை మొత్తం રકમ रक्कम
    *bedrag *betrag *belopp *osszeg amount* amt sum sum_of value betrag* umsatz*
    bedrag* montant* somme importe* monto cantidad valor* importo* importi belop*
    belob* *belop *belob summa maara kwota* wartosc castka* ciastka objem osszeg*
    tutar* miktar jumlah nominal сумма* 金額* 金额* 交易金额 取引金額 금액* 거래금액
    จำนวนเงิน จำนวน राशि المبلغ ποσο iznos suma summ net neto netto net_amount gross
    bruto brutto brut transaktionsbelopp transaction_amount txn_amount amount_inr
    movement value_eur quantia mutatie umsatze znesek upphaed upphæð сума kiasi amaun
    סכום סכום_חיוב סכום_הפעולה مبلغ so_tien so_tien_giao_dich so_tien_gd nilai mutasi
    mutation import importancia importanc* valoare 发生额 發生額 利用金額 ご利用金額
    入出金 이용금액 금액 ποσο* bedrag_in* belob_i* transaksiebedrag mtt mnt cad
    us_dollar 正味 monto_transaccion subtotal =total castka_v* jumlah_urusniaga kwota_w*
    tutari umsatz_in* osszege""",
    "balance": """
    stan_konta zaroegyenleg наличност 잔고 رصيد بیلنس बाकी मौज्दात बैलेंस ബാലൻസ് ਬਕਾਇਆ
    ශේෂය saldo_na_transaksie
    մնացորդ ნაშთი qaliq қалдық үлдэгдэл balanca gjendja ব্যালেন্স স্থিতি ಬಾಕಿ
    ಶಿಲ್ಕು இருப்பு బ్యాలెన్స్ నిల్వ બાકી शिल्लक
    balance* bal closing_bal* closing_balance running_balance saldo* *saldo saldi
    solde* kontostand* zustatek* zostatok egyenleg* bakiye* sisa_saldo остаток*
    баланс* 残高* 余额* 差引残高 账户余额 잔액* 거래후잔액 ยอดคงเหลือ ยอด शेष शेष_राशि
    الرصيد υπολοιπο stanje jaak atlikums likutis sold running_bal available_balance
    ledger_balance current_balance balance_after saldo_efter* salden disponibile
    account_balance nuovo_saldo book_balance behallning* disponible залишок салдо
    остатък stada staða innstaeda innstæða יתרה היתרה مانده salio baki baki_akhir
    baki_penyata balans so_du so_du_cuoi so_du_sau_giao_dich คงเหลือ 現在高 現在残高
    餘額 帳戶餘額 結餘 結存 本次余额 联机余额 잔액 szamlaegyenleg sisa kontosaldo
    saldo_contabile saldo_contable saldo_po_operacji saldo_po_transakcji
    saldo_nach_buchung zustatek_po_transakci zostatok_po_operacii
    solde_apres_operation bokfort_saldo saldo_na_mutatie saldo_contabilistico
    現在_貸付_高 accountbalance endsaldo zustatek_po_pohybu залишок_після_операції
    baki_semasa sold_contabil balance_after_transaction bakiyesi saldo_parcial""",
    "flag": """
    dr_cr cr_dr d_c c_d d_k s_h debit_credit credit_debit debet_credit credit_debet
    debit_or_credit sign *sign soll_haben sh *vorzeichen drcr crdr af_bij afbij bij_af
    dc_indicator type_dr_cr cd_indicator debito_credito debit_kredit kredit_debet
    收_支 credit_or_debit +_- plus_minus kreditas_debetas k_d in_out out_in direction
    credit_debit_indicator d_h debe_haber b_a borc_alacak 収支 收支 借贷 借贷标志 借貸
    debet_kredit sens dare_avere znak wn_ma segno strana smer* προσημο* χρεωση_πιστωση
    χ_π дт_кт d_p t_j debits_credits inn_ut ind_ud bejovo_kimeno irany in_uit deb_cred
    debito_ou_credito cargo_abono abono_cargo tipo_movimiento uitgang_ingang pano_otto
    חובה_זכות مدين_دائن no_co breme_dobro dt_kt 收支類型 收支类型 收支別 收支别 借貸別
    入出金区分 入払区分 입출금구분 db_cr cr_db credito_debito duguje_potrazuje
    terheles_jovairas w_d d_w cr_or_dr sens_operation debit_credit_flag
    kredit_debit_kennzeichen""",
    "currency": """
    արժույթ ვალუტა monedha
    currency* curr ccy munt devies devise* wahrung* valuta* moneda divisa moeda
    waluta* mena menova devizanem deviza valutakod валюта* 通貨 币种 货币 통화 สกุลเงิน
    νομισμα doviz para_birimi mata_uang valuutta valutacode muntcode ccy_code
    muntsoort penznem valuuta valiuta valutu валута moneda_op 幣別 幣種 貨幣 币别 מטבע
    العملة ارز mynt mata_wang sarafu loai_tien tien_te geldeenheid मुद्रा νομισμ*
    devizanem* whg waehrung*""",
    "reference": """
    明細id ref* reference* chq* cheque* check* chk utr rrn *referentie *referenz
    kundenreferenz mandatsreferenz transactiereferentie txn_no txn_id transaction_id
    transaction_no transaction_number tran_id id trans_id record_id order_id doc_no
    document_no voucher* instrument_id instrument_no viitenumero arkistointitunnus
    arkiv* numer_referencyjny referencia referencja banki_azonosito azonosito
    идентификатор референс* номер_документа номер_операции 交易流水号 流水号 凭证号
    参照番号 fitid bank_reference transaksjonsid num_ref n_ref numero_documento
    documento op_number operation_number *kenmerk kenmerk unique_id confirmation*
    authori* auth_code dekont* fis_no sr_no_ref upi_ref_no no_ref tid
    id_de_transaccion id_transazione transactienummer arkivref volgnr id_operazione
    nsu end_to_end *mandat machtigingsnummer serial_ref journal_no check_number
    identificador* docto* doc nr_doc n_doc no_doc riferimento cro verifikationsnummer
    radnummer numref bilagsnummer viite viitenumber arhiveerimistunnus nuoroda
    dokumenta_numurs dokumendi_number референция референс αριθμος_αναφορας المرجع
    رقم_المرجع אסמכתא אסמכתה שובר rujukan no_rujukan kumbukumbu tilvisun seðilnumer
    sedilnumer so_tham_chieu so_but_toan ma_giao_dich เลขที่อ้างอิง หมายเลขอ้างอิง 取引番号
    照会番号 거래번호 交易序號 订单号 交易单号 商户单号 交易订单号 商家订单号
    id_transakce id_operace 流水號 verwysing poziv_na_broj referenca*
    variabilny_symbol variabilni_symbol vs ks ss संदर्भ*
    चेक_संख्या شماره_پیگیری
    n_operacion receipt_no transferwise_id buchungs_nr referens_nr identifikator
    folio""",
    "account": """
    account* acct a_c ac_no iban* konto* kontonummer kontonr rekening* *rekening
    rekeningnummer cuenta* conta numero_conta conto compte* n_compte numer_rachunku
    rachunek cislo_uctu szamlaszam* szamla hesap* hesap_no rekening no_rekening
    номер_счета счет* account_number account_no account_name your_account 口座*
    口座番号 账号 帐号 卡号 계좌* บัญชี tilinumero tili card_no card_number card_ending
    card_member kortnummer kartennummer kreditkarte* auftragskonto""",
    "status": """
    stare starea
    status state *status tila stav allapot durum состояние статус 状态 상태 estado
    stato stav_transakce estado_operacion tilanne""",
    "fee": """
    fee* charge* commission* comision* provision* gebuhr* entgelt* frais kosten
    comissao* oplata* prowizja poplatek* dij комиссия* 手续费 手数料 수수료 masraf
    avgift* gebyr* kulu fee_amount taxa""",
    "serial": """
    sr sl s_no sr_no sl_no srl_no serial* s_n sno srno slno no nr num number_ n_o lp
    l_p line row seq sequence* # α_α stt 序号 序號 tt 번호 番号 nr_crt a_a rb red_br""",
    "time": """
    time *zeit uhrzeit heure hora ora kl klockslag klokkeslett godzina cas ido saat
    jam waktu время 時刻 时间 시간 เวลา tijd zona_horaria time_zone timezone hour ωρα
    שעה الوقت 操作時刻 tm vreme""",
    "tax": """
    tax* tva vat mwst iva gst* igst cgst sgst impuesto* cess""",
    "ignore": """
    limit* *limit reward* point* points bonus* rate kurs koers *koers taux tasso
    cambio exchange* original* intl* intl_amount foreign* oorspr* *oorspr vreemde
    due minimum* tenure loan* principal emi*
    branch* branch_code sol bic swift ifsc micr sort_code blz bankleitzahl code mcc
    landcode merchant_category postcode* straat* adres* address* adresse* email*
    correo* phone* page cashback shipping* envio* incassant* glaubiger* installment*
    taksit parcela* parcelas user* customer_no rubrieknaam eligible* zipcode zip units
    quantity qty nav breakup client_code originator sign_code bankcode routing rubro
    factura* init_br importe_de_envio cashback_amount bonus_points кэшбэк* кешбек*
    бонус* курс kurz* округлен* isotimia ισοτιμια foreigncurrencyamount
    conversioncharge""",
}
