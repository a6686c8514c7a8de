"""Formats that name their own fields: OFX, MT940 and CAMT.053."""
