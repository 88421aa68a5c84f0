"""One call from its request to its answer, and what it stands on. Not for users."""
