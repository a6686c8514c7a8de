"""The commands ``flask backup`` and ``flask restore``."""

from __future__ import annotations

import sys
from pathlib import Path

import click
from flask.cli import with_appcontext

from routes.deps import services
from utils import backups
from utils.errors import AppError


@click.command("backup")
@click.argument("file", type=click.Path(path_type=Path))
@with_appcontext
def backup(file: Path) -> None:
    """Write one moment of the database to FILE; may run while people use it."""
    try:
        counts = backups.back_up(services().engine, file)
    except AppError as error:
        raise click.ClickException(error.message) from error
    except OSError as error:
        raise click.ClickException(
            f"{file} cannot be written: {error.strerror}."
        ) from error
    click.echo(f"{sum(counts.values()):,} rows are in {file}, checked.")


@click.command("restore")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--yes", is_flag=True, help="Do not ask.")
@with_appcontext
def restore(file: Path, *, yes: bool) -> None:
    """Put FILE in the place of everything in the database; log-ins end."""
    if not yes and sys.stdin.isatty():
        click.confirm("Replace everything that is in the database now?", abort=True)
    try:
        counts = backups.restore(services().engine, file)
    except AppError as error:
        raise click.ClickException(error.message) from error
    except OSError as error:
        raise click.ClickException(
            f"{file} cannot be read: {error.strerror}."
        ) from error
    click.echo(f"{sum(counts.values()):,} rows are restored, checked.")
