"""How each provider writes a series, and how its answers are read."""
