"""Before and after of the selected picture.

controller       keeps the preview in step with selection and settings
first_looks      a likely result within a moment; prepares the neighbors of the selected picture
deferred_engine  what decodes and encodes for it, imported at its first use
shown            what is shown, and what was asked for
highlighter      highlights the pixels of a color
figures          sizes, colors and quality in words
compare_view     before and after in four modes: two panes, split, flicker, difference
arrangement      the modes, and whether the panes stand side by side, or one above the other
pair             before and after of one picture, ready to paint
pane             one pane
compare_bars     the legend of the difference with its scale; how often the pictures flicker
flicker          when Before takes the place of After
pixel_cursor     the pixel that is pointed at, by mouse or keys
loupe            a pixel of both pictures with its neighbors, values and distance
inspector        measures the map of the difference and the worst places
projector        the frames of an animation before and after, ready to paint
player           plays an animation, frame by frame, in its own time
play_bar         play, frame by frame, and a slider over all frames
offer            the button below a message
painting         paints the visible part of a picture
viewport         zoom and position; the one owner of both
"""
