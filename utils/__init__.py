"""Everything the app knows, nothing about HTTP."""
