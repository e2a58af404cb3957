"""The batch as the window runs it.

controller            starts, pauses and stops it; tells the rows what becomes of them
plan                  plans a batch, or takes one up from the journal; runs in the pool, no Qt
progress              how far a batch is, as a value
preflight_controller  tells each row before the batch what will become of it
size_estimator        estimates bytes and time of the batch from samples
"""
