"""The catalogues of languages, and what keeps them up to date."""
