"""The window: the only home of PySide6.

The picture side stands on its own and knows arrays only:

images    icons, resources, and pictures as pyramids that a worker builds and the GUI thread merely paints
viewport  zoom and position: pure maths, and the one QObject that owns them
painting  puts the visible part of a pyramid on the screen
pane      one pane of the comparison
compare   before and after: side by side, split, flicker, difference
swatches  the palette as squares that light up their pixels; swatch_grid and swatch_model are its parts
"""
