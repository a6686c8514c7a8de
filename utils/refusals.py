"""Refused pairs outlive their rows: kept when a side goes, said again when both came.

A refusal is a link in the state `rejected` as long as both rows are here.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import islice, product
from typing import TYPE_CHECKING, Final

from utils.identity.fingerprints import fingerprint
from utils.store import link_refusals as store
from utils.store import link_sides
from utils.store.links import add_link, change_state

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterable

    from sqlalchemy.engine import Connection

    from utils.store.link_sides import Side
    from utils.store.links import Ends, Link, LinkKind

# Of equal rows each pair is refused, up to so many.
_MOST_EQUAL: Final = 100


def keep(
    connection: Connection, user_id: int, links: Iterable[Link], now: dt.datetime
) -> None:
    """Keep the refused ones of links whose rows are still here, and go now."""
    refused = [link for link in links if link.state == "rejected"]
    ends = {end for link in refused for end in (link.out_id, link.in_id)}
    sides = link_sides.sides_of(connection, user_id, ends)
    kinds: dict[LinkKind, set[tuple[bytes, bytes]]] = defaultdict(set)
    for link in refused:
        if link.out_id in sides and link.in_id in sides:
            prints = _print(sides[link.out_id]), _print(sides[link.in_id])
            kinds[link.kind].add(prints)
    for kind, found in kinds.items():
        store.keep_refusals(connection, user_id, kind, found, now)


def recall(
    connection: Connection,
    user_id: int,
    kind: LinkKind,
    sides: Collection[Side],
    now: dt.datetime,
    linked: Collection[Ends] = (),
) -> set[Ends]:
    """Refuse again what was refused before; give the ends of those links.

    Equal rows may be here that are `linked` already: these keep their link.
    """
    known = store.list_refusals(connection, user_id, kind)
    if not known:
        return set()
    by_print: dict[bytes, list[Side]] = defaultdict(list)
    for side in sides:
        by_print[_print(side)].append(side)
    found = set()
    for prints in known:
        out, back = (by_print.get(one, []) for one in prints)
        pairs = list(islice(product(out, back), _MOST_EQUAL))
        for pair in pairs:
            if (pair[0].id, pair[1].id) in linked:
                continue
            link = add_link(connection, user_id, kind, "rejected", pair, now)
            change_state(connection, link.id, "rejected", "user")
            found.add((link.out_id, link.in_id))
        if pairs:
            store.forget_refusal(connection, user_id, kind, prints)
    return found


def _print(side: Side) -> bytes:
    return fingerprint(
        side.posting_date, side.amount_minor, side.currency, side.narration
    )
