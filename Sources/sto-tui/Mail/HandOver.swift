import Foundation

/// Hands a message to the mail system, in a process of its own that outlives whoever started it.
///
/// The process has a session to itself, so that neither a Ctrl-C nor the end of the terminal or of its parent's group
/// reaches it. It inherits the message's lock, and leaves the record that ``Spool`` tells of.
enum HandOver {
    /// The process could not be started: the system's number for why.
    struct Failure: Error {
        let code: Int32
    }

    /// $1 is the path of the record; what follows is the program and its arguments, which no shell reads again.
    ///
    /// First the mark that the program may have the message, safe on the disk, then the program, then the exit code, safe
    /// on the disk before it bears its name. The program does not get the lock, for something of it may live on.
    private static let script = """
        umask 077
        record=$1 folder=${1%/*}
        shift
        mv -- "$record.new" "$record.started" && sync -- "$folder" || exit
        "$@" <"$record.started" >"$record.said" 2>&1 9<&-
        echo $? >"$record.part" && sync -- "$record.part" && mv -- "$record.part" "$record.result" && sync -- "$folder"
        """

    /// Hands over what lies at `record` with the ending `.new`, and waits for the end of it.
    ///
    /// - Parameters:
    ///   - record: The path of the record, without an ending.
    ///   - lock: The message's lock.
    ///   - command: A program and its arguments; the message is its standard input.
    /// - Throws: ``Failure`` when nothing was started.
    static func run(record: String, lock: borrowing Spool.Lock, _ command: [String]) throws(Failure) {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor in Int32(0)...2 {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
        }
        posix_spawn_file_actions_adddup2(&actions, lock.descriptor, 9)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        // POSIX_SPAWN_SETSID, which Glibc keeps from Swift.
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK) | 0x80)
        let words = ["/bin/sh", "-c", script, "sh", record] + command
        var arguments = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var child = pid_t()
        let code = posix_spawn(&child, "/bin/sh", &actions, &attributes, &arguments, environ)
        guard code == 0 else { throw Failure(code: code) }
        while waitpid(child, nil, 0) < 0, errno == EINTR {}
    }
}
