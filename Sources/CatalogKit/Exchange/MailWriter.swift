/// An address that can stand in a message as it is.
public struct MailAddress: Hashable, Sendable {
    /// The name that people see; may be empty.
    public let name: String
    /// The address: ASCII, no blanks, none of the characters that mean something in a header.
    public let address: String

    /// Makes an address, unless the characters of it cannot stand in a header (RFC 5322, section 3.4.1: a dot-atom each
    /// side of the one `@`).
    public init?(name: String, address: String) {
        let parts = address.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count == 2, address.utf8.count <= 254,
            parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(MailText.isDotAtom) }), address.utf8.first != 0x2D
        else { return nil }
        self.name = PlainText.line(name)
        self.address = address
    }
}

/// A message to one person, in its parts.
public struct MailMessage: Hashable, Sendable {
    /// A calendar that goes with a message.
    public struct Calendar: Hashable, Sendable {
        /// What the reader is to do with it.
        public let method: ICalendarWriter.Method
        /// The iCalendar text.
        public let text: String

        /// Makes an attachment.
        public init(method: ICalendarWriter.Method, text: String) {
            self.method = method
            self.text = text
        }
    }

    /// Who sends it.
    public var from: MailAddress
    /// Who gets it.
    public var to: MailAddress
    /// What it is about, on one line.
    public var subject: String
    /// When it was written, in UTC seconds.
    public var date: Int
    /// Sets it apart from every other message for good: letters, digits, dots and hyphens, an `@` in the middle.
    public var id: String
    /// The language of the words, as in RFC 5646.
    public var language: String
    /// What it says, in plain text.
    public var body: String
    /// A calendar to go with it.
    public var calendar: Calendar?

    /// Makes a message.
    public init(
        from: MailAddress, to: MailAddress, subject: String, date: Int, id: String, language: String, body: String,
        calendar: Calendar? = nil
    ) {
        self.from = from
        self.to = to
        self.subject = subject
        self.date = date
        self.id = id
        self.language = language
        self.body = body
        self.calendar = calendar
    }

    /// The id that a message from a ledger's outbox always has, so that a mail system can tell a repetition.
    ///
    /// - Parameters:
    ///   - outbox: The message's number.
    ///   - ledger: The ledger's name.
    ///   - region: The region that sends it.
    /// - Returns: The text of a Message-ID without its brackets.
    public static func id(outbox: Int, ledger: String, region: Region) -> String {
        "outbox.\(outbox).\(ledger)@\(region.domain)"
    }
}

/// Writes a message as mail systems pass it on (RFC 5322; MIME: RFC 2045, 2046 and 2047).
///
/// Whatever stands in a name, a subject or a text stays there: a header is made of encoded words and checked addresses
/// only, a body is quoted-printable. Every line is ASCII, ends in CRLF and has at most 78 characters, but for an address
/// or an id that is longer by itself; those keep within the 998 of RFC 5322, section 2.1.1.
public enum MailWriter {
    /// The text of a message; ASCII throughout.
    public static func text(_ message: MailMessage) -> String {
        var lines = [
            "Date: \(MailText.date(message.date))", MailText.header("From", message.from),
            MailText.header("To", message.to), MailText.header("Subject", text: message.subject),
            "Message-ID: <\(MailText.idCharacters(message.id))>",
            // RFC 3834, section 5: so that no machine answers it.
            "Auto-Submitted: auto-generated", "Content-Language: \(MailText.idCharacters(message.language))",
            "MIME-Version: 1.0",
        ]
        let body = part(type: "text/plain; charset=utf-8", content: message.body)
        if let calendar = message.calendar {
            // "=_" cannot occur in quoted-printable text (RFC 2045, section 6.7).
            let boundary = "=_netflixleren"
            lines += ["Content-Type: multipart/mixed; boundary=\"\(boundary)\"", "", "--\(boundary)"] + body
            lines += ["--\(boundary)"]
            // The type as RFC 6047, section 2.4, has it.
            lines += part(
                type: "text/calendar; charset=utf-8; method=\(calendar.method.rawValue)",
                more: ["Content-Disposition: attachment; filename=\"netflixleren.ics\""], content: calendar.text)
            lines += ["--\(boundary)--"]
        } else {
            lines += body
        }
        return lines.joined(separator: "\r\n") + "\r\n"
    }

    private static func part(type: String, more: [String] = [], content: String) -> [String] {
        ["Content-Type: \(type)", "Content-Transfer-Encoding: quoted-printable"] + more + [""]
            + MailText.quotedPrintable(content)
    }
}
