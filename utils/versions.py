"""Names for the states of transactions, by which a stale edit is told."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from utils.store.transaction_rows import Transaction


def version_of(row: Transaction) -> str:
    """Name the state of a transaction with its tags and parts."""
    return hashlib.sha256(repr(row).encode()).hexdigest()[:32]
