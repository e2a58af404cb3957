"""The metadata of a picture file: EXIF, XMP, IPTC, resolution, texts.

metadata      reads metadata, chooses what a result contains, and writes it for the format of the result
exif          EXIF directories, entry by entry
xmp           XMP packets
xmp_parts     packets in two parts: splits a large one, merges a standard and an extended one
xmp_pointers  the properties of a packet that point to other parts of its file
xml_spans     XML with the place of each element, so that an edit changes nothing else
"""
