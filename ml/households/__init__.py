"""The parts that a synthetic household is made of."""

from __future__ import annotations

from ml.households.generator import generate

__all__ = ["generate"]
