"""Pictures that are shown as they are, and have no preview of a result: animations, and gray that can be data."""

from __future__ import annotations

from qtcompress.core.types import Report
from qtcompress.engine.pictures.animated import about_animation, animation
from qtcompress.engine.pictures.reader import Picture, decision_about_data
from qtcompress.engine.preview import ONCE_COMPRESSED, PreviewRequest


def check_has_preview(request: PreviewRequest, picture: Picture, report: Report) -> None:
    """Raise `LeftAlone`, which says why, if no result of a picture is shown before a batch has made it."""
    if picture.frames > 1:
        raise about_animation(animation(picture.frames), request.source, request.recipe, ONCE_COMPRESSED)
    if picture.data:
        raise decision_about_data(request.source, report)
