"""The parts of the budget recommender."""
