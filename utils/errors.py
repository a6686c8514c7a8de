"""Everything that can go wrong, one small class per case.

AppError
├── NotFound
├── Conflict
│   ├── EmailTaken
│   ├── NameTaken
│   ├── ExternalIdTaken
│   ├── ChangedMeanwhile
│   └── PlanOutdated
├── InvalidInput
│   └── WeakPassword
├── WrongCredentials
│   └── WrongCode
├── LinkExpired
├── TwoStepNeeded
├── RegistrationClosed
├── ScopeMissing
├── TooManyAttempts
├── TooBusy
└── StatementError
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from utils.table_preview import TablePreview


class AppError(Exception):
    """Something went wrong."""

    def __init__(self, message: str | None = None) -> None:
        self.message = message or (type(self).__doc__ or "").split("\n")[0]
        super().__init__(self.message)


class NotFound(AppError):
    """There is nothing here, or it is not yours."""


class Conflict(AppError):
    """This does not fit what is stored now."""


class EmailTaken(Conflict):
    """Somebody is registered with this e-mail already."""


class NameTaken(Conflict):
    """Something of yours has this name already; please choose another."""


class ExternalIdTaken(Conflict):
    """A transaction of this account has this external_id already.

    Args:
        existing_id: that transaction, which may have been deleted.
    """

    def __init__(self, existing_id: int) -> None:
        super().__init__()
        self.existing_id = existing_id


class ChangedMeanwhile(Conflict):
    """This was changed meanwhile; please look at what is stored now and try again."""


class PlanOutdated(Conflict):
    """Your transactions changed since this preview was made; please check it again."""


class InvalidInput(AppError):
    """Something in the form needs another look.

    Args:
        message: the sentence for the person.
        field: the name of the form field it belongs to, if one.
    """

    def __init__(self, message: str | None = None, *, field: str | None = None) -> None:
        super().__init__(message)
        self.field = field


class WeakPassword(InvalidInput):
    """Please choose a longer or less common password."""


class WrongCredentials(AppError):
    """E-mail or password is wrong."""


class WrongCode(WrongCredentials):
    """This code is not right, or it was used before. Please wait for the next one."""


class LinkExpired(AppError):
    """This link ran out or was used before. Please ask for a new one."""


class TwoStepNeeded(AppError):
    """Whoever runs this server asks everybody for a second step; set it up first."""


class RegistrationClosed(AppError):
    """Nobody new can register here; please ask whoever runs this server."""


class ScopeMissing(AppError):
    """This API token may not do that; create one with the scope it needs."""


class TooManyAttempts(AppError):
    """Too many attempts. Please wait a little and try again."""

    def __init__(self, message: str | None = None, *, retry_after_s: int = 60) -> None:
        super().__init__(message)
        self.retry_after_s = retry_after_s


class TooBusy(AppError):
    """The server has no room for this right now. Please try again in a minute."""


class StatementError(AppError):
    """This file could not be read as a statement.

    Args:
        code: a stable word for programs: empty_file, unsupported_type, too_large,
            too_many_rows, no_table, unreadable, password_required, password_wrong,
            encryption_unsupported, no_text, wrong_hints, timed_out, reader_crashed,
            reader_unavailable.
        message: the sentence for the person: what, where, and what to do next.
        table: the cells as read, where a person could say what they mean.
    """

    def __init__(
        self, code: str, message: str, table: TablePreview | None = None
    ) -> None:
        super().__init__(message)
        self.code = code
        self.table = table

    def __reduce__(
        self,
    ) -> tuple[type[StatementError], tuple[str, str, TablePreview | None]]:
        # Errors cross from the reading process as pickles.
        return type(self), (self.code, self.message, self.table)
