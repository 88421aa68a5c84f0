"""The ground that all of polymeet stands on: answers, event loops, URLs, redaction, checks of arguments. Not for users."""
