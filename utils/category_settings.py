"""What people settle about categories: add, rename, hide, merge."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from utils.errors import InvalidInput
from utils.linking import settle
from utils.sentences import sentence
from utils.store import categories as store
from utils.store import category_merging as merging
from utils.store import data_versions, kept_rows
from utils.store.undo_steps import Changed

if TYPE_CHECKING:
    import datetime as dt

    from sqlalchemy.engine import Connection

    from ml.taxonomy import CategoryKind
    from utils.store.categories import Category

NAME_LENGTH: Final = 60
_MOST: Final = 300


def add_category(
    connection: Connection,
    user_id: int,
    name: str,
    *,
    parent_id: int | None,
    kind: CategoryKind,
) -> int:
    """Store a category; give its id. One below another has that one's kind.

    Raises:
        NotFound: the parent is not the user's.
        InvalidInput: the name is empty or taken, the parent is below another, or
            there are very many.
    """
    data_versions.lock_version(connection, user_id)
    known = store.list_categories(connection, user_id)
    if len(known) >= _MOST:
        raise InvalidInput(
            sentence("There are very many categories already."), field="name"
        )
    name = _free_name(known, name, None)
    if parent_id is not None:
        parent = store.get_category(connection, user_id, parent_id)
        if parent.parent_id is not None:
            message = sentence(
                "There are two levels only: please choose one of the first."
            )
            raise InvalidInput(message, field="parent")
        kind = parent.kind
    return store.add_category(connection, user_id, name, parent_id, kind)


def rename_category(
    connection: Connection, user_id: int, category_id: int, name: str
) -> None:
    """Give a category another name.

    Raises:
        NotFound: it is not the user's.
        InvalidInput: the name is empty or taken.
    """
    data_versions.lock_version(connection, user_id)
    store.get_category(connection, user_id, category_id)
    known = store.list_categories(connection, user_id)
    values = {"name": _free_name(known, name, category_id)}
    store.change_category(connection, user_id, category_id, values)
    data_versions.raise_version(connection, user_id)


def hide_category(
    connection: Connection, user_id: int, category_id: int, *, hidden: bool
) -> None:
    """Take a category out of what is offered, or back in; what has it keeps it.

    Raises:
        NotFound: it is not the user's.
    """
    data_versions.lock_version(connection, user_id)
    store.get_category(connection, user_id, category_id)
    store.change_category(connection, user_id, category_id, {"hidden": hidden})


def merge_category(
    connection: Connection,
    user_id: int,
    category_id: int,
    target_id: int,
    now: dt.datetime,
) -> Changed:
    """Give everything of one category to another; give how many transactions moved.

    Raises:
        NotFound: one of them is not the user's.
        InvalidInput: they are one, of two kinds, or one holds narrower ones that the
            other cannot.
    """
    version = data_versions.lock_version(connection, user_id)
    source = store.get_category(connection, user_id, category_id)
    target = store.get_category(connection, user_id, target_id)
    if source.id == target.id:
        raise InvalidInput(sentence("Please choose another category."), field="target")
    if source.kind != target.kind:
        message = sentence("Only categories of one kind can be merged.")
        raise InvalidInput(message, field="target")
    below = [
        one
        for one in store.list_categories(connection, user_id)
        if one.parent_id == source.id and one.id != target.id
    ]
    if below and target.parent_id is not None:
        message = sentence("Please merge or move the narrower categories first.")
        raise InvalidInput(message, field="target")
    step = kept_rows.start(connection, user_id, version, now)
    moved = merging.move_all(connection, user_id, source, target, step)
    settle(connection, user_id, now)
    data_versions.raise_version(connection, user_id)
    return Changed(moved, step.id)


def _free_name(known: list[Category], name: str, own_id: int | None) -> str:
    name = " ".join(name.split())
    if not 1 <= len(name) <= NAME_LENGTH:
        message = sentence(
            "Please enter a name of at most %(most)s characters.",
            most=NAME_LENGTH,
        )
        raise InvalidInput(message, field="name")
    if name.casefold() in {one.name.casefold() for one in known if one.id != own_id}:
        raise InvalidInput(
            sentence("There is a category of this name already."), field="name"
        )
    return name
