"""One picture's journey from file to file, and a batch's. Files, but no Qt.

A room uses only rooms below it; rooms on one line do not know each other:

session                        a running program and its batches: the journal, the workers, the backups
workers                        processes that work on pictures
planning, estimates, compress  from settings to jobs; what a batch will come to; one picture from file to file
preview, contest               before and after without writing; which encoding wins
encodings, palette_files       one module a codec; palettes of other programs
journal                        what was done to which picture
pictures, files                reading pictures; writing files safely
job                            what is asked for one picture, and what came of it
metadata, png, containers      EXIF, XMP, IPTC; the PNG format; JPEG segments and RIFF chunks
"""
