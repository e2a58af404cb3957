"""Estimate the size and time of a batch before it starts.

estimate  estimates as values, and their sums over a gallery
sampling  estimates one picture from a sample of it
budget    finds one quality for all pictures that keeps the gallery below a number of bytes
"""
