"""Pictures over time: what changes from one to the next, and how that is stored in few bytes.

drawing    frames drawn with one palette: what stands still keeps its index, all else is dithered for few codes
calm       noise over time: a pixel that stays near one color has one color
packing    the smallest codes for what a frame changes: transparent or not, with which table
structure  what palettes lose of how blocks of pixels differ, and palettes that lose less
steps      from what is shown to the next frame: the rectangle that changes, and what becomes of it afterwards
"""
