"""Picture files that are read: from a file to upright sRGB pixels.

reader          reads a picture of any supported format; measures it without decoding
watched_file    an open file that reports how far it was read
pixels          from Pillow's modes to (H, W, 4) uint8 pixels
icc             from an embedded ICC profile to sRGB
fast_png        large true-color PNGs, in bands of rows
strip_metadata  the same file without some of its metadata, pixels untouched
"""
