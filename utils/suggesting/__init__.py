"""The rules behind the suggestions."""
