"""The arithmetic of `make bench`: paired ratios, goals, budgets, and what moved. Nothing is timed."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.benchmarks.__main__ import BUDGETS, GROUPS, README
from tests.benchmarks.measuring import Group, Sample, measure
from tests.benchmarks.report import (
    kept,
    over_budget,
    read,
    since_the_last,
    table,
    what_is_over,
    with_table,
    written_budgets,
)
from tests.benchmarks.rows import Figure, Row, figures, is_met, is_over

TIME = Row(id="P1", title="one get", measure="cpu", base="httpx2", goal=0.95)
RATE = Row(id="P4", title="100 tasks", measure="rate", unit="/s", goal=2.0, more_is_better=True)
TURN = Row(id="R10", title="a turn", measure="cpu", base="checkpoint", goal=2.0, goal_in_units=True)
GROWTH = Row(id="P12", title="growth", measure="growth", unit="MiB", base=None, goal=1.0)


def of(held: float, *, spread: float = 0.0) -> Figure:
    return Figure(held * 100, held, spread)


def test_a_ratio_is_of_two_samples_of_one_round() -> None:
    # the third round was ten times slower for both
    found = figures(TIME, {"polymeet": [1.0, 1.2, 20.0], "httpx2": [2.0, 2.0, 20.0]})
    assert found["polymeet"].value == 1.2
    assert found["polymeet"].ratio == 0.6
    assert found["httpx2"].ratio == 1.0


def test_the_spread_is_the_middle_half_of_the_rounds() -> None:
    found = figures(GROWTH, {"polymeet": [1.0, 2.0, 3.0, 4.0, 100.0]})
    assert found["polymeet"].spread == pytest.approx((4 - 2) / 3)
    assert figures(GROWTH, {"polymeet": [5.0]})["polymeet"].spread == 0


def test_a_contestant_of_another_row_is_not_shown() -> None:
    row = Row(id="P4", title="", measure="rate", hidden=("aiohttp",))
    assert set(figures(row, {"polymeet": [1.0], "httpx2": [1.0], "aiohttp": [9.0]})) == {"polymeet", "httpx2"}


def test_a_goal_is_one_of_the_ratio_or_of_the_number() -> None:
    assert is_met(TIME, of(0.95))
    assert not is_met(TIME, of(0.96))
    assert is_met(RATE, of(2.0))
    assert not is_met(RATE, of(1.9))
    assert is_met(TURN, Figure(1.9, 40.0, 0.0))
    assert not is_met(GROWTH, Figure(1.1, None, 0.0))
    assert is_met(Row(id="P", title="", measure="cpu"), of(9.0)) is None


def test_a_budget_has_a_tolerance_of_30_percent() -> None:
    assert not is_over(TIME, 1.0, 1.29)
    assert is_over(TIME, 1.0, 1.31)
    assert not is_over(RATE, 2.0, 1.41)
    assert is_over(RATE, 2.0, 1.39)


def test_the_median_of_three_runs_counts() -> None:
    assert not is_over(TIME, 1.0, 9.0, 1.1, 1.2)
    assert is_over(TIME, 1.0, 9.0, 1.1, 1.4)


def test_a_row_over_its_budget_is_named_with_its_numbers() -> None:
    results = {"P1": {"polymeet": of(1.4)}, "P4": {"polymeet": of(2.5)}}
    assert over_budget([TIME, RATE, GROWTH], results, {"P1": 1.0, "P4": 2.0, "P12": 0.1}) == [TIME]
    sentence = what_is_over(TIME, 1.0, [1.4, 1.35, 1.5])
    assert "P1, one get: 1.40 of httpx2" in sentence
    assert "budget of 1 " in sentence


def test_what_moved_by_more_than_the_spread_is_said() -> None:
    before = {"P1": {"polymeet": of(1.0, spread=0.1)}, "P4": {"polymeet": of(2.0)}}
    within = {"P1": {"polymeet": of(1.09)}, "P4": {"polymeet": of(2.0)}}
    beyond = {"P1": {"polymeet": of(1.2)}, "P4": {"polymeet": of(2.4)}}
    assert list(since_the_last([TIME, RATE], before, within)) == []
    assert list(since_the_last([TIME, RATE], before, beyond)) == [
        "P1 worse: 1.00 -> 1.20 (+20%)",
        "P4 better: 2.00 -> 2.40 (+20%)",
    ]
    assert list(since_the_last([TIME], {}, beyond)) == []


def test_results_are_kept_for_the_next_run(tmp_path: Path) -> None:
    results = {"P1": {"polymeet": of(1.4, spread=0.1)}, "P12": {"polymeet": Figure(0.4, None, 0.0)}}
    (tmp_path / "bench.json").write_text(kept(results))
    assert read(tmp_path / "bench.json") == results
    assert read(tmp_path / "none.json") == {}


@pytest.mark.parametrize("text", ["", '{"P1": ', "[]", '{"P1": 1}', '{"P1": {"polymeet": {"value": 1.0}}}'])
def test_results_that_cannot_be_read_are_none(tmp_path: Path, text: str) -> None:
    # otherwise a run that was cut off while it wrote would make each later run fail, minutes after its begin
    (tmp_path / "bench.json").write_text(text)
    assert read(tmp_path / "bench.json") == {}


def test_budgets_are_the_medians_of_the_steady_rows() -> None:
    shaky = Row(id="P7", title="tail", measure="tail", base=None, is_steady=False)
    results = {"P1": {"polymeet": of(1.2345)}, "P7": {"polymeet": of(3.0)}}
    assert written_budgets([TIME, shaky, RATE], results, {"P4": 2.0}) == {"P4": 2.0, "P1": 1.23}


def test_the_table_shows_the_base_first_and_what_could_not_be_measured() -> None:
    results = {"P1": {"httpx": of(1.25), "httpx2": Figure(138.0, 1.0, 0.0), "polymeet": of(0.9, spread=0.04)}}
    lines = list(table([TIME, RATE], results))
    assert lines[2] == "| P1 | one get | 0.90 (90.0 us) | <= 0.95 | yes | httpx2 1.00 (138 us), httpx 1.25 | 4% |"
    assert "not available" in lines[3]


def test_the_table_of_the_readme_is_replaced() -> None:
    page = "# polymeet\n<!-- bench -->\n| old |\n<!-- /bench -->\nmore\n"
    assert with_table(page, "| new |") == "# polymeet\n<!-- bench -->\n| new |\n<!-- /bench -->\nmore\n"
    assert with_table(README.read_text("utf-8"), "| new |").count("| new |") == 1


def test_contestants_take_turns() -> None:
    order: list[str] = []

    @asynccontextmanager
    async def contestants(short: bool) -> AsyncIterator[Mapping[str, Sample]]:
        def of(name: str) -> Sample:
            async def sample() -> Mapping[str, float]:
                order.append(name)
                return {"cpu": float(len(order))}

            return sample

        yield {"ours": of("ours"), "theirs": of("theirs")}

    group = Group(name="g", rows=(), contestants=contestants, rounds=2, warms_up=False)
    samples = asyncio.run(measure(group, short=False))
    assert order == ["ours", "theirs", "theirs", "ours"]
    assert samples == {"cpu": {"ours": [1.0, 4.0], "theirs": [2.0, 3.0]}}


def test_rows_have_names_of_their_own_and_budgets_are_of_rows() -> None:
    rows = [row for group in GROUPS for row in group.rows]
    assert len({row.id for row in rows}) == len(rows)
    steady = {row.id for group in GROUPS if group.is_short for row in group.rows if row.is_steady}
    assert set(json.loads(BUDGETS.read_text())) <= steady
