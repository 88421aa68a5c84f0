"""From bundled specs to the generated package: what openapi-python-client needs around it."""
