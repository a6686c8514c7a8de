"""The models, one estimator family a module."""
