from __future__ import annotations

from collections import defaultdict

import pytest

from ml.categories.features import lexicon_votes
from ml.taxonomy import KIND_OF
from ml.words.brands import BRANDS
from ml.words.folding import fold
from ml.words.keywords import KEYWORDS
from ml.words.lexicon import (
    brands_by_first_word,
    keyword_categories,
    keyword_endings,
    keyword_stems,
    words,
)


def test_every_word_speaks_for_a_category_that_exists():
    assert set(KIND_OF).issuperset({*KEYWORDS, *BRANDS})


def test_no_keyword_speaks_for_two_categories():
    said = defaultdict(set)
    for category, text in KEYWORDS.items():
        for phrase in text.replace("\n", " ").split(","):
            part = (phrase.strip().startswith("*"), phrase.strip().endswith("*"))
            said[*part, *words(phrase)].add(category)
    assert {phrase: where for phrase, where in said.items() if len(where) > 1} == {}


def test_no_company_has_a_name_in_two_categories():
    said = defaultdict(set)
    for brands in brands_by_first_word().values():
        for brand in brands:
            said[brand.alias].add(brand.category)
    assert {alias: where for alias, where in said.items() if len(where) > 1} == {}


def test_stems_and_endings_are_long_enough_to_mean_something():
    assert min(map(len, keyword_stems())) >= 4
    assert min(map(len, keyword_endings())) >= 4


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Landhausapotheke", "Health"),
        ("Villaförsäkring", "Insurance"),
        ("ubezpieczeniowy", "Insurance"),
        ("RESTAURACJI POD LIPĄ", "Eating out"),
        ("sähkölasku", "Utilities"),
        ("İGDAŞ", "Utilities"),
        ("doodh", "Groceries"),
        ("kaam wali bai", "Household help"),
        ("ghar ka kiraya", "Housing"),
        ("bengkel motor", "Transport"),
    ],
)
def test_words_of_many_languages_are_known(text, category):
    assert category in {said for _, said in lexicon_votes(text, "")}


@pytest.mark.parametrize("text", ["corporation", "Lieutenant", "Milan", "Nikita"])
def test_an_ending_by_chance_says_nothing(text):
    assert not lexicon_votes(text, "")


def test_a_word_is_no_stronger_for_standing_at_the_end():
    first, last = lexicon_votes("gobi zzz", ""), lexicon_votes("zzz gobi", "")
    assert first == last
    assert first


def test_turkish_capitals_fold_to_plain_small_letters():
    assert fold("İSKİ ŞOK") == "iski sok"


def test_phrases_are_found_whole():
    assert ("income", "tax") in keyword_categories()
