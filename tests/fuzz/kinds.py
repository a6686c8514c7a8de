"""The kinds of statements that are fuzzed."""

from __future__ import annotations

# How a file of each kind begins, so that the sniffer hands it to that reader.
KINDS = {
    "csv": b"",
    "ofx": b"OFXHEADER:100\r\nDATA:OFXSGML\r\n",
    "qif": b"!Type:Bank\n",
    "mt940": b":20:X\r\n:25:1\r\n:28C:1\r\n",
    "camt": b'<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02">',
    "html": b"<html><table>",
    "xlsx": b"PK\x03\x04",
    "xls": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    "pdf": b"%PDF-1.7\n",
}
