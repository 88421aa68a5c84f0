"""Records: small immutable classes that behave like frozen dataclasses, and cost a program no time to make."""

import copy
import pickle
import subprocess
import sys
from dataclasses import asdict, dataclass
from inspect import signature
from typing import Any, ClassVar, Generic, TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polymeet_runtime import Record, RecordField, evolve, field

T = TypeVar("T")


def _positive(record: object, described: RecordField, value: int) -> None:
    if value <= 0:
        raise ValueError(f"{described.name} is {value}")


class Login(Record):
    """A record with all kinds of fields."""

    user: str
    password: str = field(repr=False)
    attempts: int = field(default=3, validator=_positive)
    host: str = field(default="example.com", repr=str.upper)
    port: int = 443

    def _check(self) -> None:
        if self.port == 80 and self.host != "localhost":
            raise ValueError("port 80 is for localhost")


@dataclass(frozen=True)
class LoginOfDataclasses:
    """The same fields, with the methods of the standard library."""

    user: str
    password: str
    attempts: int = 3
    host: str = "example.com"
    port: int = 443


class Options(Record, kw_only=True):
    """A record without positional arguments."""

    first: int = 1
    second: str


class MoreOptions(Options):
    """A record with the fields of its base and one of its own."""

    third: int


class Box(Record, Generic[T]):
    """A record with an `__init__` of its own."""

    content: T
    label: str = field(repr=False)

    def __init__(self, content: T, *, label: str = "none") -> None:
        object.__setattr__(self, "content", content)
        object.__setattr__(self, "label", label)


class Guest(Login):
    """A record with an `__init__` that calls the general one."""

    def __init__(self, password: str, **options: Any) -> None:
        super().__init__("guest", password, **options)


class Named(Login):
    """A record with variables of the class, and a required field after those of its base that have defaults."""

    kind: ClassVar[str] = "named"
    others: "ClassVar[list[str]]"
    name: str  # type: ignore[misc]  # pyright: ignore[reportGeneralTypeIssues]


class Patient(Options):
    """A record whose own fields have a place, beside one of its base that has none."""

    second: str = "b"
    third: int = 3


class Long(Patient):
    """A record with another default for a field that has a place."""

    second: str = "long"


ADA = Login("ada", "canary-pass")

VALUES = st.integers(min_value=1, max_value=3)
NAMES = st.sampled_from(["user", "password", "attempts", "host", "port", "unknown"])


@pytest.mark.property
@given(st.lists(VALUES, max_size=6), st.dictionaries(NAMES, VALUES))
def test_arguments_are_bound_like_those_of_a_dataclass(args: list[Any], given_: dict[str, Any]) -> None:
    try:
        expected = LoginOfDataclasses(*args, **given_)
    except TypeError:
        with pytest.raises(TypeError):
            Login(*args, **given_)
    else:
        found = Login(*args, **given_)
        assert {name: getattr(found, name) for name in Login.record_fields} == asdict(expected)


@pytest.mark.parametrize(
    ("args", "given_", "said"),
    [
        (("ada",), {}, "missing a required argument: 'password'"),
        (("ada", "p"), {"prot": 1}, "got an unexpected keyword argument 'prot'"),
        (("ada", "p"), {"user": "bob"}, "multiple values for argument 'user'"),
        (("ada", "p", 1, "h", 2, 3), {}, "too many positional arguments"),
    ],
)
def test_a_wrong_argument_is_named(args: tuple[Any, ...], given_: dict[str, Any], said: str) -> None:
    with pytest.raises(TypeError, match=said):
        Login(*args, **given_)


@pytest.mark.parametrize("wrong", [{"prot": 1}, {"password": "q"}])
def test_a_wrong_argument_is_named_below_an_init_of_a_subclass(wrong: dict[str, Any]) -> None:
    assert (Guest("p").user, Guest("p", port=1).port) == ("guest", 1)
    with pytest.raises(TypeError, match=next(iter(wrong))):
        Guest("p", **wrong)


