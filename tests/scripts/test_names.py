"""Names for the values of enums."""

import pytest

from scripts.generator.names import value_name, value_names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("scheduled", "SCHEDULED"),
        ("rank_order", "RANK_ORDER"),
        ("thirdParty", "THIRD_PARTY"),
        ("iOS", "IOS"),
        ("MP4", "MP4"),
        ("en-US", "EN_US"),
        ("H.323/SIP", "H_323_SIP"),
        ("recording.start", "RECORDING_START"),
        ("shared_screen_with_speaker_view(CC)", "SHARED_SCREEN_WITH_SPEAKER_VIEW_CC"),
        ("More than 10,000", "MORE_THAN_10_000"),
        ("", "EMPTY"),
        ("1", None),
        ("500-1,000", None),
        ("~", None),
    ],
)
def test_a_text_makes_its_own_name_or_none(text: str, name: str | None) -> None:
    assert value_name(text) == name


def test_the_names_of_the_spec_come_first() -> None:
    assert value_names({"enum": ["a", ""]}) == [("A", "a"), ("EMPTY", "")]
    assert value_names({"enum": ["1", "99"], "x-enum-varnames": ["INSTANT", "UPLOADED"]}) == [
        ("INSTANT", "1"),
        ("UPLOADED", "99"),
    ]
