"""Random series: in plain values for the oracle, and the same one as a `Series` of the library."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import cast, get_args

from attrs import define, evolve
from hypothesis import assume
from hypothesis import strategies as st

from polymeet.recurrence import Frequency, NDay, Recurrence, Series, Weekday
from tests.polymeet.recurrence.oracle import Rule, end_of_day, expand, explicit, hits

__all__ = ("ZONES", "Case", "cases", "simple_cases", "to_recurrence", "to_series")

ZONES = (
    "America/New_York",
    "Europe/Riga",
    "Australia/Sydney",
    "Australia/Lord_Howe",  # half an hour of summer time
    "Asia/Kolkata",
    "Pacific/Apia",  # +13
    "Pacific/Kiritimati",  # +14
    "America/Santiago",  # clocks change at midnight
    "America/Nuuk",  # clocks change in the last hour of a day
    "UTC",
)
_HORIZON = date(2045, 1, 1)


@define(frozen=True, kw_only=True)
class Case:
    """A series in plain values. The start fits the rule."""

    rule: Rule
    start: datetime
    zone: str
    duration: timedelta = timedelta(hours=1)
    until_is_date: bool = False
    excluded: frozenset[datetime] = frozenset()
    added: frozenset[datetime] = frozenset()

    @property
    def bounded(self) -> bool:
        return self.rule.count is not None or self.rule.until is not None

    @property
    def enough(self) -> int:
        """How many starts tell an endless series from any other: some periods of the rule. A year may have 366 of them."""
        return 400 if self.rule.frequency == "yearly" and len(self.rule.days) > 1 else 120

    def starts(self, limit: int | None = None) -> list[datetime]:
        """What the series consists of by the oracle: all of it if it has an end, else the first `limit` or enough starts."""
        limit = self.enough if limit is None else limit
        rule_limit = 5_000 if self.bounded else limit + len(self.excluded)
        of_rule = expand(self.rule, self.start, limit=rule_limit)
        assert len(of_rule) < 5_000
        starts = sorted((set(of_rule) | self.added) - self.excluded)
        return starts if self.bounded else [local for local in starts if local <= of_rule[-1]][:limit]


def to_recurrence(rule: Rule, *, until_is_date: bool = False) -> Recurrence:
    """The rule as the library has it."""
    frequency = rule.frequency
    assert frequency in get_args(Frequency)
    return Recurrence(
        cast(Frequency, frequency),
        interval=rule.interval,
        by_day=tuple(NDay(Weekday(weekday), nth) for weekday, nth in rule.days),
        by_month_day=rule.month_days,
        by_month=rule.months,
        by_set_position=rule.positions,
        first_day_of_week=Weekday(rule.week_start),
        skip="backward" if rule.backward else "omit",
        count=rule.count,
        until=rule.until.date() if rule.until and until_is_date else rule.until,
    )


def to_series(case: Case) -> Series:
    """The series as the library has it."""
    return Series(
        case.start,
        case.zone,
        case.duration,
        to_recurrence(case.rule, until_is_date=case.until_is_date),
        excluded=case.excluded,
        added=case.added,
    )


_weekdays = st.integers(1, 7)
_intervals = st.one_of(st.sampled_from((1, 1, 1, 1, 2, 2, 3, 4, 6, 12)), st.integers(1, 110))
_few_days = st.lists(_weekdays, min_size=1, max_size=7, unique=True).map(sorted)
_month_day = st.one_of(st.integers(1, 28), st.sampled_from((28, 29, 30, 31, -1)), st.integers(-31, -1))
_nth = st.sampled_from((1, 2, 3, 4, 5, -1, -2, -5))
_months = st.one_of(
    st.integers(1, 12).map(lambda month: (month,)),
    st.sampled_from((2, 3, 4, 6, 12)).flatmap(
        lambda often: st.integers(1, 12 // often).map(lambda first: tuple(range(first, 13, 12 // often)))
    ),
    st.sets(st.integers(1, 12), min_size=1, max_size=4).map(lambda months: tuple(sorted(months))),
)
_times = st.one_of(
    st.sampled_from((time(9), time(18), time(0), time(0, 30), time(2), time(2, 30), time(23, 30), time(23, 59, 59))),
    st.times().map(lambda moment: moment.replace(microsecond=0, tzinfo=None)),
)
_SHAPES = (
    *("start", "day", "day", "backward", "nth", "nth", "days", "nths", "position", "positions"),
    *("window", "plain", "friday 13", "short"),
)
_WINDOWS = ((1, 7), (8, 14), (15, 21), (22, 28), (25, 31), (-7, -1))


@st.composite
def _month_parts(draw: st.DrawFn, rule: Rule) -> Rule:
    """What a monthly or yearly rule says about days."""
    shape = draw(st.sampled_from(_SHAPES))
    weekdays = tuple((weekday, None) for weekday in draw(_few_days))
    match shape:
        case "day":
            return evolve(rule, month_days=(draw(_month_day),))
        case "backward":
            return evolve(rule, month_days=(draw(st.sampled_from((15, 28, 29, 30, 31))),), backward=True)
        case "days":
            return evolve(rule, month_days=tuple(sorted(draw(st.sets(_month_day, min_size=2, max_size=4)))))
        case "nth":
            return evolve(rule, days=((draw(_weekdays), draw(_nth)),))
        case "nths":
            nths = st.tuples(_weekdays, _nth)
            return evolve(rule, days=tuple(sorted(draw(st.sets(nths, min_size=2, max_size=3)))))
        case "position":
            every = tuple((weekday, None) for weekday in range(1, 8))
            days = draw(st.sampled_from((weekdays, weekdays[:1], every, every[:5])))
            return evolve(rule, days=days, positions=(draw(_nth),))
        case "positions":
            return evolve(rule, days=weekdays, positions=tuple(sorted(draw(st.sets(_nth, min_size=2, max_size=3)))))
        case "window":
            first, last = draw(st.sampled_from(_WINDOWS))
            return evolve(rule, days=weekdays[:1], month_days=tuple(range(first, last + 1)))
        case "plain":
            return evolve(rule, days=weekdays)
        case "friday 13":
            return evolve(rule, days=weekdays, month_days=(draw(_month_day),))
        case "short":
            last = draw(st.integers(29, 31))
            return evolve(rule, month_days=tuple(range(28, last + 1)), positions=(-1,))
        case _:
            return evolve(rule, backward=draw(st.booleans()))


@st.composite
def _rules(draw: st.DrawFn) -> Rule:
    frequency = draw(st.sampled_from(("daily", "weekly", "weekly", "monthly", "monthly", "yearly")))
    rule = Rule(frequency=frequency, interval=draw(_intervals))
    if draw(st.integers(0, 3)) == 0:
        rule = evolve(rule, week_start=draw(st.sampled_from((7, 7, 1, 3))))
    if frequency == "daily":
        if draw(st.integers(0, 2)) == 0:
            rule = evolve(rule, days=tuple((weekday, None) for weekday in draw(_few_days)))
        if draw(st.integers(0, 7)) == 0:
            rule = evolve(rule, month_days=(draw(_month_day),))
        return rule
    if frequency == "weekly":
        return evolve(rule, days=tuple((weekday, None) for weekday in draw(st.one_of(st.just([]), _few_days))))
    if frequency == "yearly" and draw(st.booleans()):
        rule = evolve(rule, months=draw(_months))
    return draw(_month_parts(rule))


def _aligned(rule: Rule, wanted: datetime) -> tuple[Rule, datetime] | None:
    """The rule and its first occurrence from a moment on."""
    full = explicit(rule, wanted.date())
    first = next(hits(full, wanted, horizon=_HORIZON), None)
    if first is None:
        return None
    return (rule if explicit(rule, first.date()) == full else full), first


@st.composite
def _ended(draw: st.DrawFn, rule: Rule, start: datetime) -> tuple[Rule, bool]:
    """The rule with an end or without, and whether its until is a date."""
    how = draw(st.sampled_from(("count", "count", "until", "until", "date", "never", "many")))
    if how == "never":
        return rule, False
    if how == "many":
        return evolve(rule, count=draw(st.sampled_from((59, 60, 61, 100)))), False
    number = draw(st.integers(1, 12))
    if how == "count":
        return evolve(rule, count=number), False
    last = list(islice(hits(rule, start, horizon=date(2100, 1, 1)), number))[-1]
    if how == "date":
        return evolve(rule, until=end_of_day(last.date() + timedelta(days=draw(st.integers(0, 3))))), True
    later = draw(st.sampled_from((0, 0, 1, 3_600, 86_399, 86_400, 200_000)))
    return evolve(rule, until=last + timedelta(seconds=later)), False


@st.composite
def _exceptions(draw: st.DrawFn, case: Case) -> Case:
    """Some occurrences left out and some added: seldom both, never all left out."""
    known = case.starts(limit=20)[:20]
    if len(known) > 1:
        excluded = frozenset(draw(st.sets(st.sampled_from(known), max_size=min(3, len(known) - 1))))
        case = evolve(case, excluded=excluded)
    if draw(st.booleans()):
        days = st.timedeltas(min_value=timedelta(), max_value=timedelta(days=400)).map(lambda gap: timedelta(gap.days))
        added = {case.start + gap for gap in draw(st.sets(days, max_size=3))}
        if draw(st.integers(0, 3)) == 0:
            added.add(case.start + timedelta(hours=draw(st.sampled_from((30, -18, -48)))))
        if draw(st.integers(0, 3)) == 0:  # those that the rule would have given next
            on = hits(case.rule, case.start, horizon=date(2100, 1, 1))
            added.update(islice((local for local in on if local > known[-1]), draw(st.integers(1, 2))))
        case = evolve(case, added=frozenset(added) - case.excluded)
    return case


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Every kind of series that the model can say."""
    wanted = datetime.combine(draw(st.dates(date(2026, 12, 1), date(2029, 3, 1))), draw(_times))
    aligned = _aligned(draw(_rules()), wanted)
    assume(aligned is not None)
    assert aligned is not None
    rule, start = aligned
    rule, until_is_date = draw(_ended(rule, start))
    minutes = draw(st.sampled_from((30, 60, 60, 90, 1_500)))
    case = Case(
        rule=rule,
        start=start,
        zone=draw(st.sampled_from(ZONES)),
        duration=timedelta(minutes=minutes),
        until_is_date=until_is_date,
    )
    return draw(_exceptions(case)) if draw(st.integers(0, 6)) == 0 else case


