"""The parts of the categoriser."""
