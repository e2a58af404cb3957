"""PNG files: indexed ones, and others that are packed again.

indexed         converts palette and indices to the bytes of a PNG, and back
chunks          reads and writes the chunks of a PNG file
png_bytes       a quantized picture as PNG bytes, for users of the library
pillow          Pillow without its limit of pixels, while a picture is read
repack          a PNG packed again without any loss
forms           the ways to store the same pixels: gray, with a palette, in fewer bits
filters         the filters of rows, and their choice
deflate_stream  zlib streams by libdeflate, in pieces on several cores if they are long
"""
