"""Where an upload leads, and what is stored of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from utils.db_utils import reading
from utils.store.transactions import list_transactions

if TYPE_CHECKING:
    from werkzeug.test import TestResponse

    from routes.deps import Services
    from tests.people import Person


PREVIEW = re.compile(r"/upload/(\d+)$")


def import_id_of(response: TestResponse) -> int:
    assert response.status_code == 303
    found = PREVIEW.search(response.location)
    assert found, response.location
    return int(found[1])


def narrations(services: Services, person: Person) -> list[str]:
    with reading(services.engine) as connection:
        page = list_transactions(connection, person.user_id)
    return [one.narration for one in page.rows]


Page = "Callable[..., BeautifulSoup]"
