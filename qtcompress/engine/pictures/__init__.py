"""Read picture files: from a file to upright sRGB pixels.

animated        what becomes of an animation, as a recipe asks
appended        carries what is appended to a JPEG over to its result: videos, gain maps, depth maps
extras          what is appended to a JPEG, as a value
extras_reader   finds what is appended to a JPEG
reader          reads a picture of any supported format; measures it without decoding
fitting         gives a picture fewer pixels, with its metadata and gain map
resampling      makes pixels fewer: Lanczos in linear light, or whole factors for pixel art
carrying        what a result carries of all that its original does
contents        the inventory of a file: its metadata and every block that is not about pixels
png_walk        the same for PNG, and what all walks share
walks           find every block of a file that is not about pixels, format by format
jpeg_walk       the same for JPEG
plain_walks     the same for formats without metadata: BMP, PNM, QOI, ICO
timeline        how many frames an animation has and how long each is shown, from its headers
jxl_file        reads JPEG XL: as a picture of its own, or as the JPEG that it was made of
jxl_library     libjxl through imagecodecs, an extra of the package
watched_file    an open file that reports how much of it was read
pixels          converts pictures of all Pillow modes to (H, W, 4) uint8 pixels
color_space     finds what a file says about the meaning of its colors; leaves HDR pictures alone
icc             converts pixels from an ICC profile to sRGB; makes profiles
depth           tells whether a picture has more than 8 bits per channel; leaves gray data of 16 bits alone
fast_png        reads large true-color PNGs in bands of rows
strip_metadata  removes metadata from a file without encoding its pixels again
"""
