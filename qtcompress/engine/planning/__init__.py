"""Turn the settings and the dropped paths into jobs.

settings       the table of settings for the command line and the window
setting_rows   what a row of that table is
setting_texts  the texts of settings, and what they mean
file_names     what names tell when pictures are searched
incoming       which of the pictures that are found come in
own_settings   settings of its own for one picture
presets        named settings, stored as JSON files
plan           finds pictures in folders, and makes their jobs
targets        names results and copies so that no two collide
"""
