"""Commands of ``flask``: reading statements without a login, and a demo user."""

from __future__ import annotations

import json
import secrets
from pathlib import Path
from typing import TYPE_CHECKING

import click
from flask.cli import with_appcontext

from routes.cli_backup import backup, restore
from routes.cli_users import user
from routes.deps import services
from utils import categorise, sample_data
from utils.domain import AccountKind, DateOrder, ParsedStatement, ReadHints
from utils.errors import AppError, StatementError
from utils.people import users
from utils.sentences import Sentence
from utils.statements.document import statement_document

if TYPE_CHECKING:
    from flask import Flask


def init_app(app: Flask) -> None:
    """Add the commands to the app."""
    app.cli.add_command(parse_statement)
    app.cli.add_command(demo)
    app.cli.add_command(user)
    app.cli.add_command(backup)
    app.cli.add_command(restore)


@click.command("parse-statement")
@click.argument("files", nargs=-1, required=True)
@click.option("--kind", type=click.Choice(["bank", "card", "upi"]), default="bank")
@click.option("--password", default=None, help="For a locked file.")
@click.option(
    "--date-order",
    type=click.Choice([order.value for order in DateOrder]),
    default=None,
)
@click.option(
    "--last-year",
    type=click.IntRange(1970, 2100),
    default=None,
    help="The year of the newest row, for dates without a year.",
)
@with_appcontext
def parse_statement(
    files: tuple[str, ...],
    kind: str,
    password: str | None,
    date_order: str | None,
    last_year: int | None,
) -> None:
    """Read each of FILES and print one JSON document per line."""
    failed = False
    for name in files:
        hints = ReadHints(
            file_name=Path(name).name,
            kind=AccountKind(kind),
            password=password,
            date_order=DateOrder(date_order) if date_order else None,
            last_year=last_year,
            today=services().clock.today(),
        )
        read = _read(Path(name), hints)
        failed |= isinstance(read, StatementError)
        click.echo(json.dumps(_document(name, read), ensure_ascii=False))
    raise SystemExit(int(failed))


def _read(path: Path, hints: ReadHints) -> ParsedStatement | StatementError:
    try:
        return services().reader.read(path.read_bytes(), hints)
    except StatementError as error:
        return error
    except OSError as error:
        reason = error.strerror or "it cannot be opened"
        return StatementError(
            "unreadable", Sentence(f"{path.name} cannot be read: {reason}.")
        )


def _document(name: str, read: ParsedStatement | StatementError) -> dict[str, object]:
    if isinstance(read, StatementError):
        return statement_document(name, read)
    guesses = categorise.guess(read.transactions, services().models.categoriser)
    categories = [
        (guess.category, guess.confidence)
        if guess.category and guess.confidence is not None
        else None
        for guess in guesses
    ]
    return statement_document(name, read, categories)


@click.command("demo")
@click.option("--email", default="demo@example.org", show_default=True)
@click.option("--password", default=None, help="Made and printed when not given.")
@with_appcontext
def demo(email: str, password: str | None) -> None:
    """Register a person with two years of made-up transactions."""
    built = services()
    chosen = password or secrets.token_urlsafe(12)
    registration = users.Registration(email, "Demo", chosen)
    try:
        user_id = users.register(
            built.engine, built.passwords, built.clock, registration
        )
    except AppError as error:
        raise click.ClickException(error.message) from error
    sample_data.load_sample(built.engine, user_id, built.clock, built.models)
    click.echo(f"Log in as {email} with the password {chosen}")
