"""Unpickle what a reading child answers, and nothing that would run code here.

The child handles files of strangers with native libraries. Should one of them be taken
over, its answer must not become code in the server: only plain values and our own value
classes are made from it.
"""

from __future__ import annotations

import dataclasses
import io
import pickle
from enum import Enum
from typing import Any, Final

from utils import domain, errors, sentences, table_preview
from utils.errors import AppError

_OURS: Final = frozenset(
    each.__name__ for each in (domain, errors, sentences, table_preview)
)
_PLAIN: Final = frozenset(
    {("datetime", "date"), ("datetime", "datetime"), ("decimal", "Decimal")}
)


class _Answers(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> type:
        """Give a class that an answer may hold."""
        ours = module in _OURS
        if "." in name or not (ours or (module, name) in _PLAIN):
            raise pickle.UnpicklingError(f"{module} is not for answers")
        found = super().find_class(module, name)
        if ours and not _is_value(found, module):
            raise pickle.UnpicklingError(f"{module} is not for answers")
        return found  # type: ignore[no-any-return]


def _is_value(found: object, module: str) -> bool:
    """Tell whether something is a value class, and where it says it is."""
    if not isinstance(found, type) or found.__module__ != module:
        return False
    return dataclasses.is_dataclass(found) or issubclass(found, (Enum, AppError))


def read_answer(answer: bytes) -> Any:  # noqa: ANN401 - whatever was answered
    """Read an answer.

    Raises:
        pickle.UnpicklingError: it holds what no answer holds, or is none.
    """
    try:
        return _Answers(io.BytesIO(answer)).load()
    except (
        AttributeError,
        EOFError,
        ImportError,
        LookupError,
        RecursionError,
        TypeError,
        ValueError,
    ) as error:
        raise pickle.UnpicklingError("this is no answer") from error
