"""Small things that several rooms of the window share.

translation   texts in the language of the window
languages     which languages there are, and how one is installed
style         accent colors, fonts, spacing
format        sizes, counts and times as text
elided        a sentence on one line; what has no room is cut
bar_layout    a sentence with buttons, which stand below it where they have no room beside it
combo         a combo box of values
confirmation  a question inside the window
named_slider  a slider with named stops
images        icons, and pictures as pyramids ready to be painted
accessible    what screen readers are told beside names and values
urls          paths <-> URLs
keys          keys that several widgets read in the same way
gradual_change  a change that a slider makes step by step, which can be undone
contest_text  what competed for a picture, as text and as a table
"""
