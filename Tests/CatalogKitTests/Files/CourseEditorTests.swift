import Foundation
import Testing

@testable import CatalogKit

@Suite("Editing a course's file")
struct CourseEditorTests {
    @Test("changes the lines it is about, and no other byte", arguments: AddCases.all + ChangeCases.all)
    func cases(_ example: EditCase) throws {
        for writing in EditCase.Writing.allCases {
            var editor = try open(example.before(writing))
            switch example.edit {
            case .add(let offering): try editor.add(offering)
            case .change(let id, let changes): try editor.change(id, changes)
            }
            let result = String(decoding: editor.bytes, as: UTF8.self)
            #expect(result == String(decoding: example.after(writing), as: UTF8.self), "\(writing)")
            #expect(editor.bytes == example.after(writing), "\(writing)")
        }
    }

    @Test("gives a course back as it was when a change is changed back")
    func back() throws {
        let bytes = file(
            "  - start: 2027-03-11 15:30\n    end: 2027-03-11 18:30\n    place: Heerlen\n    capacity: 16\n")
        var editor = try open(bytes)
        try editor.change("proef@2027-03-11", [.capacity(20)])
        #expect(editor.course.offerings.map(\.capacity) == [20])
        try editor.change("proef@2027-03-11", [.capacity(16)])
        #expect(editor.bytes == bytes)
        try editor.change("proef@2027-03-11", [.capacity(16)])
        #expect(editor.bytes == bytes)
    }

    @Test("adds to each course of the region, and leaves every byte of it in its place")
    func catalogue() throws {
        let folder = Fixture.folder + "/../../catalog"
        let catalog = try CatalogReader(folder: folder).read().catalog
        #expect(catalog.courses.count > 100)
        for course in catalog.courses {
            var editor = try CourseEditor(course: course.id, in: catalog, folder: folder)
            let before = editor.bytes
            let day = try #require(Day("2027-05-20"))
            let offering = Offering(
                id: editor.freeOfferingID(on: day),
                meetings: [Meeting(start: LocalTime(day: day, minute: 900), end: LocalTime(day: day, minute: 990))],
                place: "Heerlen", venue: "Lokaal 0.14, 'achter'", capacity: 12)
            try editor.add(offering)
            #expect(editor.course.offerings == course.offerings + [offering])
            let same = zip(before, editor.bytes).prefix { $0 == $1 }.count
            let rest = zip(before.reversed(), editor.bytes.reversed()).prefix { $0 == $1 }.count
            #expect(same + rest >= before.count)
            try editor.change(offering.id, [.capacity(14), .enrolBy(day.advanced(by: -7))])
            #expect(editor.course.offerings.last?.capacity == 14)
        }
    }

    @Test("names an id that no offering of the file has")
    func freeID() throws {
        let one = "  - start: 2027-03-11 15:30\n    end: 2027-03-11 18:30\n    place: Heerlen\n"
        let editor = try open(file(one + "  - id: proef@2027-03-11-2\n" + one.replacing("  - ", with: "    ")))
        #expect(editor.freeOfferingID(on: try #require(Day("2027-03-11"))) == "proef@2027-03-11-3")
        #expect(editor.freeOfferingID(on: try #require(Day("2027-03-12"))) == "proef@2027-03-12")
    }

    // MARK: What it refuses

