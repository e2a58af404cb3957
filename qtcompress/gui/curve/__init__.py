"""The curve of bytes and quality over the number of colors.

controller  measures its points off the GUI thread
view        the widget: hover, click, keyboard, export
paint       paints it, on the screen or into a file
scales      values and axes; no painting
"""
