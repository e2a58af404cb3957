"""How much a picture differs from its original.

guarded_score  SSIMULACRA2 and the guards of single places in one pass; the score that a quality floor uses
worst          the worst place of a result, as a value
parts          the parts of a picture that people look at, each with a score of its own
eye            steps, wrong tones and grain in smooth places, and changes of hue
butteraugli    how far a picture is from its original to another eye; for drawings
visible_planes  what that eye sees in bands of frequencies
texture        how a picture changes from pixel to pixel: flat, sharp, in steps
padded_score   SSIMULACRA2 for pictures of any size, small ones padded
difference     how far each pixel is from the original, as a map
psnr           mean squared error and PSNR
ssimulacra2    SSIMULACRA 2.1, strip by strip
error_cells    the errors of SSIMULACRA2, cell by cell
xyb_scales     a picture in XYB at several scales, strip by strip
"""
