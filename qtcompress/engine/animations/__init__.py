"""Animations: their frames over time, and files that show the same or nearly the same in fewer bytes.

ahead          the frames that come next, a byte a pixel
apng_file      the chunks of an APNG, what its frames show, and an APNG of frames
apng_smaller   an APNG with fewer bytes, without any loss
avif_smaller   an AVIF sequence that reaches a quality
calming        the frames of an animation without their noise
conversions    the smaller files in other formats than that of the original
flat_palettes  palettes of drawings and recordings, by how some frames look
forecast       whether an animation without any loss can be worth its time
gif_file       the blocks of a GIF, and a GIF of blocks
gif_frames     the frames of a GIF, where two decoders agree
gif_repack     a GIF packed again without any loss
gif_smaller    a GIF with fewer bytes that reaches a quality
gif_tight      a drawn GIF of one table, packed as small as time allows
kept_indices   the indices of a GIF's frames, which wait in a temporary file
kept_steps     the steps of an animation, which wait in a temporary file
on_disk        what of an animation stays on the disk
progress       the progress of an animation that is made smaller, by its frames
reading        the frames of an animation, one after another, with their times
reel           any frame of an animation, to be looked at
sampling       the colors of an animation over time, and a few frames that stand for it
results        the smaller files that compete, and how to check what they show
scenes         an animation of several scenes, each with a palette of its own
searching      the setting with which a file just reaches a quality
shelf          pictures that wait in a temporary file
smaller        the smaller files of an animation, checked frame by frame
soft_smaller   an animation with partly transparent pixels in fewer colors
spending       what a saved bit is worth in each frame, by how long what it draws is seen
tables         the palettes that stand in a file
webp_file      the frames of an animated WebP as they stand in it, and a WebP of frames
webp_smaller   an animated WebP with fewer bytes, without any loss or at a quality
"""
