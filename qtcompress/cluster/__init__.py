"""Batches on the workers of a Dask cluster. Works with files and the engine, but without Qt.

This machine, the driver, keeps the journal, plans, and decides; the workers read, compress and write. Of a million
pictures, the driver holds only some thousand at a time. A module only uses modules below it:

planning   budgets and dry runs by sampling
batch      runs the pictures of a batch in a window of bounded size, and tries again what was lost
palettes   one palette for all pictures: workers count and merge
listing    finds any number of pictures, and remembers them on the disk
stores     searches stores for pictures
pool       asks workers to do what a process of this machine would do
work       what a worker of the cluster does
fetching   requests whose picture is in a store
installed  whether dask and fsspec are there
"""
