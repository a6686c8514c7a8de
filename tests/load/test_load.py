"""The short form of the load: a few people, so that its programme keeps working."""

from __future__ import annotations

import pytest

from tests.chaos.browser import App
from tests.load.crowd import gather
from tests.load.run import growth, load, p95, soak
from utils.db_utils import make_engine


@pytest.mark.slow
def test_a_few_people_browse_and_upload_without_a_fault(tmp_path):  # threat 99
    url = f"sqlite:///{tmp_path / 'load.db'}"
    app = App(tmp_path, url)
    app.start()
    engine = make_engine(url)
    try:
        people = gather(engine, app.url, 3)
        figures = load(app, people, uploads=2, seconds=12, rows=300)
        soaked, _ = soak(app, people, 11)
    finally:
        app.kill()
        engine.dispose()
    assert not figures.faults + soaked.faults
    assert len(figures.uploads) == 2
    assert figures.pages
    assert soaked.uploads


def test_growth_is_a_slope_per_hour():
    assert growth([(0.0, 100.0), (60.0, 101.0), (120.0, 102.0)]) == pytest.approx(60)
    assert growth([(0.0, 100.0), (60.0, 100.0)]) == pytest.approx(0)


def test_one_slow_page_in_a_hundred_does_not_decide():
    assert p95([0.1] * 99 + [9.0]) == pytest.approx(0.1)
