"""RecordingFileExtension: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class RecordingFileExtension:
    """Ending of the file's name."""

    Value: TypeAlias = Literal["MP4", "M4A", "TXT", "VTT", "CSV", "JSON", "JPG"] | str
    """What a field takes: these, or any other."""

    MP4: Final = "MP4"
    M4A: Final = "M4A"
    TXT: Final = "TXT"
    VTT: Final = "VTT"
    CSV: Final = "CSV"
    JSON: Final = "JSON"
    JPG: Final = "JPG"
