"""Mutants of a module: the same source with one small fault in it, of the kinds that a forgotten case leaves behind.

Strings are left alone: most are sentences, and a test that repeats them proves nothing. So are imports, decorators and
annotations, which mypy and the import of the module look after. A line that ends in `# pragma: no mutate - why` is left
out, too.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass

_COMPARISONS = {
    ast.Eq: "!=", ast.NotEq: "==", ast.Lt: "<=", ast.LtE: "<", ast.Gt: ">=", ast.GtE: ">",
    ast.Is: "is not", ast.IsNot: "is", ast.In: "not in", ast.NotIn: "in",
}  # fmt: skip
_BRACKETS = {ast.Tuple: ("(", ")"), ast.List: ("[", "]"), ast.Set: ("{", "}")}
_SIGNS = {ast.Add: "-", ast.Sub: "+", ast.BitAnd: "|", ast.BitOr: "&"}
_TYPE = r"_*[A-Z].*|tuple|list|dict|set|frozenset|type"  # with parameters, as in Callable[[Job], Outcome]
EXEMPT = "# pragma: no mutate - "


@dataclass(frozen=True, slots=True)
class Mutant:
    """A fault: the text from `start` to `end` (in characters of the source) is replaced by `after`."""

    line: int
    start: int
    end: int
    before: str
    after: str

    def applied(self, source: str) -> str:
        """Return the source with the fault in it."""
        return source[: self.start] + self.after + source[self.end :]

    def __str__(self) -> str:
        before, after = (" ".join(text.split()) for text in (self.before, self.after))
        return f"{before[:70]}  ->  {after[:70] or '(nothing)'}"


def mutants(source: str) -> list[Mutant]:
    """Return all mutants of a module's source that can be parsed, in the order of the source."""
    tree = ast.parse(source)
    lines = source.splitlines()
    places = _Places(source)
    found: list[Mutant] = []
    for node in _nodes(tree):
        for at, after in _faults(node, places):
            start, end = places.span(at)
            mutant = Mutant(at.lineno, start, end, source[start:end], after)
            if EXEMPT not in lines[at.lineno - 1] and _parses(mutant.applied(source)):
                found.append(mutant)
    return sorted(set(found), key=lambda mutant: (mutant.start, mutant.end, mutant.after))


class _Places:
    """Where the nodes of a tree stand in the source; the columns of `ast` count bytes."""

    def __init__(self, source: str) -> None:
        self.source = source
        self._lines = source.splitlines(keepends=True)
        self._starts = [0]
        for line in self._lines:
            self._starts.append(self._starts[-1] + len(line))

    def _at(self, line: int, column: int) -> int:
        return self._starts[line - 1] + len(self._lines[line - 1].encode()[:column].decode())

    def span(self, node: ast.expr | ast.stmt | ast.keyword) -> tuple[int, int]:
        end_line, end_column = node.end_lineno, node.end_col_offset
        if end_line is None or end_column is None:
            raise ValueError("a node without an end is not of a parsed source")
        return self._at(node.lineno, node.col_offset), self._at(end_line, end_column)

    def text(self, node: ast.expr | ast.keyword) -> str:
        start, end = self.span(node)
        return self.source[start:end]


