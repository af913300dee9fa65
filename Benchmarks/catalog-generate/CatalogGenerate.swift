import ArgumentParser
import Foundation

/// Makes feeds and traces to measure with: the same ones every time, for a seed.
@main
struct CatalogGenerate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "catalog-generate", abstract: "Makes feeds of listings, and traces of people who look for them.",
        subcommands: [Listings.self, Traces.self])

    /// Writes a feed.
    struct Listings: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Write a feed: JSON, one listing a line.")

        @Option(help: "How many listings.")
        var count: Int
        @Option(help: "Other seeds make other listings.")
        var seed: UInt64 = 1
        @Option(help: "The file.")
        var out: String

        func run() throws {
            let maker = ListingMaker(seed: seed)
            try LineFile.write(count, to: out) { number, line in maker.listing(number).write(to: &line) }
        }
    }

    /// Writes traces.
    struct Traces: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write traces of typing in a feed of the same seed: JSON, one a line.")

        @Option(help: "How many traces.")
        var count = 1000
        @Option(help: "How many listings the feed has.")
        var listings: Int
        @Option(help: "The feed's seed.")
        var seed: UInt64 = 1
        @Option(help: "The file.")
        var out: String

        func run() throws {
            let maker = TraceMaker(seed: seed, listings: listings)
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            try LineFile.write(count, to: out) { number, line in line += try encoder.encode(maker.trace(number)) }
        }
    }
}

/// A file of lines that may be large.
enum LineFile {
    private static let pieceSize = 1 << 20

    /// Writes lines that are made one by one.
    static func write(_ count: Int, to path: String, line: (Int, inout [UInt8]) throws -> Void) throws {
        try Data().write(to: URL(filePath: path))
        let file = try FileHandle(forWritingTo: URL(filePath: path))
        var bytes: [UInt8] = []
        for number in 0..<count {
            try line(number, &bytes)
            bytes.append(UInt8(ascii: "\n"))
            if bytes.count >= pieceSize || number == count - 1 {
                try file.write(contentsOf: bytes)
                bytes.removeAll(keepingCapacity: true)
            }
        }
        try file.close()
    }
}
