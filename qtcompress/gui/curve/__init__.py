"""The curves of bytes and quality: over the number of colors, and over the quality of each photo codec.

controller   measures their points off the GUI thread
view         the widget: hover, click, keyboard, export
place_popup  the place that suffers most, before and after, beside the point under the cursor
paint        paints the curves, on the screen or into a file
labels       labels that touch nothing
scales       values and axes; no painting
"""
