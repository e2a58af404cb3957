"""How much a picture differs from its original.

padded_score  SSIMULACRA2 for pictures of any size, small ones padded; the score that a quality floor uses
psnr          mean squared error and PSNR
ssimulacra2   SSIMULACRA 2.1, strip by strip
xyb_scales    a picture in XYB at several scales, strip by strip
"""
