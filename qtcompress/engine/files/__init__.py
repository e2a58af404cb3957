"""Write files: completely or not at all, and without risk for originals.

identity          whether a file is still the one that it was: stamp, print, hash
private_folders   the program's own folders and files, which only their owner may read
room              whether results can be written at all: a folder's permissions, and the space on its disk
remote            paths in stores that fsspec reaches, such as s3://bucket/a.jpg
remote_write      whole files into a store, and from it
atomic_write      temporary file, fsync, check, rename
replace_original  replaces an original by its result, with a backup first; restores originals
sidecars          carries the files that belong to a picture along with its result, and back
backup            the places of backups: the program's own store, or the trash
cache_folder      small files that may be lost, with a limit in bytes
session_lock      shows which sessions belong to running programs, and which programs have crashed
"""
