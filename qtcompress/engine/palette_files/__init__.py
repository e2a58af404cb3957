"""Palettes in the file formats of other programs.

files           reads and writes a palette file; chooses the format by suffix and content
text_formats    .gpl, .pal (JASC), .hex, .css
binary_formats  .act, .aco, .ase, .pal (RIFF, read only)
"""
