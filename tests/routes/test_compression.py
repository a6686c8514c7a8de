from __future__ import annotations

import gzip

import pytest

from tests.history_made import half_a_year, keep

GZIP = {"Accept-Encoding": "gzip, br"}
OWN = {**GZIP, "Sec-Fetch-Site": "same-origin"}
SHEET = "/static/vendor/bootstrap-5.3.9.min.css"
FIRST_LOAD, LATER_LOAD = 250_000, 60_000


def test_a_static_file_travels_small_and_is_kept_for_good(nobody):
    plain = nobody.get(SHEET)
    small = nobody.get(SHEET, headers=GZIP)
    assert "Content-Encoding" not in plain.headers
    assert small.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(small.data) == plain.data
    assert int(small.headers["Content-Length"]) == len(small.data)
    assert "immutable" in small.headers["Cache-Control"]
    assert "Accept-Encoding" in small.headers["Vary"]
    assert small.headers["ETag"].startswith("W/")


def test_a_small_file_that_did_not_change_is_not_sent_again(nobody):
    first = nobody.get("/static/css/style.css", headers=GZIP)
    again = nobody.get(
        "/static/css/style.css",
        headers={**GZIP, "If-None-Match": first.headers["ETag"]},
    )
    assert again.status_code == 304
    assert not again.data


def test_a_part_of_a_file_is_sent_as_it_is(nobody):
    part = nobody.get(SHEET, headers={**GZIP, "Range": "bytes=0-99"})
    assert part.status_code == 206
    assert len(part.data) == 100


@pytest.mark.parametrize(
    ("headers", "is_small"),
    [
        (OWN, True),
        ({**GZIP, "Sec-Fetch-Site": "none"}, True),
        ({**GZIP, "Sec-Fetch-Site": "cross-site"}, False),
        ({**GZIP, "Sec-Fetch-Site": "same-site"}, False),
        (GZIP, False),
        ({"Sec-Fetch-Site": "same-origin"}, False),
        ({**OWN, "Accept-Encoding": "gzip;q=0"}, False),
    ],
)
def test_a_page_is_compressed_only_where_its_reader_asked(nobody, headers, is_small):
    page = nobody.get("/login", headers=headers)
    assert (page.headers.get("Content-Encoding") == "gzip") is is_small
    text = gzip.decompress(page.data) if is_small else page.data
    assert b"</html>" in text


def test_pages_stay_light(engine, alice):
    keep(engine, alice.user_id, half_a_year())
    page = alice.get("/dashboard", headers=OWN)
    html = gzip.decompress(page.data).decode()
    files = {
        part.split('"')[0]
        for start in ('href="/static/', 'src="/static/')
        for part in html.split(start)[1:]
    }
    modules = {"js/" + name for name in _imported(alice)}
    answers = [
        alice.get(f"/static/{name}", headers=GZIP) for name in sorted(files | modules)
    ]
    assert len(answers) > 10
    first = len(page.data) + sum(len(answer.data) for answer in answers)
    # What must be asked for again is answered by "not modified".
    later = len(page.data) + sum(
        sum(len(name) + len(value) for name, value in answer.headers)
        for answer in answers
        if "immutable" not in answer.headers["Cache-Control"]
    )
    print(f"\nfirst load {first / 1000:.0f} kB, later {later / 1000:.0f} kB")
    assert first < FIRST_LOAD
    assert later < LATER_LOAD


def _imported(person):
    """Name the modules that page.js and dashboard.js import."""
    for script in ("page.js", "dashboard.js", "charts.js"):
        text = person.get(f"/static/js/{script}").text
        for line in text.splitlines():
            if line.startswith("import "):
                yield line.split('"./')[1].split('"')[0]


def test_the_drawing_library_is_loaded_only_where_there_is_a_chart(engine, alice):
    keep(engine, alice.user_id, half_a_year())
    for path in ("/dashboard", "/bills", "/budgets"):
        assert "vendor/chart" in alice.get(path).text
    for path in ("/transactions", "/upload", "/settings", "/goals", "/alerts"):
        assert "vendor/chart" not in alice.get(path).text
