"""Rules: what a user wants with transactions that meet some conditions."""
