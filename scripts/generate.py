"""Write `generated/` and `specs/OPERATIONS.md` from `specs/`: bundle, lint, generate, and only then replace the old ones.

python -m scripts.generate            write them
python -m scripts.generate --check    write nothing; fail if they differ from the result of the specs and templates
"""

import argparse
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from filecmp import cmp
from pathlib import Path
from tempfile import TemporaryDirectory

from .bundle import Bundle, bundle, providers
from .generation_lock import LOCK, current_lock, moved, write_lock
from .generator.project import GenerationError, generate_provider
from .generator.table import operations_document
from .lint import lint
from .origins import Origins
from .replacing import replace_file, replace_folder
from .spec_files import Position, SpecError

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "polymeet_api"
TABLE = "OPERATIONS.md"
NOT_OURS = frozenset({"__pycache__"})


def main(arguments: Sequence[str] | None = None) -> int:
    """Return 0 for success, 1 for findings, differences and generator failures, 2 for specs that cannot be read."""
    options = _parser().parse_args(arguments)
    target, table = options.output / PACKAGE, options.specs / TABLE
    with TemporaryDirectory() as folder:
        fresh = Path(folder) / "generated"
        try:
            bundles = read(options.specs)
            generate(bundles, fresh / PACKAGE)
            text = operations_document(bundles)
            lock = current_lock(ROOT / "scripts", options.specs, (path for each in bundles for path in each.files))
            if options.check:
                differing = differences(fresh / PACKAGE, target, Origins(bundles, ROOT))
                found = [*moved(lock, options.output), *differing, *_table_differences(text, table)]
                return _report(found, target, table)
            write_lock(lock, fresh)
            _replace(fresh, options.output)
            replace_file(text.encode(), table)
        except (SpecError, GenerationError, OSError) as error:
            print(error, file=sys.stderr)
            return 2 if isinstance(error, SpecError) else 1
    print(f"wrote {sum(1 for _ in _files(target))} files below {target}, and {table}")
    return 0


def read(specs: Path) -> list[Bundle]:
    """Bundle the specs of every provider.

    Raises:
        SpecError: A spec cannot be read, or there is none.
        GenerationError: A spec breaks a rule.
    """
    bundles = [bundle(provider, specs) for provider in providers(specs)]
    if not bundles:
        raise SpecError((Position(specs, 1), "the folder holds no specs; nothing was generated"))
    findings = [str(finding) for each in bundles for finding in lint(each)]
    if findings:
        raise GenerationError("\n".join([*findings, f"{len(findings)} findings; nothing was generated"]))
    return bundles


def generate(bundles: Iterable[Bundle], output: Path) -> None:
    """Write the whole generated package into *output*, which must not exist.

    Raises `GenerationError` when the generator warned or lost an operation.
    """
    output.mkdir(parents=True)
    shutil.copyfile(ROOT / "scripts" / "templates" / "root_init.py.jinja", output / "__init__.py")
    (output / "py.typed").touch()
    with TemporaryDirectory() as work:
        for each in bundles:
            generate_provider(each.document, each.provider, PACKAGE, output / each.provider, Path(work))


def differences(fresh: Path, target: Path, origins: Origins) -> Iterator[str]:
    """Yield a line for each file of *target* that is edited, missing or stale, compared byte by byte with *fresh*."""
    wanted, there = set(_files(fresh)), set(_files(target))
    for name in sorted(wanted | there):
        if name not in there:
            yield f"missing: {target / name} (from {origins.of(name)})"
        elif name not in wanted:
            yield f"stale: {target / name} (nothing asks for it any more)"
        elif not cmp(fresh / name, target / name, shallow=False):
            yield f"edited: {target / name} (from {origins.of(name)})"


def _table_differences(text: str, table: Path) -> Iterator[str]:
    if not table.is_file():
        yield f"missing: {table}"
    elif table.read_bytes() != text.encode():
        yield f"edited: {table}"


def _files(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        relative = path.relative_to(folder)
        if path.is_file() and not NOT_OURS & set(relative.parts):
            yield relative


def _replace(fresh: Path, output: Path) -> None:
    """Replace the package and its lock in one step. Raises an error if the folder has other files, which would be lost."""
    others = {path.name for path in output.iterdir()} - {PACKAGE, LOCK} if output.exists() else set[str]()
    if others:
        raise GenerationError(
            f"{output} holds {min(others)}, which was not generated; move it away, nothing was replaced"
        )
    replace_folder(fresh, output)


def _report(found: list[str], target: Path, table: Path) -> int:
    for line in found:
        print(line, file=sys.stderr)
    if found:
        print(
            f"{target} and {table} are not what specs/ and scripts/ give; run `make generate` and commit the result",
            file=sys.stderr,
        )
        return 1
    print(f"{target} and {table} are exactly what specs/ and scripts/ give")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m scripts.generate", description="Write generated/ and specs/OPERATIONS.md."
    )
    parser.add_argument("--check", action="store_true", help="compare instead of writing")
    parser.add_argument("--specs", type=Path, default=ROOT / "specs", help="folder of the specs")
    parser.add_argument("--output", type=Path, default=ROOT / "generated", help="folder of the generated package")
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
