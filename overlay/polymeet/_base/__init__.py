"""Utilities that all of polymeet uses: answers, event loops, URLs, redaction, checks of arguments. Not for users."""
