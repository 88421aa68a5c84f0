"""The runtime of generated code: `UNSET`, models and their codecs, operations, requests and endpoints. No I/O.

Generated code imports only from here; the modules below are private.
"""

from typing import TYPE_CHECKING

from ._codecs import ANY, DATE, DATE_TIME, Codec, ListOf, ModelRef
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
from ._values import UNSET, Unset, as_array, as_object, as_sequence, is_whole, without_url_secrets

if TYPE_CHECKING:  # also how a freezer such as PyInstaller finds the module
    from ._model import NOT_AN_OBJECT, Field, Model

# A program without models imports none of attrs, which takes as long as all the rest here.
__getattr__ = lazy_attributes(__name__, dict.fromkeys(("NOT_AN_OBJECT", "Field", "Model"), "_model"))

__all__ = (
    "ANY",
    "DATE",
    "DATE_TIME",
    "NOT_AN_OBJECT",
    "UNSET",
    "AsyncCallable",
    "Bound",
    "Codec",
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
    "operations_of",
    "without_url_secrets",
)
