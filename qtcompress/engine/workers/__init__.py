"""Worker processes for pictures, so that a crash costs one picture and not the program.

pool      the program's side: sends requests, watches the processes, enforces limits of memory and silence
requests  the work that a process can do; each request runs itself
worker    the process's side: serves requests until the program ends
silence   judges whether a process hangs, by what it did
spawn     starts the processes; it imports little, so that the command line can start one early
"""