@st.composite
def simple_cases(draw: st.DrawFn) -> Case:
    """What people mostly schedule, which every provider can hold: days, weeks, a day up to the 28th or an nth weekday."""
    wanted = datetime.combine(draw(st.dates(date(2027, 1, 1), date(2028, 12, 31))), draw(_times))
    shape = draw(st.sampled_from(("daily", "weekly", "monthly", "nth")))
    rule = Rule(frequency="monthly" if shape == "nth" else shape, interval=draw(st.integers(1, 3)))
    if shape == "weekly":
        rule = evolve(rule, days=tuple((weekday, None) for weekday in draw(_few_days) if weekday < 7))
    if shape == "monthly":
        rule = evolve(rule, month_days=(draw(st.integers(1, 28)),))
    if shape == "nth":
        rule = evolve(rule, days=((draw(_weekdays), draw(st.sampled_from((1, 2, 3, 4, -1)))),))
    aligned = _aligned(rule, wanted)
    assert aligned is not None
    rule, start = aligned
    rule = evolve(rule, count=draw(st.integers(2, 60)))
    if draw(st.booleans()):
        rule = evolve(rule, count=None, until=expand(rule, start, limit=60)[-1])
    return Case(rule=rule, start=start, zone=draw(st.sampled_from(ZONES)))
