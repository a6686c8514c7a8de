"""Faults on purpose: servers and databases that die while they work."""
