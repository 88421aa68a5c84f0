"""The bundled documents that ship with the generated package, and what tests ask of them."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import polymeet._providers

PROVIDERS = tuple(polymeet._providers.PROVIDERS)


@cache
def document(provider: str) -> dict[str, Any]:
    """Return the bundled document of a provider."""
    loaded: dict[str, Any] = json.loads((files("polymeet_api") / provider / "openapi.json").read_text("utf-8"))
    return loaded


@dataclass(frozen=True)
class SpecOperation:
    """An operation of a document."""

    provider: str
    path: str
    method: str
    content: dict[str, Any]

    @property
    def id(self) -> str:
        return str(self.content["operationId"])

    @property
    def tag(self) -> str:
        return str(self.content["tags"][0])

    @property
    def body_example(self) -> Any:
        """The example of the request body, or None."""
        return self.content.get("requestBody", {}).get("content", {}).get("application/json", {}).get("example")

    @property
    def answer_example(self) -> Any:
        """The example of the first 2xx body, or None."""
        bodies = [
            answer.get("content", {}).get("application/json", {}) for answer in self.content["responses"].values()
        ]
        return next((body["example"] for body in bodies if "example" in body), None)

    def __str__(self) -> str:
        return f"{self.provider}-{self.id}"


def operations() -> Iterator[SpecOperation]:
    """Yield every operation of every provider."""
    for provider in PROVIDERS:
        for path, item in document(provider)["paths"].items():
            for method, content in item.items():
                yield SpecOperation(provider, path, method, content)
