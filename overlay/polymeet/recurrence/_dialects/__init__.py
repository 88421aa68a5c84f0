"""Dialects: writing and reading each provider's payload of a series."""
