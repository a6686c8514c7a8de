"""The pages of transactions: filters, and numbers that are nobody's id."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from utils import transactions as service
from utils.db_utils import in_transaction
from utils.people import users

if TYPE_CHECKING:
    from collections.abc import Callable

    from bs4 import BeautifulSoup

    from routes.deps import Services
    from tests.people import Person

    Page = Callable[..., BeautifulSoup]

TOO_LARGE = "9" * 24
ENDLESS = "9" * 5000


@pytest.fixture
def coffee(alice: Person, services: Services) -> int:
    """A transaction of Alice's."""
    entry = service.Entry(dt.date(2026, 11, 2), Decimal("-120.50"), "Third Wave")
    return in_transaction(
        services.engine,
        lambda c: service.enter_by_hand(
            c, alice.user_id or 0, entry, "INR", services.clock.now()
        ),
    )


@pytest.mark.usefixtures("coffee")
def test_a_filter_that_is_not_in_the_address_is_not_wrong(page: Page) -> None:
    shown = page("/transactions?q=third")
    assert "1 found" in shown.text
    assert shown.select(".pf-field-errors") == []


@pytest.mark.usefixtures("coffee")
@pytest.mark.parametrize("name", ["account", "category", "import"])
@pytest.mark.parametrize("number", [TOO_LARGE, ENDLESS, "-1", "१"])
def test_a_number_that_is_no_id_does_not_narrow(
    page: Page, name: str, number: str
) -> None:
    assert "1 found" in page(f"/transactions?{name}={number}").text


@pytest.mark.parametrize("number", [TOO_LARGE, ENDLESS, str(2**63)])
@pytest.mark.parametrize("path", ["/transactions/{}", "/upload/{}", "/upload/{}/undo"])
def test_a_number_too_large_for_an_id_is_not_found(
    page: Page, path: str, number: str
) -> None:
    page(path.format(number), status=404)


@pytest.mark.parametrize("number", [TOO_LARGE, "", "x"])
def test_a_category_that_cannot_be_is_refused(
    alice: Person, coffee: int, number: str
) -> None:
    answer = alice.submit(f"/transactions/{coffee}/category", {"category": number})
    assert 400 <= answer.status_code < 500


@pytest.mark.usefixtures("coffee")
@pytest.mark.parametrize(
    "path", ["/transactions?min=-200.55", "/api/v1/transactions?min=-200.55"]
)
def test_a_limit_finer_than_the_currency_is_rounded(
    alice: Person, services: Services, path: str
) -> None:
    profile = users.Profile("Alice", "JPY", "en_IN")
    users.save_profile(services.engine, alice.user_id or 0, profile)
    assert alice.get(path).status_code == 200
