"""Five models for a household's money; knows neither Flask nor SQL."""
