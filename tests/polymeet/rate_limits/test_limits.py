"""The plans are data that a user can change, and nonsense is refused."""

import pickle
from typing import Any

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError

from polymeet.errors import InvalidRequest
from polymeet.rate_limits import DailyQuota, Limit, PyasRateLimits, ZoomRateLimits


@pytest.mark.parametrize(
    ("plan", "light", "medium", "heavy", "resource_intensive"),
    [
        (ZoomRateLimits.FREE, Limit(4), Limit(2), Limit(1), Limit(10, per=60)),
        (ZoomRateLimits.PRO, Limit(30), Limit(20), Limit(10), Limit(10, per=60)),
        (ZoomRateLimits.BUSINESS, Limit(80), Limit(60), Limit(40), Limit(20, per=60)),
    ],
)
def test_zoom_limits_each_label(
    plan: ZoomRateLimits, light: Limit, medium: Limit, heavy: Limit, resource_intensive: Limit
) -> None:
    labels = ("LIGHT", "MEDIUM", "HEAVY", "RESOURCE_INTENSIVE")
    assert [plan.limit_of(label) for label in labels] == [light, medium, heavy, resource_intensive]
    assert plan.limit_of(None) is plan.limit_of("NEW") is None


def test_heavy_and_resource_intensive_calls_share_a_day_on_paid_plans() -> None:
    both = frozenset({"HEAVY", "RESOURCE_INTENSIVE"})
    assert ZoomRateLimits.PRO.days == (DailyQuota(30_000, both),)
    assert ZoomRateLimits.BUSINESS.days == (DailyQuota(60_000, both),)
    assert {tuple(quota.labels): quota.count for quota in ZoomRateLimits.FREE.days} == {
        ("LIGHT",): 6_000,
        ("MEDIUM",): 2_000,
        ("HEAVY",): 1_000,
        ("RESOURCE_INTENSIVE",): 30_000,
    }


@pytest.mark.parametrize(
    ("plan", "count"),
    [(PyasRateLimits.DEVELOPER, 100), (PyasRateLimits.GROWTH, 3_000), (PyasRateLimits.SCALE, 5_000)],
)
def test_pyas_limits_all_operations_in_five_minutes(plan: PyasRateLimits, count: int) -> None:
    limit = plan.limit_of(None)
    assert limit is plan.limit_of("LIGHT")
    assert limit is not None
    assert (limit.count, limit.per) == (count, 300)
    assert 300 / limit.interval >= 0.96 * count, "the burst takes little from the rate"


def test_a_plan_can_be_changed_in_parts() -> None:
    share = ZoomRateLimits.PRO.replace(light=Limit(10, burst=3))
    assert share == evolve(ZoomRateLimits.PRO, light=Limit(10, burst=3))
    assert share.medium == ZoomRateLimits.PRO.medium
    assert PyasRateLimits.GROWTH.replace(all_operations=Limit(5)).limit_of(None) == Limit(5)
    with pytest.raises(TypeError):
        ZoomRateLimits.PRO.replace(lite=Limit(10))
    with pytest.raises(FrozenInstanceError):
        ZoomRateLimits.PRO.light = Limit(10)  # type: ignore[misc]


def test_plans_can_be_compared_hashed_and_pickled() -> None:
    for plan in (ZoomRateLimits.PRO, PyasRateLimits.SCALE):
        assert pickle.loads(pickle.dumps(plan)) == plan
        assert hash(plan.replace()) == hash(plan)


def test_a_quota_of_one_label_takes_its_name() -> None:
    assert DailyQuota(5, "HEAVY") == DailyQuota(5, ["HEAVY"])


@pytest.mark.parametrize(
    "arguments",
    [
        {"count": 0},
        {"count": -1},
        {"count": 5, "per": 0},
        {"count": 5, "per": float("inf")},
        {"count": 5, "per": float("nan")},
        {"count": 5, "burst": 0},
        {"count": 5, "burst": 6},
        {"count": 2.5},
        {"count": True},
        {"count": "5"},
        {"count": 5, "per": "60"},
        {"count": 5, "burst": 1.5},
    ],
)
def test_a_limit_that_means_nothing_is_refused(arguments: dict[str, Any]) -> None:
    with pytest.raises(InvalidRequest, match=r"must be"):
        Limit(**arguments)


@pytest.mark.parametrize("count", [0, 2.5, "5"])
def test_a_quota_that_means_nothing_is_refused(count: Any) -> None:
    with pytest.raises(InvalidRequest, match="count of DailyQuota must be a whole number from 1 up"):
        DailyQuota(count, "HEAVY")


def test_a_label_has_one_quota() -> None:
    with pytest.raises(InvalidRequest, match="each label has one quota a day at most"):
        ZoomRateLimits.PRO.replace(days=(DailyQuota(1, "HEAVY"), DailyQuota(2, "HEAVY")))


def test_a_lowered_limit_is_never_a_higher_one() -> None:
    assert Limit(30, burst=20).lowered_to(10) == Limit(10, burst=10)
    assert Limit(30).lowered_to(80) == Limit(30)
