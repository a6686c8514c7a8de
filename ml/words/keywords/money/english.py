"""More words of English and American diaries, cards and bank statements."""

from __future__ import annotations

from typing import Final

KEYWORDS: Final[dict[str, str]] = {
    "Loans": """
        loan emi payment, loan installment, loan instalment, mortgage loan, car payment,
        auto payment loan, car finance, auto finance, motor finance, student loans,
        student ln, credit union loan, payday loan, consumer finance, consumer loan,
        line of credit, heloc, hire purchase, buy now pay later, bnpl, debt repayment,
        debt payment, repay loan, loan repay
    """,
    "Taxes": """
        federal tax, state tax, tax payment, tax bill, city council tax, local tax,
        taxes owed, tax owed, usataxpymt, franchise tax, dept of revenue, department of
        revenue, revenue service, county tax, tax collector, property taxes, dmv, motor
        vehicle tax, vat payment, paye, self assessment, inland revenue, sars efiling,
        duty customs, customs and excise, import duty, municipal tax
    """,
    "Fees & charges": """
        bank fees, account fee, account fees, account maintenance fee, monthly fee,
        maintenance charge, card fee, card fees, transaction fee, transaction charge,
        transfer fee, wire fee, wire transfer fee, withdrawal fee, cash advance fee,
        overdraft charge, overdraft interest, interest charge, interest charged,
        purchase interest, late charge, late charges, penalty charge, penalty fee,
        parking fine, traffic fine, speeding fine, speeding ticket, parking ticket,
        police fine, court fine, service charges, admin fee, administration fee, stamp
        fee, notary fee, visa card fee, foreign fee, exchange fee, currency conversion,
        currency conversion fee, cross border fee, intl transaction, international
        transaction fee, intnl transaction fee, fx fee, returned payment fee, nsf, nsf
        fee, non sufficient funds, insufficient funds, excess transaction, minimum
        balance, dormant account fee, statement fee, replacement card, card replacement,
        mpesa charges, mpesa fee, bank levy, e levy, stamp duty charge
    """,
    "Cash withdrawal": """
        cash out, cashout, cash withdrawn, withdrew cash, withdraw cash, withdraw, cash
        machine, cash point, cashpoint, cash advance, atm cash, atm wd, atm w d, atm
        debit, pocket cash, cash in hand, abm withdrawal, instant cash, link cash
    """,
    "Investments": """
        stocks purchase, buy shares, bought shares, buy stocks, bought stocks, index
        fund, etf, etfs, brokerage account, brokerage transfer, 401k, 401 k, roth ira,
        pension contribution, pension fund, stocks and shares isa, superannuation, super
        contribution, rrsp, tfsa, unit trust, unit trusts, money market fund, treasury
        bills, treasury bond, gold coin, bullion, ethereum, cryptocurrency, savings
        bond, premium bonds, endowment, sacco, provident fund
    """,
    "Own transfer": """
        transfer to saving, transfer savings, to saving, savings transfer, saving
        account, savings pot, to savings pot, savings goal, save the change, round up,
        roundup, round ups, netbank saver, online saver, bonus saver, rainy day,
        emergency fund, to my account, to own account, own accounts, from checking, to
        checking, checking account transfer, internal trf, transfer between, move money,
        wallet topup, wallet load, ewallet, e wallet, top up wallet, to current account
    """,
    "Card bill payment": """
        credit card pmt, credit crd, cc bill, cc bill payment, card payment thank, pay
        credit card, paid credit card, credit card repayment, creditcard bill, payment
        to chase card, barclaycard, card balance, card autopay, amex epayment, amex
        epay, cardmember serv, cardmember services, crcardpmt, gsbank payment, applecard
        gsbank
    """,
    "Salary": """
        payday, pay day, pay from, my salary, salary for, salary payment, salary
        received, monthly salary, net pay, net salary, wage payment, weekly pay, weekly
        wages, overtime, holiday pay, maternity pay, pension payment, state pension,
        retirement pension, military pay, payroll deposit, direct dep, direct deposit
        payroll, bonus payment, annual bonus, performance bonus, thirteenth salary, per
        diem, teaching salary, part time job, part time, job pay
    """,
    "Interest": """
        interest earned, interest received, interest on savings, gross interest,
        interest paid after tax, bank interest, deposit interest, savings interest paid,
        bonus interest
    """,
    "Dividends": """
        dividend payment, dividend received, dividend income, distribution dividend,
        cash dividend
    """,
    "Refunds & cashback": """
        tax refund, tax ref, irs treas, treas tax ref, tax rebate, carbon rebate,
        rebate, refund for, refund from, money back, cash rewards, rewards redemption,
        statement credit, credit voucher, cashback reward, expense reimbursement, travel
        reimbursement, expenses claim, returned item, return credit
    """,
    "Gifts received": """
        birthday gift from, christmas money, gift money, gift from mom, gift from dad,
        gift from grandma, from parents, from grandma, from uncle, from aunt, from
        brother, from sister, money from parents, red packet received
    """,
    "Other income": """
        sold old, selling, ebay sale, etsy payout, garage sale, yard sale, side hustle,
        gig pay, client payment, invoice paid, consulting fee received, royalties,
        royalty, rental income received, child benefit, universal credit, unemployment,
        unemployment benefit, jobseeker, housing benefit, disability, social security
        benefit, ssa treas, ssi, pip payment, stimulus, grant, bursary, student loan
        received, student finance, alimony received, lottery win, insurance claim, claim
        settlement, inheritance, pocket money from, found money
    """,
    "Rent received": """
        rent income, rent from lodger, lodger, rent collected, airbnb payout
    """,
    "Other": """
        dmv copy, stamps, postal service, shipping, parcel, delivery fee parcel, self
        service kiosk, photobooth, passport photo, lost money, lent to, lend
    """,
}
