"""People: who they are, their log-ins, passwords and tokens."""
