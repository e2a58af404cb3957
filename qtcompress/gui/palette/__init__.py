"""The palette of the selected picture, and palettes for several pictures.

controller    finds shared palettes, reads palette files, rates what they cost
swatch_view   the palette as swatches with a title and sort order
swatch_grid   the grid of swatches: layout, mouse, keyboard
swatch_model  the colors as an item model
"""
