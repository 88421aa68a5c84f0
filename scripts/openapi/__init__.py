"""OpenAPI documents read once for the bundler, the lint, the generator and the drift report.

The sandbox has a reader of its own on purpose: a fault here must not hide from the tests that it serves.
"""
