import CatalogKit
import Testing

@testable import CatalogScreens

/// Somebody who presses, clicks, pastes and resizes at random, in a catalogue with every kind of course.
@Suite("Random use")
struct RandomUseTests {
    @Test(
        "Whatever somebody does, the frame fits the window and the cursor lies in it",
        arguments: [2, 6, 10, 27] as [UInt64])
    func frames(seed: UInt64) throws {
        var user = try RandomUser(seed: seed)
        for step in 1...3000 {
            let message = user.next()
            user.take(message)
            if let fault = Self.fault(in: user.model.view(), of: user.model.size) {
                Issue.record("seed \(seed), step \(step), \(message): \(fault)")
                return
            }
        }
    }

    @Test("Walks get as far as a sign-up and an interest")
    func reach() throws {
        var (enrolments, interests) = (0, 0)
        for seed in stride(from: 2 as UInt64, through: 20, by: 2) where enrolments == 0 || interests == 0 {
            var user = try RandomUser(seed: seed)
            for _ in 1...3000 where enrolments + user.enrolments == 0 || interests + user.interests == 0 {
                user.take(user.next())
            }
            enrolments += user.enrolments
            interests += user.interests
        }
        #expect(enrolments > 0 && interests > 0)
    }

    @Test("Walks come by every place where keys are pressed")
    func places() throws {
        var places: Set<Context> = []
        for seed in 2...40 as ClosedRange<UInt64> where places.count < Context.allCases.count {
            var user = try RandomUser(seed: seed)
            for _ in 1...3000 {
                user.take(user.next())
                places.insert(user.model.context)
            }
        }
        #expect(Set(Context.allCases).subtracting(places) == [])
    }

    /// What is wrong with a frame, if anything.
    private static func fault(in frame: Canvas, of size: Size) -> String? {
        guard frame.size == size else { return "the frame is \(frame.size)" }
        if let cursor = frame.cursor, !frame.bounds.contains(cursor) { return "the cursor is at \(cursor)" }
        for row in 0..<size.height {
            let cells = frame.row(row)
            for (cell, next) in zip(cells, cells.dropFirst() + [.blank]) where !cell.isRightHalf {
                let width = TextWidth.of(cell.text)
                guard width == (next.isRightHalf ? 2 : 1) else {
                    return "row \(row) has \(cell.text) in \(width) columns"
                }
            }
        }
        return nil
    }
}
