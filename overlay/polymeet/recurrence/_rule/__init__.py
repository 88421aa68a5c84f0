"""The language: rules, their expansion and their text, and series of them."""
