"""Files that are written: whole or not at all, and no original at risk.

atomic_write      temporary file, fsync, check, rename; hashes and fingerprints of files
replace_original  a result in the place of its original, which is backed up first; the way back
backup            where originals are kept: the store of the program, or the trash
session_lock      which running program owns a session; which sessions died
"""
