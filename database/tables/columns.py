"""What every table is made of: types, keys and options for both engines."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    BigInteger,
    Column,
    DateTime,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)
from sqlalchemy.dialects import mysql
from sqlalchemy.types import TypeDecorator

if TYPE_CHECKING:
    from sqlalchemy.engine import Dialect
    from sqlalchemy.schema import SchemaItem

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Timestamp(TypeDecorator[dt.datetime]):
    """An aware moment in Python, naive UTC in the database."""

    impl = DateTime().with_variant(mysql.DATETIME(fsp=6), "mysql", "mariadb")
    cache_ok = True

    @property
    def python_type(self) -> type[dt.datetime]:
        """Say what rows hold."""
        return dt.datetime

    def process_bind_param(
        self, value: dt.datetime | None, dialect: Dialect
    ) -> dt.datetime | None:
        """Refuse naive moments: nobody knows which clock they are of."""
        del dialect
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a timestamp needs its time zone")
        return value.astimezone(dt.UTC).replace(tzinfo=None)

    def process_result_value(
        self, value: dt.datetime | None, dialect: Dialect
    ) -> dt.datetime | None:
        """Say what the database cannot: it is UTC."""
        del dialect
        return None if value is None else value.replace(tzinfo=dt.UTC)


TIMESTAMP = Timestamp()

# SQLite numbers rows only in a column that is exactly INTEGER.
ID = BigInteger().with_variant(Integer(), "sqlite")
MINOR = BigInteger()
DIGEST = LargeBinary(32).with_variant(mysql.BINARY(32), "mysql", "mariadb")
LONG_TEXT = Text().with_variant(mysql.LONGTEXT(), "mysql", "mariadb")
LONG_BLOB = LargeBinary().with_variant(mysql.LONGBLOB(), "mysql", "mariadb")

# Names are compared byte for byte; MySQL's usual collations think "Café" = "CAFE".
_TABLE_OPTIONS: dict[str, Any] = {
    "mysql_engine": "InnoDB",
    "mysql_charset": "utf8mb4",
    "mysql_collate": "utf8mb4_bin",
    "mariadb_engine": "InnoDB",
    "mariadb_charset": "utf8mb4",
    "mariadb_collate": "utf8mb4_bin",
    "sqlite_autoincrement": True,
}


def table(name: str, *parts: SchemaItem) -> Table:
    """Make a table of ours: InnoDB, compared byte for byte."""
    return Table(name, metadata, *parts, **_TABLE_OPTIONS)


def row_id() -> Column[int]:
    """Give the number that every row has."""
    return Column("id", ID, primary_key=True, autoincrement=True)


def owner() -> Column[int]:
    """Give the column naming the user whose row it is."""
    return reference("user_id", "users.id")


def reference(
    name: str, target: str, *, nullable: bool = False, on_delete: str = "CASCADE"
) -> Column[int]:
    """Give a column that names a row of another table, and goes with it by default."""
    return Column(name, ID, ForeignKey(target, ondelete=on_delete), nullable=nullable)
