"""The generated half of polymeet: models and operations of every provider, without any I/O.

Nothing here opens a connection, retries, authenticates or reads an error body. Each operation builds a `Request`, hands it to
the `send` callable it was made with, and turns the bytes of a 2xx answer into a model. Written by `make generate`; edit
`specs/` or `scripts/templates/` instead.
"""
