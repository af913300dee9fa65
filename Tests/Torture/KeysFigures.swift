import Foundation

/// How long random keys took, how much memory, and what of that is too much.
struct KeysFigures: CustomStringConvertible {
    /// How long somebody waited.
    struct Wait: CustomStringConvertible {
        /// In milliseconds of the clock.
        let clock: Double
        /// How much of that somebody who has the machine to themselves would not have waited, in milliseconds: what the
        /// program, or whoever types, was ready to do while other programs had the processors.
        let kept: Double

        /// How long somebody waits who has the machine to themselves, in milliseconds.
        var felt: Double { max(0, clock - kept) }

        var description: String { String(format: "%.0f ms, %.0f of them kept waiting by others", clock, kept) }
    }

    /// What an answer took.
    struct Answer: CustomStringConvertible {
        /// From the first key until it was taken in and the frame that has it was drawn.
        let frame: Wait
        /// Until all was done that was asked for, the writing to the disk too, and nothing changed on the screen any more.
        let whole: Wait
        /// How long the program's threads were at work on it, in milliseconds of the processor.
        let work: Double

        var description: String {
            "drawn after \(frame), done after \(whole), \(Int(work)) ms at work"
        }
    }

    /// How many times as long it may take.
    let factor: Double
    /// The memory that is the program's own after each so many keys of its life, in megabytes.
    var sizes: [Double] = []
    /// The memory at the end, and that of a program which has had its first keys only on the same ledger, in megabytes: what
    /// both take is the ledger's, and no leak.
    var lives: (old: Double, young: Double)?
    /// The same as ``sizes`` of the longest life before.
    private var longest: [Double] = []
    private var clock = Times()
    private var felt = Times()
    private var whole = Times()
    private var work = Times()
    private var burstFelt = Times()
    private var burstWork = Times()

    /// How long the frame that has a key may take, and at the 99th percentile that of a burst of up to a hundred, in
    /// milliseconds. What threads behind it still work on then holds nobody up.
    private static let limit = 100.0
    /// How many megabytes more than a young program an old one may take.
    private static let growth = 2.0

    init(factor: Double) { self.factor = factor }

    /// Begins with another life of the program.
    mutating func begin() {
        if sizes.count > longest.count { longest = sizes }
        sizes = []
    }

    /// Adds an answer; says whether it took too long.
    mutating func add(_ answer: Answer, to events: [KeyTypist.Event]) -> Bool {
        if events.count == 1 {
            clock.all.append(answer.frame.clock)
            felt.all.append(answer.frame.felt)
            whole.all.append(answer.whole.felt)
            work.all.append(answer.work)
        } else {
            burstFelt.all.append(answer.frame.felt)
            burstWork.all.append(answer.work)
        }
        return answer.frame.felt > KeysFigures.limit * factor
    }

    /// The promises that were broken.
    var problems: [String] {
        var problems: [String] = []
        if felt.at(1) > KeysFigures.limit * factor { problems.append("a key took too long") }
        if burstFelt.at(0.99) > KeysFigures.limit * factor { problems.append("bursts took too long") }
        if let lives, factor == 1, lives.old - lives.young > KeysFigures.growth { problems.append("the memory grows") }
        return problems
    }

    /// What the memory was in the longest life, in megabytes; nil where that was too short to tell.
    ///
    /// What is free at a moment comes and goes; what is never given back raises the least there is in any quarter.
    private var memory: (start: Double, half: Double, end: Double, most: Double)? {
        let sizes = sizes.count > longest.count ? sizes : longest
        let quarter = sizes.count / 4
        guard let start = sizes.first, let half = sizes.dropFirst(quarter).prefix(quarter).min(),
            let end = sizes.suffix(quarter).min(), let most = sizes.max()
        else { return nil }
        return (start, half, end, most)
    }

    var description: String {
        let memory = memory.map {
            String(
                format:
                    "; memory %.1f MB at first, at least %.1f in the second quarter and %.1f in the last, at most %.1f",
                $0.start, $0.half, $0.end, $0.most)
        }
        let ageing = lives.map {
            String(format: "; a new one on the same ledger takes %.1f, this one %.1f", $0.young, $0.old)
        }
        return """
            a key is drawn after \(felt) on a quiet machine's clock (\(clock) on this one's), all it asked for done after \
            \(whole), work \(work); \
            a burst is drawn after \(burstFelt), work \(burstWork)\(memory ?? "")\(ageing ?? "")
            """
    }

    /// Milliseconds, and how they are spread.
    private struct Times: CustomStringConvertible {
        var all: [Double] = []
        func at(_ share: Double) -> Double {
            all.isEmpty ? 0 : all.sorted()[Int(Double(all.count - 1) * share)]
        }
        var description: String { String(format: "p50 %.1f, p99 %.1f, longest %.0f ms", at(0.5), at(0.99), at(1)) }
    }
}
