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

from typing import TYPE_CHECKING, ClassVar

from utils.sentences import Sentence, plain, sentence

if TYPE_CHECKING:
    from utils.table_preview import TablePreview


class AppError(Exception):
    """A failure that a person is told about.

    Args:
        said: the sentence for the person; by default the usual one of its kind.
    """

    usual: ClassVar[Sentence] = sentence("Something went wrong.")

    def __init__(self, said: Sentence | None = None) -> None:
        self.said = said or self.usual
        super().__init__(self.message)

    @property
    def message(self) -> str:
        """The sentence for programs and logs, in English."""
        return plain(self.said)


class NotFound(AppError):
    """What is asked for is not there, or is somebody else's."""

    usual: ClassVar[Sentence] = sentence("There is nothing here, or it is not yours.")


class Conflict(AppError):
    """What is asked for does not go together with what is stored."""

    usual: ClassVar[Sentence] = sentence("This does not fit what is stored now.")


class EmailTaken(Conflict):
    """An e-mail is registered already."""

    usual: ClassVar[Sentence] = sentence(
        "Somebody is registered with this e-mail already."
    )


class NameTaken(Conflict):
    """A name is in use already."""

    usual: ClassVar[Sentence] = sentence(
        "Something of yours has this name already; please choose another."
    )


class ExternalIdTaken(Conflict):
    """An account has a transaction of this external_id.

    Args:
        existing_id: that transaction, which may have been deleted.
    """

    usual: ClassVar[Sentence] = sentence(
        "A transaction of this account has this external_id already."
    )

    def __init__(self, existing_id: int) -> None:
        super().__init__()
        self.existing_id = existing_id


class ChangedMeanwhile(Conflict):
    """Something is not what a person saw when they began to change it."""

    usual: ClassVar[Sentence] = sentence(
        "This was changed meanwhile; please look at what is stored now and try again."
    )


class PlanOutdated(Conflict):
    """Transactions changed between an import's preview and its commit."""

    usual: ClassVar[Sentence] = sentence(
        "Your transactions changed since this preview was made; please check it again."
    )


class InvalidInput(AppError):
    """A value of a form or body cannot be used.

    Args:
        said: the sentence for the person.
        field: the name of the form field it belongs to, if one.
    """

    usual: ClassVar[Sentence] = sentence("Something in the form needs another look.")

    def __init__(
        self, said: Sentence | None = None, *, field: str | None = None
    ) -> None:
        super().__init__(said)
        self.field = field


class WeakPassword(InvalidInput):
    """A password is short or easily guessed."""

    usual: ClassVar[Sentence] = sentence(
        "Please choose a longer or less common password."
    )


class WrongCredentials(AppError):
    """Nobody is known by what was sent."""

    usual: ClassVar[Sentence] = sentence("E-mail or password is wrong.")


class WrongCode(WrongCredentials):
    """A code of the second step is wrong or used up."""

    usual: ClassVar[Sentence] = sentence(
        "This code is not right, or it was used before. Please wait for the next one."
    )


class LinkExpired(AppError):
    """A link that works once, for a time, is used up."""

    usual: ClassVar[Sentence] = sentence(
        "This link ran out or was used before. Please ask for a new one."
    )


class TwoStepNeeded(AppError):
    """The operator asks for a second step that is not set up."""

    usual: ClassVar[Sentence] = sentence(
        "Whoever runs this server asks everybody for a second step; set it up first."
    )


class RegistrationClosed(AppError):
    """The operator lets nobody new in."""

    usual: ClassVar[Sentence] = sentence(
        "Nobody new can register here; please ask whoever runs this server."
    )


class ScopeMissing(AppError):
    """A token lacks the scope that a view needs."""

    usual: ClassVar[Sentence] = sentence(
        "This API token may not do that; create one with the scope it needs."
    )


class TooManyAttempts(AppError):
    """Somebody tries too often."""

    usual: ClassVar[Sentence] = sentence(
        "Too many attempts. Please wait a little and try again."
    )

    def __init__(
        self, said: Sentence | None = None, *, retry_after_s: int = 60
    ) -> None:
        super().__init__(said)
        self.retry_after_s = retry_after_s


class TooBusy(AppError):
    """There is no room for a piece of work now."""

    usual: ClassVar[Sentence] = sentence(
        "The server has no room for this right now. Please try again in a minute."
    )


class StatementError(AppError):
    """A file cannot be read as a statement.

    Args:
        code: a stable word for programs: empty_file, unsupported_type, too_large,
            too_many_rows, no_table, unreadable, password_required, password_wrong,
            encryption_unsupported, no_text, wrong_hints, timed_out, reader_crashed,
            reader_unavailable.
        said: the sentence for the person: what, where, and what to do next.
        table: the cells as read, where a person could say what they mean.
    """

    usual: ClassVar[Sentence] = sentence("This file could not be read as a statement.")

    def __init__(
        self, code: str, said: Sentence, table: TablePreview | None = None
    ) -> None:
        super().__init__(said)
        self.code = code
        self.table = table

    def __reduce__(
        self,
    ) -> tuple[type[StatementError], tuple[str, Sentence, TablePreview | None]]:
        # Errors cross from the reading process as pickles.
        return type(self), (self.code, self.said, self.table)
