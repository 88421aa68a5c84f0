"""Transports, which send requests over the network.

ConnectionPools   pools of HTTP connections, for one client or several: `Zoom(..., transport=ConnectionPools(settings))`
"""

from ._pools import ConnectionPools

__all__ = ("ConnectionPools",)
