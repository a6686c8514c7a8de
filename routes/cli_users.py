"""Commands of ``flask user``: what an operator does for people."""

from __future__ import annotations

import click
from flask import current_app, url_for
from flask.cli import AppGroup

from routes.deps import services
from utils.db_utils import reading
from utils.errors import NotFound
from utils.people import resets, sessions, two_step, users
from utils.people.names import email_key
from utils.sentences import sentence
from utils.store.users import find_user_by_email_key

user = AppGroup("user", help="Help people who cannot help themselves.")


@user.command("reset-password")
@click.argument("email")
def reset_password(email: str) -> None:
    """Print a link with which EMAIL can set another password, once."""
    built = services()
    try:
        token = resets.make_reset_token(built.engine, built.clock, email)
    except NotFound as error:
        raise click.ClickException(error.message) from error
    click.echo(_link("forgotten.reset", token=token))
    click.echo("It works once, within 45 minutes.", err=True)


@user.command("invite")
def invite() -> None:
    """Print a link with which somebody can register, once."""
    built = services()
    click.echo(_link("auth.register", invite=users.invite(built.engine, built.clock)))
    click.echo("It works once, within 7 days, while REGISTRATION=invite.", err=True)


@user.command("turn-off-two-step")
@click.argument("email")
def turn_off_two_step(email: str) -> None:
    """Let EMAIL log in with the password alone: phone and recovery codes are lost."""
    built = services()
    try:
        two_step.turn_off(built.engine, _find(email))
    except NotFound as error:
        raise click.ClickException(error.message) from error
    click.echo("Two-step log-in is off for them.")


@user.command("end-sessions")
@click.argument("email")
def end_sessions(email: str) -> None:
    """End every log-in and revoke every API token of EMAIL, at once."""
    built = services()
    try:
        sessions.end_everything(built.engine, built.clock, _find(email))
    except NotFound as error:
        raise click.ClickException(error.message) from error
    click.echo("Their log-ins and tokens are ended.")


def _find(email: str) -> int:
    with reading(services().engine) as connection:
        found = find_user_by_email_key(connection, email_key(email))
    if found is None:
        raise NotFound(sentence("Nobody is registered with this e-mail."))
    return found.id


def _link(endpoint: str, **values: str) -> str:
    # A command line has no request to take the site's address from.
    with current_app.test_request_context(base_url=services().public_url):
        return url_for(endpoint, _external=True, **values)
