"""Indexed PNG files.

indexed         palette and indices to PNG bytes, and back
chunks          the chunks of a PNG file
png_bytes       a quantized picture to PNG bytes, for users of the library
pillow          Pillow without its limit of pixels, while a picture is read
deflate_stream  zlib streams by libdeflate, long ones in pieces on several cores
"""
