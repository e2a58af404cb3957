"""The window: the only home of PySide6.

app      the composition root: builds all parts and the main window
window   the main window, its layout, actions, dialogs and connections
journal  resume, undo, apply and the history of batches
palette  shared and given palettes, and the swatches
curve    size and quality over the number of colors
preview  the comparison of before and after with the current settings
batch    plans, runs and estimates a batch
options  the settings, their form and their presets
gallery  the rows, their list view, and the loader that fills it
tasks    work off the GUI thread, and the one activity that may run
common   formats of numbers, icons and pyramids, small widgets

Rooms further down know nothing of those above.
"""
