"""Indexed PNG files.

indexed         converts palette and indices to the bytes of a PNG, and back
chunks          reads and writes the chunks of a PNG file
deflate_stream  zlib streams by libdeflate, in pieces on several cores if they are long
"""
