"""The public names, which are imported when asked for, and the extra that only one of them needs."""

import ast
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import cast

import pytest

from polymeet import rate_limits
from polymeet.rate_limits import RedisRateLimiter, ZoomRateLimits


def stub() -> ast.Module:
    return ast.parse(Path(rate_limits.__file__).with_suffix(".pyi").read_text())


def test_the_types_are_those_of_the_names() -> None:
    """One list of the names is for type checkers, the other for Python."""
    typed = {
        alias.name: each.module
        for each in stub().body
        if isinstance(each, ast.ImportFrom)
        for alias in each.names
        if alias.asname is None
    }
    assert typed == rate_limits._MODULES  # type: ignore[attr-defined]
    [exported] = [each.value for each in stub().body if isinstance(each, ast.Assign)]
    assert tuple(cast("tuple[str, ...]", ast.literal_eval(exported))) == rate_limits.__all__


def test_every_name_is_the_one_of_its_module() -> None:
    for name, module in rate_limits._MODULES.items():  # type: ignore[attr-defined]
        assert getattr(rate_limits, name) is getattr(import_module(f"polymeet.rate_limits.{module}"), name)
    assert set(rate_limits.__all__) <= set(dir(rate_limits))


def test_a_client_without_limits_imports_none_of_it() -> None:
    code = "import sys\nfrom polymeet import Zoom\nfrom polymeet.auth import BearerToken\nZoom(BearerToken('x'))\nprint(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert not [name for name in run.stdout.split() if name.startswith(("polymeet.rate_limits", "opentelemetry"))]


def test_without_redis_py_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    class Client:
        async def evalsha(self) -> None: ...

    monkeypatch.setitem(sys.modules, "redis.exceptions", None)
    with pytest.raises(ImportError, match=r"needs redis-py: pip install 'polymeet\[redis\]'"):
        RedisRateLimiter(ZoomRateLimits.PRO, Client(), account="ada")  # type: ignore[arg-type]
