"""The commands of `python -m polymeet`."""
