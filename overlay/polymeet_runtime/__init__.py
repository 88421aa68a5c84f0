"""The runtime of generated code: `UNSET`, models and their codecs, operations, requests and endpoints. No I/O.

Generated code imports only from here; the modules below are private.
"""

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
from ._model import NOT_AN_OBJECT, Convert, Field, Model
from ._operation import DocumentedError, Operation, Page, Parameter
from ._request import Request, build_request
from ._values import MISSING, PLAIN, UNSET, Unset, as_array, as_object, as_sequence, is_whole, new, without_url_secrets

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
    "Request",
    "Resource",
    "Response",
    "Send",
    "Unset",
    "as_array",
    "as_object",
    "as_sequence",
    "build_request",
    "is_whole",
    "lazy_attributes",
    "lazy_package",
    "new",
    "operations_of",
    "parse_date_time",
    "without_url_secrets",
)
