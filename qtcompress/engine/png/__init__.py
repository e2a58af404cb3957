"""Indexed PNG files.

indexed         palette and indices to PNG bytes, and back
chunks          the chunks of a PNG file
deflate_stream  zlib streams by libdeflate, long ones in pieces on several cores
"""
