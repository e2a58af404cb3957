"""The options that a person can choose.

current_settings  the owner of the settings; stores them at rest
form              the form, which shows and changes them
goal_section      quality, formats, size limit
size_row          the size of results
incoming_rows     which pictures come in
own_line          whose settings the form shows
output_section    output folder, originals, metadata
advanced_section  options that few people need
change_settings   a change of the settings as a command that can be undone
drop_menu         what results may lack
wrong_text        what is said about a typed text that is not valid
preset_row        choose, save and delete presets
preset_store      the list of presets; writes them off the GUI thread
"""
