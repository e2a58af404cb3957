"""The checks at the border of core: `checked` states what each parameter of a public function must be.

    @checked(pixels=PICTURE, busy=Optional(ArraySpec("H W", np.uint8)), threads=THREADS)
    def measure(pixels: Pixels, busy: NDArray[np.uint8] | None = None, *, threads: int = 1) -> float: ...

The specs of arrays are in array_specs.py.

A value that can be used after a harmless conversion is converted: an array that is not contiguous is copied, a string
that names a member of an enum becomes that member. Everything else is refused, TypeError for a value of the wrong kind
and ValueError for one out of range; the message names the argument, what is allowed, and what was given.
"""

from __future__ import annotations

import inspect
import math
import operator
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import wraps
from numbers import Real as AnyReal
from typing import Any, ParamSpec, Protocol, TypeVar

import numpy as np

E = TypeVar("E", bound=Enum)
T = TypeVar("T")
R = TypeVar("R")
P = ParamSpec("P")

MAX_THREADS = 1024
FINITE = sys.float_info.max
_MOST = 1 << 40  # no count of rows or pixels reaches it, and it leaves room to multiply in 64 bits
_POSITIONAL = inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD


class Sizes(dict[str, int]):
    """What the parameters of a call share, as far as they are checked: the sizes of axes by letter, and integers."""

    def __missing__(self, name: str) -> int:
        raise TypeError(f"argument {name} is missing")


class Spec(Protocol):
    """What a parameter must be."""

    def check(self, value: object, name: str, sizes: Sizes) -> Any:
        """Return the value, converted where that is harmless; raise TypeError or ValueError for anything else."""
        ...


