"""From bundled specs to the generated package: the steps around openapi-python-client."""
