"""The mutants of the mutation run: each kind of fault is made, can be parsed, and stands where it says."""

from __future__ import annotations

from pathlib import Path

import pytest

TOOLS = Path(__file__).resolve().parent.parent / "tools"


@pytest.mark.parametrize(
    ("source", "faulty"),
    [
        ("if a:\n    b()\n", {"if (not (a)):\n    b()\n", "if a:\n    pass\n"}),
        ("x = not a\n", {"x = (a)\n"}),
        ("x = a and b\n", {"x = ((a) or (b))\n", "x = ((a))\n", "x = ((b))\n"}),
        ("x = a < b\n", {"x = (a) <= (b)\n"}),
        ("x = [c for c in d if c not in e]\n", {"x = [c for c in d if (c) in (e)]\n"}),
        ("x = {'a', 'b'}\n", {"x = {'a'}\n", "x = {'b'}\n"}),
        ("x = f(a, b=c)\n", {"x = f(a)\n"}),
        ("x = a - b\n", {"x = ((a) + (b))\n"}),
        ("x = 7\ny = True\n", {"x = 8\ny = True\n", "x = 7\ny = False\n"}),
        ("a.b = c\n", {"pass\n"}),
        ("def f():\n    return\n", {"def f():\n    pass\n"}),
        ("raise ä(b == c)  # with a letter of two bytes\n", {
            "pass  # with a letter of two bytes\n", "raise ä((b) != (c))  # with a letter of two bytes\n",
        }),
    ],
)  # fmt: skip
def test_each_kind_of_fault_is_made(source: str, faulty: set[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(TOOLS))
    from mutations import mutants

    assert {mutant.applied(source) for mutant in mutants(source)} == faulty


@pytest.mark.parametrize(
    "source",
    [
        '"""A docstring."""\n', "import a\n", "@d(x=1)\ndef f(a: T[1, 2]) -> U[3]: ...\n", "C = Callable[[A, B], D]\n",
        "P = tuple[A, B]\n",
        "x = zip(a, b, strict=True)\nx: A = field(repr=False)\n",
        "x = f'{a} and {b}'\n", "if a == 3:  # pragma: no mutate - both ways are the same\n    b = c\n",
    ],
)  # fmt: skip
def test_what_says_nothing_to_the_program_is_left_alone(source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(TOOLS))
    from mutations import mutants

    assert mutants(source) == []


def test_a_mutant_stands_where_it_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(TOOLS))
    from mutations import mutants

    source = (TOOLS / "mutations.py").read_text(encoding="utf-8")
    found = mutants(source)
    assert len(found) > 100
    assert all(source[mutant.start : mutant.end] == mutant.before for mutant in found)
