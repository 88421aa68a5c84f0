"""Run openapi-python-client on one bundled document with our templates, and reject any warning or loss."""

import json
import os
import re
import sys
import textwrap
from collections.abc import Generator, Iterable, Mapping
from contextlib import contextmanager
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

import openapi_python_client
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties import ModelProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.strings import snake_case

from .methods import codec_name, codecs, reader, writer
from .names import PREFIX, class_name, value_names
from .operations import OperationFacts, read_operations
from .schemas import Schemas

GENERATOR_VERSION = "0.29.1"
"""Custom templates and the project class are not a public interface of openapi-python-client: update it in a separate commit."""

LINE_LENGTH = 120
RUFF = "--isolated --no-cache --quiet --target-version py311 --line-length 120"
STUB = "models_init.pyi"
"""Template of the stub that type checkers read in place of the lazily imported models."""
UNUSED_FILES = ("types.py", "client.py", "errors.py")
"""Files that openapi-python-client always writes; polymeet_runtime replaces them."""


class GenerationError(Exception):
    """The generator warned, failed or lost an operation. Its output must be discarded."""


def generate_provider(document: Mapping[str, Any], provider: str, package: str, output: Path, work: Path) -> None:
    """Write the package of one provider into *output*; *work* is a folder for temporary files.

    Raises `GenerationError` for any warning of openapi-python-client and for an operation that it lost.
    """
    if version("openapi-python-client") != GENERATOR_VERSION:
        raise GenerationError(
            f"openapi-python-client {GENERATOR_VERSION} is needed, not {version('openapi-python-client')}"
        )
    source = work / f"{provider}.json"
    source.write_text(json.dumps(_with_local_times(document)), encoding="utf-8")
    project = _project(source, output)
    schemas = Schemas(document, f"{package}.{provider}")
    operations = {operation.id: operation for operation in read_operations(document, schemas)}
    _provide(project, provider, schemas, operations)
    with _own_tools_first():
        problems = [f"{error.header}: {error.detail or ''}" for error in project.build()]
    problems += _lost(project, operations)
    if problems:
        raise GenerationError("\n".join(_readable(problem) for problem in problems))
    for name in UNUSED_FILES:
        (output / name).unlink()
    stub = project.env.get_template(f"{STUB}.jinja").render()
    (output / "models" / "__init__.pyi").write_text(stub, encoding="utf-8")
    (output / "openapi.json").write_text(
        json.dumps(document, ensure_ascii=False, indent=1, sort_keys=False) + "\n", encoding="utf-8"
    )


def _with_local_times(part: Any) -> Any:
    """Return a copy in which texts that may be a local time (`x-time-zone`) are date-times, because the generator has no such type."""
    if isinstance(part, list):
        return [_with_local_times(item) for item in part]  # pyright: ignore[reportUnknownVariableType]
    if not isinstance(part, dict):
        return part
    copy = {key: _with_local_times(value) for key, value in part.items()}  # pyright: ignore[reportUnknownVariableType]
    return {**copy, "format": "date-time"} if {"x-time-zone", "type"} <= copy.keys() else copy  # pyright: ignore[reportUnknownVariableType]


@contextmanager
def _own_tools_first() -> Generator[None]:
    """Put the ruff of this environment first in PATH: the generator silently skips formatting without ruff."""
    before = os.environ.get("PATH", "")
    os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), before])
    try:
        yield
    finally:
        os.environ["PATH"] = before


def _project(source: Path, output: Path) -> openapi_python_client.Project:
    options = ConfigFile(
        literal_enums=True,
        field_prefix=PREFIX,
        post_hooks=[f"ruff check . {RUFF} --fix-only --select F401,I", f"ruff format . {RUFF}"],
    )
    config = Config.from_sources(options, MetaType.NONE, source, "utf-8", True, output)
    templates = Path(__file__).parent.parent / "templates"
    found = openapi_python_client._get_project_for_url_or_path(config, templates)  # pyright: ignore[reportPrivateUsage]  # the only way in that lets templates see more than the parser keeps
    if not isinstance(found, openapi_python_client.Project):
        raise GenerationError(_readable(f"{found.header} {found.detail}"))
    return found


def _provide(
    project: openapi_python_client.Project,
    provider: str,
    schemas: Schemas,
    operations: Mapping[str, OperationFacts],
) -> None:
    """Pass the facts that the parser dropped to the templates."""
    tags: dict[str, list[OperationFacts]] = {}
    for operation in operations.values():
        tags.setdefault(operation.tag, []).append(operation)
    names: dict[str, object] = {
        "provider": provider,
        "operations": operations,
        "tags": tags,
        "models": _models(project),
        "attributes": schemas.attributes,
        "codec_name": codec_name,
        "codecs": codecs,
        "reader": reader,
        "writer": writer,
        "component": schemas.component,
        "value_names": value_names,
        "model_imports": _model_imports,
        "endpoint_imports": _endpoint_imports,
        "class_name": class_name,
    }
    environment: Any = project.env
    environment.globals.update(names)
    environment.filters.update(py=repr, prose=_prose, annotation=partial(_annotation, schemas))


def _models(project: openapi_python_client.Project) -> list[tuple[str, str]]:
    """List every model and enum with the module that defines it."""
    found = [each.class_info for each in (*project.openapi.models, *project.openapi.enums)]
    return sorted((str(each.name), str(each.module_name)) for each in found)


def _annotation(schemas: Schemas, described: PropertyProtocol) -> str:
    """Return the Python type of a property or parameter."""
    return schemas.open_enums(described.get_type_string().as_unembedded_code())


def _model_imports(model: ModelProperty, properties: Iterable[PropertyProtocol]) -> list[str]:
    """Return the imports that the annotations of a model need, without itself."""
    lines: set[str] = set()
    for each in properties:
        lines |= each.get_imports(prefix="..") | each.get_lazy_imports(prefix="..")
    return [line for line in _without_stock(lines) if not line.endswith(f" import {model.class_info.name}")]


def _endpoint_imports(endpoint: Endpoint, operation: OperationFacts) -> list[str]:
    """Return the imports that the annotations of an operation need."""
    lines = set(endpoint.relative_imports)
    if operation.page and operation.page.item_annotation[0].isupper():
        item = operation.page.item_annotation
        lines.add(f"from ...models.{snake_case(item)} import {item}  # noqa: F401 (named in the base class)")
    return _without_stock(lines)


def _without_stock(lines: Iterable[str]) -> list[str]:
    return sorted(line for line in lines if "types import" not in line and "import check_" not in line)


def _prose(text: str, indent: int = 0) -> str:
    """Wrap *text* for a docstring that is indented by *indent* columns; safe inside triple quotes."""
    safe = text.strip().replace("\\", "\\\\").replace('"""', "'''")
    lines = textwrap.wrap(safe, LINE_LENGTH - indent - 4, break_long_words=False, break_on_hyphens=False)
    return ("\n" + " " * indent).join(lines)


def _lost(project: openapi_python_client.Project, operations: Mapping[str, OperationFacts]) -> list[str]:
    got = {
        str(endpoint.name) for tag in project.openapi.endpoint_collections_by_tag.values() for endpoint in tag.endpoints
    }
    return [f"operation {name} was not generated" for name in sorted(set(operations) - got)]


def _readable(message: str) -> str:
    """Take the addresses of openapi-python-client's string wrappers out of its messages, which differ on every run."""
    return re.sub(r"<[^<>]*UntrustedString object at 0x[0-9a-f]+>", "<text>", message)
