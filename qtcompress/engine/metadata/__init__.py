"""The metadata of a picture file and all else that it carries beside its pixels.

metadata      reads metadata, chooses what a result contains, and writes it for the format of the result
smaller       metadata of a picture that gets fewer pixels
turned        places in the metadata of a picture that is turned upright
comparison    what a result lacks of what it was to carry
conversion    metadata in the forms that another format can hold
listing       everything that a file carries, fact by fact, and what becomes of it
inventory     the kinds of content, and the blocks that have no other place
exif          EXIF directories, entry by entry
tiff_tags     what each tag of a TIFF is about
iptc          IPTC blocks and Photoshop's resources
xmp           XMP packets
xmp_parts     packets in two parts: splits a large one, merges a standard and an extended one
xmp_pointers  the properties of a packet that point to other parts of its file
xml_spans     XML with the place of each element, so that an edit changes nothing else
"""
