"""What people do about tags: put them on, rename, merge and delete them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from utils.errors import InvalidInput
from utils.sentences import sentence
from utils.store import data_versions, kept_rows
from utils.store import tags as store
from utils.store.undo_steps import Changed

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from sqlalchemy.engine import Connection

NAME_LENGTH: Final = 40
MOST_ON_ONE: Final = 20
_MOST: Final = 500


def read_tags(typed: Iterable[str]) -> tuple[str, ...]:
    """Tidy names as people type them: no doubles, no `#`, no spare spaces.

    Raises:
        InvalidInput: one is too long or has a comma, or they are very many.
    """
    found: dict[str, str] = {}
    for text in typed:
        name = " ".join(text.split()).lstrip("#").strip()
        if len(name) > NAME_LENGTH or "," in name:
            message = sentence(
                "A tag has at most %(name_length)s characters and no comma.",
                name_length=NAME_LENGTH,
            )
            raise InvalidInput(message, field="tags")
        if name:
            found.setdefault(name.casefold(), name)
    if len(found) > MOST_ON_ONE:
        message = sentence(
            "A transaction can have at most %(most_on_one)s tags.",
            most_on_one=MOST_ON_ONE,
        )
        raise InvalidInput(message, field="tags")
    return tuple(found.values())


def ensure_tag(
    connection: Connection, user_id: int, name: str, now: dt.datetime
) -> int:
    """Give the id of a tag, made now where there is none; letter case is no matter.

    The caller holds the data version.

    Raises:
        InvalidInput: there are very many tags already.
    """
    known = _by_key(connection, user_id)
    if name.casefold() in known:
        return known[name.casefold()]
    if len(known) >= _MOST:
        message = sentence(
            "There are very many tags already; please delete some first."
        )
        raise InvalidInput(message, field="tags")
    return store.add_tag(connection, user_id, name, now)


def set_tags(
    connection: Connection,
    user_id: int,
    transaction_id: int,
    names: Iterable[str],
    now: dt.datetime,
) -> None:
    """Let a transaction have these tags and no others.

    The caller holds the data version, and has looked for the transaction.
    """
    this = store.is_transaction(transaction_id)
    wanted = {ensure_tag(connection, user_id, name, now) for name in names}
    present = {
        store.tag_ids(connection, user_id)[name]
        for name in store.tags_of(connection, [transaction_id]).get(transaction_id, ())
    }
    for tag_id in sorted(present - wanted):
        store.detach(connection, user_id, tag_id, this)
    for tag_id in sorted(wanted - present):
        store.attach(connection, user_id, tag_id, this)


def rename_tag(
    connection: Connection, user_id: int, tag_id: int, name: str, now: dt.datetime
) -> None:
    """Give a tag another name.

    Raises:
        NotFound: it is not the user's.
        InvalidInput: the name is none, or another tag has it.
    """
    data_versions.lock_version(connection, user_id)
    store.get_tag(connection, user_id, tag_id)
    names = read_tags([name])
    if not names:
        raise InvalidInput(sentence("Please enter a name."), field="name")
    if _by_key(connection, user_id).get(names[0].casefold(), tag_id) != tag_id:
        message = sentence(
            "There is a tag of this name already; merge the two instead."
        )
        raise InvalidInput(message, field="name")
    store.rename_tag(connection, user_id, tag_id, names[0])
    _changed(connection, user_id, tag_id, now)


def merge_tag(
    connection: Connection,
    user_id: int,
    tag_id: int,
    target_id: int,
    now: dt.datetime,
) -> Changed:
    """Put another tag wherever this one is, and forget this one.

    Returns:
        How many transactions have had it, and the step that takes it back.

    Raises:
        NotFound: one of them is not the user's.
        InvalidInput: they are one.
    """
    version = data_versions.lock_version(connection, user_id)
    store.get_tag(connection, user_id, tag_id)
    store.get_tag(connection, user_id, target_id)
    if tag_id == target_id:
        raise InvalidInput(sentence("Please choose another tag."), field="target")
    return _forget(connection, user_id, tag_id, version, now, target_id)


def delete_tag(
    connection: Connection, user_id: int, tag_id: int, now: dt.datetime
) -> Changed:
    """Forget a tag; the transactions stay. Give how many had it, and the step.

    Raises:
        NotFound: it is not the user's.
    """
    version = data_versions.lock_version(connection, user_id)
    store.get_tag(connection, user_id, tag_id)
    return _forget(connection, user_id, tag_id, version, now)


def _forget(
    connection: Connection,
    user_id: int,
    tag_id: int,
    version: int,
    now: dt.datetime,
    target_id: int | None = None,
) -> Changed:
    step = kept_rows.start(connection, user_id, version, now)
    count = _changed(connection, user_id, tag_id, now)
    if target_id is not None:
        store.move_tag(connection, user_id, tag_id, target_id, step)
    store.remove_tag(connection, user_id, tag_id, step)
    return Changed(count, step.id)


def _changed(
    connection: Connection, user_id: int, tag_id: int, now: dt.datetime
) -> int:
    """Let programs that keep a copy hear of it."""
    count = store.touch(connection, user_id, tag_id, now)
    data_versions.raise_version(connection, user_id)
    return count


def _by_key(connection: Connection, user_id: int) -> dict[str, int]:
    known = store.tag_ids(connection, user_id)
    return {name.casefold(): tag_id for name, tag_id in known.items()}
