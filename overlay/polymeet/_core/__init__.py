"""One call from its request to its answer. Not for users."""
