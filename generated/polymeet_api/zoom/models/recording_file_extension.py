"""RecordingFileExtension: the documented values; any other is taken as it comes."""

from typing import Literal

RecordingFileExtension = Literal["MP4", "M4A", "TXT", "VTT", "CSV", "JSON", "JPG"] | str
"""Ending of the file's name."""
