"""Dialects: the payload that each provider has for a series, written and read."""
