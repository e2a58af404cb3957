"""The main window: its parts, their layout and their connections.

main_window          which signal reaches which slot
layout               the arrangement of the widgets
column               a part of the right column, as high as its form
components           the controllers behind the window, as one value
actions              the table of actions, menus, tool bars and keys
dialogs              file dialogs, the list of keys, the About box
status               the page of an empty gallery, and the status bar
inspection_commands  connects the map of the difference, the worst places and the loupe
preview_commands     connects the preview, and the actions that change the view
playing_commands     connects the player of animations
palette_commands     connects palettes and swatches, and their actions
view_commands        connects the actions that give the pictures more room
curve_commands       connects the curve, and the action that saves its plot
list_commands        connects the list of pictures, and undo and redo
settings_commands    connects the options with pictures that have settings of their own
batch_commands       connects Compress, for selected, shown or all pictures
review_commands      connects the review of results
desktop_commands     connects the desktop: files of other programs, recent folders, preferences
kept_list            keeps the list of pictures from one start to the next
preset_commands      connects the presets
licenses             what the program consists of, and under which licenses
licenses_dialog      the same as a list, with the texts
manual               the pages of the manual, and a search in them
manual_window        shows them
properties_dialog    all that is known about one picture
preferences_dialog   what concerns the program rather than pictures
shortcut_editor      the table in which shortcuts are changed
access_keys          the access keys of menus
accessible_names     names for what Qt leaves unnamed
qsettings            what is stored between starts; the only user of QSettings
"""
