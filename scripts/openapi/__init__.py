"""OpenAPI documents read once for the bundler, the lint, the generator and the drift report.

The sandbox has its own reader on purpose, so that its tests can find a fault in this one.
"""
