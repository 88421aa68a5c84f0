"""Properties of random series, against the oracle: what is sent is the series, and what is read back is it again.

`HYPOTHESIS_PROFILE=stress` looks at 10,000 series where a mapping has to be exact, else at 2,000. With
`--hypothesis-show-statistics` the shares that each provider holds are shown.
"""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta
from itertools import islice, takewhile
from typing import Any

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from polymeet.recurrence import (
    LOSS_CODES,
    Loss,
    Mapped,
    NotRepresentable,
    Series,
    TooManyMeetings,
    exact_rewrites,
    from_zoom,
    to_connectycube,
    to_zoom,
    verify,
)
from tests.polymeet.recurrence import simulators
from tests.polymeet.recurrence.candidates import exact_payload
from tests.polymeet.recurrence.oracle import difference, instant
from tests.polymeet.recurrence.providers import PROVIDERS, Provider, held, payload_of
from tests.polymeet.recurrence.simulators import OPEN_READINGS, Reading, connectycube
from tests.polymeet.recurrence.strategies import Case, cases, simple_cases, to_series

FOR_EVER = datetime(9999, 12, 31)

default = settings()
many = settings(max_examples=10_000 if default.max_examples == 2_000 else default.max_examples)


def strict(provider: Provider, series: Series) -> Mapped[Any] | None:
    """What is sent, or None where the provider cannot hold the series; then it says why."""
    try:
        mapped = provider.send(series, mode="strict")
    except NotRepresentable as refused:
        _check_refusal(refused)
        event(f"{provider.name}: refused")
        return None
    event(f"{provider.name}: held")
    assert not mapped.losses
    assert not mapped.pending_deletes
    assert len(mapped.meetings) == 1
    assert mapped.meetings[0].payload == mapped.payload
    return mapped


def _check_refusal(refused: NotRepresentable) -> None:
    assert refused.losses
    assert {loss.code for loss in refused.losses} <= LOSS_CODES.keys()
    assert all(LOSS_CODES[loss.code] in str(refused) for loss in refused.losses)


@pytest.mark.property
@many
@given(case=cases())
def test_occurrences(case: Case) -> None:
    starts = case.starts()
    series = to_series(case)
    assert list(islice(series.local_starts(), len(starts) + 1))[: len(starts)] == starts
    if case.bounded:
        assert list(series.local_starts()) == starts
        assert series.occurrence_count() == len(starts)
    else:
        assert series.occurrence_count() is None
    assert series.single == (case.bounded and len(starts) == 1)


@pytest.mark.property
@many
@given(case=cases())
def test_strict_is_exact_under_every_open_reading(case: Case) -> None:
    starts = case.starts()
    wanted = [instant(local, case.zone) for local in starts]
    series = to_series(case)
    for provider in PROVIDERS:
        mapped = strict(provider, series)
        if mapped is None:
            continue
        (meeting,) = mapped.meetings
        payload = payload_of(meeting)
        assert payload is None or provider.has_end(payload) == case.bounded, provider.name
        assert "SKIP" not in str(payload), "Google documents RFC 5545 and not RFC 7529"
        limit = len(starts) + 1 if case.bounded else case.enough
        for one in held(provider, meeting, limit=limit):
            assert [instant(local, case.zone) for local in one] == wanted, provider.name


@pytest.mark.property
@many
@given(case=cases())
def test_reading_back_what_was_sent_gives_the_series(case: Case) -> None:
    series = to_series(case)
    for provider in PROVIDERS:
        mapped = strict(provider, series)
        if mapped is None:
            continue
        (meeting,) = mapped.meetings
        for payload in (meeting.payload, payload_of(meeting)):
            read = provider.read(payload, start=meeting.start, time_zone=meeting.time_zone, duration=meeting.duration)
            assert read.normal_form() == series.normal_form(), provider.name


