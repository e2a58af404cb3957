"""The errors a person may read, and `Cancelled`, which is none.

Each error carries what happened and what to do about it as two separate sentences; the path is added by whoever
knows it (engine), so that core stays free of files.
"""

from __future__ import annotations


class Cancelled(Exception):  # noqa: N818 - a request that was granted, not an error
    """Raised by `report()` inside a task whose cancellation was asked for. No dialog, no log."""


class QtCompressError(Exception):
    """Base of all errors with a sentence for people.

    Parameters
    ----------
    what : str
        What happened, as a clause that reads well behind a file's name: "is cut off after 60 %".
    advice : str
        What to do, as a full sentence: "Copy it again from the camera." May be empty.
    """

    def __init__(self, what: str, advice: str = "") -> None:
        super().__init__(what, advice)  # both, so that the error survives pickling
        self.what = what
        self.advice = advice

    def sentence(self, name: str = "") -> str:
        """Return the one text a person reads, beginning with `name` where there is one."""
        shown = "".join(letter if letter >= " " else f"\\x{ord(letter):02x}" for letter in name)  # one line, always
        head = f"{shown} {self.what}" if name else self.what
        return f"{head}: {self.advice[0].lower()}{self.advice[1:]}" if self.advice else f"{head}."


class ReadError(QtCompressError):
    """A source could not be read as a picture."""


class LeftAlone(QtCompressError):  # noqa: N818 - a decision, not an error
    """A picture that is not compressed on purpose, such as an animation."""


class WriteError(QtCompressError):
    """A target could not be written; nothing was left behind."""


class UsageError(QtCompressError):
    """What was asked for makes no sense, or cannot be done at all."""


class WorkerError(QtCompressError):
    """The process that worked on a picture ended, or had to be ended; the picture is as it was."""


class JournalError(QtCompressError):
    """The record of what is done could not be read or written."""
