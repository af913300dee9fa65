/// A value that says itself what is in it, for each sign-up keeps three and Foundation's encoder takes a sixth of its time.
///
/// What comes of it is what the encoder makes of the value, to the letter: requests are told apart by it.
protocol PlainFacts: Encodable {
    /// What is in it.
    func plain() throws(LedgerError) -> PlainValue
}

/// JSON as a value.
enum PlainValue {
    case number(Int)
    case text(String)
    /// JSON that was written already.
    case written(String)
    /// Members in order of their names; those without a value are left out.
    case object(KeyValuePairs<String, PlainValue?>)

    /// A number; nil for none.
    init?(_ number: Int?) {
        guard let number else { return nil }
        self = .number(number)
    }

    /// Adds the JSON to bytes.
    func append(to json: inout [UInt8]) {
        switch self {
        case .number(let number): json += "\(number)".utf8
        case .written(let text): json += text.utf8
        case .text(let text): PlainValue.append(text, to: &json)
        case .object(let members):
            var mark = UInt8(ascii: "{")
            for (name, value) in members {
                guard let value else { continue }
                json.append(mark)
                json.append(UInt8(ascii: "\""))
                json += name.utf8
                json += "\":".utf8
                value.append(to: &json)
                mark = UInt8(ascii: ",")
            }
            if mark == UInt8(ascii: "{") { json.append(mark) }
            json.append(UInt8(ascii: "}"))
        }
    }

    /// Adds a text between quotes; RFC 8259, section 7, says what must be escaped.
    private static func append(_ text: String, to json: inout [UInt8]) {
        json.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): json += [UInt8(ascii: "\\"), byte]
            case 0x08: json += "\\b".utf8
            case 0x09: json += "\\t".utf8
            case 0x0A: json += "\\n".utf8
            case 0x0C: json += "\\f".utf8
            case 0x0D: json += "\\r".utf8
            case ..<0x20: json += "\\u00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))".utf8
            default: json.append(byte)
            }
        }
        json.append(UInt8(ascii: "\""))
    }
}

extension Change.Request.Asked: PlainFacts {
    func plain() throws(LedgerError) -> PlainValue {
        let choices = try Facts.encode(choices)
        return .object(["action": .text(action), "choices": .written(choices), "offering": .text(offering)])
    }
}

extension OutboxFacts: PlainFacts {
    func plain() throws(LedgerError) -> PlainValue {
        let (choices, lost) = (try Facts.encode(choices), try Facts.encode(lostChoices))
        return .object([
            "choices": .written(choices), "lostChoices": .written(lost), "position": PlainValue(position),
            "seats": PlainValue(seats), "state": .text(state.rawValue),
        ])
    }
}

extension EnrolOutcome: PlainFacts {
    func plain() throws(LedgerError) -> PlainValue {
        let enrolment = try enrolment.plain()
        return .object(["effect": .text(effect.rawValue), "enrolment": enrolment, "seats": seats.plain])
    }
}

extension SeatCount {
    fileprivate var plain: PlainValue {
        .object(["held": .number(held), "taken": .number(taken), "waiting": .number(waiting)])
    }
}

extension Enrolment: PlainFacts {
    func plain() throws(LedgerError) -> PlainValue {
        let choices = try Facts.encode(choices)
        return .object([
            "choices": .written(choices), "createdAt": .number(createdAt), "offering": .text(offering),
            "party": .text(party), "person": .text(person), "position": PlainValue(position),
            "seats": .number(seats), "state": .text(state.rawValue), "ticket": .number(ticket),
        ])
    }
}
