"""`python -m polymeet recurrence`: the occurrences of a rule, and each provider's payload for it or the reason why it cannot hold it."""

import argparse
import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from itertools import islice
from textwrap import wrap
from typing import Any, Final

from ..recurrence import InvalidRecurrence, Loss, Mapped, Mode, NotRepresentable, Series, TooManyMeetings
from ..recurrence._dialects import connectycube, google, graph, pyas, zoom

__all__ = ("add_arguments", "run")

_PROGRAM: Final = "python -m polymeet recurrence"
_BAD_INPUT: Final = 2
_WHOLE_NUMBER: Final = re.compile(r"0*[1-9][0-9]{0,8}")
_WIDTH: Final = 100
_PROVIDERS: Final[Mapping[str, Callable[..., Mapped[Any]]]] = {
    zoom.PROVIDER: zoom.to_zoom,
    pyas.PROVIDER: pyas.to_pyas,
    graph.PROVIDER: graph.to_graph,
    google.PROVIDER: google.to_google,
    connectycube.PROVIDER: connectycube.to_connectycube,
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
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


def run(options: argparse.Namespace) -> int:
    """Print the occurrences, the assumptions and the payload for each provider. Return 2, with a message of one line, on bad input."""
    try:
        series = Series.from_rrule(
            options.rule, start=options.start, time_zone=options.zone, duration=timedelta(minutes=options.duration)
        )
        blocks = (
            _occurrence_table(series, options.count),
            _note_list(series),
            _provider_table(series, options.mode),
        )
    except InvalidRecurrence as error:
        print(f"{_PROGRAM}: {error}", file=sys.stderr)
        return _BAD_INPUT
    print("\n\n".join(filter(None, blocks)))
    return 0


def _moment(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date and time: write it as 2027-01-08T18:00") from None


def _positive(text: str) -> int:
    if not _WHOLE_NUMBER.fullmatch(text):
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 1 to 999999999")
    return int(text)


def _occurrence_table(series: Series, most: int) -> str:
    """Return the first *most* occurrences, one per line: local with the offset of that day, and in UTC."""
    found = list(islice(series.occurrences(), most + 1))
    rows = [(str(number), _local(moment), _utc(moment)) for number, moment in enumerate(found[:most], 1)]
    return "\n".join((*_aligned([("", "local", "UTC"), *rows]), _how_many(series, len(found), most)))


def _note_list(series: Series) -> str:
    """Return the assumptions made when reading the rule, one note per line; empty if there are none."""
    lines = _wrapped((f"- {note.code}: {note}" for note in series.notes), _WIDTH)
    return "\n".join(("assumed on reading:", *lines)) if series.notes else ""


def _provider_table(series: Series, mode: Mode) -> str:
    """Return a row for each provider: its payload, the rewrites and warnings, or the losses."""
    indent = 2 + max(map(len, _PROVIDERS))
    return "\n".join(
        f"{name if number == 0 else '':{indent}}{line}"
        for name, send in _PROVIDERS.items()
        for number, line in enumerate(_wrapped(_answer(series, send, mode), _WIDTH - indent))
    )


def _answer(series: Series, send: Callable[..., Mapped[Any]], mode: Mode) -> Iterator[str]:
    try:
        mapped = send(series, mode=mode)
    except NotRepresentable as refused:
        yield "cannot hold it exactly:" if mode == "strict" else "has nothing to offer:"
        yield from (f"- {loss.code}: {loss.field} is {loss.wanted}" for loss in refused.losses)
        return
    except TooManyMeetings as refused:
        yield f"cannot hold it: {refused}"
        return
    yield from _sent(mapped)
    yield from (f"- rewritten, {one.code}: {one.before} to {one.after}" for one in mapped.rewrites)
    yield from (f"- warning, {one.code}: {one.message}" for one in mapped.warnings)
    yield from (_lost(loss) for loss in mapped.losses)
    if mapped.pending_deletes:
        yield f"- to delete afterwards: {_dates(mapped.pending_deletes)}"


def _sent(mapped: Mapped[Any]) -> Iterator[str]:
    payload: Any = mapped.payload
    if len(mapped.meetings) == 1 and payload is None:
        yield "one meeting, without a recurrence"
    elif payload is not None:
        yield from _written(payload)
    else:
        for meeting in mapped.meetings:
            payload = "a single meeting" if meeting.payload is None else ", ".join(_written(meeting.payload))
            yield f"from {_clock(meeting.start)}: {payload}"


def _written(payload: Any) -> Iterator[str]:
    """Yield the lines of a payload: those of a rule, or JSON."""
    parts: list[Any] = [*payload] if isinstance(payload, tuple) else [payload]
    return (part if isinstance(part, str) else json.dumps(part.to_dict()) for part in parts)


def _lost(loss: Loss) -> str:
    reason = f"- {loss.code}: {loss.field} is {loss.wanted}"
    counts = ((loss.missing_total, "missing", loss.missing), (loss.extra_total, "extra", loss.extra))
    counted = [f"{_number(total)} {what}, {_dates(dates)}" for total, what, dates in counts if dates]
    if not counted:
        return f"{reason}; no occurrence is lost"
    verb = "may differ" if loss.certainty == "provider_undocumented" else "differs"
    return f"{reason}; {verb}: {'; '.join(counted)}"


def _number(total: int | None) -> str:
    return "endlessly many" if total is None else str(total)


def _dates(moments: Iterable[datetime]) -> str:
    shown = [_clock(moment) for moment in islice(moments, 4)]
    return ", ".join(shown[:3]) + (", ..." if len(shown) > 3 else "")


def _clock(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%d %H:%M:%S" if moment.second else "%Y-%m-%d %H:%M")


def _how_many(series: Series, found: int, most: int) -> str:
    """Return the number of occurrences shown and in total; *found* is one more than *most* if there are more."""
    first = "the first" if min(found, most) == 1 else f"the first {min(found, most)}"
    total = series.occurrence_count()
    if total is None:
        return f"{first}; the series has no end"
    if found > most:
        return f"{first} of {total}"
    return f"{found} occurrence" if found == 1 else f"{found} occurrences"


def _local(moment: datetime) -> str:
    return f"{moment:%a} {_clock(moment)} {moment.isoformat()[19:]}"


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _aligned(rows: list[tuple[str, str, str]]) -> Iterator[str]:
    numbers, locals_ = (max(len(row[column]) for row in rows) for column in (0, 1))
    return (f"{number:>{numbers}}  {local:{locals_}}  {utc}" for number, local, utc in rows)


def _wrapped(lines: Iterable[str], width: int) -> Iterator[str]:
    for line in lines:
        yield from wrap(line, width, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False)
