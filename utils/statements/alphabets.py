"""How much a text looks like words of one language: the judge over encodings."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache

from utils.statements.words import is_known

# The letters beyond ASCII that a language writes; lower case.
_ALPHABETS = tuple(
    frozenset(letters)
    for letters in (
        "äöüßé",  # German
        "éèêëàâæçîïôœùûüÿ",  # French
        "áéíóúüñçº",  # Spanish
        "ãõáàâçéêíóôúüºª",  # Portuguese
        "àèéìíòóùú",  # Italian
        "àçèéíïòóúü",  # Catalan
        "ëïéèöüáóê",  # Dutch, Afrikaans
        "åäöé",  # Swedish, Finnish
        "æøåéäö",  # Danish, Norwegian
        "áéíóúýþæöð",  # Icelandic
        "áčďéěíňóřšťúůýž",  # Czech
        "áäčďéíĺľňóôŕšťúýž",  # Slovak
        "ąćęłńóśźż",  # Polish
        "áéíóöőúüű",  # Hungarian
        "ăâîșțşţ",  # Romanian
        "čćđšž",  # Croatian, Serbian, Slovene
        "õäöüšž",  # Estonian
        "āčēģīķļņōŗšūž",  # Latvian
        "ąčęėįšųūž",  # Lithuanian
        "çğıöşüâîû",  # Turkish
        "абвгдежзийклмнопрстуфхцчшщъыьэюяё№",  # Russian, Bulgarian
        "абвгґдежзиійклмнопрстуфхцчшщьюяєї№",  # Ukrainian
        "абвгдђежзијклљмнњопрстћуфхцчџш",  # Serbian
    )
)
_SPELLED = frozenset(("LATIN", "CYRILLIC"))
# East Asian scripts that stand side by side in one text. Chinese bytes read as Korean
# give a mixture, Korean bytes read as Chinese do not: Hangul alone weighs more.
_TOGETHER = dict.fromkeys(
    ("HIRAGANA", "KATAKANA", "HALFWIDTH", "FULLWIDTH", "KATAKANA-HIRAGANA"), "CJK"
)
_HANGUL = 1.3
_WORD = re.compile(r"(?:[^\W\d_]|[\u0900-\u0eff])+")
_MOST_WORDS = 400


def plausibility(text: str, size_bytes: int) -> tuple[int, float]:
    """Score how much the characters beyond ASCII look like words of one language.

    Words that headers use decide; letters decide where there are none.

    Args:
        text: a sample, decoded in one way.
        size_bytes: its length before, so that characters of two bytes count twice.
    """
    score = 0.0
    bytes_each = size_bytes / max(1, len(text))
    for index, letter in enumerate(text):
        if not letter.isascii():
            before, after = text[index - 1 : index], text[index + 1 : index + 2]
            score += _fit(letter, before, after) * bytes_each
    return _known_words(text), score + _one_language(text) * bytes_each


def _one_language(text: str) -> float:
    """Reward letters that one language writes, and punish those beside them."""
    letters = Counter(
        letter.lower()[0]
        for letter in text
        if not letter.isascii() and letter.isalpha()
    )
    total = sum(letters.values())
    spelled = {x: n for x, n in letters.items() if _script(x) in _SPELLED}
    own: float = max(
        sum(n for x, n in spelled.items() if x in language) for language in _ALPHABETS
    )
    others: Counter[str] = Counter()
    for letter, count in letters.items():
        if letter not in spelled:
            others[_script(letter)] += count
    script, most = max(others.items(), key=lambda item: item[1], default=("", 0))
    if most > own:
        own = most * (_HANGUL if script == "HANGUL" and most == total else 1)
    return 2 * own - total


def _known_words(text: str) -> int:
    """Count the words of statements among those with letters beyond ASCII."""
    words = {word for word in _WORD.findall(text) if not word.isascii()}
    return sum(is_known(word) for word in sorted(words)[:_MOST_WORDS])


def _fit(letter: str, before: str, after: str) -> float:
    category = unicodedata.category(letter)
    if category[0] == "C":
        return -5
    if before.isdigit() or after.isdigit():
        return _fit_at_digit(category, before, after)
    beside = [other for other in (before, after) if other.isalpha()]
    if not beside and _script(letter) in _SPELLED:
        return -3  # A letter alone is a sign of another encoding, such as € or £.
    if category[0] != "L":
        return -1 if len(beside) == 2 else 0.1
    return _fit_in_word(letter, before, beside)


def _fit_in_word(letter: str, before: str, beside: list[str]) -> float:
    if _script(letter) == "LATIN" and not all(map(str.isascii, beside)):
        return -0.5  # Accented letters seldom stand side by side.
    if before.islower() and letter.isupper():
        return -1
    same = sum(1 if _script(other) == _script(letter) else -1 for other in beside)
    return 0.2 + same / 2


def _fit_at_digit(category: str, before: str, after: str) -> float:
    """Amounts have blanks between their digits and currency signs at their edges."""
    if category[0] == "L":
        return -1
    between = before.isdigit() and after.isdigit()
    return 1 if category == "Sc" or (category == "Zs" and between) else 0.1


@lru_cache(maxsize=4096)
def _script(letter: str) -> str:
    name = unicodedata.name(letter, "?").partition(" ")[0]
    return _TOGETHER.get(name, name)
