"""A runner that does nothing by itself, for tests that go step by step."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qtcompress.core.types import Stage


class Deaf:
    """What a piece of work is given whose parts and progress the test does not ask for."""

    def __call__(self, stage: Stage, fraction: float) -> None:
        """Take the progress."""

    def part(self, value: object) -> None:
        """Take a part."""


class HandRunner:
    """Keeps what was submitted; the test decides when it starts and how it ends."""

    def __init__(self) -> None:
        self.tasks: dict[int, dict[str, Any]] = {}  # the callbacks, and the work
        self.count = 0
        self.paused: list[bool] = []
        self.cancelled: list[int] = []
        self.dropped: list[int] = []

    def submit(self, work: Callable[..., object], **callbacks: Any) -> int:
        ticket = len(self.tasks) + 1
        self.tasks[ticket] = {"work": work, **callbacks}
        return ticket

    def set_count(self, count: int) -> None:
        self.count = count

    def set_paused(self, *, paused: bool) -> None:
        self.paused.append(paused)

    def cancel(self, *tickets: int) -> None:
        self.cancelled += tickets
        for ticket in tickets:
            self.tasks[ticket]["cancelled"]()

    def cancel_all(self) -> None:
        self.cancel(*[ticket for ticket in self.tasks if ticket not in self.cancelled])

    def drop(self, *tickets: int) -> None:
        self.dropped += tickets

    def tell(self, ticket: int, callback: str, *values: object) -> None:
        self.tasks[ticket][callback](*values)

    def do(self, ticket: int, reporter: Any = None) -> None:
        """Do a piece of work here and now."""
        self.tell(ticket, "then", self.tasks[ticket]["work"](reporter or Deaf()))
