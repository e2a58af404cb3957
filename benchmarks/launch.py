"""Run a command and print its CPU and wall seconds and its peak memory in bytes as JSON.

The peak of a process starts at the memory of the process that started it, because Linux keeps this figure over exec. So
run this by `python -I -S`, which itself takes about 10 MB.
"""

import json
import os
import sys
import time

KIB = 1024  # ru_maxrss is in KiB on Linux, in bytes on macOS

null = os.open(os.devnull, os.O_WRONLY)
begun = time.monotonic()
child = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, null, 1)])
_, status, used = os.wait4(child, 0)
wall = time.monotonic() - begun
peak = used.ru_maxrss * (1 if sys.platform == "darwin" else KIB)
print(json.dumps({"cpu_s": used.ru_utime + used.ru_stime, "wall_s": wall, "peak_bytes": peak, "status": status}))
