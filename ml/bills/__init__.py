"""The parts of the bills estimator."""
