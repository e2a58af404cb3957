"""Animations: their frames over time, and files that show the same or nearly the same in fewer bytes.

gif_file     the blocks of a GIF, and a GIF of blocks
gif_repack   a GIF packed again without any loss
gif_smaller  a GIF with fewer bytes that reaches a quality
reading      the frames of an animation, one after another, with their times
smaller      the smaller file of an animation, checked frame by frame
"""
