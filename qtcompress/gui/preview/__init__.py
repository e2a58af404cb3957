"""Before and after of the selected picture.

controller    keeps the preview in step with selection and settings; highlights pixels of a color
figures       sizes, colors and quality in words
compare_view  two panes in four modes: side by side, split, flicker, difference
pane          one pane
painting      paints the visible part of a picture
viewport      zoom and position; the one owner of both
"""
