"""Rules about facts without an OpenAPI keyword, which reach the client as extensions."""

from collections.abc import Sequence

from scripts.openapi.document import Json, Pointer, entries, is_whole, mapping, texts

from .index import Index
from .registry import Found, rule

RETRIES = ("safe", "idempotent", "never")
LABELS = ("LIGHT", "MEDIUM", "HEAVY", "RESOURCE_INTENSIVE")
STATUSES = range(200, 600)


@rule("x-source")
def x_source(index: Index) -> Found:
    """Ask for the documents to look into when an operation is in doubt."""
    known = texts(index.document.get("x-sources"))
    for operation in index.operations:
        at, names = (*operation.pointer, "x-source"), entries(operation.value.get("x-source"))
        if not names:
            yield at, f"x-source is missing or empty; list some of the x-sources in the root: {_or(known)}"
        for number, name in enumerate(names):
            if name not in known:
                yield (*at, number), f"x-source {name!r} is none of the x-sources in the root: {_or(known)}"
            elif name in names[:number]:
                yield (*at, number), f"x-source {name!r} stands here twice; remove one"


@rule("x-retry")
def x_retry(index: Index) -> Found:
    """Ask whether a request of unknown fate may be sent again; the client obeys it blindly."""
    for operation in index.calls:
        at, retry, method = (*operation.pointer, "x-retry"), operation.value.get("x-retry"), operation.method
        if retry not in RETRIES:
            yield at, f"x-retry is {_shown(retry)}; write {_or(RETRIES)}"
        elif method == "get" and retry != "safe":
            yield at, f"x-retry of a GET is {retry!r}; a read is safe"
        elif method in ("put", "patch", "delete") and retry == "safe":
            yield at, f"x-retry of a {method.upper()} is 'safe', which is for reads; write idempotent or never"


@rule("x-errors")
def x_errors(index: Index) -> Found:
    """Ask for the rows with which the exceptions explain a provider's error codes."""
    for operation in index.calls:
        at, rows = (*operation.pointer, "x-errors"), entries(operation.value.get("x-errors"))
        if not rows:
            yield at, "x-errors is missing or empty; list every documented {status, code, meaning}"
        for number, row in enumerate(rows):
            yield from _error_row((*at, number), row)
            if row in rows[:number]:
                yield (*at, number), "the same row stands here twice; remove one"


def _error_row(at: Pointer, value: Json) -> Found:
    row = mapping(value)
    status, code, meaning = row.get("status"), row.get("code"), row.get("meaning")
    for key in row.keys() - {"status", "code", "meaning"}:
        yield (*at, key), f"a row knows no {key!r}; known are status, code and meaning"
    if isinstance(status, bool) or status not in STATUSES:
        yield (*at, "status"), f"status is {_shown(status)}; write the HTTP status, 200 to 599, without quotes"
    if "code" in row and not (is_whole(code) or isinstance(code, str)):
        yield (*at, "code"), f"code is {_shown(code)}; write the provider's number or name, or leave code out"
    if not isinstance(meaning, str) or not meaning.endswith("."):
        yield (*at, "meaning"), f"meaning is {_shown(meaning)}; write a phrase that ends with a full stop"


@rule("x-rate-limit-label")
def x_rate_limit_label(index: Index) -> Found:
    """Ask for the label where a provider has labels, since the client's limiter keeps a budget for each."""
    for operation in index.calls:
        label = operation.value.get("x-rate-limit-label")
        if _is_stated(index, "x-rate-limit-label") and label not in LABELS:
            at = (*operation.pointer, "x-rate-limit-label")
            yield at, f"x-rate-limit-label is {_shown(label)}; write {_or(LABELS)}"


@rule("x-scopes")
def x_scopes(index: Index) -> Found:
    """Ask for the scopes where a provider has scopes: an error that names the missing one says what to do."""
    for operation in index.calls:
        for key in ("x-scopes", "x-granular-scopes"):
            if _is_stated(index, key):
                yield from _scopes((*operation.pointer, key), operation.value.get(key))


def _scopes(at: Pointer, scopes: Json) -> Found:
    named = list(filter(None, texts(scopes)))
    if not isinstance(scopes, list) or len(named) < len(scopes):
        yield at, f"{at[-1]} is {_shown(scopes)}; list the scopes as text, [] where none is documented"
    if len(set(named)) < len(named):
        yield at, f"{at[-1]} names a scope twice; remove one"


def _is_stated(index: Index, key: str) -> bool:
    """Whether some operation of the provider states the fact; then all of them must."""
    return any(key in operation.value for operation in index.calls)


def _shown(value: Json) -> str:
    return "missing" if value is None else repr(value)


def _or(names: Sequence[str]) -> str:
    return " or ".join(filter(None, [", ".join(names[:-1]), *names[-1:]])) or "none"
