"""Which way an investment account's own cash moves, by the actions of QIF."""

from __future__ import annotations

from typing import Literal

Way = Literal["in", "out", "signed", "none"]

_ACTIONS: dict[Way, str] = {
    "in": "XIn ContribX Div IntInc CGLong CGMid CGShort MiscInc RtrnCap Sell ShtSell",
    "out": "XOut WithdrwX MiscExp MargInt Buy CvrShrt",
    "signed": "Cash",
    # What ends in X is paid from or to another account, and of the others it is
    # shares that move.
    "none": (
        "BuyX SellX ShtSellX CvrShrtX DivX IntIncX CGLongX CGMidX CGShortX MiscIncX "
        "MiscExpX MargIntX RtrnCapX ReinvDiv ReinvInt ReinvLg ReinvMd ReinvSh ShrsIn "
        "ShrsOut StkSplit Grant Vest ExercisX Expire Reminder"
    ),
}
_WAYS: dict[str, Way] = {
    action.lower(): way for way, names in _ACTIONS.items() for action in names.split()
}


def way_of(action: str) -> Way | None:
    """Say which way cash moves by an action; None for one that QIF does not know."""
    return _WAYS.get(action.lower())


def signed_cash(action: str, amount: str) -> str | None:
    """Sign the amount of an action, which QIF writes without; None where it cannot be.

    A minus before an amount whose action says the way may be a second way to say it,
    or take the action back.
    """
    way = way_of(action)
    if way is None or (way != "signed" and not amount[:1].isdigit()):
        return None
    return f"-{amount}" if way == "out" else amount
