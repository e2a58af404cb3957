"""The record on disk of what was done to each picture, so that a batch can be resumed and undone.

database       the SQLite file: stores each change of a picture's state, before and after the change
schema         the tables of the SQLite file, and its checks
records        the values in the journal: batches, pictures, states, file stamps
serialization  jobs and outcomes as text, and a key of the settings that determine a result
already_done   decides whether a picture is already done, and which results a job may replace
recovery       repairs interrupted work after a crash; undoes and applies results, and removes backups
assigning      what a worker gets for a picture, with the names of its temporary files
leftovers      what programs that crashed have left: finished or undone now, or waiting
opening        opens the journal, and rebuilds what a damaged or lost one no longer knows
notes          a note beside each backup, from which a lost journal is rebuilt
followers      records the sidecars of a picture with its intent, and carries them along
report         a batch as CSV or JSON
preflight      forecasts the result of each picture before anything is written
"""
