"""The cast: Alice owns things, Charlie is a stranger, nobody is logged out."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Any

from flask.testing import FlaskClient

if TYPE_CHECKING:
    from werkzeug.test import TestResponse

PASSWORD = "four ducks cross my road"
# Looked for as text: parsing a page for each form that is sent took longer than most.
_CSRF_FIELD = re.compile(r'name="csrf_token" value="([^"]+)"')


class Person(FlaskClient):
    """A browser in somebody's hands; `user_id` is None while logged out."""

    user_id: int | None = None
    email: str = ""

    def open(self, *args: Any, **options: Any) -> TestResponse:
        """Ask, and read the whole answer: files that are sent get closed."""
        return super().open(*args, **{"buffered": True, **options})

    def csrf_token(self) -> str:
        """Give the token that this browser's forms carry now."""
        page = self.get("/login" if self.user_id is None else "/settings")
        field = _CSRF_FIELD.search(page.text)
        assert field is not None, f"no CSRF field ({page.status})"
        return unescape(field[1])

    def submit(
        self, path: str, data: dict[str, Any] | None = None, **options: Any
    ) -> TestResponse:
        """Send a form as its page would, with the CSRF field."""
        fields = {"csrf_token": self.csrf_token(), **(data or {})}
        return self.post(path, data=fields, **options)

    def log_in(self, email: str, password: str = PASSWORD) -> TestResponse:
        """Send the log-in form."""
        return self.submit("/login", {"email": email, "password": password})
