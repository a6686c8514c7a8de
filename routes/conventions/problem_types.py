"""The types of problems: addresses, statuses and meanings that programs rely on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

PLACE: Final = "/api/v1/problems/"


@dataclass(frozen=True, slots=True)
class ProblemType:
    """One kind of problem; `slug` ends its URI and never changes its meaning."""

    slug: str
    status: int
    title: str
    meaning: str

    @property
    def uri(self) -> str:
        """Where it is explained."""
        return PLACE + self.slug


TYPES: Final = (
    ProblemType(
        "malformed-request",
        400,
        "The request cannot be read",
        "The body is no valid JSON or form, or is nested too deeply. Send UTF-8 JSON.",
    ),
    ProblemType(
        "csrf",
        400,
        "The form token is missing or old",
        "A browser session must send its CSRF token in the header X-CSRFToken. "
        "Programs with an API token need none.",
    ),
    ProblemType(
        "not-authenticated",
        401,
        "No valid token",
        "Send “Authorization: Bearer …” with a token that is neither revoked nor past "
        "its end. Tokens are made under Settings.",
    ),
    ProblemType(
        "scope-missing",
        403,
        "The token may not do this",
        "The operation needs a scope (read, write or import) that the token was not "
        "given. Make another token under Settings.",
    ),
    ProblemType(
        "forbidden",
        403,
        "This is not allowed",
        "Whoever runs this server does not allow it, or not before a second step of "
        "logging in is set up.",
    ),
    ProblemType(
        "not-found",
        404,
        "There is nothing here",
        "The address or an id in the request is nobody's, or is not yours.",
    ),
    ProblemType(
        "method-not-allowed",
        405,
        "The address does not take this method",
        "The header Allow lists the methods that it takes.",
    ),
    ProblemType(
        "not-acceptable",
        406,
        "Only JSON can be given",
        "The header Accept must allow application/json.",
    ),
    ProblemType(
        "conflict",
        409,
        "This does not fit what is stored now",
        "Get the resource again and decide anew.",
    ),
    ProblemType(
        "plan-outdated",
        409,
        "The import's plan has changed",
        "Transactions changed since the plan was made. It was made again: look at the "
        "rows and commit again.",
    ),
    ProblemType(
        "external-id-taken",
        409,
        "A transaction has this external_id already",
        "`existing_id` names it. Nothing was added; a retry needs no other answer.",
    ),
    ProblemType(
        "name-taken",
        409,
        "Something of yours has this name already",
        "Choose another name.",
    ),
    ProblemType(
        "request-in-progress",
        409,
        "The same request is being worked on",
        "Another request with this Idempotency-Key has not ended. Retry after the "
        "seconds in Retry-After.",
    ),
    ProblemType(
        "outcome-unknown",
        409,
        "Nobody knows whether this was done",
        "The first request with this Idempotency-Key ended without an answer, as when "
        "the server loses power. Look whether it was done; if not, use a new key.",
    ),
    ProblemType(
        "gone",
        410,
        "This is used up",
        "What was asked for worked once or for a time. Ask for a new one.",
    ),
    ProblemType(
        "precondition-failed",
        412,
        "The resource has changed",
        "If-Match names another version than the present one. Get it again.",
    ),
    ProblemType(
        "too-large",
        413,
        "The body is too large",
        "Send fewer items or a smaller file.",
    ),
    ProblemType(
        "unsupported-media-type",
        415,
        "The body has another type than the address takes",
        "Send application/json; uploads are multipart/form-data.",
    ),
    ProblemType(
        "invalid-input",
        422,
        "Something in the request cannot be used",
        "`errors` names each field by JSON pointer (`pointer`), or the query parameter "
        "or header (`parameter`), and says why.",
    ),
    ProblemType(
        "idempotency-key-reused",
        422,
        "The Idempotency-Key belongs to another request",
        "Within 24 hours a key stands for one method, address and body. Use a new one.",
    ),
    ProblemType(
        "too-many-requests",
        429,
        "Too many requests",
        "Wait for the seconds in Retry-After. RateLimit-Remaining says what is left.",
    ),
    ProblemType(
        "internal-error",
        500,
        "Something went wrong on the server",
        "Nothing was stored. Whoever runs the server finds the reason by `request_id`.",
    ),
    ProblemType(
        "unavailable",
        503,
        "The server has no room or no database now",
        "Retry after the seconds in Retry-After.",
    ),
)
BY_SLUG: Final = {one.slug: one for one in TYPES}
# Later ones of the same status are raised by name only.
_BY_STATUS: Final = {one.status: one for one in reversed(TYPES)}


def problem_type(status: int, slug: str = "") -> ProblemType:
    """Give the type named, else the usual one of a status."""
    usual = _BY_STATUS.get(status) or _BY_STATUS[500 if status >= 500 else 400]
    return BY_SLUG.get(slug, usual)
