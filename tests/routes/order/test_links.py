"""Transfers and refunds on their pages."""

from __future__ import annotations

from tests.importing import row
from tests.page_contract import visible_text
from tests.routes.order.entries import IN_SELF, OUT_SELF, add


def test_a_transfer_is_shown_and_can_be_refused_and_confirmed(page, alice, desk):
    add(desk, "XX1234", OUT_SELF)
    add(desk, "XX5678", IN_SELF)
    outgoing, incoming = (one.id for one in desk.stored())
    assert "with HDFC Bank 5678" in visible_text(page("/transactions"))
    shown = page(f"/transactions/{outgoing}")
    assert "Belongs together with" in visible_text(shown)
    refuse = shown.select_one('form[action$="/refuse"]')["action"]
    listed = alice.get(f"/api/v1/transactions/{outgoing}").json
    assert listed["linked"] == {"transaction_id": str(incoming), "kind": "transfer"}
    assert alice.submit(refuse, {"transaction": outgoing}).status_code == 303
    shown = page(f"/transactions/{outgoing}")
    assert "Does not belong together with" in visible_text(shown)
    assert alice.get(f"/api/v1/transactions/{outgoing}").json["linked"] is None
    alice.submit(shown.select_one('form[action$="/accept"]')["action"])
    assert "Own transfer" in visible_text(page(f"/transactions/{incoming}"))


def test_a_refund_is_marked_on_both_sides(page, desk):
    add(desk, "XX1234", row(3, "-250"), row(9, "250", "REV-UPI-SWIGGY"))
    text = visible_text(page("/transactions"))
    assert "refunded" in text
    for one in desk.stored():
        assert "Not a refund" in visible_text(page(f"/transactions/{one.id}"))
