"""Send letters by the operator's mail server, where there is one."""

from __future__ import annotations

import logging
import smtplib
import ssl
from dataclasses import dataclass, field
from email.message import EmailMessage
from typing import Final, Protocol

_TIMEOUT_S: Final = 20.0
_log: Final = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter of plain text."""

    to: str
    subject: str
    text: str = field(repr=False)


class Mailer(Protocol):
    """Whoever brings letters."""

    @property
    def can_send(self) -> bool:
        """Whether letters go out at all."""

    def send(self, letter: Letter) -> None:
        """Bring a letter; what fails is logged, without the address."""


class NoMail:
    """Stands where no mail server is set."""

    can_send = False

    def send(self, letter: Letter) -> None:
        """Do nothing: nobody promised to."""


@dataclass(frozen=True, slots=True)
class SmtpMail:
    """A mail server.

    Args:
        security: starttls, implicit (TLS from the first byte) or none.
    """

    host: str
    port: int
    sender: str
    user: str = ""
    password: str = field(default="", repr=False)
    security: str = "starttls"

    @property
    def can_send(self) -> bool:
        """Whether letters go out: they do."""
        return True

    def send(self, letter: Letter) -> None:
        """Hand a letter to the server."""
        message = EmailMessage()
        message["From"], message["To"] = self.sender, letter.to
        message["Subject"] = letter.subject
        message.set_content(letter.text)
        try:
            with self._connect() as server:
                server.send_message(message)
        except (OSError, smtplib.SMTPException) as error:
            # The server's own words may quote the address.
            _log.error("a letter could not be sent: %s", type(error).__name__)

    def _connect(self) -> smtplib.SMTP:
        trusted = ssl.create_default_context()
        if self.security == "implicit":
            server: smtplib.SMTP = smtplib.SMTP_SSL(
                self.host, self.port, timeout=_TIMEOUT_S, context=trusted
            )
        else:
            server = smtplib.SMTP(self.host, self.port, timeout=_TIMEOUT_S)
        try:
            if self.security == "starttls":
                server.starttls(context=trusted)
            if self.user:
                server.login(self.user, self.password)
        except BaseException:
            server.close()
            raise
        return server
