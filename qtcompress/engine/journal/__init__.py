"""What was done to which picture, on disk, so that a batch can be resumed and undone.

database       the SQLite file: every change of state of a picture, before and after it happens
records        the values that it holds: batches, pictures, states, file stamps
serialization  jobs and outcomes as text, and the key of what decides about a result
already_done   whether a picture is done already, and which results may be replaced
recovery       what to do after a crash; undo and apply
report         a batch as CSV or JSON
preflight      what will become of a picture, told before anything is written
"""
