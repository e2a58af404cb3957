"""The main window: its parts, their layout and their connections.

main_window       which signal reaches which slot; no logic
layout            where the widgets stand
components        the controllers behind the window, as one value
actions           the table of actions, menus, tool bars and keys
dialogs           file dialogs, the list of keys, the About box
status            the page of an empty gallery, and the status bar
palette_commands  the actions that concern palettes
qsettings         what is remembered between starts; the only user of QSettings
"""
