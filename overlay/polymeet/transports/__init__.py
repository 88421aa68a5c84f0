"""Transports: the ways of a request to the network.

ConnectionPools   pools of HTTP connections, one client's or shared by several: `Zoom(..., transport=ConnectionPools(settings))`
"""

from ._pools import ConnectionPools

__all__ = ("ConnectionPools",)
