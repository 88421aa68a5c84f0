"""One table names the providers; what has a list of its own agrees with it."""

import ast
import subprocess
import sys
from importlib import import_module

import pytest

import polymeet
from polymeet import UNSET
from polymeet._providers import PROVIDERS
from polymeet.client import ProviderClient
from polymeet_runtime import UNSET as UNSET_OF_THE_RUNTIME
from polymeet_runtime import operations_of
from polymeet_sandbox import documents as sandbox
from scripts.bundle import providers
from scripts.generate import ROOT

WITHOUT_SANDBOX: frozenset[str] = frozenset()
"""Providers that the sandbox does not have yet."""


def client_class(provider: str) -> type[ProviderClient]:
    found: type[ProviderClient] = getattr(polymeet, PROVIDERS[provider].name)
    assert issubclass(found, ProviderClient)
    return found


def test_every_spec_has_a_row() -> None:
    assert sorted(PROVIDERS) == sorted(providers(ROOT / "specs"))


def test_the_sandbox_has_every_provider() -> None:
    assert set(sandbox.PROVIDERS) == PROVIDERS.keys() - WITHOUT_SANDBOX


@pytest.mark.parametrize("provider", PROVIDERS)
def test_a_provider_has_one_id_and_one_name(provider: str) -> None:
    row, client = PROVIDERS[provider], client_class(provider)
    assert client.__name__ == row.name
    assert client.__module__.startswith(f"polymeet.{row.id}.")
    api = import_module(f"polymeet_api.{row.id}.api").Api
    assert issubclass(client, api)
    assert {operation.provider for operation in operations_of(api)} == {row.id}


def test_the_stub_names_what_polymeet_exports() -> None:
    stub = ast.parse((ROOT / "overlay" / "polymeet" / "__init__.pyi").read_text("utf-8"))
    imported = {name.name for node in stub.body if isinstance(node, ast.ImportFrom) for name in node.names}
    [public] = [node.value for node in stub.body if isinstance(node, ast.Assign)]
    assert sorted(ast.literal_eval(public)) == sorted(polymeet.__all__) == sorted({*imported, "__version__"})
    assert dir(polymeet) == sorted(polymeet.__all__)
    assert all(hasattr(polymeet, name) for name in polymeet.__all__)


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="module 'polymeet' has no attribute 'Roomly'"):
        polymeet.Roomly  # type: ignore[attr-defined]  # noqa: B018


def test_unset_is_that_of_the_runtime() -> None:
    assert UNSET is UNSET_OF_THE_RUNTIME


def test_importing_polymeet_alone_imports_none_of_what_it_stands_on() -> None:
    program = (
        "import sys, polymeet; assert not {'attrs', 'attr', 'anyio', 'httpx', 'polymeet_runtime'} & sys.modules.keys()"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


@pytest.mark.parametrize("provider", PROVIDERS)
def test_a_client_with_its_operations_at_hand_imports_no_models_and_none_of_attrs(provider: str) -> None:
    """They take longer to import than all the rest, and the first answer needs only its own."""
    name = PROVIDERS[provider].name
    program = f"""
import sys
from polymeet import {name}
from polymeet.auth import Auth
from polymeet_api.{provider}.api import Api
from polymeet_runtime import operations_of

class Credential(Auth): ...

assert isinstance({name}(Credential()), Api)
assert list(operations_of(Api))
models = [name for name in sys.modules if name.startswith("polymeet_api.{provider}.models.")]
assert not models, models
assert not {{"attr", "attrs"}} & sys.modules.keys()
"""
    subprocess.run([sys.executable, "-c", program], check=True)
