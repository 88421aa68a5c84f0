"""The built wheel, in an empty environment outside the checkout, does the main job against a sandbox on a port."""

import os
import shutil
import socket
import subprocess
import sys
import time
import venv
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

pytestmark = pytest.mark.stress

ROOT = Path(__file__).resolve().parent.parent.parent

CLIENT_PART = """
import sys
import anyio
import polymeet
from examples import schedule_on_connectycube, schedule_on_pyas, schedule_on_zoom
from examples.report import table
from polymeet import ConnectyCube, Pyas, Zoom
from polymeet.auth import ApiKey, BearerToken, ConnectyCubeToken

origin = sys.argv[1]

async def main():
    async with (
        Zoom(BearerToken("t"), base_url=f"{origin}/zoom/v2") as zoom,
        Pyas(ApiKey("k"), base_url=f"{origin}/pyas") as pyas,
        ConnectyCube(ConnectyCubeToken("c"), base_url=f"{origin}/connectycube") as cube,
    ):
        print(table([
            await schedule_on_zoom.schedule(zoom, "port"),
            await schedule_on_pyas.schedule(pyas, "account-1", "port"),
            await schedule_on_connectycube.schedule(cube, "port"),
        ]))
    print("imported from", polymeet.__file__)

anyio.run(main)
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel, install it alone into a new environment, and return that environment's Python."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    subprocess.run([*pip, "wheel", "--no-deps", "--wheel-dir", str(folder), str(ROOT)], check=True)
    [wheel] = folder.glob("polymeet-*.whl")
    venv.create(folder / "env", with_pip=False)
    python = folder / "env" / "bin" / "python"
    subprocess.run([*pip, "--python", str(python), "install", str(wheel)], check=True)
    return python


@pytest.fixture
def served() -> Iterator[str]:
    """Serve the sandbox on a free port and return its origin."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "polymeet.testing", "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            wait_for(port, server)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()


def wait_for(port: int, server: "subprocess.Popen[bytes]") -> None:
    for _ in range(200):
        assert server.poll() is None, "the sandbox ended"
        with socket.socket() as attempt:
            if attempt.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    pytest.fail("the sandbox did not open its port")


def clean_environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}


def test_the_wheel_does_the_main_job(installed: Path, served: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    (tmp_path / "client_part.py").write_text(CLIENT_PART)
    command = [str(installed), "client_part.py", served]
    run = subprocess.run(command, cwd=tmp_path, env=clean_environment(), capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert str(installed.parent.parent) in run.stdout.splitlines()[-1]
    assert run.stdout.count("NotFound") == 3


def test_the_wheel_holds_the_types_and_the_documents(installed: Path, tmp_path: Path) -> None:
    code = """
from importlib.resources import files
for package in ("polymeet", "polymeet_api", "polymeet_runtime", "polymeet_sandbox"):
    assert (files(package) / "py.typed").is_file(), package
for provider in ("zoom", "pyas", "connectycube"):
    assert (files("polymeet_api") / provider / "openapi.json").is_file()
    assert (files("polymeet_api") / provider / "models" / "__init__.pyi").is_file()
"""
    subprocess.run([str(installed), "-c", code], cwd=tmp_path, env=clean_environment(), check=True)


def test_the_wheel_holds_every_module_and_nothing_else(installed: Path) -> None:
    """The four packages as they lie in the checkout, and no test, script or spec."""
    [wheel] = installed.parent.parent.parent.glob("polymeet-*.whl")
    held = {name for name in ZipFile(wheel).namelist() if ".dist-info/" not in name}
    assert held == {
        str(file.relative_to(ROOT / source))
        for source in ("generated", "overlay")
        for file in (ROOT / source).rglob("*")
        if file.is_file() and "__pycache__" not in file.parts and file.parent != ROOT / source
    }
    assert {name.partition("/")[0] for name in held} == {
        "polymeet",
        "polymeet_api",
        "polymeet_runtime",
        "polymeet_sandbox",
    }


def test_every_credential_imports_with_the_core_dependencies_alone(installed: Path, tmp_path: Path) -> None:
    code = """
from polymeet import auth
for name in auth.__all__:
    getattr(auth, name)
"""
    subprocess.run([str(installed), "-c", code], cwd=tmp_path, env=clean_environment(), check=True)


def test_the_sandbox_says_what_it_needs(installed: Path, tmp_path: Path) -> None:
    """Without the extra there is a clear message and no riddle."""
    command = [str(installed), "-c", "from polymeet.testing import Sandbox"]
    run = subprocess.run(command, cwd=tmp_path, env=clean_environment(), capture_output=True, text=True, check=False)
    assert run.returncode != 0
    assert "pip install 'polymeet[sandbox]'" in run.stderr
