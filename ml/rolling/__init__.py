"""Rolling-origin scores of a history."""
