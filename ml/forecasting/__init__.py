"""What the forecasts of expense and savings are made of."""
