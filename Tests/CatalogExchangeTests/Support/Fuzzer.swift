import CatalogExchange
import CatalogKit
import Foundation
import Testing

/// Changes bytes at random, as a broken disk, a cut connection or somebody hostile would.
///
/// The same seed makes the same changes. `STO_FUZZ_PATIENCE` multiplies how many there are.
struct Fuzzer {
    private var random: SeededRandom
    private let seeds: [[UInt8]]

    /// Signs that mean something in the format at hand, put in at random beside random bytes.
    private let signs: [[UInt8]]

    init(seeds: [String], signs: [String] = [], seed: UInt64 = 1) {
        random = SeededRandom(seed: seed)
        self.seeds = seeds.map { Array($0.utf8) }
        self.signs =
            (signs + ["\0", "\n", "\r\n", "\"", "\u{FEFF}", "99999999999999999999", "-1", "é"]).map { Array($0.utf8) }
            + [[0xFF], [0xC3], [0x80, 0x80]]
    }

    /// How many rounds a test makes.
    static func rounds(_ usual: Int) -> Int {
        usual * (ProcessInfo.processInfo.environment["STO_FUZZ_PATIENCE"].flatMap(Int.init) ?? 1)
    }

    /// A seed with one to eight changes.
    mutating func next() -> [UInt8] {
        var bytes = seeds.randomElement(using: &random) ?? []
        for _ in 0..<Int.random(in: 1...8, using: &random) { change(&bytes) }
        return bytes
    }

    private mutating func change(_ bytes: inout [UInt8]) {
        guard !bytes.isEmpty else { return bytes += signs.randomElement(using: &random) ?? [] }
        let at = Int.random(in: 0..<bytes.count, using: &random)
        let length = min(bytes.count - at, Int.random(in: 1...32, using: &random))
        switch Int.random(in: 0..<7, using: &random) {
        case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.removeSubrange(at..<at + length)
        case 2: bytes.removeSubrange(at...)
        case 3: bytes.insert(contentsOf: signs.randomElement(using: &random) ?? [], at: at)
        case 4: bytes.insert(contentsOf: bytes[at..<at + length], at: Int.random(in: 0...bytes.count, using: &random))
        case 5:
            bytes.insert(
                contentsOf: Array(repeating: bytes[at], count: 1 << Int.random(in: 0...10, using: &random)), at: at)
        default: bytes.swapAt(at, Int.random(in: 0..<bytes.count, using: &random))
        }
    }

    /// Reads changed seeds with a reader: whatever comes in, courses have ids, titles and sound meetings.
    static func check(
        _ reader: any SourceReader.Type, seeds: [String], signs: [String] = [], ending: String, rounds usual: Int = 300
    ) throws {
        var fuzzer = Fuzzer(seeds: seeds, signs: signs)
        let today = try #require(Day("2027-01-12"))
        let path = FileManager.default.temporaryDirectory.appending(path: "fuzz-\(UUID().uuidString).\(ending)").path
        defer { unlink(path) }
        for _ in 0..<rounds(usual) {
            let bytes = fuzzer.next()
            try Data(bytes).write(to: URL(filePath: path))
            var intake = Intake()
            do {
                try reader.read([SourceFile(path: path)], mapping: ImportMapping(), today: today, into: &intake)
            } catch is ImportFailure {
                // Refused as a whole, which is an answer.
            }
            for source in intake.courses {
                let isSound =
                    !source.course.id.isEmpty && !source.course.title.isEmpty
                    && source.course.offerings.allSatisfy(isSound)
                #expect(isSound, "\(source) of \(String(decoding: bytes, as: UTF8.self))")
            }
        }
    }

    private static func isSound(_ offering: Offering) -> Bool {
        !offering.id.isEmpty && !offering.meetings.isEmpty && offering.meetings.allSatisfy { $0.start < $0.end }
            && offering.meetings == offering.meetings.sorted { $0.start < $1.start }
    }
}

/// SplitMix64 (Steele, Lea and Flood, 2014): a fixed sequence for every seed.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
