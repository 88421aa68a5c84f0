"""Coverage of a schema by its example, found by a parallel walk through both."""

from scripts.openapi.document import Json, Pointer, mapping
from scripts.openapi.schemas import types

from .index import Index
from .parts import Holder, Role, Schema


class Showing:
    """The walk through one example."""

    def __init__(self, index: Index, holder: Holder) -> None:
        """Walk through the example of a parameter or body."""
        self.parts: list[tuple[Pointer, Json, Schema]] = []
        """Every value inside the example, with the schema that describes it, refs followed."""
        self.unknown: list[Pointer] = []
        """The undocumented fields."""
        self._index = index
        self._expected: dict[Pointer, str] = {}
        self._shown: set[Pointer] = set()
        self._value((*holder.pointer, "example"), holder.value["example"], holder.schema)

    @property
    def missing(self) -> list[str]:
        """The properties and items within reach of the example that it does not show, by name."""
        return [name for pointer, name in self._expected.items() if pointer not in self._shown]

    def _value(self, pointer: Pointer, value: Json, written: Schema) -> None:
        schema = self._index.resolve(written)
        self.parts.append((pointer, value, schema))
        self._shown.add(written.pointer)
        if isinstance(value, dict):
            self._object(pointer, value, schema)
        elif isinstance(value, list):
            self._list(pointer, value, schema)
        elif value is None and schema.value.keys() & {"properties", "allOf"}:
            self._expected.setdefault(schema.pointer, f"a {_called(schema)} that is not null")

    def _object(self, pointer: Pointer, value: dict[str, Json], schema: Schema) -> None:
        self._shown.add(schema.pointer)
        properties, others = self._index.properties(schema), schema.value.get("additionalProperties")
        for one in properties.values():
            self._expected.setdefault(one.pointer, _called(one))
        for key, child in value.items():
            if key in properties:
                self._value((*pointer, key), child, properties[key])
            elif isinstance(others, dict):
                at = (*schema.pointer, "additionalProperties")
                self._value((*pointer, key), child, Schema(at, mapping(others), Role.VALUES))
            elif "object" in types(schema.value) or "allOf" in schema.value:
                self.unknown.append((*pointer, key))

    def _list(self, pointer: Pointer, value: list[Json], schema: Schema) -> None:
        items = Schema((*schema.pointer, "items"), mapping(schema.value.get("items")), Role.ITEMS)
        self._expected.setdefault(items.pointer, f"an item of {_called(schema)}")
        for number, child in enumerate(value):
            self._value((*pointer, number), child, items)


def _called(schema: Schema) -> str:
    """Name a schema in a message: `Meeting.settings` for a property, `Meeting` for a component."""
    if schema.pointer[0] != "components":
        return "the body"
    skipped = ("components", "schemas", "properties", "allOf", "oneOf", "items")
    return ".".join(key for key in schema.pointer if isinstance(key, str) and key not in skipped)
