"""The list of pictures.

model          the rows, keyed by path, always in order
item           one row as a frozen value
place          the folder of a picture and its place by name
changes        the kinds of changes of a row
sorting        the sort orders
totals         the results of all rows, added up
own_settings   settings of their own for some rows as a command that can be undone
removal        the removal of rows as a command that can be undone
query          what is typed into the search field
filter         which rows are shown
folder_header  the header above the pictures of a folder
tile_delegate  paints a row as a tile
tile_marks     marks over the corners of a thumbnail
columns        the columns of the list
row_delegate   paints a row as a line of the list
list_header    the titles above the columns
view           the list view; tells which rows are visible
search_row     search field, states and order
panel          search row and view together
loader         finds pictures and makes thumbnails, off the GUI thread
"""