def _nodes(tree: ast.AST) -> Iterator[ast.AST]:
    """Yield the nodes that may be mutated: no annotations, decorators, imports, docstrings or bases of classes."""
    for name, value in ast.iter_fields(tree):
        if name in ("annotation", "returns", "decorator_list", "bases", "type_params"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if not isinstance(child, ast.AST) or isinstance(child, ast.Import | ast.ImportFrom | ast.JoinedStr):
                continue
            if isinstance(child, ast.Subscript) and re.fullmatch(_TYPE, ast.unparse(child.value)):
                continue
            if isinstance(child, ast.keyword) and _is_for_show(tree, child):
                continue
            yield child
            yield from _nodes(child)


def _is_for_show(call: ast.AST, named: ast.keyword) -> bool:
    """Tell whether a call has an argument for the sake of a linter or of a debugger: no result depends on it."""
    return isinstance(call, ast.Call) and (ast.unparse(call.func), named.arg) in (("zip", "strict"), ("field", "repr"))


_Fault = tuple[ast.expr | ast.stmt, str]


def _faults(node: ast.AST, places: _Places) -> Iterator[_Fault]:
    if isinstance(node, ast.If | ast.While | ast.IfExp):
        yield from _negated(node.test, places)
    elif isinstance(node, ast.comprehension):
        for test in node.ifs:
            yield from _negated(test, places)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield node, f"({places.text(node.operand)})"
    elif isinstance(node, ast.BoolOp):
        word = " or " if isinstance(node.op, ast.And) else " and "
        yield node, "(" + word.join(f"({places.text(value)})" for value in node.values) + ")"
        for left_out in node.values:
            yield node, "(" + _joined(node, left_out, places) + ")"
    elif isinstance(node, ast.Compare) and len(node.ops) == 1:
        other = _COMPARISONS[type(node.ops[0])]
        yield node, f"({places.text(node.left)}) {other} ({places.text(node.comparators[0])})"
    elif isinstance(node, ast.BinOp) and type(node.op) in _SIGNS:
        yield node, f"(({places.text(node.left)}) {_SIGNS[type(node.op)]} ({places.text(node.right)}))"
    elif isinstance(node, ast.Constant):
        yield from _of_constant(node)
    else:
        yield from _of_parts(node, places)
        yield from _of_statement(node)


def _negated(test: ast.expr, places: _Places) -> Iterator[_Fault]:
    """Negate a condition, but for those that are negated as what they are."""
    if not isinstance(test, ast.Compare) and not (isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not)):
        yield test, f"(not ({places.text(test)}))"


def _joined(node: ast.BoolOp, left_out: ast.expr, places: _Places) -> str:
    word = " and " if isinstance(node.op, ast.And) else " or "
    return word.join(f"({places.text(value)})" for value in node.values if value is not left_out)


def _of_constant(node: ast.Constant) -> Iterator[_Fault]:
    if isinstance(node.value, bool):
        yield node, str(not node.value)
    elif isinstance(node.value, int | float):
        yield node, repr(node.value + 1)


def _of_parts(node: ast.AST, places: _Places) -> Iterator[_Fault]:
    """Leave out an element of a display, or a named argument of a call."""
    if isinstance(node, ast.Tuple | ast.List | ast.Set) and isinstance(getattr(node, "ctx", ast.Load()), ast.Load):
        if len(node.elts) < 2:
            return
        for left_out in node.elts:
            kept = ", ".join(places.text(one) for one in node.elts if one is not left_out)
            opened, closed = _BRACKETS[type(node)]
            yield node, f"{opened}{kept}{',' if isinstance(node, ast.Tuple) else ''}{closed}"
    elif isinstance(node, ast.Call) and node.keywords:
        for missing in node.keywords:
            if _is_for_show(node, missing):
                continue
            others: list[ast.expr | ast.keyword] = [*node.args, *(one for one in node.keywords if one is not missing)]
            yield node, f"{places.text(node.func)}({', '.join(places.text(one) for one in others)})"


def _of_statement(node: ast.AST) -> Iterator[_Fault]:
    """Leave out a statement that does something beside computing a local value."""
    if isinstance(node, ast.Expr):
        acts = isinstance(node.value, ast.Call | ast.Yield | ast.YieldFrom)
    elif isinstance(node, ast.Assign):
        acts = not isinstance(node.targets[0], ast.Name | ast.Tuple)
    elif isinstance(node, ast.Return):
        acts = node.value is None
    else:
        acts = isinstance(node, ast.AugAssign | ast.Delete | ast.Raise | ast.Break | ast.Continue)
    if acts and isinstance(node, ast.stmt):
        yield node, "pass"


def _parses(source: str) -> bool:
    try:
        ast.parse(source)
    except SyntaxError:
        return False
    return True
