"""Engine, connections and transactions; no business query."""

from __future__ import annotations

import random
import time
from contextlib import contextmanager
from sqlite3 import SQLITE_BUSY
from typing import TYPE_CHECKING, Final, TypeVar

from sqlalchemy import create_engine, event
from sqlalchemy.engine import Connection, Engine, make_url
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from sqlite3 import Connection as SqliteConnection

    from sqlalchemy.engine import URL
    from sqlalchemy.pool import ConnectionPoolEntry

T = TypeVar("T")

UNAVAILABLE: Final = (OperationalError, InterfaceError, PoolTimeoutError)
"""What is raised when the database is away, full, or has no connection to spare."""

ATTEMPTS: Final = 5
# MySQL: deadlock, lock wait timeout. Both rolled the whole transaction back.
_RETRY_CODES: Final = frozenset({1213, 1205})
_ERASE_ATTEMPTS: Final = 20
_SQLITE_BUSY_TIMEOUT_MS: Final = 10_000
# Eight threads answer, each with a connection to read from and one to write to. SQLite
# opens one in a millisecond, and each that is kept has up to two megabytes of pages and
# prepared statements: no more are kept than one thread takes.
_POOL: Final = {
    "pool_size": 2,
    "max_overflow": 18,
    "pool_timeout": 10,
    "pool_use_lifo": True,
}
# A connection more than these is made anew each time, and with TLS its driver reads all
# certificates of the machine for it: as many as threads that write while they read.
_MYSQL_POOL: Final = {**_POOL, "pool_size": 16, "max_overflow": 4}
# What each connection keeps of an SQLite file's pages: the system has them in memory as
# well, so that a little is enough; and more where many rows go to pages that lie far
# apart, each of which would be written more than once.
_USUAL_CACHE_KIB: Final = 1_000
_WIDE_CACHE_KIB: Final = 8_000


def make_engine(url: str) -> Engine:
    """Make the engine for `url`, with what each database needs to be safe.

    Args:
        url: an SQLAlchemy URL; plain ``mysql://`` and ``mariadb://`` mean PyMySQL.
    """
    parsed = _with_driver(make_url(url))
    if parsed.get_backend_name() == "sqlite":
        return _sqlite_engine(parsed)
    return _mysql_engine(parsed)


def _with_driver(url: URL) -> URL:
    plain = {"mysql": "mysql+pymysql", "mariadb": "mariadb+pymysql"}
    return url.set(drivername=plain.get(url.drivername, url.drivername))


def _sqlite_engine(url: URL) -> Engine:
    engine = create_engine(
        url,
        connect_args={"timeout": _SQLITE_BUSY_TIMEOUT_MS / 1e3},
        # In memory there is one connection for each thread.
        **(_POOL if url.database not in {None, "", ":memory:"} else {}),
        # Tracebacks go to logs; narrations and amounts must not.
        hide_parameters=True,
    )
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    event.listen(engine, "checkin", _give_back)
    return engine


