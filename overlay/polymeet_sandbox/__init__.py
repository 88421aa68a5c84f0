"""Zoom, Pyas and ConnectyCube in memory, from the bundled OpenAPI documents only. The public interface is `polymeet.testing`."""
