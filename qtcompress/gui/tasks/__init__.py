"""Work off the GUI thread: the only home of threads in the window.

runner          tasks with a ticket that end exactly once
debounced_task  one task that starts after a pause; the latest wins
"""
