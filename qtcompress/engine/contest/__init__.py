"""Choose the encoding of a picture: the smallest one that reaches the goal.

advisor        chooses the candidates, and starts their contest
candidate      the base of all candidates: steps, sizes, scores
subject        the picture, and what its candidates share: the sample, references, palettes
palette_trial  tells early and cheaply that palettes of a photograph can't win
palette_candidate  palettes as PNG and WebP
lossless_candidates  what loses nothing: a palette of all colors, WebP, JPEG XL
codec_candidate  photo codecs, whose steps are known between measured ones
contest        runs one contest: search on a sample, verify on the whole picture
size_search    steps whose files fill a number of bytes
search_effort  how close to the floor a search comes, and when another encoding is worth its time
encode         turns a decoded picture into the bytes of its result, or decides to keep the original
given_palette  palettes from a file or shared by many pictures, and their cost for each picture
repacking      packs a JPEG or a PNG again without any loss
plain_png      a PNG of all colors, of a picture that came as BMP or TIFF
curve_points   points of curves of bytes and quality, and the knee
palette_offer  the best palette of a picture whose smallest encoding has none
rate_curve     measures these points: over the number of colors, and over the quality of each codec
verdict_text   writes the outcome of a contest as sentences
"""
