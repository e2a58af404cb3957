"""What a person can choose.

form              the form; it owns the settings that it shows
goal_section      quality, formats, size limit
output_section    output folder, originals, metadata
advanced_section  what few people need
preset_row        choose, save and delete presets
preset_store      the list of presets; writes them off the GUI thread
"""
