"""Origin of a generated file: its line in the spec, and its template."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from openapi_python_client.strings import snake_case

from .bundle import Bundle
from .generator.names import class_name
from .openapi.document import Pointer, component_schemas, mapping, operations, tag_names

TEMPLATES: Mapping[tuple[str, ...], str] = {
    ("__init__.py",): "package_init.py",
    ("api", "__init__.py"): "api_init.py",
    ("models", "__init__.py"): "models_init.py",
    ("models", "__init__.pyi"): "models_init.pyi",
}
"""The files of a provider that belong to no single operation or schema."""


class Origins:
    """The origins of all files of the generated package."""

    def __init__(self, bundles: Iterable[Bundle], root: Path) -> None:
        """Make it from the bundles of the package; paths are relative to *root* if they are below it."""
        self._bundles = {each.provider: each for each in bundles}
        self._root = root

    def of(self, file: Path) -> str:
        """Return the origin of *file*, a path in the generated package, as text."""
        provider, *inside = file.parts
        bundle = self._bundles.get(provider)
        if bundle is None:
            return "scripts/templates/root_init.py.jinja"
        match inside:
            case ["openapi.json"]:
                return self._places(bundle, (), None)
            case ["api", tag, "__init__.py"]:
                return self._places(bundle, _tag(bundle, tag), "endpoint_init.py")
            case ["api", _, name]:
                return self._places(bundle, _operation(bundle, Path(name).stem), "endpoint_module.py")
            case ["models", name] if not name.startswith("__init__."):
                return self._model(bundle, Path(name).stem)
            case _:
                return self._places(bundle, (), TEMPLATES.get(tuple(inside)))

    def _model(self, bundle: Bundle, module: str) -> str:
        schemas = component_schemas(bundle.document)
        key = next((key for key in schemas if snake_case(class_name(key)) == module), None)
        template = "literal_enum.py" if key and "enum" in mapping(schemas[key]) else "model.py"
        return self._places(bundle, ("components", "schemas", key) if key else None, template)

    def _places(self, bundle: Bundle, pointer: Pointer | None, template: str | None) -> str:
        if pointer is None:
            return "nothing in the specs"
        path, line = bundle.position(pointer)
        shown = path.relative_to(self._root) if path.is_relative_to(self._root) else path
        spec = f"{shown.as_posix()}:{line}"
        return f"{spec} and scripts/templates/{template}.jinja" if template else spec


def _tag(bundle: Bundle, name: str) -> Pointer | None:
    names = tag_names(bundle.document)
    return ("tags", names.index(name)) if name in names else None


def _operation(bundle: Bundle, name: str) -> Pointer | None:
    for pointer, operation in operations(bundle.document):
        if mapping(operation).get("operationId") == name:
            return pointer
    return None
