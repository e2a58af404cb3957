"""Processes that work on pictures, so that a crash costs one picture and not the program.

pool    the side of the program: sends requests, watches the process, enforces memory and silence limits
requests  what a process is asked for; requests run themselves
worker  the side of the process: serves requests until the program is gone
spawn   starts the processes; imports little, so that the command line can start one early
"""
