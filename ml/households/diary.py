"""What people write when they keep a diary of their spending themselves."""

from __future__ import annotations

from typing import Final

ITEMS: Final[dict[str, str]] = {
    "Groceries": """milk;vegetables;onions;tomato 1kg;rice 5kg;eggs;bread;fruits;
        groceries;atta;dal;cooking oil;sugar;curd;supermarket;weekly
        shop;flour;bananas; paneer;tea powder;cheese and ham;market
        vegetables;apples;butter;water bottles""",
    "Eating out": """lunch;dinner;breakfast;tea;coffee;snacks;biryani;pizza;dosa;ice
        cream; lunch with friends;chai;burger;samosa;juice;canteen;dinner
        out;pastry;sandwich; fast food;kebab;thali;momos;cold drink;beer;restaurant
        with family;idli vada""",
    "Transport": """auto;bus;petrol;metro;cab to office;train ticket;auto to
        station; parking;bike service;rapido;taxi;bus pass;share
        auto;toll;fuel;tram ticket; diesel;puncture repair;uber home;monthly
        pass;car wash""",
    "Travel": """hotel;flight tickets;trip to goa;bus to hometown;train to
        hometown; homestay;museum and city tour;visa fee;hostel two nights;airport
        transfer""",
    "Shopping": """shirt;jeans;shoes;headphones;online order;phone
        cover;clothes;bedsheet;
        bag;watch;charger;kurta;book;slippers;jacket;t-shirt;laptop stand;socks""",
    "Health": """medicines;doctor;blood test;dentist;tablets;consultation;eye
        checkup; vitamins;cough syrup;pharmacy;physiotherapy;vaccination""",
    "Personal care": """haircut;soap;shampoo;salon;gym;shaving cream;beauty
        parlour; toothpaste;face wash;laundry;sanitary pads;deodorant;trimming""",
    "Entertainment & subscriptions": """movie;netflix;cricket
        turf;concert;spotify;game; bowling;museum ticket;newspaper;party;club
        entry;cinema;hotstar;kayaking""",
    "Education": """books;tuition fee;course fee;notebook;exam fee;pens;school
        fees; photocopies;online course;stationery""",
    "Children": """diapers;toys;school bag;daycare;kids clothes;baby food;pocket
        money""",
    "Gifts & donations": """birthday gift;temple donation;gift;wedding
        gift;charity; flowers;church offering;present for mum""",
    "Festivals": """diwali sweets;crackers;pooja items;rangoli;christmas tree;eid
        clothes; flowers for pooja;christmas presents;lights""",
    "Utilities": """electricity bill;mobile recharge;internet bill;gas
        cylinder;water bill; dth recharge;phone bill;broadband;heating""",
    "Housing": """rent;maintenance;room rent;deposit;society charges;dorm;mortgage""",
    "Household help": """maid;cook;cleaning lady;gardener;car cleaner;maid salary""",
    "Insurance": """lic premium;health insurance;bike insurance;car insurance""",
    "Loans": """loan emi;bike emi;loan payment;phone emi""",
    "Taxes": """income tax;property tax;road tax""",
    "Other": """misc;courier;repair;key copy;photos;stamp paper;other;garbage""",
    "Salary": """salary;stipend;pension;allowance;wages;pocket money from dad""",
    "Investments": """mutual fund;sip;ppf;recurring deposit;fixed deposit;shares""",
    "Other income": """sold old phone;freelance work;scrap;from parents;tips;side
        job""",
    "Interest": """bank interest;fd interest""",
    "Dividends": """dividend;dividend from shares""",
    "Refunds & cashback": """cashback;refund;gpay reward;amazon pay cashback""",
    "Fees & charges": """bank charges;atm fee;late fee;card fee""",
    "Cash withdrawal": """atm;cash withdrawal;petty cash""",
    "Own transfer": """to savings account;from savings account""",
    "Gifts received": """gift from uncle;birthday money""",
    "Rent received": """rent from tenant""",
    "Card bill payment": """credit card bill""",
    "Card payment (unitemised)": """credit card bill""",
}
