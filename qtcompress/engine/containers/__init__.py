"""The containers that picture files are built of, without what is in them.

jpeg_segments  the marker segments of a JPEG
isobmff        the boxes of AVIF and HEIC: properties of the picture
riff_chunks    the chunks of a RIFF file: WebP, palettes of Windows
"""