@pytest.mark.property
@many
@given(case=cases())
def test_reading_the_text_of_a_rule_gives_the_series(case: Case) -> None:
    series = to_series(case)
    read = Series.from_rrule(series.to_rrule(), start=case.start, time_zone=case.zone, duration=case.duration)
    assert read.normal_form() == series.normal_form()
    starts = case.starts()
    assert list(islice(read.local_starts(), len(starts))) == starts


@pytest.mark.property
@given(case=cases())
def test_the_normal_form_has_the_same_occurrences(case: Case) -> None:
    starts = case.starts()
    series = to_series(case)
    normal = series.normal_form()
    for other in (normal, exact_rewrites(series)[0]):
        assert list(islice(other.local_starts(), len(starts) + 1 if case.bounded else case.enough)) == starts
    assert normal.normal_form() == normal
    assert hash(normal) == hash(series.normal_form())


@pytest.mark.property
@given(case=simple_cases())
def test_what_people_mostly_schedule_is_never_refused(case: Case) -> None:
    series = to_series(case)
    for provider in PROVIDERS:
        if provider.name.startswith("pyas") and case.rule.days and case.rule.frequency == "monthly":
            continue  # there is no nth weekday
        if case.start.second == 59 and provider.name.startswith("pyas"):
            continue  # no end is safe when the last second of a day is the start
        assert strict(provider, series) is not None, provider.name


@pytest.mark.property
@given(case=cases())
def test_a_refusal_is_right(case: Case) -> None:
    """No payload that one could think of holds the series exactly.

    Left out are short series, which may fit by chance, and a choice from the month days of several months, which nobody schedules.
    """
    starts = case.starts()
    odd = (
        case.rule.frequency == "yearly" and case.rule.month_days and case.rule.positions and len(case.rule.months) != 1
    )
    if len(starts) < 25 or case.added or case.excluded or odd:
        return
    series = to_series(case)
    for provider in PROVIDERS:
        if provider.name == "google":
            # RFC 5545 has no words for days that move back in several months of every other year.
            assert strict(provider, series) is not None or (case.rule.backward and case.rule.interval > 1)
        elif strict(provider, series) is None:
            assert exact_payload(provider, starts, case) is None


@pytest.mark.property
@given(case=cases())
def test_lossy_says_exactly_what_differs(case: Case) -> None:
    series = to_series(case)
    for provider in PROVIDERS:
        try:
            mapped = provider.send(series, mode="lossy")
        except NotRepresentable as refused:
            _check_refusal(refused)
            event(f"{provider.name}: nothing to offer")
            assert not case.bounded or len(case.starts()) > 60
            continue
        plan = _plan(provider, mapped, case)
        if not mapped.losses:
            assert [one[: len(case.starts())] for one in plan] == [case.starts()] * len(plan)
            continue
        event(f"{provider.name}: {'+'.join(sorted(loss.code for loss in mapped.losses))}")
        for loss in mapped.losses:
            assert loss.code in LOSS_CODES
            assert (loss.missing, loss.extra) == (mapped.losses[0].missing, mapped.losses[0].extra)
        _check_difference(case, plan, mapped.losses[0], provider.name)


_PLANNED = 400


def _plan(provider: Provider, mapped: Mapped[Any], case: Case) -> list[list[datetime]]:
    """What the provider holds of the whole plan, by reading; of an endless plan up to where all its meetings are known."""
    plan: list[list[datetime]] = []
    each = [held(provider, meeting, limit=_PLANNED) for meeting in mapped.meetings]
    # A single meeting in a gap of the clocks starts when they show it, which is the same moment.
    by_moment = {instant(local, case.zone): local for local in case.starts(_PLANNED)}
    for reading in range(provider.readings):
        starts = [one[reading] for one in each]
        known_to = min((one[-1] for one in starts if len(one) == _PLANNED), default=FOR_EVER)
        known = [local for one in starts for local in one if local <= known_to]
        plan.append(sorted(by_moment.get(instant(local, case.zone), local) for local in known))
    return plan


