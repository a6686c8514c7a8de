"""Taking everything along: export, taking an export in, and leaving for good."""
