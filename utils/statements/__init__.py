"""Reading statements: bytes to transactions, no database."""
