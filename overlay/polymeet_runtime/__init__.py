"""The runtime of generated code: `UNSET`, models and their codecs, operations, requests and endpoints. No I/O.

Generated code imports only from here; the modules below are private.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ._codecs import ANY, DATE, DATE_TIME, Codec, ListOf, ModelRef, parse_date_time
from ._endpoint import (
    AsyncCallable,
    Bound,
    Endpoint,
    PagedCall,
    PagedEndpoint,
    RawBound,
    RawCall,
    RawResponse,
    Resource,
    Response,
    Send,
    operations_of,
)
from ._errors import InvalidRequest, PolymeetError
from ._lazy import lazy_attributes, lazy_package
from ._operation import DocumentedError, Operation, Page, Parameter
from ._record import Record, RecordField, evolve, field
from ._request import Request, build_request
from ._values import MISSING, PLAIN, UNSET, Unset, as_array, as_object, as_sequence, is_whole, new, without_url_secrets

if TYPE_CHECKING:  # also how a freezer such as PyInstaller finds the module
    from ._model import NOT_AN_OBJECT, Convert, Field, Model

# A program without models imports none of attrs, which takes as long as all the rest here.
__getattr__: Callable[[str], Any] = lazy_attributes(
    __name__, dict.fromkeys(("NOT_AN_OBJECT", "Convert", "Field", "Model"), "_model")
)

__all__ = (
    "ANY",
    "DATE",
    "DATE_TIME",
    "MISSING",
    "NOT_AN_OBJECT",
    "PLAIN",
    "UNSET",
    "AsyncCallable",
    "Bound",
    "Codec",
    "Convert",
    "DocumentedError",
    "Endpoint",
    "Field",
    "InvalidRequest",
    "ListOf",
    "Model",
    "ModelRef",
    "Operation",
    "Page",
    "PagedCall",
    "PagedEndpoint",
    "Parameter",
    "PolymeetError",
    "RawBound",
    "RawCall",
    "RawResponse",
    "Record",
    "RecordField",
    "Request",
    "Resource",
    "Response",
    "Send",
    "Unset",
    "as_array",
    "as_object",
    "as_sequence",
    "build_request",
    "evolve",
    "field",
    "is_whole",
    "lazy_attributes",
    "lazy_package",
    "new",
    "operations_of",
    "parse_date_time",
    "without_url_secrets",
)
