internal import CMalloc

/// How the memory of a program that runs all day stays small, and at hand.
package enum Memory {
    /// Lets all threads take their memory from one place, and keep at hand what each search of a large catalogue takes and
    /// gives back; to be asked for before the first of them does.
    ///
    /// Left to itself the C library makes a place for each thread, up to eight for each processor, and what is free in one is of
    /// no use to the others: after some hours three quarters of the memory were that. And it gives what is free at the end of
    /// the place back to the system from 128 KB on, to be asked for again, emptied, at the next key.
    package static func keepTogether() {
        mallopt(M_ARENA_MAX, 1)
        mallopt(M_TRIM_THRESHOLD, 16 << 20)
        // Nor does it then ask the system for each larger piece.
        mallopt(M_MMAP_THRESHOLD, 4 << 20)
    }

    /// Gives back to the system what is free, wherever it lies.
    ///
    /// Left to itself the C library gives back only what lies at the end, so that one small thing may hold what a large window
    /// or a long list once took.
    package static func giveBack() {
        malloc_trim(0)
    }
}
