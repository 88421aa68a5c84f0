"""The operations, parameters, bodies and schemas of a bundle, found once for all rules."""

from collections.abc import Iterable, Mapping
from functools import cached_property

from scripts.bundle import Bundle
from scripts.openapi.document import SCHEMAS, Json, Pointer, component_schemas, entries, mapping, operations
from scripts.openapi.references import reference, value_at
from scripts.openapi.schemas import parts, referred

from .parts import Holder, Media, Operation, Parameter, Role, Schema


class Index:
    """Index of a bundle's parts."""

    def __init__(self, bundle: Bundle) -> None:
        """Make the index; each part is searched on first use."""
        self.bundle = bundle
        self.document = bundle.document

    @cached_property
    def components(self) -> Mapping[str, Schema]:
        """The named schemas."""
        named = component_schemas(self.document)
        return {name: Schema((*SCHEMAS, name), mapping(value), Role.COMPONENT) for name, value in named.items()}

    @cached_property
    def operations(self) -> list[Operation]:
        """Every operation, those of webhooks last."""
        return [
            Operation(pointer, mapping(value), path=pointer[1], method=pointer[2])
            for pointer, value in operations(self.document)
        ]

    @cached_property
    def calls(self) -> list[Operation]:
        """The operations without webhooks."""
        return [operation for operation in self.operations if not operation.is_webhook]

    @cached_property
    def parameters(self) -> list[Parameter]:
        """Every parameter of every operation."""
        return [parameter for operation in self.operations for parameter in operation.parameters]

    @cached_property
    def media(self) -> list[Media]:
        """Every body, in both directions."""
        return [media for operation in self.operations for media in (*operation.request, *operation.responses)]

    @cached_property
    def holders(self) -> list[Holder]:
        """Every parameter and body."""
        return [*self.parameters, *self.media]

    @cached_property
    def schemas(self) -> list[Schema]:
        """Every schema, parents first: components, then those in parameters and bodies."""
        tops = [*self.components.values(), *(holder.schema for holder in self.holders if "schema" in holder.value)]
        return [part for schema in tops for part in schema.nested()]

    @cached_property
    def received(self) -> set[str]:
        """Names of the components that come from the provider."""
        return self._reachable(media for operation in self.operations for media in operation.received)

    @cached_property
    def sent(self) -> set[str]:
        """Names of the components that go to the provider."""
        bodies = [media for operation in self.operations for media in operation.sent]
        return self._reachable([*self.parameters, *bodies])

    @cached_property
    def used(self) -> set[str]:
        """Names of the components that an operation leads to."""
        return self._reachable(self.holders)

    def at(self, pointer: Pointer) -> Json:
        """Return the value at a pointer; None if there is none."""
        return value_at(self.document, pointer)

    def resolve(self, schema: Schema) -> Schema:
        """Follow `$ref`, and an alternative to null, to the schema itself."""
        seen: set[Pointer] = set()
        while schema.pointer not in seen:
            seen.add(schema.pointer)
            target, choices = reference(schema.value), entries(schema.value.get("oneOf"))
            if target is not None:
                found = referred(self.document, target)
                schema = Schema(found.pointer, found.value, Role.COMPONENT)
            elif choices:
                schema = Schema((*schema.pointer, "oneOf", 0), mapping(choices[0]), Role.CHOICE)
        return schema

    def properties(self, schema: Schema) -> dict[str, Schema]:
        """Return all properties of an object, also those of its allOf parts."""
        written = (Schema(part.pointer, part.value, Role.PART) for part in parts(self.document, self.resolve(schema)))
        return {name: one for part in written for name, one in part.own_properties.items()}

    def whole(self, schema: Schema) -> Schema:
        """Return the object of an allOf part; any other schema itself."""
        pointer = schema.pointer[:-2] if schema.role is Role.PART else schema.pointer
        return Schema(pointer, mapping(self.at(pointer)), Role.COMPONENT)

    def _reachable(self, holders: Iterable[Holder]) -> set[str]:
        """Find the components that these lead to, however far."""
        reached: set[str] = set()
        todo = [name for holder in holders for name in holder.schema.refs()]
        while todo:
            name = todo.pop()
            if name not in reached and name in self.components:
                reached.add(name)
                todo += self.components[name].refs()
        return reached
