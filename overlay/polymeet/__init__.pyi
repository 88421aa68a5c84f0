from polymeet_runtime import UNSET as UNSET

from .connectycube import ConnectyCube as ConnectyCube
from .pyas import Pyas as Pyas
from .zoom import Zoom as Zoom

__all__ = ("UNSET", "ConnectyCube", "Pyas", "Zoom", "__version__")

__version__: str
