"""A household costs no more among many than among few: months are vectorised."""

from __future__ import annotations

import time

import pytest

from ml.households import generate

pytestmark = pytest.mark.bench


def seconds_per_household(count: int) -> float:
    start = time.process_time()
    generate(count, 7)
    return (time.process_time() - start) / count


def test_a_household_among_two_thousand_costs_no_more_than_among_two_hundred():
    seconds_per_household(20)  # tables are built, libraries are loaded
    few, many = seconds_per_household(200), seconds_per_household(2_000)
    print(f"\n200: {few * 1e3:.1f} ms each; 2,000: {many * 1e3:.1f} ms each")
    assert many <= 1.5 * few
