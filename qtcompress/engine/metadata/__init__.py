"""What a file says beside its pixels: EXIF, XMP, IPTC, resolution.

metadata  reads it, chooses what a result carries, writes it in the form of the result
exif      EXIF directories, entry by entry
xmp       XMP packets
"""