def checked(**specs: Spec) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Return a decorator that passes each argument of a call through the spec of its parameter, in their order.

    Every parameter must have a spec, except `self` and `**keywords`; that of `*values` holds for each of them. Defaults
    are not checked. The specs are kept as the attribute `specs` of the function.
    """

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        parameters = inspect.signature(function).parameters
        free = {name for name, one in parameters.items() if name == "self" or one.kind is one.VAR_KEYWORD}
        if missing := set(parameters) - free - set(specs) | set(specs) - set(parameters):
            raise TypeError(f"{function.__qualname__} must have one spec for each parameter; see {sorted(missing)}")
        checks = {name: specs[name].check if name in specs else _unchanged for name in parameters}
        positional = [
            (name.replace("_", " "), checks[name]) for name, one in parameters.items() if one.kind in _POSITIONAL
        ]
        keywords = [(name, name.replace("_", " "), checks[name]) for name in parameters if name in specs]
        rest = next((name for name, one in parameters.items() if one.kind is one.VAR_POSITIONAL), None)
        call: Callable[..., R] = function

        @wraps(function)
        def checking(*args: P.args, **kwargs: P.kwargs) -> R:
            sizes = Sizes()
            values = [check(value, shown, sizes) for value, (shown, check) in zip(args, positional)]  # noqa: B905
            if len(args) > len(positional):
                others: tuple[object, ...] = args[len(positional) :]
                values += [checks[rest](one, rest, sizes) for one in others] if rest else others
            if kwargs:
                for name, shown, check in keywords:
                    if name in kwargs:
                        kwargs[name] = check(kwargs[name], shown, sizes)
            return call(*values, **kwargs)

        checking.__dict__["specs"] = specs
        return checking

    return decorate


def checked_fields(**specs: Spec) -> Callable[[type[T]], type[T]]:
    """Return a decorator that does for the fields of a dataclass what `checked` does for parameters."""

    def decorate(kind: type[T]) -> type[T]:
        setattr(kind, "__init__", checked(**specs)(kind.__init__))  # noqa: B010 - mypy knows no other way
        return kind

    return decorate


def _unchanged(value: object, name: str, sizes: Sizes) -> object:
    return value


Bound = int | Callable[[Sizes], int]


@dataclass(frozen=True)
class Integer:
    """A whole number, converted to int; a bound may be a function of what was checked before."""

    low: Bound
    high: Bound = _MOST

    def check(self, value: object, name: str, sizes: Sizes) -> int:
        """See `Spec.check`."""
        low = self.low if isinstance(self.low, int) else self.low(sizes)
        high = self.high if isinstance(self.high, int) else self.high(sizes)
        number = value if type(value) is int and low <= value <= high else integer(value, name, low, high)
        sizes[name] = number
        return number


@dataclass(frozen=True)
class Real:
    """A real number; NaN is refused."""

    low: float = -FINITE
    high: float = FINITE

    def check(self, value: object, name: str, sizes: Sizes) -> float:
        """See `Spec.check`."""
        return real(value, name, self.low, self.high)


class Flag:
    """A truth value, converted to bool."""

    def check(self, value: object, name: str, sizes: Sizes) -> bool:
        """See `Spec.check`."""
        if not isinstance(value, (bool, np.bool_)):
            raise TypeError(f"{name} must be True or False, not {value!r}")
        return bool(value)


@dataclass(frozen=True)
class Choice:
    """A member of an enum, given as such or by its value."""

    kind: type[Enum]

    def check(self, value: object, name: str, sizes: Sizes) -> Enum:
        """See `Spec.check`."""
        return choice(self.kind, value, name)


@dataclass(frozen=True)
class Instance:
    """A value of a type; `sizes` is a function of it that returns sizes for what is checked behind it."""

    kind: type
    sizes: Callable[[Any], dict[str, int]] | None = None

    def check(self, value: object, name: str, sizes: Sizes) -> Any:
        """See `Spec.check`."""
        if not isinstance(value, self.kind):
            instance(value, self.kind, name)
        if self.sizes is not None:
            for size, known in self.sizes(value).items():
                if sizes.setdefault(size, known) != known:
                    raise ValueError(f"{name} must have {size} = {sizes[size]}, not {known}")
        return value


class Function:
    """Something that can be called."""

    def check(self, value: object, name: str, sizes: Sizes) -> object:
        """See `Spec.check`."""
        if not callable(value):
            raise TypeError(f"{name} must be a function, not {type(value).__name__}")
        return value


@dataclass(frozen=True)
class Optional:
    """None, or what another spec says."""

    spec: Spec

    def check(self, value: object, name: str, sizes: Sizes) -> Any:
        """See `Spec.check`."""
        return None if value is None else self.spec.check(value, name, sizes)


@dataclass(frozen=True)
class EachOf:
    """A sequence, converted to a tuple, of `least` to `most` values of one kind."""

    spec: Spec
    least: int = 0
    most: int = _MOST

    def check(self, value: object, name: str, sizes: Sizes) -> tuple[Any, ...]:
        """See `Spec.check`."""
        values = instance(value, Sequence, name, "a sequence")  # type: ignore[type-abstract]  # isinstance takes it
        integer(len(values), f"number of {name}", self.least, self.most)
        return tuple([self.spec.check(one, name, sizes) for one in values])


FLAG, FUNCTION, THREADS = Flag(), Function(), Integer(1, MAX_THREADS)


def integer(value: object, name: str, low: int, high: int = _MOST) -> int:
    """Return a whole number as an int. Raises TypeError for other values, ValueError out of range."""
    try:
        number = operator.index(value)  # type: ignore[arg-type]  # the point is to find out
    except TypeError:
        raise TypeError(f"{name} must be a whole number, not {value!r}") from None
    if not low <= number <= high:
        raise ValueError(f"{name} must be {low} to {high}, not {number}")
    return number


def real(value: object, name: str, low: float, high: float) -> float:
    """Return a real number. Raises TypeError for other values, ValueError out of range or for NaN."""
    if not isinstance(value, AnyReal):
        raise TypeError(f"{name} must be a number, not {value!r}")
    number: float = value if isinstance(value, (int, float)) else float(value)
    if not low <= number <= high:
        ends = f"{low:g} or more" if math.isinf(high) else f"{low:g} to {high:g}"
        raise ValueError(f"{name} must be {ends}, not {number}")
    return number


def choice(kind: type[E], value: object, name: str) -> E:
    """Return a member of an enum, given as such or by its value. Raises ValueError that names the choices."""
    if isinstance(value, kind):
        return value
    choices = ", ".join(repr(member.value) for member in kind)
    if isinstance(value, str):
        try:
            return kind(value)
        except ValueError:
            raise ValueError(f"{name} must be one of {choices}, not {value!r}") from None
    raise TypeError(f"{name} must be a {kind.__name__} or one of {choices}, not {value!r}")


def instance(value: object, kind: type[T], name: str, wanted: str = "") -> T:
    """Return `value` when it is of a type, which the message calls `wanted`. Raises TypeError otherwise."""
    if not isinstance(value, kind):
        wanted = wanted or f"of type {getattr(kind, '__name__', kind)}"
        raise TypeError(f"{name} must be {wanted}, not {type(value).__name__}")
    return value
