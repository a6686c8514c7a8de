"""Many people at once against the whole server, and what it costs it."""
