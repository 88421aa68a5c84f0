"""Mapping of a series to a provider, and back: the part that is the same for all of them."""
