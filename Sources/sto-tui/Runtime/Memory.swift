internal import CMalloc

/// How the memory of a program that runs all day stays small.
enum Memory {
    /// Lets all threads take their memory from one place; to be asked for before the first of them does.
    ///
    /// Left to itself the C library makes a place for each thread, up to eight for each processor, and what is free in one is of
    /// no use to the others: after some hours three quarters of the memory were that.
    static func keepTogether() {
        mallopt(M_ARENA_MAX, 1)
    }

    /// Gives back to the system what is free, wherever it lies.
    ///
    /// Left to itself the C library gives back only what lies at the end, so that one small thing may hold what a large window
    /// or a long list once took.
    static func giveBack() {
        malloc_trim(0)
    }
}
