"""What every other room stands on: answers, addresses, secrets, background tasks. Not for users."""
