"""Replacing a folder: a reader finds the old one or the new one, and a failure leaves the old one."""

import errno
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

import pytest

from scripts import replacing
from scripts.generate import PACKAGE, main
from scripts.generation_lock import LOCK
from scripts.replacing import replace_file, replace_folder

ROOT = Path(__file__).resolve().parent.parent.parent
NAMES = [f"{number}.py" for number in range(20)]


def folder(path: Path, text: str) -> Path:
    """A folder of files that all hold the same text."""
    path.mkdir()
    for name in NAMES:
        (path / name).write_text(text * 1_000)
    return path


def content(path: Path) -> dict[str, bytes]:
    return {str(each.relative_to(path)): each.read_bytes() for each in sorted(path.rglob("*")) if each.is_file()}


def full_disk_after(files: int, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the copying fail after so many files that came to lie beside the target."""
    copied: list[str] = []
    copy = shutil.copyfile

    def copyfile(source: str, destination: str, **options: bool) -> object:
        if Path(destination).is_relative_to(target.parent):
            copied.append(destination)
        if len(copied) > files:
            raise OSError(errno.ENOSPC, "No space left on device")
        return copy(source, destination, **options)

    monkeypatch.setattr(shutil, "copyfile", copyfile)


@contextmanager
def polled(target: Path) -> Iterator[list[str]]:
    """Read the files of the folder again and again; the list gets what was missing or neither old nor new."""
    faults: list[str] = []
    done, begun = Event(), Event()

    def poll() -> None:
        while not done.is_set():
            for name in NAMES:
                try:
                    text = (target / name).read_text()
                except OSError as error:
                    faults.append(str(error))
                else:
                    faults.extend([text[:10]] if text not in ("old" * 1_000, "new" * 1_000) else [])
            begun.set()

    reader = Thread(target=poll)
    reader.start()
    try:
        assert begun.wait(10)
        yield faults
    finally:
        done.set()
        reader.join()


@pytest.mark.skipif(sys.platform not in ("linux", "darwin"), reason="the system cannot exchange two folders")
def test_a_reader_finds_the_old_or_the_new_folder(tmp_path: Path) -> None:
    states = [folder(tmp_path / text, text) for text in ("old", "new")]
    target = tmp_path / "target"
    replace_folder(states[0], target)
    with polled(target) as faults:
        for number in range(60):
            replace_folder(states[1 - number % 2], target)
    assert faults == []
    assert content(target) == content(states[0])
    assert sorted(path.name for path in tmp_path.iterdir()) == ["new", "old", "target"]


def test_a_system_that_cannot_exchange_renames_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(replacing, "_exchange", lambda *_: False)
    old, new = folder(tmp_path / "old", "old"), folder(tmp_path / "new", "new")
    replace_folder(new, old)
    assert content(old) == content(new)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["new", "old"]


def test_a_second_rename_that_fails_is_undone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(replacing, "_exchange", lambda *_: False)
    old, new = folder(tmp_path / "old", "old"), folder(tmp_path / "new", "new")
    before, rename = content(old), Path.rename

    def failing(path: Path, target: Path) -> Path:
        if path.name == "new":
            raise OSError(errno.EIO, "Input/output error")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(OSError, match="Input/output error"):
        replace_folder(new, old)
    assert content(old) == before


@pytest.mark.parametrize("files", [0, 1, 20])
def test_a_full_disk_leaves_the_package_and_its_lock_as_they_were(
    files: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    specs, output = tmp_path / "specs", tmp_path / "generated"
    specs.mkdir()
    spec = Path(shutil.copy(ROOT / "specs" / "connectycube.yaml", specs))
    options = ["--specs", str(specs), "--output", str(output)]
    assert main(options) == 0
    before = content(tmp_path)
    assert f"generated/{LOCK}" in before
    written = spec.read_text().replace("description: What the meeting is called.", "description: Its name.")
    spec.write_text(written)
    full_disk_after(files, output, monkeypatch)
    assert main(options) == 1
    assert "No space left on device" in capsys.readouterr().err
    assert content(tmp_path) == before | {"specs/connectycube.yaml": written.encode()}


def test_a_folder_with_other_things_is_not_replaced(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    specs = tmp_path / "specs"
    specs.mkdir()
    shutil.copy(ROOT / "specs" / "connectycube.yaml", specs)
    assert main(["--specs", str(specs), "--output", str(tmp_path)]) == 1
    assert f"{tmp_path} holds specs, which was not generated" in capsys.readouterr().err
    assert not (tmp_path / PACKAGE).exists()


def test_a_file_is_replaced_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "OPERATIONS.md"
    replace_file(b"old", target)
    write = Path.write_bytes

    def half(path: Path, data: bytes) -> int:
        write(path, data[:1])
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", half)
    with pytest.raises(OSError, match="No space left"):
        replace_file(b"new", target)
    assert content(tmp_path) == {"OPERATIONS.md": b"old"}
