"""The palette of the selected picture, its edits, and palettes for several pictures.

controller       finds shared palettes, reads palette files, rates what they cost, fits around locked colors
editing          each edit of a picture's palette
picture_palette  the palette that is shown: own, given or offered, and the picture with an edited one
commands         the undo command of given palettes
swatch_view      the palette as swatches with a title, sort order, edits
edit_bar         the edits as actions, buttons and menus
fit_row          fitting the rest, and whom edits are for
checks_dialog    contrast and color-vision deficiencies
eyedropper       a color of a pixel that is clicked
swatch_grid      the grid of swatches: layout, mouse, keyboard, dragging
swatch_delegate  paints a swatch
swatch_model     the colors as an item model
"""
