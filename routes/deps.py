"""What views are handed: the services of the app and the connection of the request."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from flask import current_app, g
from flask_login import current_user

from utils.importing.reading import StatementReading
from utils.importing.receive import JOB_KIND

if TYPE_CHECKING:
    import datetime as dt

    from flask import Flask
    from sqlalchemy.engine import Connection, Engine

    from ml.model_utils import Models
    from utils.clock import Clock
    from utils.jobs import Jobs
    from utils.mail import Mailer
    from utils.people.passwords import PasswordHasher
    from utils.people.two_step import Seal
    from utils.reading.pool import StatementReader

_KEY = "dhanarakshak"


@dataclass(frozen=True, slots=True)
class Services:
    """Everything a view may need that lives longer than a request."""

    engine: Engine
    clock: Clock
    passwords: PasswordHasher
    models: Models
    reader: StatementReader
    jobs: Jobs
    registration: str
    max_upload_bytes: int
    session_idle: dt.timedelta
    session_max: dt.timedelta
    seal: Seal
    mailer: Mailer
    public_url: str
    require_two_step: bool


def services() -> Services:
    """Give the services of the running app."""
    found: Services = current_app.extensions[_KEY]
    return found


def install(app: Flask, built: Services) -> None:
    """Hand `built` to the app and close each request's connection at its end."""
    hand_over(app, built)
    app.teardown_appcontext(_close_connection)


def hand_over(app: Flask, built: Services) -> None:
    """Let the app work with `built`, whose jobs learn how a statement is read."""
    app.extensions[_KEY] = built
    work = StatementReading(
        built.engine, built.clock, built.reader, built.models.categoriser
    )
    built.jobs.handle(JOB_KIND, work)


def read_connection() -> Connection:
    """Give the request's one connection for reading."""
    if "connection" not in g:
        g.connection = services().engine.connect()
    connection: Connection = g.connection
    return connection


def current_user_id() -> int:
    """Give the id of the person who is signed in."""
    user_id: int = current_user.user_id
    return user_id


def _close_connection(_error: BaseException | None) -> None:
    connection = g.pop("connection", None)
    if connection is not None:
        connection.close()
