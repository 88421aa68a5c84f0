"""Recurrence rules: their fields, expansion, exact rewrites and text, and the series that repeat by them."""
