"""Letters reach a mail server, and one that is away is only logged."""

from __future__ import annotations

import socketserver
import threading

import pytest

from utils.mail import Letter, NoMail, SmtpMail

LETTER = Letter("alice@example.org", "Hello", "A line.\nhttps://x.example/?t=1")


class Office(socketserver.StreamRequestHandler):
    """As much of a mail server as one letter needs."""

    def handle(self):
        self.wfile.write(b"220 here\r\n")
        while line := self.rfile.readline().decode().strip():
            word = line.split()[0].upper()
            if word == "DATA":
                self.wfile.write(b"354 go on\r\n")
                while (part := self.rfile.readline()) != b".\r\n":
                    self.server.received.append(part.decode())
            self.wfile.write(b"221 bye\r\n" if word == "QUIT" else b"250 fine\r\n")


@pytest.fixture
def office():
    with socketserver.TCPServer(("127.0.0.1", 0), Office) as server:
        server.received = []
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def mail(office, **more):
    port = office.server_address[1]
    return SmtpMail("127.0.0.1", port, "money@example.org", **more)


def test_a_letter_arrives_whole(office):
    mailer = mail(office, security="none")
    assert mailer.can_send
    mailer.send(LETTER)
    text = "".join(office.received)
    assert "To: alice@example.org" in text
    assert "From: money@example.org" in text
    assert "https://x.example/?t=1" in text


@pytest.mark.parametrize("security", ["starttls", "implicit"])
def test_without_the_wanted_encryption_nothing_is_sent(office, caplog, security):
    mail(office, security=security).send(LETTER)
    assert office.received == []
    assert "could not be sent" in caplog.text
    assert "alice" not in caplog.text


def test_a_server_that_is_away_is_logged_without_the_address(caplog):
    SmtpMail("127.0.0.1", 9, "money@example.org").send(LETTER)
    assert "could not be sent" in caplog.text
    assert "alice" not in caplog.text


def test_without_a_server_nothing_is_sent():
    assert not NoMail().can_send
    NoMail().send(LETTER)
