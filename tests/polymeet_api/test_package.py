"""The generated package as a whole: everything imports, nothing is imported too early, nothing looks up."""

import ast
import pkgutil
import re
import subprocess
import sys
from importlib import import_module
from modulefinder import ModuleFinder
from pathlib import Path

import pytest

import polymeet
import polymeet_api
from tests.helpers.documents import PROVIDERS, document, operations

GENERATED = Path(polymeet_api.__file__).parent


def loaded_by(code: str) -> set[str]:
    """Return the modules of polymeet that a fresh interpreter has loaded after *code*."""
    script = f"{code}\nimport sys\nprint(*(name for name in sys.modules if name.startswith('polymeet')))"
    run = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    return set(run.stdout.split())


def test_every_module_imports() -> None:
    names = {module.name for module in pkgutil.walk_packages(polymeet_api.__path__, "polymeet_api.")}
    assert {f"polymeet_api.{provider}.{part}" for provider in PROVIDERS for part in ("api", "models")} <= names
    for name in names:
        import_module(name)


@pytest.mark.parametrize("provider", PROVIDERS)
def test_every_model_of_a_document_is_there(provider: str) -> None:
    models = import_module(f"polymeet_api.{provider}.models")
    schemas = document(provider)["components"]["schemas"]
    assert set(models.__all__) == set(schemas)
    for name in models.__all__:
        assert getattr(models, name) is not None


@pytest.mark.parametrize("provider", PROVIDERS)
def test_type_checkers_read_the_same_models(provider: str) -> None:
    models = import_module(f"polymeet_api.{provider}.models")
    stub = ast.parse((GENERATED / provider / "models" / "__init__.pyi").read_text("utf-8"))
    imports = [node for node in stub.body if isinstance(node, ast.ImportFrom)]
    told = {str(name.asname): node.module for node in imports for name in node.names}
    assert told == {name: getattr(models, name).__module__.rpartition(".")[2] for name in models.__all__}
    assert list(models.__all__) == dir(models) == sorted(told)


def test_a_freezer_that_follows_imports_finds_every_module(tmp_path: Path) -> None:
    """Applications that PyInstaller makes hold the modules that some `import` statement names, run or not."""
    program = tmp_path / "program.py"
    program.write_text("from polymeet import ConnectyCube, Pyas, Zoom\n")
    finder = ModuleFinder([str(Path(package.__path__[0]).parent) for package in (polymeet, polymeet_api)])
    finder.run_script(str(program))
    assert {
        module.name for module in pkgutil.walk_packages(polymeet_api.__path__, "polymeet_api.")
    } <= finder.modules.keys()


def test_every_operation_of_a_document_is_there() -> None:
    for operation in operations():
        api = import_module(f"polymeet_api.{operation.provider}.api").Api(None)
        endpoint = getattr(getattr(api, operation.tag), operation.id)
        assert endpoint.operation.method == operation.method.upper()
        assert endpoint.operation.path == operation.path
        assert endpoint.operation.retry == operation.content["x-retry"]
        assert len(endpoint.operation.errors) == len(operation.content["x-errors"])
        assert (endpoint.operation.page is None) == ("x-page" not in operation.content)


def test_making_a_client_imports_no_model_and_no_operation() -> None:
    loaded = loaded_by("from polymeet import Zoom\nfrom polymeet.auth import BearerToken\nZoom(BearerToken('t'))")
    assert "polymeet_api.zoom.api" in loaded
    assert not [name for name in loaded if ".models." in name or ".pyas" in name or ".connectycube" in name]
    assert not [name for name in loaded if name.startswith("polymeet_api.zoom.api.")]


def test_importing_polymeet_imports_no_client() -> None:
    assert loaded_by("import polymeet") == {"polymeet", "polymeet._providers"}


def test_a_model_imports_only_what_a_value_needs() -> None:
    loaded = loaded_by("from polymeet.zoom.models import MeetingPage\nMeetingPage.from_dict({'meetings': [{'id': 1}]})")
    assert {name for name in loaded if name.startswith("polymeet_api.zoom.models.")} == {
        "polymeet_api.zoom.models.meeting_page",
        "polymeet_api.zoom.models.meeting_item",
    }


def test_generated_code_imports_neither_polymeet_nor_httpx() -> None:
    for module in GENERATED.rglob("*.py"):
        text = module.read_text("utf-8")
        assert "import httpx" not in text, module
        assert not re.search(r"^\s*(import|from) polymeet\b", text, re.MULTILINE), module


def test_an_unknown_name_is_an_attribute_error() -> None:
    models = import_module("polymeet_api.zoom.models")
    with pytest.raises(AttributeError, match=r"'polymeet_api.zoom.models' has no attribute 'Nothing'"):
        models.Nothing  # noqa: B018
