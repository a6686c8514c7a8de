"""The shapes of links between transactions."""

from __future__ import annotations

from typing import get_args

from routes.conventions.fields import ApiSchema, choice, identifier
from routes.conventions.listing import ListQuery
from utils.store.links import FoundBy, LinkKind, LinkState


class LinkSchema(ApiSchema):
    """Two transactions that belong together, or might."""

    id = identifier("The link's id.", required=True)
    kind = choice("What it is.", get_args(LinkKind), required=True)
    state = choice(
        "offered waits for its owner's word; accepted counts.",
        get_args(LinkState),
        required=True,
    )
    found_by = choice("Who said so last.", get_args(FoundBy), required=True)
    out_transaction_id = identifier(
        "The money that went out.", attribute="out_id", required=True
    )
    in_transaction_id = identifier(
        "The money that came in.", attribute="in_id", required=True, example="43"
    )


class LinkQuery(ListQuery):
    """Which links."""

    state = choice("What became of them.", get_args(LinkState), load_default="offered")
