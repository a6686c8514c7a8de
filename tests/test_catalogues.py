"""The catalogues: where they come from, and what happens when one is broken."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from routes import catalogues
from routes.languages import LANGUAGES
from translations import messages

if TYPE_CHECKING:
    from pathlib import Path

    from babel.messages.catalog import Catalog, Message


PLACE = re.compile(r"%\((\w+)\)[sd]")
# The letters of the other language; the danda and its double serve both.
STRANGE = {"hi": re.compile("[\u0c80-\u0cff]"), "kn": re.compile("[\u0900-\u0963]")}


@pytest.fixture(scope="module")
def template() -> Catalog:
    return messages.extract()


def test_every_language_but_our_own_has_a_catalogue() -> None:
    assert set(messages.languages()) == set(LANGUAGES) - {"en"}


def test_partials_and_counted_sentences_are_found(template: Catalog) -> None:
    places = {file for message in template for file, _line in message.locations}
    assert "templates/_partials/_footer.html" in places
    assert any(message.pluralizable and message.id for message in template)


@pytest.fixture
def other_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Catalogues elsewhere; what was read before is forgotten."""
    monkeypatch.setattr(catalogues, "FOLDER", tmp_path)
    catalogues.words.cache_clear()
    (tmp_path / "hi" / "LC_MESSAGES").mkdir(parents=True)
    return tmp_path


@pytest.mark.parametrize("broken", [None, "no words", "\udc80"])
def test_a_broken_catalogue_is_named(other_folder: Path, broken: str | None) -> None:
    path = other_folder / "hi" / "LC_MESSAGES" / "messages.po"
    if broken is not None:
        path.write_bytes(broken.encode(errors="surrogateescape"))
    with pytest.raises(catalogues.CatalogueError, match=str(path)):
        catalogues.load_all()
    catalogues.words.cache_clear()


def test_the_app_does_not_start_without_its_words(
    other_folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    import app

    monkeypatch.setenv("INSTANCE_PATH", str(other_folder / "instance"))
    assert app.main() == 2
    assert "Cannot start" in capsys.readouterr().err
    catalogues.words.cache_clear()


def identity(message: Message) -> tuple[str, ...]:
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def said(message: Message) -> list[str]:
    text = message.string
    return [text] if isinstance(text, str) else list(text)


@pytest.mark.parametrize("language", messages.languages())
def test_a_catalogue_has_every_sentence_and_no_other(
    language: str, template: Catalog
) -> None:
    catalog = catalogues.read(language)
    ours = {identity(message) for message in template if message.id}
    theirs = {identity(message) for message in catalog if message.id}
    assert ours - theirs == set(), "run `make messages` and translate these"
    assert theirs - ours == set(), "run `make messages`: these are gone"
    assert not catalog.obsolete


@pytest.mark.parametrize("language", messages.languages())
def test_every_sentence_is_translated_in_every_form(language: str) -> None:
    catalog = catalogues.read(language)
    for message in catalog:
        if not message.id:
            continue
        assert messages.is_translated(message), message.id
        assert not message.fuzzy, message.id
        forms = catalog.num_plurals if message.pluralizable else 1
        assert len(said(message)) == forms, message.id


@pytest.mark.parametrize("language", messages.languages())
def test_translations_have_the_places_of_their_sentences(language: str) -> None:
    for message in catalogues.read(language):
        if not message.id:
            continue
        asked = [set(PLACE.findall(text)) for text in identity(message)]
        for form in said(message):
            # One of something may be said without its number.
            places = set(PLACE.findall(form))
            assert set.intersection(*asked) - {"count", "num"} <= places, message.id
            assert places <= set.union(*asked), message.id
            assert form.count("%%") == identity(message)[-1].count("%%"), message.id


@pytest.mark.parametrize("language", messages.languages())
def test_a_catalogue_is_written_in_its_own_letters(language: str) -> None:
    strange = STRANGE[language]
    mixed = [
        message.id
        for message in catalogues.read(language)
        if message.id and any(strange.search(text) for text in said(message))
    ]
    assert mixed == []
