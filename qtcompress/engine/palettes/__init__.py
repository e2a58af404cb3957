"""Palettes: edited by hand, checked for the eye, and in the file formats of other programs.

edits           a palette with locks and names, and each edit of it as a new value
index_map       a picture with an edited palette, by mapping only the pixels that an edit touches
color_checks    contrast of two colors, and colors that people with a color-vision deficiency confuse
files           reads and writes a palette file; chooses the format by suffix and content
text_formats    .gpl, .pal (JASC), .hex, .css
binary_formats  .act, .aco, .ase, .pal (RIFF, read only)
"""
