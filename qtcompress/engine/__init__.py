"""Process pictures from file to file, one by one and in batches. Works with files, but without Qt.

A room only uses rooms below it; rooms on the same line do not use each other:

session                        a running program and its batches: the journal, the workers, the backups
workers                        processes that work on pictures
planning, estimates, compress  settings to jobs; estimated sizes and times; one picture from file to file
preview, contest               before and after without writing; the choice of the encoding
animations                     frames over time, and smaller files of them
encodings, palettes            one module per codec; palettes of other programs, and edits by hand
journal                        the record of what was done to each picture
pictures, files                reading pictures; writing files safely
job                            the settings of one picture's job, and its outcome
metadata, containers           EXIF, XMP, IPTC; what files are built of: PNG, JPEG segments, RIFF chunks
"""