def _check_difference(case: Case, plan: list[list[datetime]], loss: Loss, name: str) -> None:
    wanted = case.starts(_PLANNED)
    known_to = FOR_EVER
    for starts, endless in ((wanted, not case.bounded), *((one, len(one) >= _PLANNED) for one in plan)):
        known_to = min(known_to, starts[-1]) if endless else known_to
    missing, extra = Counter[datetime](), Counter[datetime]()
    for one in plan:
        lost, added = difference(wanted, one)
        missing |= Counter(lost)
        extra |= Counter(added)
    if loss.certainty == "certain":
        assert all(one == plan[0] or known_to < FOR_EVER for one in plan), name
    for reported, total, differs in (
        (loss.missing, loss.missing_total, missing),
        (loss.extra, loss.extra_total, extra),
    ):
        known = sorted(local for local in differs.elements() if local <= known_to)
        if known_to == FOR_EVER:
            assert list(reported) == known[:10], name
            assert total == len(known), name
        else:
            common = min(len(known), 10)
            assert list(reported)[:common] == known[:common], name
            assert all(local > known_to for local in reported[common:]), name
            assert total is None or total >= len(known), name


@pytest.mark.property
@given(case=cases())
def test_materialised_meetings_are_the_occurrences(case: Case) -> None:
    series = to_series(case)
    horizon = None if case.bounded else case.start + timedelta(days=40)
    starts = [local for local in case.starts() if horizon is None or local <= horizon]
    moments = [instant(local, case.zone) for local in starts]
    if not starts:
        return
    for provider in PROVIDERS:
        if len(starts) > 60:
            with pytest.raises(TooManyMeetings, match="60"):
                provider.send(series, mode="materialise", horizon=horizon)
            continue
        mapped = provider.send(series, mode="materialise", horizon=horizon)
        assert [meeting.starts_at.astimezone(UTC) for meeting in mapped.meetings] == moments
        assert {meeting.payload for meeting in mapped.meetings} == {None}
        ends = [meeting.ends_at.astimezone(UTC) for meeting in mapped.meetings]
        assert ends == [moment + case.duration for moment in moments]
    if len(starts) > 60:
        with pytest.raises(TooManyMeetings, match="60"):
            to_connectycube(series, horizon=horizon)
        return
    payload = [meeting.to_dict() for meeting in to_connectycube(series, horizon=horizon).payload or ()]
    offsets = [moment.astimezone(series.zone).utcoffset() for moment in moments]
    expected = [
        (moment, int(offset.total_seconds()) // 60)
        for moment, offset in zip(moments, offsets, strict=True)
        if offset is not None
    ]
    assert connectycube(payload, case.zone) == expected
    assert {one["end_date"] - one["start_date"] for one in payload} == {int(case.duration.total_seconds())}


@pytest.mark.property
@given(case=cases(), reading=st.sampled_from(OPEN_READINGS), data=st.data())
def test_zoom_is_read_as_it_lists_its_occurrences(case: Case, reading: Reading, data: st.DataObject) -> None:
    """However Zoom understands what it was sent, and whichever occurrences are deleted: what it lists is what is read."""
    try:
        mapped = to_zoom(to_series(case), mode="lossy")
    except NotRepresentable:
        return
    meeting = mapped.meetings[0]
    payload = payload_of(meeting)
    if payload is None:
        return
    starts = simulators.zoom(payload, meeting.start, case.zone, reading, limit=50)
    moments = [instant(local, case.zone) for local in starts]
    deleted = data.draw(st.sets(st.sampled_from(moments), max_size=min(3, len(moments) - 1)))
    occurrences = [
        {
            "occurrence_id": str(int(moment.timestamp()) * 1_000),
            "start_time": moment.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "duration": 60,
            "status": "deleted" if moment in deleted else "available",
        }
        for moment in moments
    ]
    read = from_zoom(payload, start=meeting.start, time_zone=case.zone, duration=case.duration, occurrences=occurrences)
    listed = [moment for moment in moments if moment not in deleted]
    given = (moment.astimezone(UTC) for moment in read.occurrences())
    assert list(takewhile(lambda moment: moment <= moments[-1], given)) == listed
    assert verify(read, {"occurrences": occurrences}).verified
