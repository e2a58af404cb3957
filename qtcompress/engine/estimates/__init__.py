"""What a batch will probably come to, before it starts.

estimate  estimates as values, and their sums over a gallery
sampling  the estimate of one picture, from a sample of it
budget    one quality for all pictures that keeps the gallery below a number of bytes
"""
