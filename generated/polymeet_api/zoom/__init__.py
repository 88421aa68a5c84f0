"""Zoom: models and operations. Written by `make generate` from `specs/`; not to be edited."""
