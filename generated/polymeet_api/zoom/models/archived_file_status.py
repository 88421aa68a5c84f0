"""ArchivedFileStatus: the documented values; any other is taken as it comes."""

from typing import Literal

ArchivedFileStatus = Literal["completed", "processing", "failed"] | str
"""completed: the file is ready; processing: it is being made; failed: it could not be made."""