def _prepare_sqlite(connection: SqliteConnection, _record: object) -> None:
    # The driver would begin too late, and only before some statements.
    connection.isolation_level = None
    for pragma in (
        f"busy_timeout = {_SQLITE_BUSY_TIMEOUT_MS}",
        f"cache_size = -{_USUAL_CACHE_KIB}",
        "journal_mode = WAL",
        "foreign_keys = ON",
        "synchronous = FULL",
        # What a person deletes is gone from the file too.
        "secure_delete = ON",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    # A transaction that reads first and writes later fails at once when somebody
    # wrote in between; one that will write takes the lock at its start and waits.
    options = connection.get_execution_options()
    if options.get("wide", False):
        connection.exec_driver_sql(f"PRAGMA cache_size = -{_WIDE_CACHE_KIB}")
        connection.info["is_wide"] = True
    if not options.get("writing", False):
        connection.exec_driver_sql("BEGIN")
    elif options.get("patient", True):
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:
        connection.exec_driver_sql("PRAGMA busy_timeout = 0")
        try:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        finally:
            waits = f"PRAGMA busy_timeout = {_SQLITE_BUSY_TIMEOUT_MS}"
            connection.exec_driver_sql(waits)


def _give_back(
    connection: SqliteConnection | None, record: ConnectionPoolEntry
) -> None:
    """Let go the pages that a wide transaction held."""
    if connection is not None and record.info.pop("is_wide", False):
        connection.execute(f"PRAGMA cache_size = -{_USUAL_CACHE_KIB}")


def _mysql_engine(url: URL) -> Engine:
    engine = create_engine(
        url.update_query_dict({"charset": "utf8mb4"}),
        pool_pre_ping=True,
        pool_recycle=1800,
        **_MYSQL_POOL,
        isolation_level="READ COMMITTED",
        hide_parameters=True,
    )
    event.listen(engine, "connect", _prepare_mysql)
    return engine


def _prepare_mysql(connection: object, _record: object) -> None:
    with connection.cursor() as cursor:  # type: ignore[attr-defined]
        # A server may be lax by its own configuration: 2024-02-31 becomes 0000-00-00.
        cursor.execute(
            "SET SESSION sql_mode = "
            "'STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,"
            "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'"
        )
        cursor.execute("SET SESSION time_zone = '+00:00'")


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """Give a connection to read from; what it changed is rolled back."""
    with engine.connect() as connection:
        yield connection


@contextmanager
def snapshot(engine: Engine) -> Iterator[Connection]:
    """Give a connection whose reads all show one moment, whatever others write."""
    with engine.connect() as connection:
        if engine.dialect.name != "sqlite":
            connection.execution_options(isolation_level="REPEATABLE READ")
        yield connection


@contextmanager
def transaction(engine: Engine, *, wide: bool = False) -> Iterator[Connection]:
    """Give a connection to write to; commits at the end, rolls back on an error.

    A `wide` one writes many rows whose places in the indexes lie far apart.
    """
    with (
        engine.connect().execution_options(writing=True, wide=wide) as connection,
        connection.begin(),
    ):
        yield connection


def in_transaction(
    engine: Engine, work: Callable[[Connection], T], *, wide: bool = False
) -> T:
    """Run `work` in a transaction, again when the database asks for that.

    `work` must be safe to run from its beginning: it sees only the connection.

    Raises:
        OperationalError: the last attempt failed too, or it was another fault.
    """
    for attempt in range(1, ATTEMPTS + 1):
        try:
            with transaction(engine, wide=wide) as connection:
                return work(connection)
        except OperationalError as error:
            if attempt == ATTEMPTS or not _worth_retrying(error):
                raise
            # Jitter keeps two that collided from colliding again.
            time.sleep(0.02 * 2**attempt * random.uniform(0.5, 1.5))  # noqa: S311
    raise AssertionError("unreachable")


def try_transaction(engine: Engine, work: Callable[[Connection], object]) -> None:
    """Run `work` in a transaction, or not at all where that would mean to wait.

    For what nobody misses and the next request does as well: on SQLite another
    writer may hold the whole database for as long as an import takes.
    """
    how = {"writing": True, "patient": False}
    try:
        with (
            engine.connect().execution_options(**how) as connection,
            connection.begin(),
        ):
            work(connection)
    except OperationalError as error:
        if getattr(error.orig, "sqlite_errorcode", None) != SQLITE_BUSY:
            raise


def erase_remains(engine: Engine) -> None:
    """Empty SQLite's write-ahead log, where what was deleted may still stand.

    Readers of that moment keep it from being emptied; they are waited for a second.
    """
    if engine.dialect.name != "sqlite":
        return
    for _ in range(_ERASE_ATTEMPTS):
        connection = engine.raw_connection()
        try:
            busy = connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
            if not busy.fetchone()[0]:
                return
        finally:
            connection.close()
        time.sleep(0.05)


def _worth_retrying(error: OperationalError) -> bool:
    arguments: tuple[object, ...] = getattr(error.orig, "args", ())
    return bool(arguments) and arguments[0] in _RETRY_CODES
