"""All SQL of the app, a module for each subject."""
