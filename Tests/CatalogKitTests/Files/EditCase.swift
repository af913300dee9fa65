import Testing

@testable import CatalogKit

/// A course file before and after a change, written as one text: lines that stay start with a blank, lines that go with
/// `-`, lines that come with `+`.
struct EditCase: Sendable, CustomTestStringConvertible {
    enum Edit: Sendable {
        case add(Offering)
        case change(String, [OfferingChange])
    }

    /// How a file is written; a change has to keep it.
    enum Writing: CaseIterable, Sendable {
        case lineFeeds
        case carriageReturnsAndLineFeeds
        case carriageReturns
        case byteOrderMark
        case noLineEndAtTheEnd
    }

    let testDescription: String
    let edit: Edit
    private let lines: [Substring]

    /// Makes a case of the part of a file between its first keys and its closing `---`.
    init(_ description: String, _ edit: Edit, _ offerings: String) {
        let start = " ---\n title: Proef   # een titel\n format:   'training'\n provider: techlab-parkstad\n"
        self.init(whole: description, edit, "\(start)\(offerings)\n ---\n \n # Kop\n Tekst  \n \t\n Einde.")
    }

    /// Makes a case of a whole file.
    init(whole description: String, _ edit: Edit, _ file: String) {
        testDescription = description
        self.edit = edit
        lines = file.split(separator: "\n", omittingEmptySubsequences: false)
    }

    func before(_ writing: Writing) -> [UInt8] {
        bytes(without: "+", writing)
    }

    func after(_ writing: Writing) -> [UInt8] {
        bytes(without: "-", writing)
    }

    private func bytes(without mark: Character, _ writing: Writing) -> [UInt8] {
        let kept = lines.filter { $0.first != mark }.map { $0.dropFirst() }
        switch writing {
        case .lineFeeds: return Array((kept.joined(separator: "\n") + "\n").utf8)
        case .carriageReturnsAndLineFeeds: return Array((kept.joined(separator: "\r\n") + "\r\n").utf8)
        case .carriageReturns: return Array((kept.joined(separator: "\r") + "\r").utf8)
        case .byteOrderMark: return [0xEF, 0xBB, 0xBF] + (kept.joined(separator: "\r\n") + "\r\n").utf8
        case .noLineEndAtTheEnd: return Array(kept.joined(separator: "\n").utf8)
        }
    }
}
