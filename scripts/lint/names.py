"""Rules about names, which must be good and unique in Python too."""

import keyword
import re
from collections.abc import Iterator, Mapping

from openapi_python_client.strings import snake_case

from scripts.generator.names import class_name
from scripts.generator.names import python_name as generated_name
from scripts.openapi.document import SCHEMAS, Json, Pointer
from scripts.openapi.schemas import Node

from .index import Index
from .parts import Role, Schema
from .registry import Found, rule

VERBS = {
    *("get", "list", "create", "update", "delete", "add", "remove", "set", "search", "send", "invite", "register"),
    *("start", "stop", "end", "approve", "deny", "cancel", "recover", "control", "assign", "unassign", "upgrade"),
}
CLASSES = {
    *("Client", "AuthenticatedClient", "Response", "Unset", "File", "Model", "Request", "Endpoint", "Operation"),
    *("PagedEndpoint", "Page", "Parameter", "DocumentedError", "Field", "ListOf", "ModelRef"),
    *("Any", "ClassVar", "Final", "Literal", "Mapping", "Self", "TypeAlias"),
}
"""Names that generated modules import or define themselves."""
FIELDS = {
    *("d", "cls", "to_dict", "from_dict", "additional_properties", "additional_keys"),
    *("model_fields", "wrap", "knows_any", "to_json", "check_moments", "left_over", "write"),
}
"""Attributes of every model."""
ARGUMENTS = {"self", "cls", "client", "body"}
PASCAL = re.compile(r"[A-Z][A-Za-z0-9]*")
SNAKE = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_\[\]-]*")
"""Pattern of wire names that the generator converts to good Python names; start_date[gte] becomes start_date_gte."""


@rule("operation-id")
def operation_id(index: Index) -> Found:
    """Ask for a unique snake_case name with the verb first: it names the function's module."""
    seen: dict[str, Pointer] = {}
    for operation in index.operations:
        at, name = (*operation.pointer, "operationId"), operation.value.get("operationId")
        if not isinstance(name, str) or not SNAKE.fullmatch(name):
            yield at, f"operationId is {name!r}; write snake_case with the verb first, such as get_meeting"
            continue
        if not operation.is_webhook and name.split("_")[0] not in VERBS:
            yield at, f"operationId {name!r} begins with no known verb; known are {', '.join(sorted(VERBS))}"
        if not operation.is_webhook and name in VERBS:
            yield at, f"operationId {name!r} is a verb alone; say of what, as in get_meeting"
        if seen.setdefault(name, at) != at:
            yield at, f"operationId {name!r} is taken by {index.bundle.position(seen[name])}; choose another"


@rule("component-name")
def component_name(index: Index) -> Found:
    """Ask for names that make unique classes and modules and do not shadow the generator's own."""
    endpoints = {class_name(str(operation.value.get("operationId"))) for operation in index.calls}
    modules: dict[str, str] = {}
    for name in index.components:
        at, other = (*SCHEMAS, name), modules.setdefault(snake_case(class_name(name)), name)
        if name in CLASSES:
            yield at, f"component {name} has the name of a class of the generator; say more, such as Meeting{name}"
        if not PASCAL.fullmatch(name):
            yield at, f"component {name!r} is not PascalCase; rename it {class_name(name)}"
        if class_name(name) in endpoints:
            yield at, f"component {name} has the name of the class of an operation; name the thing, not the call"
        if other != name:
            where = index.bundle.position((*SCHEMAS, other))
            yield at, f"component {name} makes the same Python module as {other} ({where}); rename one"


@rule("property-name")
def property_name(index: Index) -> Found:
    """Refuse properties that would replace a model's own methods or have poor Python names."""
    for schema in index.schemas:
        for name, value in schema.own_properties.items():
            yield from _readable(value, f"property {name!r}", name)
            if (python := python_name(name, value.value)) in FIELDS:
                yield value.pointer, f"property {name!r} becomes {python}, a name of the model itself; give an x-name"


@rule("property-clash")
def property_clash(index: Index) -> Found:
    """Refuse two properties with one Python name; one of them would be lost."""
    for schema in index.schemas:
        if schema.role is Role.PART or reference_only(schema):
            continue
        properties = index.properties(schema)
        for name, python, other in _clashes({name: value.value for name, value in properties.items()}):
            at = properties[name].pointer
            yield at, f"properties {other!r} and {name!r} are both {python} in Python; give one an x-name"


@rule("parameter-name")
def parameter_name(index: Index) -> Found:
    """Refuse two arguments with one Python name, which do not compile, and names that are taken."""
    for operation in index.operations:
        for name, python, other in _clashes({one.name: one.value for one in operation.parameters}):
            yield operation.pointer, f"parameters {other!r} and {name!r} are both {python} in Python; add an x-name"
        for parameter in operation.parameters:
            yield from _readable(parameter, f"parameter {parameter.name!r}", parameter.name)
            if (python := python_name(parameter.name, parameter.value)) in ARGUMENTS:
                yield parameter.pointer, f"parameter {parameter.name!r} becomes {python}, which is taken; add an x-name"


@rule("x-name")
def x_name(index: Index) -> Found:
    """Ask for a good Python name: x-name is taken as it stands."""
    parts: list[Node] = [*index.schemas, *index.parameters]
    for part in parts:
        name, at = part.value.get("x-name"), (*part.pointer, "x-name")
        if "x-name" not in part.value:
            continue
        if not isinstance(name, str) or not SNAKE.fullmatch(name) or keyword.iskeyword(name):
            yield at, f"x-name {name!r} is no Python name in snake_case"
        if isinstance(part, Schema) and part.role is not Role.PROPERTY:
            yield at, f"x-name on {part.role.value}; it belongs to a property or beside a parameter's name"


def _readable(part: Node, what: str, name: str) -> Found:
    """Ask for an x-name where the wire name makes a poor one."""
    if name and not PLAIN.fullmatch(name) and "x-name" not in part.value:
        yield part.pointer, f"{what} becomes {python_name(name, part.value)} in Python; give it an x-name"


def reference_only(schema: Schema) -> bool:
    """Whether the schema only refers to others, which are checked themselves."""
    return not schema.value.keys() & {"properties", "allOf"}


def python_name(name: str, value: Mapping[str, Json]) -> str:
    """Return the name that the generator will use; an x-name that is not text has its own finding."""
    return generated_name(name, value if isinstance(value.get("x-name"), str) else {})


def _clashes(names: Mapping[str, Mapping[str, Json]]) -> Iterator[tuple[str, str, str]]:
    """Yield (name, its Python name, the earlier name with the same Python name)."""
    first: dict[str, str] = {}
    for name, value in names.items():
        python = python_name(name, value)
        other = first.setdefault(python, name)
        if other != name:
            yield name, python, other
