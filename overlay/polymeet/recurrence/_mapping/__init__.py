"""Mapping of a series to a provider, and back: the part that all providers share."""
