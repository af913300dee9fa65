/// The words that went to a terminal, without what moves and colours them: enough to recognise a sentence by.
struct ShownText {
    private var letters: [UInt8] = []
    private var state = State.text

    private enum State {
        case text, escape, sequence, charset, string
    }

    /// Takes in what was written; where the cursor jumps there is a blank.
    mutating func add(_ bytes: [UInt8]) {
        for byte in bytes { add(byte) }
        if letters.count > 40_000 { letters.removeFirst(letters.count - 20_000) }
    }

    private mutating func add(_ byte: UInt8) {
        switch (state, byte) {
        case (.text, 0x1B): state = .escape
        case (.text, 0x20...): letters.append(byte)
        case (.text, _): letters.append(0x20)
        case (.escape, UInt8(ascii: "[")): state = .sequence
        case (.escape, UInt8(ascii: "]")): state = .string
        case (.escape, UInt8(ascii: "(")), (.escape, UInt8(ascii: ")")): state = .charset
        case (.sequence, 0x40...0x7E):
            if byte != UInt8(ascii: "m") { letters.append(0x20) }
            state = .text
        case (.string, 0x07): state = .text
        case (.escape, _), (.charset, _): state = .text
        case (.sequence, _), (.string, _): break
        }
    }

    /// Forgets it all.
    mutating func forget() { letters = [] }

    /// What there is, as a text.
    var text: String { String(decoding: letters, as: UTF8.self) }
}
