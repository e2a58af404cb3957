"""The loops over pixels and points: compiled where possible, the same in NumPy elsewhere.

dispatch, mappers, by_stripes, lzw, wanted, maps, spread, eye_maps and ways are the border: they check every argument.
The compiled module _kernels and the reference are internal, take the same checked arguments, and check nothing.

dispatch             chooses the compiled loops or the reference; color counting, clustering, deflate blocks
by_stripes           whole stripes of a picture, mapped in any way
mappers              from pixels to the indices of a palette, strip by strip
subtraction          the same for indices whose differences pack well
eye_maps             what the eye sees of a candidate, and how a picture changes
lzw                  the codes of GIF
wanted               what the rows of a frame are to show, for indices that are searched for these codes
mixtures             colors as mixtures of a palette's centers
png_rows             rows of a PNG without their filters
maps                 the planes and errors of SSIMULACRA2
spread               how points lie around their centers, and which centers are merged at the least cost
ways                 how pixels are mapped: nearest, ordered, diffused, repeated, traded, subtracted
reference            the compiled functions in NumPy: the oracle of their tests
reference_blocks     the reference of native/blocks.c: the blocks of a deflate stream
reference_calm       the reference of native/calm.c: noise over time
reference_eye        the reference of native/eye.c: what the eye sees, and how a picture changes
reference_filters    the reference of native/filters.c: the filters of a PNG's rows
reference_frame      the reference of native/frame.c and lzw_unpack.c: frames of a GIF, and codes back to indices
reference_lightness  the reference of native/lightness.c: luma and color that keep the lightness
reference_lines      the reference of native/lines.c: how differences stand out as lines
reference_lzw        the reference of native/lzw.c: the codes of GIF
reference_lzw_trade  the reference of native/lzw_trade.c and lzw_greedy.c: indices chosen for the codes of GIF
reference_mixtures   the reference of native/mixtures.c: mixtures of centers that come near to colors
reference_points     the reference of native/point.h and space.h: colors as points of the working space
reference_score      the reference of native/score.c: planes of XYB, and the errors of SSIMULACRA2
reference_spread     the reference of native/spread.c: how points spread around centers, and which are merged
reference_subtract   the reference of native/subtract.c: indices chosen for their differences
reference_transform  the reference of native/transform.c: blocks whose coefficients take few bits
reference_trellis    the reference of native/trellis.c: indices chosen for quality and for the encoder
reference_wavefront  the reference of native/wavefront.c: fast diffusion, row by row
"""
