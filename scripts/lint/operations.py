"""Rules about operations: what they are called with and what they answer."""

import re
from collections import Counter

from scripts.openapi.document import JSON_TYPE, mapping
from scripts.openapi.references import reference
from scripts.openapi.schemas import types

from .index import Index
from .parts import Parameter
from .registry import Found, rule

TEMPLATE = re.compile(r"\{([^{}]*)\}")
STATUS = re.compile(r"2[0-9][0-9]")


@rule("only-2xx")
def only_2xx(index: Index) -> Found:
    """Refuse error responses: the client raises errors from x-errors and never returns a model of one."""
    for operation in index.operations:
        at, responses = (*operation.pointer, "responses"), mapping(operation.value.get("responses"))
        if not responses:
            yield at, "the operation answers nothing; describe its 2xx response"
        for status in responses:
            if not STATUS.fullmatch(status):
                yield (*at, status), f"response {status!r}: describe 2xx only, and the others in x-errors"


@rule("one-content-type")
def one_content_type(index: Index) -> Found:
    """Refuse a second content type, which makes a second body parameter or a union of answers."""
    for operation in index.operations:
        at = operation.pointer
        if "requestBody" in operation.value and [media.pointer[-1] for media in operation.request] != [JSON_TYPE]:
            yield (*at, "requestBody", "content"), f"a request takes exactly one content type, {JSON_TYPE}"
        for status, response in mapping(operation.value.get("responses")).items():
            content = mapping(response).get("content")
            if content is not None and len(mapping(content)) != 1:
                yield (*at, "responses", status, "content"), "a response has one content type, or no content at all"
        for media in (*operation.request, *operation.responses):
            if "schema" not in media.value:
                yield media.pointer, "the content type has no schema; add one, {} for a free-form value"


@rule("one-result")
def one_result(index: Index) -> Found:
    """Refuse answers of two kinds: a call returns one type."""
    for operation in index.calls:
        schemas = [media.schema for media in operation.responses]
        for schema in schemas[1:]:
            if schema.value != schemas[0].value:
                yield schema.pointer, "the 2xx answers have different schemas; describe one that holds both"


@rule("request-body")
def request_body(index: Index) -> Found:
    """Ask for a named object as request body: the client writes models and nothing else."""
    for operation in index.calls:
        for media in operation.request:
            resolved = index.resolve(media.schema).value
            if not reference(media.schema.value) or not ("object" in types(resolved) or "allOf" in resolved):
                yield (*media.pointer, "schema"), "a request body is a $ref to an object component; make it one"


@rule("get-without-body")
def get_without_body(index: Index) -> Found:
    """Refuse the body of a GET, which proxies and servers drop."""
    for operation in index.calls:
        if operation.method == "get" and "requestBody" in operation.value:
            yield (*operation.pointer, "requestBody"), "a GET has no body; use query parameters"


@rule("path-shape")
def path_shape(index: Index) -> Found:
    """Refuse two paths of the same shape, which a server cannot tell apart."""
    first: dict[str, str] = {}
    for path in mapping(index.document.get("paths")):
        at = ("paths", path)
        other = first.setdefault(TEMPLATE.sub("{}", path), path)
        if not path.startswith("/") or path.endswith("/") or "?" in path or "//" in path:
            yield at, f"path {path!r}: begin with one slash, end without one, and keep the query out"
        if other != path:
            where = index.bundle.position(("paths", other))
            yield at, f"path {path} has the shape of {other} ({where}); give the parameters the same names"


@rule("path-parameters")
def path_parameters(index: Index) -> Found:
    """Match the parameters with the path's template; without its parameter it cannot be filled."""
    for operation in index.calls:
        template = TEMPLATE.findall(operation.path)
        declared = {one.name: one for one in operation.parameters if one.place == "path"}
        for name in template:
            if name not in declared:
                yield operation.pointer, f"path parameter {{{name}}} is not declared; add it to parameters"
        for name, parameter in declared.items():
            if name not in template:
                yield parameter.pointer, f"path parameter {name!r} is not in {operation.path}; correct or remove it"
            if parameter.value.get("required") is not True:
                yield parameter.pointer, f"path parameter {name!r} may not be left out; add required: true"


@rule("parameter")
def parameter_complete(index: Index) -> Found:
    """Ask for a parameter's name, place and schema, and refuse headers, which the client sends itself."""
    for operation in index.operations:
        counts = Counter((one.name, str(one.place)) for one in operation.parameters)
        for parameter in operation.parameters:
            yield from _parameter(parameter)
            if counts[parameter.name, str(parameter.place)] > 1:
                yield parameter.pointer, f"parameter {parameter.name!r} is declared twice; remove one"


def _parameter(parameter: Parameter) -> Found:
    name, place, at = parameter.name, parameter.place, parameter.pointer
    if not name or not isinstance(parameter.value.get("name"), str):
        yield at, "the parameter has no name; shared parameters are not used here, write it out"
    if place not in ("path", "query"):
        yield (*at, "in"), f"parameter {name!r} is in {place!r}; only path and query are generated, headers are not"
    if "schema" not in parameter.value:
        yield at, f"parameter {name!r} has no schema; add one"


@rule("parameter-plain")
def parameter_plain(index: Index) -> Found:
    """Ask for a scalar, an enum or a list of those: a path or query can hold nothing else."""
    for parameter in index.parameters:
        if "schema" not in parameter.value:
            continue
        written, resolved = parameter.schema, index.resolve(parameter.schema).value
        if not types(resolved) or "object" in types(resolved) or "oneOf" in written.value:
            yield (
                written.pointer,
                f"parameter {parameter.name!r} is no scalar, enum or array of those; give it such a type",
            )


@rule("x-path-encoding")
def x_path_encoding(index: Index) -> Found:
    """Allow zoom-uuid on text in a path only: such a UUID is encoded twice, and nothing else may be."""
    for parameter in index.parameters:
        encoding, at = parameter.value.get("x-path-encoding"), (*parameter.pointer, "x-path-encoding")
        if encoding is None:
            continue
        if encoding != "zoom-uuid":
            yield at, f"x-path-encoding {encoding!r} is not known; write zoom-uuid or remove it"
        if parameter.place != "path":
            yield at, f"x-path-encoding in {parameter.place!r}; it belongs to a path parameter"
        if "string" not in types(parameter.schema.value):
            yield at, "a UUID is text; give the parameter the type string or [integer, string]"


@rule("page-number")
def page_number(index: Index) -> Found:
    """Mark page_number as deprecated: pages by number skip and repeat items while others write."""
    for parameter in index.parameters:
        if parameter.name == "page_number" and parameter.value.get("deprecated") is not True:
            yield parameter.pointer, "page_number stays for old callers only; add deprecated: true"
