"""Synthetic households: training data for the models, and sample data to look at."""

from __future__ import annotations

from ml.households.generator import generate
from ml.households.sample import sample_household

__all__ = ["generate", "sample_household"]
