"""Checks of arguments: the value comes back, or an error says name, range and value."""

import math
from typing import Any

import pytest
from attrs import define, field

from polymeet._base.checks import checked_by, seconds, true_or_false, whole_number
from polymeet.errors import InvalidRequest


@pytest.mark.parametrize("value", [0, -1, True, 1.0, "1", None, math.nan])
def test_a_whole_number_is_an_int_from_its_minimum_up(value: object) -> None:
    with pytest.raises(InvalidRequest) as caught:
        whole_number("attempts", value)
    assert str(caught.value) == f"attempts must be a whole number from 1 up, not {value!r}"
    assert (whole_number("attempts", 1), whole_number("prefetch", 0, 0)) == (1, 0)


@pytest.mark.parametrize("value", [0, -0.1, True, "1", None, math.nan])
def test_seconds_are_more_than_none(value: object) -> None:
    with pytest.raises(InvalidRequest) as caught:
        seconds("read", value)
    assert str(caught.value) == f"read must be more than 0 seconds, not {value!r}"
    assert (seconds("read", 0.1), seconds("read", 2), seconds("read", math.inf)) == (0.1, 2, math.inf)


@pytest.mark.parametrize(
    ("options", "value", "message"),
    [
        ({"zero": True}, -1, "wait must be 0 seconds or more, not -1"),
        ({"infinite": False}, math.inf, "wait must be more than 0 seconds, and finite, not inf"),
    ],
)
def test_seconds_may_be_none_or_have_to_end(options: dict[str, Any], value: float, message: str) -> None:
    with pytest.raises(InvalidRequest) as caught:
        seconds("wait", value, **options)
    assert str(caught.value) == message
    assert seconds("wait", 0, zero=True) == 0


@pytest.mark.parametrize("value", [0, 1, "True", None])
def test_true_or_false_is_nothing_else(value: object) -> None:
    with pytest.raises(InvalidRequest, match=f"check_total must be True or False, not {value!r}"):
        true_or_false("check_total", value)
    assert true_or_false("check_total", True)


def test_a_field_is_named_with_its_class_where_that_is_asked_for() -> None:
    @define
    class Limit:
        count: int = field(validator=checked_by(whole_number, minimum=2))
        burst: int = field(default=1, validator=checked_by(whole_number, with_class=True))

    with pytest.raises(InvalidRequest, match=r"^count must be a whole number from 2 up, not 1"):
        Limit(1)
    with pytest.raises(InvalidRequest, match=r"^burst of Limit must be a whole number from 1 up, not 0"):
        Limit(2, 0)
