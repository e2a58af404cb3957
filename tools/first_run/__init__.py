"""The set-up that `run.py` makes; only the standard library, because nothing is installed yet.

places       the files and folders of the set-up; sentences for a person
steps        runs a step, and shows what it does: bytes of bytes, or seconds
system       packages of Debian and Ubuntu: installed as root, unpacked as a plain user
lock         the packages that a purpose needs, and how large they are
environment  the virtual environment, the kernels, the translations

Old versions of Python must be able to parse this package, so that `run.py` can say which version is needed.
"""
