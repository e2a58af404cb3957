"""The window: the only home of PySide6.

A room uses only rooms on the lines below it; rooms on one line do not use each other:

app                    the composition root: builds everything once, and shuts it down
window                 the main window: layout, actions, dialogs, status, settings that are remembered
journal, palette       what can be done with earlier batches; palettes that several pictures share
desktop                one instance, notifications, sleep, themes: what belongs to the desktop
curve, preview, batch  bytes and quality over colors; before and after of a picture; the batch that runs
options, gallery       what a person can choose; the list of pictures
tasks, common          work off the GUI thread; small things that several rooms use
"""
