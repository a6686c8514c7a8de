from __future__ import annotations

import contextlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.properties import examples
from tests.statements.ledgers.written import entry, ofx, read
from utils.domain import ReadHints
from utils.errors import StatementError
from utils.file_processor import read_statement
from utils.statements import limits


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("OFXHEADER:100\n<OFX></OFX>", "no_table"),
        ("<OFX><!DOCTYPE a><STMTRS>", "unreadable"),
        ("<OFX>" + "<A>" * 60, "too_large"),
        ("<OFX>" + "<STMTRS>a" * 501, "too_large"),
        ("!Type:Invst\nD1/1/24\nT1\n^\n", "no_table"),
        (":20:X\n:25:1\n", "no_table"),
        ("<Document xmlns='urn:camt.053.001'></Document>", "no_table"),
        ("<Document xmlns='urn:camt.053.001'><Stmt>", "unreadable"),
        ("<Document xmlns='camt.053'>" + "<a>" * 55 + "</a>" * 55 + "</Document>",
         "too_large"),
        ("<!DOCTYPE d [<!ENTITY a 'b'>]><Document xmlns='camt.053'/>", "unreadable"),
    ],
)  # fmt: skip
def test_what_is_no_statement_is_refused(text: str, code: str):
    with pytest.raises(StatementError) as caught:
        read(text)

    assert caught.value.code == code
    assert caught.value.message.endswith(".")


def test_too_many_lines_and_entries_are_refused():
    for text in ("!Type:Bank\nD1/1/24\nT1\n^\n", ":20:X\n:25:1\n:28:1\n\n",
                 ofx(entry("-1") * 4)):  # fmt: skip
        with pytest.raises(StatementError) as caught:
            read_statement(text.encode(), ReadHints(), limits.Limits(rows=1))
        assert caught.value.code == "too_many_rows"


BEGINNINGS = (
    "OFXHEADER:100\n<OFX><STMTRS><STMTTRN>", "<OFX>", "!Type:Bank\nD", "!Account\n",
    "{1:F01\n:20:A\n:61:", ":20:1\n:61:240101C1,N\n:86:166?20", ":86:/NAME/",
    "<Document xmlns='camt.053'><Stmt><Ntry>", "%PDF-1.7\n",
)  # fmt: skip


@pytest.mark.slow
@given(
    st.sampled_from(BEGINNINGS),
    st.one_of(st.binary(max_size=300), st.text(max_size=300).map(str.encode)),
    st.integers(1, 2),
)
@settings(max_examples=examples(200), suppress_health_check=[HealthCheck.too_slow])
def test_whatever_follows_a_beginning_is_read_or_refused(
    beginning: str, rest: bytes, times: int
):
    # Anything else that is thrown fails the test.
    with contextlib.suppress(StatementError):
        read_statement((beginning.encode() + rest) * times, ReadHints())


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("OFXHEADER:100\n<OFX><STATUS><SEVERITY>ERROR<MESSAGE>Sign-on failed</STATUS></OFX>",
         "“Sign-on failed”"),
        ("OFXHEADER:100\n<OFX><INVSTMTRS><BUYMF><TOTAL>5</BUYMF></INVSTMTRS></OFX>",
         r"only movements of investments \(1\)"),
        ("!Type:Invst\nD1/1/24\nT1\n^\nD2/1/24\nT1\n^\n", r"only records of other kinds \(2\)"),
    ],
)  # fmt: skip
def test_a_file_without_a_register_of_money_says_what_it_holds(
    text: str, sentence: str
):
    with pytest.raises(StatementError, match=sentence) as caught:
        read(text)

    assert caught.value.code == "no_table"
