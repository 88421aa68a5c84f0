"""The methods that the generator writes for a model are those that its documentation shows."""

import inspect
import textwrap

from scripts.generator import methods
from scripts.generator.schemas import Attribute


def attribute(
    wire: str, name: str, codec: str = "ANY", *, zone: str | None = None, nullable: bool = False, required: bool = False
) -> Attribute:
    return Attribute(wire, name, codec, nullable, required, secret=False, time_zone=zone, description="")


CALL = [
    attribute("id", "id", required=True),
    attribute("note", "note", nullable=True),
    attribute("startTime", "start_time", "DATE_TIME", zone="zone"),
    attribute("owner", "owner", "ModelRef('models.owner', 'Owner')"),
]


def test_the_documentation_shows_what_is_written_for_a_small_model() -> None:
    written = f"{methods.reader('Call', CALL)}\n\n{methods.writer('Call', CALL)}".replace("'", '"')
    shown = inspect.getdoc(methods)
    assert shown is not None
    assert textwrap.dedent(written) == textwrap.dedent(shown.partition("they are\n\n")[2].partition("\n\nwhere")[0])


def test_a_module_has_the_codecs_that_are_its_own() -> None:
    assert methods.codecs(CALL) == "_OWNER = ModelRef('models.owner', 'Owner')"
    assert [methods.codec_name(each) for each in CALL] == ["ANY", "ANY", "DATE_TIME", "_OWNER"]


def test_a_nullable_value_with_a_codec_is_decoded_unless_it_is_null() -> None:
    nullable = attribute("end", "end", "DATE", nullable=True)
    assert textwrap.dedent(methods.reader("Call", [nullable])).splitlines()[6:-2] == [
        "    value = data.get('end', UNSET)",
        "    if value is not None:",
        "        value = DATE.decode(value)",
        "    if value is UNSET:",
        "        unset += 1",
        "    model.end = value",
    ]
