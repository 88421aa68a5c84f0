"""What all generated code shares: the unset mark, models and their codecs, operations, requests and endpoints."""

from .codecs import ANY, DATE, DATE_TIME, Codec, ListOf, ModelRef
from .endpoint import (
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
from .errors import InvalidRequest, PolymeetError
from .lazy import lazy_attributes, lazy_package
from .model import NOT_AN_OBJECT, Field, Model
from .operation import DocumentedError, Operation, Page, Parameter
from .reprs import without_url_secrets
from .request import Request, build_request
from .shapes import as_array, as_object
from .unset import UNSET, Unset

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
    "Request",
    "Resource",
    "Response",
    "Send",
    "Unset",
    "as_array",
    "as_object",
    "build_request",
    "lazy_attributes",
    "lazy_package",
    "operations_of",
    "without_url_secrets",
)
