"""The parts that a synthetic household is made of."""
