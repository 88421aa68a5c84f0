"""Ways to the wire.

ConnectionPools   pools of HTTP connections, one client's or shared by several: `Zoom(..., transport=ConnectionPools(settings))`
"""

from ._pools import ConnectionPools

__all__ = ("ConnectionPools",)
