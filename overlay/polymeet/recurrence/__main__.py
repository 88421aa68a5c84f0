"""Show a recurrence rule: `python -m polymeet.recurrence "FREQ=WEEKLY;COUNT=3" --start 2027-01-08T18:00 --zone Europe/Riga`."""

import argparse
import re
import sys
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NoReturn

from .errors import InvalidRecurrence
from .series import Series
from .table import note_list, occurrence_table, provider_table

_PROGRAM = "python -m polymeet.recurrence"
_BAD_INPUT = 2
_WHOLE_NUMBER = re.compile(r"0*[1-9][0-9]{0,8}")


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        self.exit(_BAD_INPUT, f"{self.prog}: {message}\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print when the rule occurs, what was assumed, and what each provider would get. Returns 0, or 2 with one line on bad input."""
    options = _parser().parse_args(arguments)
    try:
        series = Series.from_rrule(
            options.rule, start=options.start, time_zone=options.zone, duration=timedelta(minutes=options.duration)
        )
        blocks = (
            occurrence_table(series, options.count),
            note_list(series),
            provider_table(series, options.mode),
        )
    except InvalidRecurrence as error:
        print(f"{_PROGRAM}: {error}", file=sys.stderr)
        return _BAD_INPUT
    print("\n\n".join(filter(None, blocks)))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog=_PROGRAM, description="Show when a recurrence rule occurs and what each provider would get for it."
    )
    parser.add_argument("rule", help='the rule as RFC 5545 writes it, such as "FREQ=WEEKLY;BYDAY=FR;COUNT=3"')
    parser.add_argument("--start", type=_moment, required=True, help="the first start, local, such as 2027-01-08T18:00")
    parser.add_argument("--zone", required=True, help="the time zone by its IANA name, such as Europe/Riga")
    parser.add_argument(
        "--duration", type=_positive, default=60, help="how long each meeting takes, in minutes (default 60)"
    )
    parser.add_argument("--count", type=_positive, default=10, help="how many occurrences to print (default 10)")
    parser.add_argument(
        "--mode",
        choices=("strict", "lossy"),
        default="strict",
        help="strict: exactly the same occurrences or none (default); lossy: what comes nearest, with what differs",
    )
    return parser


def _moment(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date and time: write it as 2027-01-08T18:00") from None


def _positive(text: str) -> int:
    if not _WHOLE_NUMBER.fullmatch(text):
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 1 to 999999999")
    return int(text)


if __name__ == "__main__":
    sys.exit(main())
