import CatalogKit
import Testing

@testable import CatalogExchange

/// A source that was read, as far as a test says so.
enum Samples {
    static let today = Day("2027-01-12") ?? Day(number: 0)

    static func offering(
        _ id: String, _ start: String, hours: Int = 3, place: String? = "Heerlen", capacity: Int? = 16
    ) -> Offering {
        let start = LocalTime(start) ?? LocalTime(day: today, minute: 0)
        return Offering(
            id: id, meetings: [Meeting(start: start, end: start.advanced(byMinutes: 60 * hours))], place: place,
            capacity: capacity)
    }

    static func course(
        _ id: String, _ title: String, body: String = "Wat je leert.\n", _ offerings: [Offering] = []
    ) -> Course {
        Course(
            id: id, title: title, format: "training", themes: ["techlab"], provider: "vista-college", hours: 3,
            priceCents: nil, offerings: offerings, body: body)
    }
}

@Suite("A course that is imported again")
struct CourseMergeTests {
    /// The catalogue's side of a source: what is here, and what it said last.
    private struct Desk {
        var here: [Course] = []
        var memory = SourceMemory()
        var today = Samples.today

        @discardableResult
        mutating func take(_ courses: [Course]) -> ImportSummary {
            var adoption = Adoption(Vocabulary(), ImportMapping())
            var merge = CourseMerge("bron", here: here, taken: [], memory: memory, today: today)
            merge.merge(
                courses.map {
                    let source = SourceCourse($0, at: SourcePlace(file: "bron"))
                    return (source, adoption.course(source, from: "bron", isFeed: false))
                })
            for course in merge.written {
                here.removeAll { $0.id == course.id }
                here.append(course)
            }
            memory = SourceMemory(merge.memory.bytes)
            return merge.summary
        }
    }

