"""Work off the GUI thread and work in turns: the only home of threads in the window.

runner          tasks with a ticket that end exactly once
debounced_task  one task that starts after a pause; the latest wins
sliced_work     long lists on the GUI thread, in slices
deferred        a value that is made at its first use
collector       garbage collection on the GUI thread only
activity        only one activity that changes pictures at a time, and how far it has come
"""
