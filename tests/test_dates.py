from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from utils import dates
from utils.domain import DateOrder

MONTHS = """
янв фев мар апр май июн июл авг сен окт ноя дек
януари февруари март април май юни юли август септември октомври ноември декември
január február március április május június július augusztus szeptember október november december
januar februar marec april maj junij julij avgust september oktober november december
जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर
जानेवारी फेब्रुवारी मार्च एप्रिल मे जून जुलै ऑगस्ट सप्टेंबर ऑक्टोबर नोव्हेंबर डिसेंबर
জানুয়ারি ফেব্রুয়ারি মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর
ಜನವರಿ ಫೆಬ್ರವರಿ ಮಾರ್ಚ್ ಏಪ್ರಿಲ್ ಮೇ ಜೂನ್ ಜುಲೈ ಆಗಸ್ಟ್ ಸೆಪ್ಟೆಂಬರ್ ಅಕ್ಟೋಬರ್ ನವೆಂಬರ್ ಡಿಸೆಂಬರ್
ஜனவரி பிப்ரவரி மார்ச் ஏப்ரல் மே ஜூன் ஜூலை ஆகஸ்ட் செப்டம்பர் அக்டோபர் நவம்பர் டிசம்பர்
జనవరి ఫిబ్రవరి మార్చి ఏప్రిల్ మే జూన్ జూలై ఆగస్టు సెప్టెంబర్ అక్టోబర్ నవంబర్ డిసెంబర్
જાન્યુઆરી ફેબ્રુઆરી માર્ચ એપ્રિલ મે જૂન જુલાઈ ઓગસ્ટ સપ્ટેમ્બર ઑક્ટોબર નવેમ્બર ડિસેમ્બર
"""
DAYS = st.dates(dt.date(1971, 1, 1), dt.date(2069, 12, 31))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("14 Apr '23", "2023-04-14"),
        ("01-APR-24", "2024-04-01"),
        ("27/07/2026 17:34", "2026-07-27"),
        ("2024-03-31T23:59:59Z", "2024-03-31"),
        ("2024-03-31T00:30:00+05:30", "2024-03-31"),
        ("31.12.2013", "2013-12-31"),
        ("2012/3/22", "2012-03-22"),
        ("02/04/2026| 10:15", "2026-04-02"),
        ("2. März 2024", "2024-03-02"),
        ("March 5, 2024", "2024-03-05"),
        ("18-MAR-24 (20-MAR-24)", "2024-03-18"),
        ("29/10/2026 as of 28/10/2026", "2026-10-29"),
        ("5 de janeiro de 2024", "2024-01-05"),
        ("2024年1月7日", "2024-01-07"),
        ("2024.01.05.", "2024-01-05"),
        ("Wed 03 Jan 2024", "2024-01-03"),
        ("2024 Jan 03", "2024-01-03"),
        ("1 мая 2024", "2024-05-01"),
        ("1 мая 2024 г.", "2024-05-01"),
        ("2024. március 15.", "2024-03-15"),
        ("2024 m. kovo 15 d.", "2024-03-15"),
        ("15. lipnja 2024.", "2024-06-15"),
        ("15 tháng 3 năm 2024", "2024-03-15"),
        ("2024年3月15日(金)", "2024-03-15"),
        ("2024/03/15(金)", "2024-03-15"),
        ("令和6年3月15日", "2024-03-15"),
        ("H31.4.30", "2019-04-30"),
        ("113/03/15", "2024-03-15"),
        ("15 במרץ 2024", "2024-03-15"),
        ("15.03.2024 um 18:20", "2024-03-15"),
        ("15/03/2024 à 18:20", "2024-03-15"),
        ("15.03.2024 18:20 Uhr", "2024-03-15"),
        ("15/03/2024 18:20 h", "2024-03-15"),
        ("15–03–2024", "2024-03-15"),
        ("15.03.2024 r.", "2024-03-15"),
        ("15/03/2024 Fri", "2024-03-15"),
        ("15 Mar 24 , 10:22 AM", "2024-03-15"),
        ("10:22 AM, 15 Mar 2024", "2024-03-15"),
        ("10:22 15/03/2024", "2024-03-15"),
        ("2024-3-15 上午10:22:33", "2024-03-15"),
        ("2024. 3. 15. 오후 10:22", "2024-03-15"),
        ("15/03/2024 10:22:33 a. m.", "2024-03-15"),
        ("2024-03-15 10:22:33 +0530 IST", "2024-03-15"),
        ("2024-03-15 00:00:00+00", "2024-03-15"),
        ("20240315120000[0:GMT]", "2024-03-15"),
        ("20240315235959.000[-5:EST]", "2024-03-15"),
        ("20240315[+5.30:IST]", "2024-03-15"),
    ],
)
def test_a_date_is_read_as_written(text: str, day: str):
    found = dates.parse_date(text)

    assert found is not None
    assert found.day(DateOrder.DMY) == dt.date.fromisoformat(day)


