"""Money itself: loans, taxes, fees, cash, savings and every kind of income."""

from __future__ import annotations

from typing import Final

KEYWORDS: Final[dict[str, str]] = {
    "Loans": """
        loan, emi, loan emi, bike emi, car loan, personal loan, gold loan, education
        loan, student loan, auto loan, loan repayment, loan payment, instalment,
        installment, installments, finance ltd, finserv, microfinance, pay in emi,
        kredit, darlehen, ratenzahlung, kreditrate, pret immobilier, pret, credit conso,
        remboursement pret, echeance pret, prestamo, cuota prestamo, prestito, rata,
        finanziamento, mutuo, lening, aflossing, krediet, zajam, rata kredita, pozyczka
    """,
    "Taxes": """
        tax, taxes, income tax, advance tax, self assessment tax, property tax, house
        tax, road tax, gst payment, tds, professional tax, municipal corporation,
        municipality, corporation tax, customs duty, stamp duty, challan, council tax,
        vehicle tax, treasury, steuer, steuern, finanzamt, grundsteuer, kfz steuer,
        kirchensteuer, kapitalertragsteuer, impot, impots, taxe, taxe fonciere, tresor
        public, impuesto, impuestos, hacienda, agencia tributaria, ibi, imposta,
        imposte, tasse, agenzia entrate, belasting, belastingdienst, gemeente, porez,
        prirez, porezna uprava, podatek
    """,
    "Fees & charges": """
        bank charge, bank charges, charges, service charge, service fee, annual fee,
        late fee, late payment fee, penalty, fine, fines, processing fee, maintenance
        fee, atm fee, sms charges, bank fee, fee, fees, overdraft, foreign transaction
        fee, commission, convenience fee, markup, gst on charges, min bal charges,
        finance charges, forex markup, cheque return, gebuhr, gebuhren, kontofuhrung,
        entgelt, frais, frais bancaires, cotisation, agios, comision, comisiones,
        commissione, commissioni, canone, spese bancarie, kosten, bankkosten, boete,
        naknada, provizija, oplata
    """,
    "Cash withdrawal": """
        atm, atm withdrawal, cash withdrawal, cash, petty cash, cash wdl, withdrawal,
        bankomat, geldautomat, bargeld, abhebung, auszahlung bargeld, retrait, retrait
        dab, especes, cajero, reintegro, efectivo, prelievo, bancomat prelievo,
        contanti, geldopname, geldautomaat, isplata, gotovina, wyplata
    """,
    "Investments": """
        mutual fund, mutual funds, mf, sip, systematic investment, fixed deposit, fd,
        recurring deposit, rd installment, shares, share market, stock, stocks, equity,
        demat, brokerage, broking, trading account, securities, clearing corporation,
        ppf, public provident fund, nps, elss, gold bond, sovereign gold, bonds,
        investment, investments, invest, asset management, amc, crypto, bitcoin,
        retirement, ira contribution, wertpapier, wertpapiere, sparplan, fonds,
        investissement, placement, assurance vie, pea, inversion, fondo, fondos, bolsa,
        investimento, investimenti, fondi, beleggen, belegging, ulaganje
    """,
    "Own transfer": """
        own account, self transfer, transfer to self, to self, transfer to savings,
        savings account, to savings, from savings, sweep, internal transfer, between
        accounts, wallet top up, added to wallet, add money, transfer to wallet,
        umbuchung, sparkonto, virement interne, epargne, livret, traspaso, ahorro,
        giroconto, risparmio, spaarrekening, sparen, eigen rekening, stednja
    """,
    "Card bill payment": """
        credit card payment, credit card bill, card payment received, card bill, cc
        payment, creditcard payment, credit card, payment received, payment thank you,
        autopay payment, bbps payment received, kreditkarte, kreditkartenabrechnung,
        carte de credit, tarjeta de credito, carta di credito saldo, automatic payment,
        amex payment, visa card settlement, card settlement
    """,
    "Salary": """
        salary, sal, payroll, paycheck, paycheque, pay check, wages, wage, stipend,
        pension, direct deposit, salary credit, allowance, bonus, dir dep, lohn, gehalt,
        lohn gehalt, rente, besoldung, bezuge, salaire, paie, traitement, nomina,
        salario, sueldo, pensione, stipendio, loon, salaris, wedde, pensioen, placa,
        mirovina, wynagrodzenie, employer
    """,
    "Interest": """
        interest, int pd, interest credit, interest paid, fd interest, savings interest,
        credit interest, sbint, zinsen, habenzinsen, interets, intereses, interessi,
        rente spaar, kamata, kamate, odsetki
    """,
    "Dividends": """
        dividend, dividends, div payout, dividende, dividendo, dividendi, ausschuttung
    """,
    "Rent received": """
        rent received, rent from tenant, tenant, rental income, mieteinnahme, loyer
        percu
    """,
    "Refunds & cashback": """
        refund, refunded, cashback, cash back, reversal, reversed, reward, rewards,
        reimbursement, chargeback, merchandise return, erstattung, ruckerstattung,
        remboursement, reembolso, devolucion, rimborso, terugbetaling, povrat, povrat
        novca, zwrot
    """,
    "Gifts received": """
        gift received, gift from, birthday money, wedding money, money from mom, money
        from dad, from mom, from dad, from mother, from father
    """,
    "Other income": """
        freelance, freelancing, side job, sold, sale of, commission received, incentive,
        scholarship, honorarium, prize, winnings, income, earning, invoice payment
        received, consulting income, tips, received from, kindergeld, allocations
        familiales, caf, toeslag, subsidie, subsidy, dbt, benefit, social security
    """,
    "Other": """
        misc, miscellaneous, others, courier, postage, post office, locksmith, key copy,
        notary, toilet, vending machine, unknown
    """,
}