    @Test("gets a readable id once, and dated ids for its offerings")
    func ids() {
        var desk = Desk()
        let summary = desk.take([
            Samples.course(
                "urn:uid:1", "Lasersnijden: van tekening tot product",
                [Samples.offering("a", "2027-03-11 15:30"), Samples.offering("b", "2027-03-11 19:00")])
        ])
        #expect(summary.courses.new == ["lasersnijden-van-tekening-tot-product"])
        #expect(
            summary.offerings.new == [
                "lasersnijden-van-tekening-tot-product@2027-03-11",
                "lasersnijden-van-tekening-tot-product@2027-03-11-2",
            ])
    }

    @Test("is unchanged when the source says the same")
    func unchanged() {
        var desk = Desk()
        let course = Samples.course("1", "Lassen", [Samples.offering("a", "2027-03-11 15:30")])
        desk.take([course])
        let (before, memory) = (desk.here, desk.memory.entries)
        let summary = desk.take([course])
        #expect(summary.isEmpty)
        #expect(summary.courses.unchanged == 1)
        #expect(summary.offerings.unchanged == 1)
        #expect(desk.here == before)
        #expect(desk.memory.entries == memory)
    }

    @Test("takes what the source changed and keeps the ids, though title and date are others now")
    func changed() {
        var desk = Desk()
        desk.take([Samples.course("1", "Lassen", [Samples.offering("a", "2027-03-11 15:30")])])
        let summary = desk.take([
            Samples.course("1", "Lassen voor iedereen", [Samples.offering("a", "2027-03-18 15:30", place: "Sittard")])
        ])
        #expect(summary.courses.changed == [ImportSummary.Changed(id: "lassen", keys: ["title"])])
        #expect(
            summary.offerings.changed == [ImportSummary.Changed(id: "lassen@2027-03-11", keys: ["meetings", "place"])])
        #expect(desk.here.map(\.id) == ["lassen"])
        #expect(desk.here[0].offerings.map(\.id) == ["lassen@2027-03-11"])
        #expect(desk.here[0].offerings[0].start == LocalTime("2027-03-18 15:30"))
    }

    @Test("keeps what somebody changed here, and says so when the source changes the same")
    func localEdits() {
        var desk = Desk()
        desk.take([Samples.course("1", "Lassen", [Samples.offering("a", "2027-03-11 15:30")])])
        desk.here[0].title = "Lassen, met koffie"
        desk.here[0].offerings[0].capacity = 10
        #expect(desk.take([Samples.course("1", "Lassen", [Samples.offering("a", "2027-03-11 15:30")])]).isEmpty)
        #expect(desk.here[0].title == "Lassen, met koffie")

        let summary = desk.take([
            Samples.course("1", "Lassen II", body: "Nieuw.", [Samples.offering("a", "2027-03-11 15:30", capacity: 20)])
        ])
        #expect(desk.here[0].title == "Lassen, met koffie")
        #expect(desk.here[0].offerings[0].capacity == 10)
        #expect(desk.here[0].body == "Nieuw.")
        #expect(
            summary.kept == [
                ImportSummary.Changed(id: "lassen", keys: ["title"]),
                ImportSummary.Changed(id: "lassen@2027-03-11", keys: ["capacity"]),
            ])
        #expect(
            desk.take([
                Samples.course(
                    "1", "Lassen II", body: "Nieuw.", [Samples.offering("a", "2027-03-11 15:30", capacity: 20)])
            ]).kept.isEmpty, "what was told once is not told again")
    }

    @Test("that vanished is called off as far as it is to come, once, and stays")
    func vanished() {
        var desk = Desk()
        desk.take([
            Samples.course(
                "1", "Lassen",
                [
                    Samples.offering("a", "2027-01-11 15:30"), Samples.offering("b", "2027-03-11 15:30"),
                    Samples.offering("c", "2027-04-11 15:30"),
                ]), Samples.course("2", "Frezen", [Samples.offering("d", "2027-05-11 15:30")]),
        ])
        let summary = desk.take([Samples.course("1", "Lassen", [Samples.offering("c", "2027-04-11 15:30")])])
        #expect(summary.courses.vanished == ["frezen"])
        #expect(summary.offerings.vanished == ["lassen@2027-01-11", "lassen@2027-03-11", "frezen@2027-05-11"])
        #expect(summary.cancelled == ["lassen@2027-03-11", "frezen@2027-05-11"])
        let lassen = desk.here.first { $0.id == "lassen" }
        #expect(lassen?.offerings.map(\.isCancelled) == [false, true, false], "what was held is not called off")
        let again = desk.take([Samples.course("1", "Lassen", [Samples.offering("c", "2027-04-11 15:30")])])
        #expect(again.offerings.vanished.isEmpty)
        #expect(again.isEmpty)
    }

    @Test("that comes back goes on under its old id")
    func returned() {
        var desk = Desk()
        let both = [
            Samples.course("1", "Lassen", [Samples.offering("a", "2027-03-11 15:30")]),
            Samples.course("2", "Frezen", [Samples.offering("b", "2027-05-11 15:30")]),
        ]
        desk.take(both)
        desk.take([both[0]])
        let summary = desk.take(both)
        #expect(summary.courses.new.isEmpty)
        #expect(summary.offerings.changed == [ImportSummary.Changed(id: "frezen@2027-05-11", keys: ["status"])])
        #expect(desk.here.first { $0.id == "frezen" }?.offerings.map(\.isCancelled) == [false])
    }

    @Test("under a new id of the source is the same when title and start are")
    func renamed() {
        var desk = Desk()
        desk.take([Samples.course("UID:1", "Lassen", [Samples.offering("UID:1", "2027-03-11 15:30")])])
        let summary = desk.take([Samples.course("UID:2", "Lassen", [Samples.offering("UID:2", "2027-03-11 15:30")])])
        #expect(summary.isEmpty)
        #expect(desk.here[0].offerings.map(\.id) == ["lassen@2027-03-11"])
    }

    @Test("that somebody deleted here stays deleted")
    func deleted() {
        var desk = Desk()
        let course = Samples.course("1", "Lassen", [Samples.offering("a", "2027-03-11 15:30")])
        desk.take([course])
        desk.here = []
        #expect(desk.take([course]).removed == ["lassen"])
        #expect(desk.here.isEmpty)
    }

    @Test("after an interruption is completed, without a second course")
    func interrupted() {
        var desk = Desk()
        let course = Samples.course("1", "Lassen", [Samples.offering("a", "2027-03-11 15:30")])
        desk.take([course])
        desk.memory = SourceMemory().whileWriting(desk.memory)
        desk.here = []
        desk.take([course])
        #expect(desk.here.map(\.id) == ["lassen"])
        #expect(desk.here[0].offerings.map(\.id) == ["lassen@2027-03-11"])
    }
}