@pytest.mark.parametrize("names", MONTHS.strip().splitlines())
def test_months_are_known_by_their_names(names: str):
    found = [dates.parse_date(f"14 {name} 2025") for name in names.split()]

    assert [text and text.day(DateOrder.DMY) for text in found] == [
        dt.date(2025, month, 14) for month in range(1, 13)
    ]


@pytest.mark.parametrize(
    "text",
    ["", "45292", "NaT", "today", "not a date", "2024-01-01T25:61:61", "-0001-01-01",
     "01/01/2024 garbage", "١/٢/٢٠٢٤", "12 Xyz 2024", "123/1/2024", "=TODAY()",
     "R6", "151/03/15", "12 m 2024", "01-APR-24 (garbage)", "BALANCE 2/28/2026", "20240301[GMT]", "01/04/24 - 30/04/24"],
)  # fmt: skip
def test_what_is_no_date_is_refused(text: str):
    assert dates.parse_date(text) is None


def test_an_open_date_follows_the_order_it_is_given():
    found = dates.parse_date("03/04/24")

    assert found is not None
    assert found.order is None
    assert found.day(DateOrder.DMY) == dt.date(2024, 4, 3)
    assert found.day(DateOrder.MDY) == dt.date(2024, 3, 4)
    assert found.day(DateOrder.YMD) == dt.date(2003, 4, 24)


def test_a_day_that_does_not_exist_is_none():
    found = dates.parse_date("31/02/2024")

    assert found is not None
    assert found.day(DateOrder.DMY) is None


@given(DAYS, st.sampled_from(["%d/%m/%Y", "%d-%m-%y", "%Y-%m-%d", "%d %b %Y"]))
def test_a_written_day_is_read_back(day: dt.date, pattern: str):
    found = dates.parse_date(day.strftime(pattern))

    assert found is not None
    assert found.day(DateOrder.DMY) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [("20240131", "2024-01-31"), ("31012024", "2024-01-31"), ("45322", "2024-01-31"),
     ("20240131 10:15", "2024-01-31"), ("20240131182011", "2024-01-31"),
     ("20240131182011.000", "2024-01-31")],
)  # fmt: skip
def test_digits_are_dates_only_where_asked(text: str, day: str):
    (found,) = dates.parse_compact(text)

    assert found.day(DateOrder.DMY) == dt.date.fromisoformat(day)


def test_other_digits_are_no_compact_date():
    assert dates.parse_compact("99999999") == ()
    assert dates.parse_compact("123456") == ()


@given(DAYS)
def test_months_are_half_open(day: dt.date):
    month = dates.month_of(day)

    assert month <= day < dates.next_month(month)
    assert dates.add_months(dates.add_months(month, 7), -7) == month
    assert (dates.next_month(month) - month).days == dates.days_in_month(month)


def test_months_between_leave_out_the_end():
    found = dates.months_between(dt.date(2024, 11, 20), dt.date(2025, 2, 1))

    assert found == [dt.date(2024, 11, 1), dt.date(2024, 12, 1), dt.date(2025, 1, 1)]


def test_a_statement_ends_a_year_after_today_at_the_latest():
    today = dt.date(2026, 1, 1)

    assert dates.in_range(dt.date(2026, 12, 31), today)
    assert not dates.in_range(dt.date(2027, 6, 1), today)
    assert not dates.in_range(dt.date(1969, 12, 31), None)
    assert not dates.in_range(dt.date(9999, 12, 31), None)
