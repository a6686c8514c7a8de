"""The shapes that the API speaks: what a program may send and what it gets."""
