"""Bring a database up to date, write new migrations, and print the MySQL schema.

``python -m database.migrate new "Add goals"`` writes a migration from what changed in
`database.tables`; ``python -m database.migrate schema`` rewrites `schema.sql`.
"""

from __future__ import annotations

import re
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlalchemy import create_engine, inspect, text
from sqlalchemy.dialects import mysql
from sqlalchemy.schema import CreateIndex, CreateTable

from database.tables import metadata

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alembic.config import Config
    from sqlalchemy.engine import Connection, Engine

_HERE: Final = Path(__file__).resolve().parent
SCHEMA_FILE: Final = _HERE / "schema.sql"
_LOCK_NAME: Final = "dhanarakshak_migrations"
_LOCK_TIMEOUT_S: Final = 120
_REVISION: Final = re.compile(r"^revision = ['\"](\w+)['\"]", re.MULTILINE)
_FOLLOWS: Final = re.compile(r"^down_revision = ['\"](\w+)['\"]", re.MULTILINE)


def upgrade(engine: Engine) -> None:
    """Run the migrations that are missing; safe to call from many at once."""
    if is_current(engine):
        return
    # A tenth of the time that starting takes, and needed once a release.
    from alembic import command

    writing = engine.connect().execution_options(writing=True)
    with writing as connection, _only_one(connection):
        command.upgrade(_config(connection), "head")
        # The next in line must see the new version as soon as it has the lock.
        connection.commit()


def is_current(engine: Engine) -> bool:
    """Tell whether the database has every migration."""
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return False
        query = text("SELECT version_num FROM alembic_version")
        return connection.execute(query).scalars().all() == [newest_revision()]


def known_revisions() -> frozenset[str]:
    """List the migrations of this release."""
    files = (_HERE / "migrations" / "versions").glob("*.py")
    found = (_REVISION.search(path.read_text(encoding="utf-8")) for path in files)
    return frozenset(match[1] for match in found if match)


def newest_revision() -> str:
    """Find the migration that no other follows."""
    files = sorted((_HERE / "migrations" / "versions").glob("*.py"))
    texts = [path.read_text(encoding="utf-8") for path in files]
    own = {found[1] for text_ in texts if (found := _REVISION.search(text_))}
    followed = {found[1] for text_ in texts if (found := _FOLLOWS.search(text_))}
    [newest] = own - followed
    return newest


def mysql_schema() -> str:
    """Give the DDL of all tables for MySQL."""
    dialect = mysql.dialect()
    parts = ["-- Generated from database.tables: python -m database.migrate schema\n"]
    for table in metadata.sorted_tables:
        parts.append(str(CreateTable(table).compile(dialect=dialect)).strip() + ";\n")
        parts.extend(
            str(CreateIndex(index).compile(dialect=dialect)).strip() + ";\n"
            for index in sorted(table.indexes, key=lambda i: str(i.name))
        )
    return "\n".join(line.rstrip() for line in "\n".join(parts).splitlines()) + "\n"


@contextmanager
def _only_one(connection: Connection) -> Iterator[None]:
    """Hold the migration lock: several workers may start on an old schema."""
    if connection.dialect.name == "sqlite":
        # BEGIN IMMEDIATE, which `writing` asks for, is the lock.
        connection.begin()
        yield
        return
    got = connection.execute(
        text("SELECT GET_LOCK(:name, :seconds)"),
        {"name": _LOCK_NAME, "seconds": _LOCK_TIMEOUT_S},
    ).scalar()
    if got != 1:
        raise TimeoutError("another process has been migrating for two minutes")
    try:
        yield
    finally:
        connection.execute(text("SELECT RELEASE_LOCK(:name)"), {"name": _LOCK_NAME})


def _config(connection: Connection | None) -> Config:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_HERE / "migrations"))
    config.attributes["connection"] = connection
    return config


def _write_migration(message: str) -> None:
    from alembic import command

    with tempfile.TemporaryDirectory() as folder:
        engine = create_engine(f"sqlite:///{folder}/scratch.db")
        with engine.begin() as connection:
            command.upgrade(_config(connection), "head")
            command.revision(_config(connection), message, autogenerate=True)


def main(arguments: list[str]) -> int:
    """Run a command of the module's docstring."""
    if arguments[:1] == ["new"] and len(arguments) == 2:
        _write_migration(arguments[1])
    elif arguments == ["schema"]:
        SCHEMA_FILE.write_text(mysql_schema(), encoding="utf-8")
    else:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
