"""Adding the files of one upload at once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.importing import row, statement
from utils.db_utils import reading
from utils.domain import BalanceCheck, BalanceStatus, RowError
from utils.errors import StatementError
from utils.sentences import Sentence
from utils.store.accounts import list_accounts

if TYPE_CHECKING:
    from routes.deps import Services
    from tests.people import Person
from tests.routes.upload.previews import Page, narrations

ADD = "form[action='/imports/commit']"


def broken(day: int):
    whole = statement([row(day, "-70", "BROKEN")])
    (account,) = whole.accounts
    check = BalanceCheck(BalanceStatus.BROKEN, first_break_line="2")
    return replace(whole, accounts=(replace(account, balance_check=check),))


def batch_of(place: str) -> dict[str, str]:
    return {"batch": place.partition("batch=")[2]}


def test_one_press_adds_all_files_of_an_upload(
    alice: Person, page: Page, upload, services: Services
) -> None:
    files = [statement([row(day, "-50", f"TEA {day}")]) for day in (1, 2, 3)]
    place = upload(alice, *files).location
    form = page(place).select_one(ADD)
    assert "Add 3 transactions" in form.text
    assert "go into one account" not in form.text
    added = alice.submit("/imports/commit", batch_of(place))
    assert added.location == "/dashboard"
    assert sorted(narrations(services, alice)) == ["TEA 1", "TEA 2", "TEA 3"]
    assert "3 transactions were added." in page("/dashboard").text


def test_files_without_a_name_share_the_account_that_the_first_makes(
    alice: Person, page: Page, upload, services: Services
) -> None:
    files = [statement([row(day, "-50", f"TEA {day}")], number=None) for day in (1, 2)]
    place = upload(alice, *files).location
    assert "go into one account" in page(place).select_one(ADD).text
    assert alice.submit("/imports/commit", batch_of(place)).location == "/dashboard"
    assert len(narrations(services, alice)) == 2
    with reading(services.engine) as connection:
        assert len(list_accounts(connection, alice.user_id)) == 1


def test_what_is_in_doubt_waits(
    alice: Person, page: Page, upload, services: Services
) -> None:
    bad = RowError("3", Sentence("There is no date."), "?,-9")
    place = upload(
        alice,
        statement([row(1, "-50", "TEA 1")]),
        statement([row(2, "-50", "TEA 2")]),
        statement([row(3, "-60", "HALF READ")], row_errors=[bad]),
        broken(4),
        statement([]),
        StatementError("no_table", Sentence("No table here.")),
    ).location
    shown = page(place)
    assert "In 3 of these files" in shown.select_one(ADD).text
    refused = shown.select("tbody tr")[0]
    assert [one.text for one in refused.select("[data-type=number]")] == ["–"] * 4
    assert alice.submit("/imports/commit", batch_of(place)).location == place
    assert sorted(narrations(services, alice)) == ["TEA 1", "TEA 2"]
    assert page(place).select_one(ADD) is None


def test_a_file_that_another_changes_is_shown_again(
    alice: Person, page: Page, upload, services: Services
) -> None:
    tea, cake = row(1, "-50", "TEA"), row(2, "-90", "CAKE")
    place = upload(alice, statement([tea]), statement([tea, cake])).location
    assert alice.submit("/imports/commit", batch_of(place)).location == place
    assert "1 file looks different now" in page(place).text
    assert narrations(services, alice) == ["TEA"]
    alice.submit("/upload/2/commit")
    assert sorted(narrations(services, alice)) == ["CAKE", "TEA"]


def test_a_strangers_upload_is_not_added(
    alice: Person, charlie: Person, upload, services: Services
) -> None:
    files = [statement([row(day, "-50")]) for day in (1, 2)]
    place = upload(alice, *files).location
    for batch in (batch_of(place), {"batch": "another"}, {}):
        assert charlie.submit("/imports/commit", batch).status_code == 404
    assert narrations(services, alice) == []
