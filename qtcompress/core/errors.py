"""The errors that are shown to a person, and `Cancelled`, which is not an error.

Each error carries what happened and what to do about it as two separate texts; engine adds the path, so that core does
not deal with files.
"""

from __future__ import annotations

from qtcompress.core.text import Text, on_one_line


class Cancelled(Exception):  # noqa: N818 - a request that was granted, not an error
    """Raised by `report()` inside a task that was asked to stop. It is neither shown nor logged."""


class QtCompressError(Exception):
    """Base of all errors that are shown to a person.

    Parameters
    ----------
    what : str
        What happened, as a clause that follows a file's name: "is cut off after 60 %".
    advice : str
        What to do, as a full sentence: "Copy it again from the camera." May be empty.
    """

    def __init__(self, what: str, advice: str = "") -> None:
        super().__init__(what, advice)  # both, so that the error survives pickling
        self.what = what
        self.advice = advice

    def sentence(self, name: str = "") -> Text:
        """Return the sentence that is shown, beginning with `name` unless that is empty.

        A `name` that is a Text, such as "the file", is translated with the sentence.
        """
        shown = name if isinstance(name, Text) else on_one_line(name)
        what, advice = Text.of(self.what), Text.of(self.advice)
        if not advice:
            return Text.about(shown, what) if name else Text("{what}.", what=what)
        if name:
            return Text("{name} {what}: {advice:lower}", name=shown, what=what, advice=advice)
        return Text("{what}: {advice:lower}", what=what, advice=advice)


class ReadError(QtCompressError):
    """A source could not be read as a picture."""


class LeftAlone(QtCompressError):  # noqa: N818 - a decision, not an error
    """A picture is deliberately not compressed, such as an animation.

    packable : whether its file can be packed again without any loss (`engine/containers/png_repack.py`)
    frames : the number of frames of an animation; 0 for everything else
    """

    packable = False
    frames = 0


class WriteError(QtCompressError):
    """A target could not be written; no file was left behind."""


class _EveryPictureError(QtCompressError):
    """The next pictures would meet the same error, so a batch waits. `what` is a whole clause, with its subject."""

    def sentence(self, name: str = "") -> Text:
        """Return the sentence that is shown; a picture's name is left out."""
        return super().sentence()


class PlaceError(_EveryPictureError, WriteError):
    """Nothing can be written where results go: its disk is full, or the folder is not writable."""


class UsageError(QtCompressError):
    """The request is contradictory, or cannot be carried out at all."""


class WorkerError(QtCompressError):
    """The process that worked on a picture ended, or had to be ended; the picture is unchanged."""


class WorkerDied(WorkerError):  # noqa: N818 - what happened, as in `Cancelled`
    """The process that worked on a picture died, perhaps of the picture, perhaps with its machine."""


class JournalError(_EveryPictureError):
    """The journal could not be read or written."""
