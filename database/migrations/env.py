"""Alembic's environment: migrates the engine it is handed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from alembic import context

from database.tables import Timestamp, metadata

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection


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
