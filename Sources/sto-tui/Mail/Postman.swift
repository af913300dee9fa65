import CatalogKit
import Glibc

/// Takes the messages of the outbox to the mail system, each exactly once, though it be killed at any point.
///
/// ```
/// lock ─▶ claim in the ledger ─▶ put it down ─▶ hand over (a process of its own) ─▶ settle ─▶ clear away
///   │          'sending'             .new             .started … .result             'sent'
///   └──────────────── held by this process and by the handing-over ────────────────────┘
/// ```
///
/// Whoever finds a message 'sending' and gets its lock knows that nobody is at work on it any more, and goes by the record:
/// a result is settled; nothing started goes back to waiting; what started and has no result is given up as unknown, for
/// sending it again could double it, and a coordinator decides.
struct Postman {
    /// What came of a round.
    struct Tally: Encodable, Equatable {
        /// Seats that were held as long as they could be.
        var lapsed = 0
        /// Reminders that were added.
        var reminders = 0
        /// Messages that the mail system took.
        var sent = 0
        /// Messages that need not be sent any more.
        var dropped = 0
        /// Messages that will be tried again later.
        var retry = 0
        /// Messages that were given up.
        var failed = 0
        /// Messages that another sender, or what is left of one, has in hand.
        var underway = 0

        fileprivate mutating func count(_ state: OutboxState?) {
            switch state {
            case .sent: sent += 1
            case .dropped: dropped += 1
            case .pending: retry += 1
            case .failed: failed += 1
            case .sending, nil: break
            }
        }
    }

    /// Why a round ended before its time.
    enum Failure: Error {
        /// The ledger did not do its part.
        case ledger(LedgerError)
        /// The folder for the records is of no use.
        case spool(Spool.Failure)
        /// No process could be started: the system's number for why.
        case process(code: Int32)
    }

    /// The record of who does what.
    let ledger: Ledger
    /// The records of the handing-over.
    let spool: Spool
    /// Makes the messages.
    let writer: LetterWriter
    /// A program that takes a message as sendmail does.
    let program: String

    /// Finishes what an earlier round left, lets held seats lapse, adds reminders, and sends what is due.
    ///
    /// - Parameters:
    ///   - limit: How many messages to hand over at most; nil for all.
    ///   - progress: Is told after each message how many of how many are done.
    /// - Returns: What came of it.
    /// - Throws: ``Failure``; what was done until then is done.
    func round(limit: Int?, progress: (Int, Int) -> Void) throws(Failure) -> Tally {
        var tally = Tally()
        try finishEarlier(&tally)
        tally.lapsed = try ask { () throws(LedgerError) in try ledger.lapseInvitations().count }
        let days = writer.reader.catalog.region.reminderDays
        tally.reminders = try ask { () throws(LedgerError) in try ledger.remind(daysBefore: days) }
        let due = try ask { () throws(LedgerError) in try ledger.outboxDue() }
        let goal = min(limit ?? .max, due.count)
        var handedOver = 0
        for (index, turn) in due.enumerated() where handedOver < goal && StopSign.signal == nil {
            guard let message = turn.message, let lock = try lock(message.id) else {
                tally.underway += 1
                continue
            }
            switch try ask({ () throws(LedgerError) in try ledger.claim(message.id) }) {
            case .taken: continue
            case .dropped: tally.count(.dropped)
            case .claimed(let message):
                tally.count(try send(message, lock))
                handedOver += 1
            }
            progress(index + 1, due.count)
        }
        return tally
    }

    private func finishEarlier(_ tally: inout Tally) throws(Failure) {
        let keys = spool.keys()
        // In this order: a record that was there before and belongs to no attempt under way belongs to none any more.
        let sending = try ask { () throws(LedgerError) in try ledger.outboxMessages(.sending) }
        spool.remove(keys: keys.subtracting(sending.map(spool.key)))
        for message in sending {
            guard let lock = try lock(message.id) else {
                tally.underway += 1
                continue
            }
            tally.count(try finish(message, lock))
        }
    }

    /// Brings the ledger in line with the record of an attempt that nobody is at work on any more.
    private func finish(_ message: OutboxMessage, _ lock: borrowing Spool.Lock) throws(Failure) -> OutboxState? {
        let result: OutboxResult
        switch spool.record(of: message) {
        case .none:
            spool.remove(message)
            try ask { () throws(LedgerError) in try ledger.release(message) }
            return nil
        case .started: result = .unknown
        case .done(let answer): result = answer
        }
        let state = try ask { () throws(LedgerError) in try ledger.settle(message, result) }
        spool.remove(message)
        return state
    }

    private func send(_ message: OutboxMessage, _ lock: borrowing Spool.Lock) throws(Failure) -> OutboxState? {
        guard let letter = try ask({ () throws(LedgerError) in try writer.letter(for: message) }) else {
            return try ask { () throws(LedgerError) in try ledger.settle(message, .badAddress) }
        }
        do throws(Spool.Failure) {
            // Programs that are called like sendmail take lines as the system writes them.
            try spool.put(MailWriter.text(letter).replacing("\r\n", with: "\n"), for: message)
        } catch {
            try ask { () throws(LedgerError) in try ledger.release(message) }
            throw .spool(error)
        }
        do throws(HandOver.Failure) {
            try HandOver.run(
                record: spool.path(of: message), lock: lock,
                [program, "-i", "-f", letter.from.address, "--", letter.to.address])
        } catch {
            _ = try finish(message, lock)
            throw .process(code: error.code)
        }
        guard let state = try finish(message, lock) else {
            // The shell could not even make its mark, so it will not for the next message either.
            throw .process(code: EIO)
        }
        return state
    }

    private func lock(_ id: Int) throws(Failure) -> Spool.Lock? {
        do throws(Spool.Failure) {
            return try spool.lock(id)
        } catch {
            throw .spool(error)
        }
    }

    private func ask<Value>(_ question: () throws(LedgerError) -> Value) throws(Failure) -> Value {
        do throws(LedgerError) {
            return try question()
        } catch {
            throw .ledger(error)
        }
    }
}

extension Ledger.Turn {
    /// The message whose turn it is or was.
    var message: OutboxMessage? {
        switch self {
        case .claimed(let message), .dropped(let message): message
        case .taken: nil
        }
    }
}
