"""XML of strangers: opened without entities, declarations or endless nesting."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from lxml import etree

from utils.errors import StatementError
from utils.sentences import sentence
from utils.statements import limits

if TYPE_CHECKING:
    Element = etree._Element  # noqa: SLF001 - lxml's public name for annotations

# Programs that write into a string name its encoding, and save it in another. What
# can be read byte by byte is not UTF-16, whatever it says.
_NAMED_WIDE = re.compile(
    rb"\s*<\?xml[^>]{0,80}encoding\s*=\s*[\"']utf-16", re.IGNORECASE
)
_DECLARATION = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)


def open_xml(content: bytes) -> Element:
    """Open an XML document.

    Raises:
        StatementError: unreadable, or too_large for elements nested too deep.
    """
    if _DECLARATION.search(content.replace(b"\x00", b"")):
        raise StatementError(
            "unreadable",
            sentence(
                "This file holds XML declarations that no bank writes, so it was "
                "not opened. Please download it from your bank again."
            ),
        )
    if _NAMED_WIDE.match(content):
        content = codecs.BOM_UTF8 + content.lstrip()
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(content, parser)
    except (etree.LxmlError, ValueError) as error:
        raise StatementError(
            "unreadable",
            sentence(
                "This XML file is damaged or not complete. Please download it "
                "from your bank again."
            ),
        ) from error
    _check_depth(root)
    return root


def _check_depth(root: Element) -> None:
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > limits.MAX_NESTING:
            raise StatementError(
                "too_large",
                sentence(
                    "This XML file nests deeper than %(depth)s elements. "
                    "Please check that it is a bank statement.",
                    depth=limits.MAX_NESTING,
                ),
            )
