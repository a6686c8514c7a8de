from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from bs4 import BeautifulSoup
from flask import get_template_attribute
from wtforms import BooleanField, Form, PasswordField, SelectField, StringField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired

from utils.charts.model import Chart
from utils.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flask import Flask
    from werkzeug.datastructures import MultiDict


class Example(Form):
    email = StringField("E-mail", [InputRequired("Please enter it.")])
    password = PasswordField("Password", [InputRequired("Please enter it.")])
    kind = SelectField("Kind", choices=[SelectChoice("bank", "Bank")])
    remember = BooleanField("Stay")


@pytest.fixture(autouse=True)
def _in_request(app: Flask) -> Iterator[None]:
    with app.test_request_context():
        yield


def draw(name: str, *args: Any, **kwargs: Any) -> BeautifulSoup:
    macro = get_template_attribute("_macros.html", name)
    return BeautifulSoup(str(macro(*args, **kwargs)), "html5lib")


def sent(**values: str) -> MultiDict[str, str]:
    from werkzeug.datastructures import MultiDict

    return MultiDict(values)


def test_a_field_has_label_hint_and_keywords() -> None:
    drawn = draw("field", Example().email, hint="Only you see it", autocomplete="email")
    control = drawn.select_one("input.form-control")
    assert drawn.select_one("label")["for"] == control["id"] == "email"
    assert control["autocomplete"] == "email"
    assert drawn.select_one(f"#{control['aria-describedby']}").text == "Only you see it"
    assert not control.has_attr("aria-invalid")
    assert not control.has_attr("autofocus")


def test_a_wrong_field_names_its_error_and_keeps_its_value_but_no_password() -> None:
    form = Example(sent(email="", password="secret"))
    form.validate()
    wrong = draw("field", form.email).select_one("input")
    assert wrong["aria-invalid"] == "true"
    assert wrong.has_attr("autofocus")
    assert wrong["aria-describedby"] == "email-error"
    form = Example(sent(email="a@example.org", password="secret"))
    assert draw("field", form.email).select_one("input")["value"] == "a@example.org"
    assert not draw("field", form.password).select_one("input").get("value")


def test_selects_and_boxes_get_their_own_looks() -> None:
    form = Example()
    assert draw("field", form.kind).select_one("select.form-select")
    assert draw("field", form.remember).select_one(".form-check input[type=checkbox]")


def test_several_errors_are_summed_up_with_links() -> None:
    form = Example(sent())
    form.validate()
    links = draw("error_summary", form).select("a")
    assert {"#email", "#password"} <= {link["href"] for link in links}
    assert not draw("error_summary", Example()).select("a")


def test_money_out_is_said_in_words_too() -> None:
    out = draw("money", Decimal(-5), "INR", flow=True)
    assert out.text.split() == ["−₹5.00", "money", "out"]
    assert draw("money", Decimal(5), "INR", flow=True).text.split()[-1] == "in"
    assert draw("money", Decimal(-5), "INR").text.strip() == "−₹5.00"
    assert draw("money", None, "INR").text.strip() == "–"


def test_an_error_message_is_announced_at_once() -> None:
    assert draw("alert", "error", "<b>No</b>").select_one("[role=alert]").p.text == (
        "<b>No</b>"
    )
    assert not draw("alert", "success", "Done").select("[role=alert]")


def test_an_empty_state_leads_somewhere() -> None:
    drawn = draw("empty_state", "Nothing", "Yet", "/upload", "Upload")
    assert drawn.a["href"] == "/upload"
    assert not draw("empty_state", "Nothing", "Yet").select("a")


def test_a_chart_without_data_has_its_sentence_and_no_canvas() -> None:
    macro = get_template_attribute("_figures.html", "chart")
    chart = Chart("x", "Title", sentence("Nothing yet"))
    drawn = BeautifulSoup(str(macro(chart)), "html5lib")
    assert drawn.select_one("figcaption").p.text == "Nothing yet"
    assert not drawn.select("canvas, table")
