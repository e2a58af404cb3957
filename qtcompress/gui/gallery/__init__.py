"""The list of pictures.

model          the rows, keyed by path, always in order
item           one row as a frozen value
changes        the kinds of changes of a row
sorting        the sort orders
removal        the removal of rows as a command that can be undone
filter         which rows are shown
tile_delegate  paints a row as a tile
view           the list view; tells which rows are visible
panel          filter field, sort order and view together
loader         finds pictures and makes thumbnails, off the GUI thread
"""
