#!/usr/bin/env python3
"""Has the system forget what it holds of files in memory, so that they come from the disk again.

    forget.py FILE…
"""

import os
import sys


def forget(path):
    descriptor = os.open(path, os.O_RDONLY)
    os.fsync(descriptor)
    os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
    os.close(descriptor)


if __name__ == "__main__":
    for path in sys.argv[1:]:
        forget(path)
