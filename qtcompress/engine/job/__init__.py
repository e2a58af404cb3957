"""The settings of one picture's job and its outcome, as frozen values, and the tables that they use.

job            job, outcome, and intent
recipe         the settings that determine a result, as one value that is compared and stored whole
goal           the quality, size, and formats that a result must reach; one encoding that competed
size_limit     how many pixels results may have
formats        the table of picture formats: first bytes, suffixes, limits, and what each can hold
naming         the names of results
sidecar_names  which files belong to a picture, and their names beside its result
local_time     dates of any number of seconds
patience       waits for work that takes long without a word
machine        the number of processors
memory         estimates a picture's memory, and limits the memory of all pictures and of a worker
folders        the folders of resources, of the manual, and of the user's data
"""
