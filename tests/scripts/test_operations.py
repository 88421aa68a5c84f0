"""What the generator reads of an operation beyond its own parser."""

from typing import Any

import pytest

from scripts.generator.operations import read_operations
from scripts.generator.schemas import Schemas


def reserved(path: str, *others: str, schema: str = "string") -> dict[str, tuple[str, ...]]:
    """The reserved texts of the parameters of *path*, which stands beside the *others*."""
    names = [segment[1:-1] for segment in path.split("/") if segment.startswith("{")]
    parameters = [{"name": name, "in": "path", "required": True, "schema": {"type": schema}} for name in names]
    common: dict[str, Any] = {"tags": ["t"], "x-retry": "safe", "x-errors": [], "x-source": [], "responses": {}}
    own: dict[str, Any] = {"get": {"operationId": "get_thing", "parameters": parameters, **common}}
    document: dict[str, Any] = {"paths": {path: own, **{other: {} for other in others}}}
    [operation] = read_operations(document, Schemas(document, "p"))
    return {argument.wire: argument.reserved for argument in operation.arguments}


@pytest.mark.parametrize(
    ("path", "others", "texts"),
    [
        ("/things/{id}", ["/things/groups", "/things/zpa"], {"id": ("groups", "zpa")}),
        ("/things/{id}/parts", ["/things/zpa/parts", "/things/zpa"], {"id": ("zpa",)}),
        ("/things/{id}/parts/{part}", ["/things/{thing}/parts/status"], {"id": (), "part": ("status",)}),
        ("/things/{id}/parts/{part}", ["/things/zpa/parts/status"], {"id": (), "part": ()}),
        ("/things/{id}", ["/others/groups", "/things", "/things/{name}/parts"], {"id": ()}),
        ("/things/groups/{id}", ["/things/{name}/status"], {"id": ()}),
    ],
)
def test_texts_that_make_another_path_are_reserved(
    path: str, others: list[str], texts: dict[str, tuple[str, ...]]
) -> None:
    assert reserved(path, *others) == texts


def test_a_number_makes_no_other_path() -> None:
    assert reserved("/things/{id}", "/things/groups", schema="integer") == {"id": ()}
