"""Named values: every known value has a name, no value is refused."""

import subprocess
import sys
from importlib import import_module
from typing import Any, get_args

import pytest

from polymeet.zoom.models import DashboardDevice, EmployeeCount, Meeting, MeetingCreate, MeetingListType, MeetingType
from tests.helpers.documents import PROVIDERS, document

ENUMS = [
    pytest.param(provider, name, schema, id=f"{provider}-{name}")
    for provider in PROVIDERS
    for name, schema in document(provider)["components"]["schemas"].items()
    if "enum" in schema
]


@pytest.mark.parametrize(("provider", "name", "schema"), ENUMS)
def test_every_known_value_has_one_name(provider: str, name: str, schema: dict[str, Any]) -> None:
    enum = getattr(import_module(f"polymeet.{provider}.models"), name)
    constants = {constant: value for constant, value in vars(enum).items() if constant.isupper()}
    assert list(constants.values()) == schema["enum"]
    assert all(constant.isidentifier() for constant in constants)
    assert list(constants) == schema.get("x-enum-varnames", list(constants))
    known, other = get_args(enum.Value)
    assert list(get_args(known)) == schema["enum"]
    assert other is type(schema["enum"][0])


def test_a_name_is_the_value() -> None:
    assert MeetingType.SCHEDULED == 2
    assert MeetingListType.UPCOMING_MEETINGS == "upcoming_meetings"
    assert (DashboardDevice.EMPTY, DashboardDevice.IOS) == ("", "iOS")
    assert EmployeeCount.FROM_500_TO_1000 == "500-1,000"


def test_a_field_takes_a_name_a_plain_value_and_a_new_one() -> None:
    bodies = [MeetingCreate(type_=value) for value in (MeetingType.SCHEDULED, 2, 77)]
    assert [body.to_dict() for body in bodies] == [{"type": 2}, {"type": 2}, {"type": 77}]


def test_what_is_read_compares_with_the_names() -> None:
    assert Meeting.from_dict({"id": 1, "type": 8}).type_ == MeetingType.RECURRING_FIXED_TIME
    assert Meeting.from_dict({"id": 1, "type": 77}).type_ == 77
    assert Meeting.from_dict({"id": 1, "type": "new"}).type_ == "new"  # type: ignore[comparison-overlap]


def test_the_names_of_one_enum_import_no_other_model() -> None:
    code = "import sys\nfrom polymeet.zoom.models import MeetingType\nMeetingType.SCHEDULED\nprint(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    loaded = [name for name in run.stdout.split() if name.startswith("polymeet_api.zoom.models.")]
    assert loaded == ["polymeet_api.zoom.models.meeting_type"]
