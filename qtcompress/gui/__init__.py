"""The window: the only home of PySide6.

app       the composition root; window wires the parts that frame lays out, and holds no logic
actions   the table of actions, menus and keys; dialogs the list of keys
jobs      the only home of threads: tasks with a ticket that end exactly once
loader    what was dropped becomes rows, rows become thumbnails
gallery   the model of the list, a frozen items.Item a row; sorting and filtering; gallery_panel, gallery_view and
          delegate show it
preview   what the current settings make of the selected picture; facts are the figures under it
batch     start, pause, stop; time left and bytes saved; pages are the empty page, the news strip and the status line
options   form <-> settings, with stops for the slider; store remembers them; preset_row stands at its top, and
          preset_shelf owns the presets there are
palettes  palettes that are not a picture's own: found out off the GUI thread; palette_desk takes the requests to it
format    sizes and times as text; looks: the accents; paths: URLs -> paths

The picture side stands on its own and knows arrays only:

images    icons, and pictures as pyramids that a worker builds and the GUI thread merely paints
viewport  zoom and position: pure maths, and the one QObject that owns them
painting  puts the visible part of a pyramid on the screen
pane      one pane of the comparison
compare   before and after: side by side, split, flicker, difference
swatches  the palette as squares that light up their pixels; swatch_grid and swatch_model are its parts
"""
