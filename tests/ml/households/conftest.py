"""A few hundred households, made once for all tests of this folder."""

from __future__ import annotations

import numpy as np
import pytest

from ml.households.directory import build_directory
from ml.households.generator import generate, live
from ml.households.traits import draw_grid, draw_traits


@pytest.fixture(scope="session")
def households():
    return generate(250, 42)


@pytest.fixture(scope="session")
def directory():
    return build_directory(np.random.default_rng(1))


@pytest.fixture(scope="session")
def traits():
    return draw_traits(np.random.default_rng(2), 300)


@pytest.fixture(scope="session")
def grid():
    return draw_grid(np.random.default_rng(3), 300, (1, 48))


@pytest.fixture(scope="session")
def rows(grid, traits, directory):
    return live(np.random.default_rng(4), grid, traits, directory)
