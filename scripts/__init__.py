"""The steps that make the generated package: bundle the specs, lint them, generate."""
