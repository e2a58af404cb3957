"""What belongs to the desktop rather than to pictures.

identity         the id by which a desktop knows the program
application      the Qt application; takes files that macOS asks it to open
single_instance  one window for each user: a later start hands over its paths
preferences      what a person prefers about the program
services         the services of a desktop: notifications, progress, sleep
platforms        which services this desktop has; those of macOS and Windows
freedesktop      the services of Linux desktops, over D-Bus
bus              calls over D-Bus
controller       asks for these services off the GUI thread
batch_watch      what the desktop is told about a batch, and what is done at its end
countdown        the half minute before the computer sleeps or is turned off
appearance       light and dark
clipboard        what is copied and pasted: files, and pictures without a file
saved_list       the pictures of the gallery, kept from one start to the next
widget_guard     manners of all widgets: wheel and tool tips
"""
