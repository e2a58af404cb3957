"""From what a person chose and dropped to jobs.

settings  the table of settings behind the command line and the window
presets   settings under a name, as JSON files
plan      finds pictures below folders, and names their results
"""
