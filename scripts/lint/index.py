"""What the rules ask a bundle for: its operations, parameters, bodies and schemas, found once."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from scripts.bundle import METHODS, Bundle
from scripts.spec_files import Json, Pointer

from .parts import Holder, Media, Operation, Parameter, Role, Schema, entries, mapping, ref_pointer, reference

SCHEMAS: Pointer = ("components", "schemas")


class Index:
    """A bundle, taken apart."""

    def __init__(self, bundle: Bundle) -> None:
        """Take the bundle; nothing is searched before it is asked for."""
        self.bundle = bundle
        self.document = bundle.document

    @cached_property
    def components(self) -> Mapping[str, Schema]:
        """The named schemas."""
        named = mapping(self.at(SCHEMAS))
        return {name: Schema((*SCHEMAS, name), mapping(value), Role.COMPONENT) for name, value in named.items()}

    @cached_property
    def operations(self) -> list[Operation]:
        """Every operation, those of webhooks last."""
        return [
            Operation((section, path, method), mapping(value), path, method)
            for section in ("paths", "webhooks")
            for path, item in mapping(self.document.get(section)).items()
            for method, value in mapping(item).items()
            if method in METHODS
        ]

    @cached_property
    def calls(self) -> list[Operation]:
        """The operations that we call, without webhooks."""
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
        """Find the value at a pointer; None where it leads nowhere."""
        value: Json = self.document
        for key in pointer:
            if isinstance(value, dict):
                value = value.get(str(key))
            elif isinstance(value, list) and isinstance(key, int) and key < len(value):
                value = value[key]
            else:
                return None
        return value

    def resolve(self, schema: Schema) -> Schema:
        """Follow `$ref`, and the choice beside null, to the schema that says something."""
        seen: set[Pointer] = set()
        while schema.pointer not in seen:
            seen.add(schema.pointer)
            target, choices = reference(schema.value), entries(schema.value.get("oneOf"))
            if target is not None:
                pointer = ref_pointer(target)
                schema = Schema(pointer, mapping(self.at(pointer)), Role.COMPONENT)
            elif choices:
                schema = Schema((*schema.pointer, "oneOf", 0), mapping(choices[0]), Role.CHOICE)
        return schema

    def properties(self, schema: Schema) -> dict[str, Schema]:
        """Find all properties of an object, also those that its parts in allOf bring."""
        return dict(self._properties(self.resolve(schema), set()))

    def _properties(self, schema: Schema, seen: set[Pointer]) -> Iterator[tuple[str, Schema]]:
        if schema.pointer in seen:
            return
        seen.add(schema.pointer)
        for number, part in enumerate(entries(schema.value.get("allOf"))):
            inner = Schema((*schema.pointer, "allOf", number), mapping(part), Role.PART)
            yield from self._properties(self.resolve(inner), seen)
        yield from schema.own_properties.items()

    def whole(self, schema: Schema) -> Schema:
        """Find the object that a part of allOf belongs to; any other schema is whole itself."""
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
