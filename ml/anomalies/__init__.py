"""The parts of the anomaly detector."""
