import CatalogKit
import Foundation

/// The folder beside the ledger that tells what became of each handing-over, whatever happened to those who did it.
///
/// An attempt to send a message has a record: `ID.ATTEMPT.new` is the message before anybody has it in hand,
/// `ID.ATTEMPT.started` the same file from the moment the mail system may have it, `ID.ATTEMPT.result` the exit code.
/// ``HandOver`` makes the second and the third. Only their owner can read them, and they are gone once the ledger knows.
///
/// Whoever is at work on a message holds its lock: a byte of the file `locks`, by the message's number. The lock goes over
/// to the handing-over and lasts until both are gone, by whichever end.
struct Spool {
    /// Why the folder is of no use, with its path and the system's words.
    struct Failure: Error {
        let path: String
        let detail: String

        fileprivate init(_ path: String) {
            self.path = path
            detail = String(cString: strerror(errno))
        }
    }

    /// What a record tells.
    enum Record: Equatable {
        /// Nobody handed the message over.
        case none
        /// Somebody did, and nobody wrote what came of it.
        case started
        /// What came of it.
        case done(OutboxResult)
    }

    /// The right to work on a message; gone with its owner.
    struct Lock: ~Copyable {
        let descriptor: Int32

        deinit {
            close(descriptor)
        }
    }

    private let folder: String

    /// Makes the folder, unless it is there.
    init(besideLedger path: String) throws(Failure) {
        folder = "\(path).outbox"
        guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw Failure(folder) }
    }

    /// Takes the lock of a message; nil while somebody else has it.
    func lock(_ id: Int) throws(Failure) -> Lock? {
        let path = "\(folder)/locks"
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Failure(path) }
        let lock = Lock(descriptor: descriptor)
        var range = flock()
        range.l_type = Int16(F_WRLCK)
        range.l_whence = Int16(SEEK_SET)
        range.l_start = id
        range.l_len = 1
        // F_OFD_SETLK, which Glibc keeps from Swift: the lock belongs to the open file, so a child inherits it.
        if fcntl(descriptor, 37, &range) == 0 { return lock }
        guard errno == EAGAIN || errno == EACCES else { throw Failure(path) }
        return nil
    }

    /// The path of an attempt's record, without the ending.
    func path(of message: OutboxMessage) -> String {
        "\(folder)/\(key(message))"
    }

    /// Puts a message down for the handing-over.
    func put(_ text: String, for message: OutboxMessage) throws(Failure) {
        let path = path(of: message) + ".new"
        do throws(PrivateFile.Failure) {
            try PrivateFile.write(Data(text.utf8), to: path)
        } catch {
            throw Failure(path)
        }
    }

    /// What the record of an attempt tells. To be asked under the lock.
    func record(of message: OutboxMessage) -> Record {
        let path = path(of: message)
        if let text = contents(path + ".result"), let code = Int(text.trimmingCharacters(in: .newlines)) {
            if code == 0 { return .done(.sent) }
            return .done(.refused(code: code, said: words(path + ".said")))
        }
        return access(path + ".started", F_OK) == 0 ? .started : .none
    }

    /// Removes the record of an attempt.
    func remove(_ message: OutboxMessage) {
        remove(key: key(message))
    }

    /// The attempts that have a record, as keys.
    func keys() -> Set<String> {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return Set(
            names.compactMap { name in
                let parts = name.split(separator: ".")
                return parts.count == 3 && Int(parts[0]) != nil ? "\(parts[0]).\(parts[1])" : nil
            })
    }

    /// Removes the records under these keys.
    func remove(keys: Set<String>) {
        for key in keys { remove(key: key) }
    }

    /// The name of an attempt.
    func key(_ message: OutboxMessage) -> String {
        "\(message.id).\(message.attempts)"
    }

    /// The result goes last but for what it is a result of: what is left at any moment tells the truth.
    private func remove(key: String) {
        for ending in ["new", "part", "said", "started", "result"] { unlink("\(folder)/\(key).\(ending)") }
    }

    private func contents(_ path: String) -> String? {
        FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
    }

    /// What a program said, cut to a length that fits a line: the end of it, which tells most.
    private func words(_ path: String) -> String {
        String(PlainText.line(contents(path) ?? "").suffix(300))
    }
}
