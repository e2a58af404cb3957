"""The metadata of a picture file: EXIF, XMP, IPTC, resolution, texts.

metadata  reads metadata, chooses what a result contains, and writes it for the format of the result
exif      EXIF directories, entry by entry
xmp       XMP packets
"""