def test_a_required_field_may_come_after_those_of_the_base() -> None:
    assert Named("ada", "p", name="Ada").name == "Ada"
    with pytest.raises(TypeError, match="missing a required argument: 'name'"):
        Named("ada", "p")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    assert str(signature(Named)) == "(user, password, attempts=3, host='example.com', port=443, name)"


def test_a_variable_of_the_class_is_no_field() -> None:
    assert list(Named.record_fields) == [*Login.record_fields, "name"]
    assert Named.kind == "named"
    with pytest.raises(TypeError, match="kind"):
        Named("ada", "p", name="Ada", kind="other")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]


def test_a_field_with_another_default_keeps_its_one_place() -> None:
    assert (Long().second, Long("c", 4).second, Long("c", 4).third) == ("long", "c", 4)
    with pytest.raises(TypeError, match="too many positional arguments"):
        Long("c", 4, "d")  # type: ignore[call-arg, arg-type]  # pyright: ignore[reportCallIssue]


def test_fields_of_a_keyword_only_record_have_no_place() -> None:
    assert Options(second="b").first == 1
    with pytest.raises(TypeError):
        Options(1, second="b")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]


def test_a_subclass_adds_its_fields() -> None:
    more = MoreOptions(3, second="b")
    assert (more.first, more.second, more.third) == (1, "b", 3)
    assert repr(more) == "MoreOptions(first=1, second='b', third=3)"


def test_it_is_equal_to_one_of_its_class_with_the_same_values() -> None:
    assert Login("ada", "canary-pass", port=443) == ADA
    assert hash(Login("ada", "canary-pass", port=443)) == hash(ADA)
    assert Login("ada", "other") != ADA
    assert LoginOfDataclasses("ada", "canary-pass") != ADA
    assert Options(first=1, second="b") != MoreOptions(first=1, second="b", third=3)


def test_its_repr_hides_what_it_has_to() -> None:
    assert repr(ADA) == "Login(user='ada', attempts=3, host=EXAMPLE.COM, port=443)"


def test_nothing_of_it_can_be_changed() -> None:
    with pytest.raises(AttributeError, match="user cannot be set, because a Login never changes"):
        ADA.user = "bob"  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
    with pytest.raises(AttributeError, match="user cannot be deleted"):
        del ADA.user
    assert ADA.user == "ada"


def test_a_changed_copy_is_checked_like_a_new_one() -> None:
    assert evolve(ADA, port=8443) == Login("ada", "canary-pass", port=8443)
    assert evolve(Box("a", label="b"), content="c") == Box("c", label="b")
    with pytest.raises(ValueError, match="attempts is 0"):
        evolve(ADA, attempts=0)
    with pytest.raises(ValueError, match="port 80 is for localhost"):
        evolve(ADA, port=80)
    with pytest.raises(TypeError, match="unknown"):
        evolve(ADA, unknown=1)


@pytest.mark.parametrize("record", [ADA, Box([1], label="x"), MoreOptions(3, second="b")])
def test_it_survives_copy_and_pickle(record: Record) -> None:
    for each in (copy.copy(record), copy.deepcopy(record), pickle.loads(pickle.dumps(record))):
        assert each == record


def test_help_shows_its_arguments() -> None:
    assert str(signature(Login)) == "(user, password, attempts=3, host='example.com', port=443)"
    assert str(signature(MoreOptions)) == "(third, *, first=1, second)"
    assert list(signature(Box).parameters) == ["content", "label"]


def test_its_fields_can_be_matched_by_place() -> None:
    match ADA:
        case Login(user, _, attempts):
            assert (user, attempts) == ("ada", 3)


def test_rules_of_a_field_are_no_attribute_of_the_class() -> None:
    assert not hasattr(Login, "password")
    assert not hasattr(Login, "attempts")


def test_an_operation_imports_no_attrs() -> None:
    program = (
        "import sys; from polymeet_api.zoom.api.meetings import list_meetings; import polymeet_runtime as runtime; "
        "runtime.build_request(list_meetings.OPERATION, dict.fromkeys("
        "(each.argument for each in list_meetings.OPERATION.parameters), runtime.UNSET) | {'user_id': 'me'}); "
        "assert 'attr' not in sys.modules; assert runtime.Model; assert 'attr' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
