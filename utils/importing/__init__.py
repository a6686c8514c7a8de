"""Imports: from an uploaded file to transactions, and back."""
