"""Strangers find nothing."""

from __future__ import annotations

from tests.importing import row
from tests.routes.order.entries import IN_SELF, OUT_SELF, add
from utils.db_utils import reading
from utils.store import links


def test_strangers_find_nothing_of_alices(
    alice, charlie, client, desk, category, rules, account_ids
):
    add(desk, "XX1234", OUT_SELF, row(2, "-5", "COFFEE"))
    add(desk, "XX5678", IN_SELF)
    sent = {"payee": "Shop", "category": category("Travel").id, "do": "save"}
    alice.submit("/settings/rules/new", sent)
    (rule,) = rules()
    with reading(desk.engine) as connection:
        ids = [one.id for one in desk.stored()]
        (link,) = links.links_of(connection, alice.user_id, ids)
    travel, account_id = category("Travel").id, account_ids()[0]
    for path in (
        f"/settings/rules/{rule.id}",
        f"/settings/rules/new?transaction={ids[0]}",
        f"/settings/categories/{travel}",
        f"/settings/accounts/{account_id}",
    ):
        assert charlie.get(path).status_code == 404, path
        assert "/login" in client.get(path).location
    for path in (
        f"/settings/rules/{rule.id}",
        f"/settings/rules/{rule.id}/move",
        f"/settings/rules/{rule.id}/delete",
        f"/settings/categories/{travel}/rename",
        f"/settings/categories/{travel}/hide",
        f"/settings/categories/{travel}/merge",
        f"/settings/accounts/{account_id}",
        f"/settings/accounts/{account_id}/merge",
        f"/transactions/links/{link.id}/accept",
        f"/transactions/links/{link.id}/refuse",
    ):
        answer = charlie.submit(path, {"name": "x", "target": "1", "category": "1"})
        assert answer.status_code == 404, path
        assert "/login" in client.submit(path).location
    sent = {"transaction": ids[0], "category": travel}
    assert charlie.submit("/transactions/review", sent).status_code == 404
    for path in ("/settings/rules", "/settings/accounts", "/transactions/review"):
        assert "HDFC" not in charlie.get(path).text
        assert "/login" in client.get(path).location
