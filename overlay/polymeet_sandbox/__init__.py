"""Zoom, Pyas and ConnectyCube in memory, from the bundled OpenAPI documents alone. Its public face is `polymeet.testing`."""
