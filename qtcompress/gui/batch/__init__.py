"""The batch as the window runs it.

controller            starts, pauses and stops it; keeps its rows up to date
flight                a job of the batch on its way
cluster               runs it on a cluster instead of this machine
budget                keeps all results together within a size
done                  which pictures are done, and with which settings
plan                  plans a batch, or resumes one of the journal; runs in the pool, no Qt
progress              the figures of a batch
preflight_controller  plans the next batch at rest, so that each row shows what will become of it
left_out              tells after it what a format would have saved that was not allowed
size_estimator        estimates size and time of the batch from a sample
"""
