"""Color quantization on arrays: no files, no Qt.

`quantize.quantize(pixels, colors=32)` does the whole work; the modules beside it are its steps. This file imports none
of them: `import qtcompress.core.quantize` gives the module, and `qtcompress.quantize` is the function. Every public
function checks its arguments and says in its docstring what it accepts. A module uses only modules on lines below it:

ladder         one picture with many numbers of colors and thrifts, for a search by quality
shared         one palette for many pictures
quantize       histogram, palette and mapping in this order
fixed_palette  mapping to a palette that is not fitted
remap          palette -> indices: nearest, dithered, or chosen to pack well
palette        weighted colors -> palette, by k-means
palette_order  the order of entries in which neighbors in the picture have close indices
indices        indices without any loss, and palettes without unused entries
fitted         a palette and how well it fits
alpha_ends     centers of k-means for fully clear and for opaque colors
mixed_centers  centers around the colors, for dithering
center_moves   centers of k-means that move out of local minima and to rare colors
places         how visible the errors of a palette will be from place to place
histogram      pixels -> weighted colors
activity       where a picture is smooth and where it is busy
animation      what changes over time, in few bytes
score          how much a picture differs from its original: SSIMULACRA2, PSNR
hidden_colors  the colors of fully transparent pixels
rows           pictures that are read strip by strip
kernels        the loops over pixels and points, compiled or in NumPy
lloyd          rounds of k-means as scikit-learn does them, without its import
lightness      luma and color with which a JPEG is as light as its original
transform      planes that a JPEG stores in few bytes
entropy        about what a picture takes without loss
search         the least step whose score reaches a floor
sample         crops that represent a picture
bluenoise      the threshold matrix of ordered dithering
stripes        one picture on several threads
opencv         OpenCV, imported at its first use
color          sRGB, linear light, Oklab, and the working space of points
types          options, palette, result, progress
array_specs    what parameters that are arrays must be
validation     the checks of arguments, stated beside each function
errors         the errors that are shown to a person, and cancellation
text           English texts that the window can translate
"""
