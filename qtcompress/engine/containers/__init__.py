"""The containers that picture files are built of, mostly without what is in them; PNG as a whole.

avif_sequence   the times of an AVIF sequence, and how often it plays
deflate_stream  zlib streams by libdeflate, in pieces on several cores if they are long
gif_blocks      the blocks of a GIF: where extensions and images begin and end
indexed_png     converts palette and indices to the bytes of a PNG, and back
isobmff         the boxes of AVIF and HEIC: properties of the picture
jpeg_segments   the marker segments of a JPEG
jpeg_xmp        XMP in the segments of a JPEG, standard and extended
jxl_boxes       the boxes of a JPEG XL: codestream, EXIF, XMP
jxl_header      the head of a codestream of JPEG XL: size, orientation, depth, colors
movie           the length of an MP4 or QuickTime movie
mpf             the index of a Multi-Picture Format file
pillow          Pillow without its limit of pixels, while a picture is read; its samples in bands of rows
png_bytes       a quantized picture as PNG bytes, for users of the library
png_chunks      reads and writes the chunks of a PNG file
png_filters     the filters of the rows of a PNG, and their choice
png_forms       the ways to store the same pixels: gray, with a palette, in fewer bits
png_repack      a PNG packed again without any loss
png_texts       the texts of a PNG, and whether they are whole
riff_chunks     the chunks of a RIFF file: WebP, palettes of Windows
sef             the blocks that Samsung's cameras append to a JPEG
tiff_extent     where a TIFF ends
"""
