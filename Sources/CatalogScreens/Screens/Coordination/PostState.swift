import CatalogKit

/// The letter that a message becomes.
public struct OutboxLetter: Equatable, Sendable {
    /// The message's number.
    public let message: Int
    /// What it is about, in one line.
    public let subject: String
    /// Its text.
    public let body: String

    /// Makes a letter.
    public init(message: Int, subject: String, body: String) {
        self.message = message
        self.subject = subject
        self.body = body
    }
}

/// The state of the view Post: the messages to people, and one of them.
struct PostState: Equatable, Sendable {
    /// What the rows can be ordered by; by state is what asks for attention first.
    enum Column: Hashable, Sendable { case state, kind, recipient, about, since, note }

    /// Whether the messages must be read anew before they are shown.
    var isStale = true
    /// The messages; earlier ones while the next are on their way.
    private(set) var answer: OutboxAnswer?
    /// Those that are shown, in the order asked for.
    private(set) var rows: [OutboxMessage] = []
    /// Whether messages that were sent are shown as well.
    private(set) var showsSent = false
    /// The selected row and the order.
    var table = TableState<Column>(sort: .state)
    /// The message that was opened, if one was.
    var opened: Opened?

    /// A message with its letter.
    struct Opened: Equatable, Sendable {
        var message: OutboxMessage
        /// Nil until it is written, and where no letter can be.
        var letter: OutboxLetter?
        var scroll = 0
    }

    var context: Context { opened == nil ? .outbox : .letter }

    /// The message that the keys act on.
    var selected: OutboxMessage? {
        opened?.message ?? (rows.indices.contains(table.selected) ? rows[table.selected] : nil)
    }

    /// Asks for the messages when there are none that count.
    mutating func load() -> [Effect] {
        guard isStale else { return [] }
        isStale = false
        return [.coordination(.loadOutbox)]
    }

    /// Takes in the messages; the same one stays open. The same one stays selected as well, but one that moved on to another
    /// state makes room for the next in its place.
    mutating func take(_ answer: OutboxAnswer) {
        let (place, last) = (table.selected, rows.indices.contains(table.selected) ? rows[table.selected] : nil)
        self.answer = answer
        if let message = answer.messages.first(where: { $0.id == opened?.message.id }) { opened?.message = message }
        order(keeping: last?.id)
        if let last, !rows.contains(where: { $0.id == last.id && $0.state == last.state }) {
            table.selected = max(0, min(place, rows.count - 1))
        }
    }

    /// Takes in a letter, unless another message was opened since.
    mutating func take(_ letter: OutboxLetter) {
        if opened?.message.id == letter.message { opened?.letter = letter }
    }

    mutating func toggleSent() {
        showsSent.toggle()
        order(keeping: selected?.id)
    }

    mutating func sort(by column: Column) {
        table.sort(by: column)
        order(keeping: nil)
    }

    mutating func reverse() {
        table.isReversed.toggle()
        order(keeping: nil)
    }

    private mutating func order(keeping id: Int?) {
        let shown = (answer?.messages ?? []).filter { showsSent || $0.state != .sent }
        // A stable order: messages that are equal stay with what asks for attention first.
        let sorted = shown.enumerated().sorted { left, right in
            if let isBefore = table.sort.places(left.element, before: right.element) { return isBefore }
            return left.offset < right.offset
        }.map(\.element)
        rows = table.isReversed ? sorted.reversed() : sorted
        table.selected = id.flatMap { id in rows.firstIndex { $0.id == id } } ?? 0
    }
}

extension PostState.Column {
    /// Whether one message comes before another; nil where this column does not tell.
    fileprivate func places(_ left: OutboxMessage, before right: OutboxMessage) -> Bool? {
        func order<Value: Comparable>(_ value: (OutboxMessage) -> Value) -> Bool? {
            value(left) == value(right) ? nil : value(left) < value(right)
        }
        return switch self {
        case .state: nil
        case .kind: order(\.kind.rawValue)
        case .recipient: order(\.recipient)
        case .about: order { $0.topic.subject }
        case .since: order(\.createdAt)
        case .note: order { $0.problem?.rawValue ?? "~" }
        }
    }
}

extension OutboxTopic {
    /// What orders messages by what they are about: an id.
    fileprivate var subject: String {
        switch self {
        case .enrolment(let id, _), .offering(let id, _), .interest(let id): id
        case .question(let id, _), .idea(let id, _): "\(id)"
        case .other: ""
        }
    }
}
