"""`Idempotency-Key`: a write that is sent again is answered, not done again.

As in the IETF draft: another body under the same key is 422, the same request at the
same time is 409. Only successes are kept; what failed has changed nothing. Where nobody
lived to keep the answer it is 409 as well: doing it again might do it twice.
"""

from __future__ import annotations

import hashlib
import json
import re
from typing import TYPE_CHECKING, Any, Final, TypeVar

from flask import Response, current_app, g, request

from routes.conventions.problems import Refused
from routes.deps import current_user_id, services
from routes.security import is_api, needed_scope
from utils import idempotency as service
from utils.idempotency import Answer, Claim

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from flask import Flask

    V = TypeVar("V", bound=Callable[..., Any])

HEADER: Final = "Idempotency-Key"
REPLAYED: Final = "Idempotency-Replayed"
_KEY: Final = re.compile(r"[!-~]{1,255}")
_KEPT_HEADERS: Final = ("Content-Type", "Location", "ETag")


def init_app(app: Flask) -> None:
    """Look at each write before its view, and keep its answer after it."""
    app.before_request(_before)
    app.after_request(_after)
    app.teardown_request(_give_back)


def answers_with_secret(view: V) -> V:
    """Say that a view's answer is never kept, so that it takes no key.

    Sent again it is done again: the secret given before ends.
    """
    view.answers_with_secret = True  # type: ignore[attr-defined]
    return view


def takes_key(view: object, method: str | None = None) -> bool:
    """Tell whether a view, asked by a method, takes `Idempotency-Key`."""
    secret = getattr(view, "answers_with_secret", False)
    return needed_scope(view, method) != "read" and not secret


def _before() -> Response | None:
    key = request.headers.get(HEADER)
    view = current_app.view_functions.get(request.endpoint or "")
    if key is None or view is None or not is_api() or not takes_key(view):
        return None
    if not _KEY.fullmatch(key):
        raise Refused(
            "invalid-input", f"{HEADER} must be 1 to 255 visible ASCII characters."
        )
    built = services()
    try:
        begun = service.begin(
            built.engine, built.clock, current_user_id(), key, _digest()
        )
    except service.KeyReused:
        raise Refused("idempotency-key-reused") from None
    except service.InProgress:
        raise Refused("request-in-progress", retry_after_s=1) from None
    except service.OutcomeUnknown:
        raise Refused("outcome-unknown") from None
    if isinstance(begun, Claim):
        g.claim = begun
        return None
    return _replay(begun)


def _after(response: Response) -> Response:
    claim = g.get("claim")
    if claim is not None and 200 <= response.status_code < 300:
        headers = {
            name: response.headers[name]
            for name in _KEPT_HEADERS
            if name in response.headers
        }
        answer = Answer(response.status_code, headers, response.get_data(as_text=True))
        # What is done is never given back, even if keeping the answer fails.
        g.claim = None
        service.finish(services().engine, claim, answer)
    return response


def _give_back(_error: BaseException | None) -> None:
    claim = g.get("claim")
    if claim is not None:
        service.give_back(services().engine, claim)


def _replay(answer: Answer) -> Response:
    response = Response(answer.body, answer.status)
    response.headers.update(answer.headers)
    response.headers[REPLAYED] = "true"
    return response


def _digest() -> bytes:
    digest = hashlib.sha256()
    for part in _parts():
        # Lengths keep two parts from reading like one.
        digest.update(f"{len(part)}:".encode() + part)
    return digest.digest()


def _parts() -> Iterator[bytes]:
    yield request.method.encode()
    yield request.full_path.encode()
    if request.mimetype != "multipart/form-data":
        yield request.get_data(cache=True)
        return
    # Each sending invents another boundary, so the parts are what counts.
    yield json.dumps(sorted(request.form.items(multi=True))).encode()
    for name, file in sorted(request.files.items(multi=True), key=lambda pair: pair[0]):
        yield json.dumps([name, file.filename]).encode()
        yield hashlib.file_digest(file.stream, "sha256").digest()  # type: ignore[arg-type]
        file.stream.seek(0)
