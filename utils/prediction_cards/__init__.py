"""The five predictions as cards: value, range, basis, and how right they were."""
