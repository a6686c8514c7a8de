"""Alembic's environment: migrates the engine it is handed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from alembic import context
from alembic.ddl.mysql import MariaDBImpl, MySQLImpl
from sqlalchemy.exc import OperationalError

from database.tables import Timestamp, metadata

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection


# MySQL's codes for what an earlier run did already: a table, a column or a key that
# is there, a column or a key that is gone, a table that is gone.
_DONE = frozenset({1050, 1060, 1061, 1091, 1051})


class _Repeatable:
    """Lets a migration that was killed half-way be run again.

    MySQL commits each change of the schema by itself, so a run that ends in the
    middle leaves some of its steps done and no note of them.
    """

    def _exec(self, *arguments: Any, **options: Any) -> Any:  # noqa: ANN401
        try:
            return super()._exec(*arguments, **options)  # type: ignore[misc]
        except OperationalError as error:
            if not error.orig or error.orig.args[0] not in _DONE:
                raise
            return None


class _RepeatableMySQL(_Repeatable, MySQLImpl):
    __dialect__ = "mysql"


class _RepeatableMariaDB(_Repeatable, MariaDBImpl):
    __dialect__ = "mariadb"


def render_item(kind: str, item: object, _context: Any) -> str | bool:  # noqa: ANN401
    """Write our own types as what they are underneath."""
    if kind == "type" and isinstance(item, Timestamp):
        return "sa.DateTime().with_variant(mysql.DATETIME(fsp=6), 'mysql', 'mariadb')"
    return False


def run(connection: Connection) -> None:
    """Bring the database behind `connection` up to date."""
    context.configure(
        connection=connection,
        target_metadata=metadata,
        render_item=render_item,
        render_as_batch=connection.dialect.name == "sqlite",
        transaction_per_migration=True,
        compare_type=True,
    )
    with context.begin_transaction():
        context.run_migrations()


run(context.config.attributes["connection"])
