"""Identity: which rows of a statement are new, decided without a database."""
