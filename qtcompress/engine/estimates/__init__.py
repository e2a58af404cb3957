"""Estimate the size and time of a batch before it starts.

estimate  estimates as values, and their sums over a gallery
sampling  estimates one picture from a sample of it
left_out  what a format would have saved that was not allowed, on a few pictures of a finished batch
budget    finds one quality for all pictures that keeps the gallery below a number of bytes
"""
