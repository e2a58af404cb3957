"""The containers that picture files are built of, without what is in them.

jpeg_segments  the marker segments of a JPEG
isobmff        the boxes of AVIF and HEIC: properties of the picture
jpeg_xmp       XMP in the segments of a JPEG, standard and extended
movie          the length of an MP4 or QuickTime movie
mpf            the index of a Multi-Picture Format file
riff_chunks    the chunks of a RIFF file: WebP, palettes of Windows
sef            the blocks that Samsung's cameras append to a JPEG
"""
