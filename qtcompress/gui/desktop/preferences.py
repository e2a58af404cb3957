"""What a person prefers about the program rather than about pictures."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Theme(Enum):
    """Which colors the window has."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class AfterBatch(Enum):
    """What is done when a batch has come to its end by itself."""

    NOTHING = "nothing"
    NOTIFY = "notify"
    SLEEP = "sleep"
    SHUT_DOWN = "shut-down"

    @property
    def lasting(self) -> bool:
        """Whether the choice stays; to turn the computer off counts for one batch only."""
        return self in (AfterBatch.NOTHING, AfterBatch.NOTIFY)


@dataclass(frozen=True, slots=True)
class Preferences:
    """The preferences.

    after_batch : what is done when a batch ends
    restore_list : whether the pictures of the last time are listed at the next start
    keep_awake : whether the computer stays awake while a batch runs
    language : the code of the language of the window, from the next start on; "" for that of the system
    """

    theme: Theme = Theme.SYSTEM
    after_batch: AfterBatch = AfterBatch.NOTIFY
    restore_list: bool = True
    keep_awake: bool = True
    language: str = ""