    @Test("refuses what the reader would refuse, and keeps the bytes")
    func refused() throws {
        let bytes = file(
            "  - start: 2027-03-11 15:30\n    end: 2027-03-11 18:30\n    place: Heerlen\n    minimum: 8\n")
        var editor = try open(bytes)
        let late = try #require(Day("2027-03-12"))
        #expect(
            throws: CourseEditError.refused([
                Diagnostic(
                    .error, file: editor.path, line: 9, column: 14, .minimumAboveCapacity(minimum: 8, capacity: 4))
            ])
        ) {
            try editor.change("proef@2027-03-11", [.capacity(4)])
        }
        #expect {
            try editor.change("proef@2027-03-11", [.enrolBy(late)])
        } throws: { error in
            guard case CourseEditError.refused(let diagnostics) = error else { return false }
            let start = LocalTime("2027-03-11 15:30")
            return diagnostics.map(\.problem) == start.map { [.deadlineAfterStart(deadline: late, start: $0)] }
        }
        let backwards = Meeting(start: LocalTime(day: late, minute: 900), end: LocalTime(day: late, minute: 900))
        #expect(throws: CourseEditError.self) {
            try editor.change("proef@2027-03-11", [.meeting(number: 0, backwards)])
        }
        let elsewhere = Offering(
            id: "proef@2027-03-12",
            meetings: [Meeting(start: LocalTime(day: late, minute: 900), end: LocalTime(day: late, minute: 960))],
            place: "Nergenshuizen")
        #expect(throws: CourseEditError.self) { try editor.add(elsewhere) }
        #expect(editor.bytes == bytes)
        #expect(editor.course.offerings.count == 1)
    }

    @Test("refuses an offering that is not there, a meeting that is not there, and an id that is")
    func missing() throws {
        var editor = try open(file("  - start: 2027-03-11 15:30\n    end: 2027-03-11 18:30\n    place: Heerlen\n"))
        let offering = editor.course.offerings[0]
        #expect(throws: CourseEditError.offeringMissing("proef@2028-01-01")) {
            try editor.change("proef@2028-01-01", [.capacity(4)])
        }
        #expect(throws: CourseEditError.meetingMissing(1)) {
            try editor.change(offering.id, [.meeting(number: 1, offering.meetings[0])])
        }
        #expect(throws: CourseEditError.idTaken(offering.id)) { try editor.add(offering) }
    }

    @Test("refuses to write rounds, and a text that would not read back the same")
    func unwritable() throws {
        var editor = try open(file("  - start: 2027-03-11 15:30\n    end: 2027-03-11 18:30\n    place: Heerlen\n"))
        let bytes = editor.bytes
        let meeting = try Meeting(
            start: #require(LocalTime("2027-05-20 15:30")), end: #require(LocalTime("2027-05-20 18:30")))
        let rounds = [Round(id: "ronde-1", title: "Ronde 1", sessions: [])]
        for offering in [
            Offering(id: "proef@2027-05-20", meetings: [meeting], place: "Heerlen", rounds: rounds),
            Offering(id: "proef@2027-05-20", meetings: [meeting], place: "Heerlen", venue: "twee  blanks "),
            Offering(id: "proef@2027-05-20", meetings: [meeting], place: "Heerlen", venue: "a\nplace: Sittard"),
        ] {
            #expect(throws: CourseEditError.self) { try editor.add(offering) }
        }
        #expect(editor.bytes == bytes)
    }

    @Test(
        "names the line of what it does not change, and keeps the bytes",
        arguments: [
            (
                "  - start: 2027-03-11 15:30\n    end: 2027-03-11 18:30\n    place: Heerlen\n    capacity: |\n      16\n",
                9
            ),
            (
                "  - start: 2027-03-11 15:30\n    end: 2027-03-11 18:30\n    place: Heerlen\n    capacity: \"1\\x36\"\n",
                9
            ),
            ("  - start: 2027-03-11 15:30\n    end: 2027-03-11 18:30\n    place: Heerlen\n    capacity: !!int 16\n", 9),
        ])
    func layout(_ offerings: String, line: Int) throws {
        var editor = try open(file(offerings))
        #expect(editor.course.offerings.map(\.capacity) == [16])
        #expect(throws: CourseEditError.unknownLayout(line: line)) {
            try editor.change("proef@2027-03-11", [.capacity(20)])
        }
        #expect(editor.bytes == file(offerings))
    }

    @Test("opens no file without a sound course")
    func unsound() {
        for text in ["", "geen kop", "---\ntitle: Proef\n", "---\ntitle: [\n---\n", "---\ntitle: Proef\n---\n"] {
            #expect {
                _ = try open(Array(text.utf8))
            } throws: { error in
                guard case CourseEditError.unsound(let diagnostics) = error else { return false }
                return !diagnostics.isEmpty
            }
        }
    }

    // MARK: Damage

    @Test("never damages a file that is damaged already", arguments: UInt64(1)...4)
    func damage(seed: UInt64) throws {
        var random = SeededGenerator(state: seed)
        var edited = 0
        for example in AddCases.all + ChangeCases.all {
            for _ in 0..<12 {
                var bytes = example.before(.lineFeeds)
                let index = Int.random(in: 4..<bytes.count, using: &random)
                let sign = "\n\t -:#'\"[]{}|>&*é".utf8.randomElement(using: &random) ?? 0x20
                bytes.insert(sign, at: index)
                guard var editor = try? open(bytes), let id = editor.course.offerings.first?.id else { continue }
                let before = editor.course
                if (try? editor.change(id, [.capacity(77)])) != nil {
                    var intended = before
                    intended.offerings[0].capacity = 77
                    #expect(try open(editor.bytes).course == intended)
                    edited += 1
                } else {
                    #expect(editor.bytes == bytes)
                }
                var other = try open(bytes)
                guard (try? other.add(AddCases.variant)) != nil else {
                    #expect(other.bytes == bytes)
                    continue
                }
                var intended = before
                intended.offerings.append(AddCases.variant)
                #expect(try open(other.bytes).course == intended)
            }
        }
        #expect(edited > 50)
    }

    // MARK: Values

    private func open(_ bytes: [UInt8]) throws -> CourseEditor {
        try CourseEditor(path: "courses/training/proef.md", bytes: bytes, lexicon: Sample.lexicon)
    }

    /// A file with offerings; these start on line 6.
    private func file(_ offerings: String) -> [UInt8] {
        Array("---\ntitle: Proef\nformat: training\nprovider: techlab-parkstad\nofferings:\n\(offerings)---\n".utf8)
    }
}
