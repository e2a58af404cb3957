"""Before and after of the selected picture.

controller    keeps the preview in step with selection and settings; highlights pixels of a color
figures       sizes, colors and quality in words
compare_view  before and after in four modes: two panes, split, flicker, difference
arrangement   whether the panes stand side by side, or one above the other
pair          before and after of one picture, ready to paint
pane          one pane
painting      paints the visible part of a picture
viewport      zoom and position; the one owner of both
"""
