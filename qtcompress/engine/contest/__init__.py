"""Which encoding of a picture is written: the smallest that reaches what was asked.

advisor        chooses the candidates, and decides between them
candidate      what all candidates have in common: the sample, sizes, scores
candidates     palettes as PNG and WebP, photo codecs, lossless WebP
contest        one contest: search on a sample, verify on the whole picture
encode         from a decoded picture to the bytes of its result, or the decision to keep the original
given_palette  palettes from a file or shared by many pictures, and what they cost each picture
rate_curve     bytes and quality over the number of colors, point by point
verdict_text   the outcome of a contest in words
"""
