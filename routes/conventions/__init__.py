"""What all resources of the API have in common, each convention in one place."""
