import CatalogKit
import Foundation
import Testing

@testable import CatalogExchange

/// What the public text of EDU-DEX asks of a feed, each rule with its source; it tells what breaks it.
struct EDUDEXRule: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// What is wrong in the files of a feed, by their names.
    let check: @Sendable (EDUDEXFeed) -> [String]

    init(_ description: String, _ check: @escaping @Sendable (EDUDEXFeed) -> [String]) {
        testDescription = description
        self.check = check
    }

    /// A rule about each element of a name in programmes.
    init(_ description: String, each name: String, _ isRight: @escaping @Sendable (XMLElement) -> Bool) {
        self.init(description) { feed in
            feed.programs.flatMap { $0.descendants(name) }.filter { !isRight($0) }.map { "\($0.place): \($0.text)" }
        }
    }

    /// A rule about the text of some elements in programmes.
    init(_ description: String, text names: String..., matches: String) {
        self.init(description) { feed in
            feed.programs.flatMap { program in names.flatMap { program.descendants($0) } }
                .filter { !$0.matches(matches) }.map { "\($0.place): \($0.text)" }
        }
    }
}

/// A feed as it was written.
struct EDUDEXFeed: Sendable {
    let texts: [String]
    let directory: XMLElement
    let institute: XMLElement
    let programs: [XMLElement]

    init(_ offer: Offer) throws {
        let files = try TemporaryFiles()
        let exported = EDUDEXWriter.files(of: offer)
        texts = exported.map { String(decoding: $0.bytes, as: UTF8.self) }
        var roots: [XMLElement] = []
        var intake = Intake()
        for file in exported {
            _ = try XMLRecords.read(
                files.file(file.name, file.bytes), named: ["edudexDirectory", "instituteData", "program"], into: &intake
            ) { root, _ in roots.append(root) }
        }
        (directory, institute, programs) = (roots[0], roots[1], Array(roots[2...]))
    }
}

extension XMLElement {
    /// All elements of a name in it, but for those of our own.
    func descendants(_ name: String) -> [XMLElement] {
        children.filter { $0.namespace != EDUDEXExtras.namespace }.flatMap { child in
            (child.name == name ? [child] : []) + child.descendants(name)
        }
    }

    /// Whether all of its text is as a regular expression says.
    func matches(_ pattern: String) -> Bool {
        rawText.range(of: "\\A(?:\(pattern))\\z", options: .regularExpression) != nil
    }

    /// Whether the elements in it are among those named and in their order, and those with `!` are all there.
    func holds(_ names: String) -> Bool {
        let names = names.split(separator: " ").map(String.init)
        let order = names.map { $0.replacing("!", with: "") }
        let required = names.filter { $0.hasSuffix("!") }.map { $0.replacing("!", with: "") }
        let places = children.map { order.firstIndex(of: $0.name) ?? -1 }
        return !places.contains(-1) && places == places.sorted()
            && required.allSatisfy { name in children.contains { $0.name == name } }
    }
}
