"""How much a text looks like words of one language: the judge over encodings."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache
from itertools import pairwise

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
_ALPHABETIC = frozenset(("LATIN", "CYRILLIC", "GREEK", "HEBREW", "ARABIC", "THAI"))
# Where their languages do not write them: þ begins a word and ð does not (Icelandic),
# ì and ù end one (Italian), è precedes no vowel, ã only e, i and o (Portuguese).
_MISPLACED = re.compile(r"\Bþ|\bð|[ìù]\B|\bè\B|è(?=[aiou])|ã(?![eios]|\b)")
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
    words = Counter(word for word in _WORD.findall(text) if not word.isascii())
    one, language = _one_language(words)
    fit = score + one * bytes_each
    return (_known_words(words, language) if fit > 0 else 0), fit


def _one_language(words: Counter[str]) -> tuple[float, frozenset[str]]:
    """Reward letters that one language writes, and punish those beside them.

    A word of two scripts is a word of none.

    Returns:
        The score, and the letters of the language that fits best.
    """
    letters: Counter[str] = Counter()
    odd = 0
    for word, times in words.items():
        beyond = [letter[0] for letter in word.lower() if not letter.isascii()]
        if _is_mixed(word):
            odd += len(beyond) * times
        for letter in () if _is_mixed(word) else beyond:
            letters[letter] += times
    spelled = {x: n for x, n in letters.items() if _script(x) in _SPELLED}
    sums = [(sum(spelled.get(x, 0) for x in one), one) for one in _ALPHABETS]
    own, language = max(sums, key=lambda found: found[0])
    others: Counter[str] = Counter()
    for letter, count in letters.items():
        if letter not in spelled and letter.isalpha():
            others[_script(letter)] += count
    script, most = max(others.items(), key=lambda item: item[1], default=("", 0))
    total = sum(spelled.values()) + sum(others.values()) + odd
    best: float = own
    if most > own:
        best = most * (_HANGUL if script == "HANGUL" and most == total else 1)
    return 2 * best - total, language


def _is_mixed(word: str) -> bool:
    """Say whether a word is of two alphabets, or has a letter where none stands."""
    scripts = {_script(letter) for letter in word if letter.isalpha()}
    jumps = any(a.islower() and b.isupper() for a, b in pairwise(word))
    alien = len(scripts & _ALPHABETIC) > 1
    return alien or jumps or bool(_MISPLACED.search(word.lower()))


def _known_words(words: Counter[str], language: frozenset[str]) -> int:
    """Count the words of statements among those with letters beyond ASCII.

    Accents do not matter to them, so they must be those of the language.
    """
    found = sorted(words)[:_MOST_WORDS]
    return sum(is_known(word) for word in found if _is_spelled(word, language))


def _is_spelled(word: str, language: frozenset[str]) -> bool:
    beyond = {letter for letter in word.lower() if not letter.isascii()}
    return all(x in language for x in beyond if _script(x) in _SPELLED)


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
