"""The proxy that is shipped, in front of the real program: TLS, patience, no lies."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import socket
import ssl
import string
import subprocess
import time
from pathlib import Path

import pytest

from tests.chaos.browser import App

ROOT = Path(__file__).resolve().parents[2]
NAME = "money.example.org"
MAIN = """
worker_processes 1;
daemon off;
pid $folder/pid;
error_log $folder/error.log;
events { worker_connections 512; }
http {
    access_log off;
    client_body_temp_path $folder/body;
    proxy_temp_path $folder/proxy;
    fastcgi_temp_path $folder/fastcgi;
    uwsgi_temp_path $folder/uwsgi;
    scgi_temp_path $folder/scgi;
    include $folder/site.conf;
}
"""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def make_certificate(folder):
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, NAME)])
    now = dt.datetime.now(dt.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.DNSName(NAME)]), critical=False
        )
        .sign(key, hashes.SHA256())
    )
    form = serialization.Encoding.PEM
    (folder / "fullchain.pem").write_bytes(certificate.public_bytes(form))
    (folder / "key.pem").write_bytes(
        key.private_bytes(
            form,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )


class Proxy:
    """A client of the proxy that writes HTTP by hand."""

    def __init__(self, http_port, https_port, folder):
        self.http_port, self.https_port = http_port, https_port
        self.trusted = ssl.create_default_context(cafile=folder / "fullchain.pem")

    def connect(self):
        plain = socket.create_connection(("127.0.0.1", self.https_port), timeout=30)
        return self.trusted.wrap_socket(plain, server_hostname=NAME)

    def ask(self, text):
        with self.connect() as connection:
            connection.sendall(text.encode())
            return read(connection)

    def get(self, path, *headers, host=NAME):
        lines = [f"GET {path} HTTP/1.1", f"Host: {host}", "Connection: close", *headers]
        return self.ask("\r\n".join(lines) + "\r\n\r\n")


def read(connection):
    parts = []
    try:
        while part := connection.recv(65536):
            parts.append(part)
    except ssl.SSLEOFError:
        pass
    return b"".join(parts).decode("latin-1")


@pytest.fixture(scope="module")
def proxy(tmp_path_factory):
    nginx = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
    if nginx is None:
        if os.environ.get("CI") == "true":
            pytest.fail("nginx absent")
        pytest.skip("nginx absent: the example in deploy/ is not tried")
    folder = tmp_path_factory.mktemp("proxy")
    make_certificate(folder)
    settings = {
        "TRUSTED_PROXIES": "1",
        "TRUSTED_HOSTS": f"{NAME},127.0.0.1",
        "METRICS": "yes",
        "WEB_CONCURRENCY": "1",
    }
    app = App(folder, f"sqlite:///{folder / 'proxied.db'}", **settings)
    app.start()
    ports = free_port(), free_port()
    write_configuration(folder, app.url.removeprefix("http://"), ports)
    command = [nginx, "-p", str(folder), "-c", "nginx.conf"]
    with (folder / "stderr").open("wb") as log:
        process = subprocess.Popen(command, stderr=log)
    try:
        wait_for(ports[1], process, folder)
        yield Proxy(*ports, folder)
    finally:
        process.terminate()
        process.wait(timeout=20)
        app.kill()


def write_configuration(folder, upstream, ports):
    template = (ROOT / "deploy" / "nginx.conf.template").read_text()
    values = {
        "SERVER_NAME": NAME,
        "UPSTREAM": upstream,
        "HTTP_PORT": f"127.0.0.1:{ports[0]}",
        "HTTPS_PORT": f"127.0.0.1:{ports[1]}",
        "TLS_FOLDER": str(folder),
    }
    for name, value in values.items():
        template = template.replace(f"${{{name}}}", value)
    (folder / "site.conf").write_text(template)
    main = string.Template(MAIN).substitute(folder=folder)
    (folder / "nginx.conf").write_text(main)


def wait_for(port, process, folder):
    deadline = time.monotonic() + 20
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            if process.poll() is not None or time.monotonic() > deadline:
                pytest.fail((folder / "stderr").read_text())
            time.sleep(0.1)
        else:
            return


def test_pages_come_over_tls_with_every_guard(proxy):  # threats 26, 50
    answer = proxy.get("/login")
    head = answer.partition("\r\n\r\n")[0]
    assert head.startswith("HTTP/1.1 200")
    assert "Strict-Transport-Security: max-age=31536000" in head
    assert "Content-Security-Policy: default-src 'none'" in head
    cookie = next(line for line in head.splitlines() if line.startswith("Set-Cookie"))
    assert "__Host-session=" in cookie
    for flag in ("Secure", "HttpOnly", "SameSite=Lax"):
        assert flag in cookie
    assert "nginx/" not in head


def test_plain_http_leads_to_tls(proxy):
    with socket.create_connection(("127.0.0.1", proxy.http_port), timeout=10) as plain:
        plain.sendall(
            f"GET /x HTTP/1.1\r\nHost: {NAME}\r\nConnection: close\r\n\r\n".encode()
        )
        answer = read(plain)
    assert answer.startswith("HTTP/1.1 301")
    assert f"Location: https://{NAME}/x" in answer


def test_another_name_gets_no_answer(proxy):  # threat 47
    assert proxy.get("/login", host="evil.example") == ""


def test_what_a_client_says_of_itself_is_replaced(proxy):  # threat 5
    wrong = "email=nobody%40example.org&password=a+wrong+guess+of+it"
    statuses = []
    for number in range(25):
        page = proxy.get("/login")
        cookie = page.partition("Set-Cookie: ")[2].partition(";")[0]
        token = page.partition('name="csrf_token" value="')[2].partition('"')[0]
        body = f"csrf_token={token}&{wrong.replace('nobody', f'nobody{number}')}"
        answer = proxy.ask(
            f"POST /login HTTP/1.1\r\nHost: {NAME}\r\nConnection: close\r\n"
            f"X-Forwarded-For: 198.51.100.{number}\r\nCookie: {cookie}\r\n"
            f"Referer: https://{NAME}/login\r\n"
            "Content-Type: application/x-www-form-urlencoded\r\n"
            f"Content-Length: {len(body)}\r\n\r\n{body}"
        )
        statuses.append(answer[9:12])
    assert statuses.count("401") == 20
    assert statuses[20:] == ["429"] * 5


@pytest.mark.parametrize("path", ["/metrics", "/readyz"])
def test_figures_are_not_for_the_world(proxy, path):
    assert proxy.get(path).startswith("HTTP/1.1 404")


def test_too_large_a_body_stops_at_the_door(proxy):
    head = f"POST /upload HTTP/1.1\r\nHost: {NAME}\r\nConnection: close\r\n"
    answer = proxy.ask(f"{head}Content-Length: 999999999\r\n\r\n")
    assert answer.startswith("HTTP/1.1 413")


def test_slow_clients_do_not_keep_others_waiting(proxy):  # threat 97
    """More of them than the program has threads, in the head or in the body."""
    slow = []
    try:
        for number in range(40):
            connection = proxy.connect()
            head = f"POST /login HTTP/1.1\r\nHost: {NAME}\r\n"
            if number % 2:
                head += "Content-Length: 1000\r\n\r\na"
            connection.sendall(head.encode())
            slow.append(connection)
        for _ in range(3):
            assert proxy.get("/login").startswith("HTTP/1.1 200")
    finally:
        for connection in slow:
            connection.close()
