import CatalogKit
import Testing

@Suite("The planner of a regional variant")
struct VariantPlannerTests {
    @Test("answers as going through everything does", arguments: UInt64(1)...10)
    func oracle(seed: UInt64) {
        var requests = RandomRequests(random: SeededGenerator(state: seed))
        var proposed = 0
        for _ in 0..<20 {
            let request = requests.next()
            let proposals = VariantPlanner(request).proposals()
            let entries = proposals.map { proposal in
                PlanOracle.Entry(
                    school: proposal.host.school, start: proposal.meeting.start, comes: proposal.comes,
                    waits: proposal.waits, metres: Int((proposal.totalKm * 1000).rounded()),
                    worst: Int((proposal.worstKm * 1000).rounded()))
            }
            #expect(entries == PlanOracle.best(request))
            for proposal in proposals {
                let people = proposal.comes + proposal.waits + proposal.absent.map(\.person)
                #expect(people.sorted() == request.interested.map(\.person).sorted())
            }
            proposed += proposals.count
        }
        #expect(proposed > 20)
    }

    // MARK: What is best

    @Test("prefers more people over a shorter way")
    func people() throws {
        let request = request(
            [
                candidate("a", heerlen, ["mon-afternoon"]), candidate("b", utrecht, ["tue-afternoon"]),
                candidate("c", utrecht, ["tue-afternoon"]),
            ],
            [host("heerlen", heerlen)])
        let best = try #require(VariantPlanner(request).proposals().first)
        #expect(best.comes == ["b", "c"])
        #expect(best.meeting.start == at("2027-03-09 13:30"))
    }

    @Test("then the school that they travel least to together, then least for the one furthest away")
    func way() throws {
        let people = [candidate("a", heerlen), candidate("b", heerlen), candidate("c", sittard)]
        let best = try #require(
            VariantPlanner(request(people, [host("a-sittard", sittard), host("z-heerlen", heerlen)])).proposals().first)
        #expect(best.host.school == "z-heerlen")
        #expect(best.totalKm == best.worstKm)
        // Halfway costs two people no more together, and the one furthest away half.
        let south = Coordinate(latitude: 50, longitude: 6)
        let halfway = Coordinate(latitude: 50.2, longitude: 6)
        let north = Coordinate(latitude: 50.4, longitude: 6)
        let pair = [candidate("a", south), candidate("b", north)]
        let fair = try #require(
            VariantPlanner(request(pair, [host("a-south", south), host("z-halfway", halfway)])).proposals().first)
        #expect(fair.host.school == "z-halfway")
        #expect(fair.totalKm == 44.478 && fair.worstKm == 22.239)
    }

    @Test("then the earliest start, then the school's id; each school stands once in a week")
    func ties() {
        let request = request([candidate("a", heerlen)], [host("b", heerlen), host("a", heerlen)])
        let proposals = VariantPlanner(request).proposals()
        // Monday 13:30 and Tuesday 09:00 at school a are as good, but no choice of their own.
        #expect(
            proposals.map { "\($0.host.school) \($0.meeting.start)" } == [
                "a 2027-03-08 09:00", "b 2027-03-08 09:00", "a 2027-03-15 09:00",
            ])
    }

    @Test("a week runs from Monday to Sunday, also where the days begin halfway")
    func weeks() throws {
        var request = request([candidate("a", heerlen)], [host("a", heerlen)])
        // From Wednesday 10 March; the 15th is the next Monday.
        request.days = try #require(Day("2027-03-10"))...#require(Day("2027-03-16"))
        #expect(
            VariantPlanner(request).proposals().map { "\($0.meeting.start)" } == [
                "2027-03-10 09:00", "2027-03-15 09:00",
            ]
        )
    }

    @Test("takes the moment within a week that suits most")
    func start() throws {
        let early = try Meeting(start: #require(at("2027-03-08 13:00")), end: #require(at("2027-03-08 15:30")))
        var request = request(
            [candidate("a", heerlen), PlanRequest.Candidate(person: "b", home: heerlen, busy: [early])],
            [host("heerlen", heerlen)])
        request.starts = [13 * 60 + 30, 15 * 60 + 30]
        #expect(try #require(VariantPlanner(request).proposals().first).meeting.start == at("2027-03-08 15:30"))
    }

    // MARK: Seats

    @Test("gives seats in order of interest, not by distance, and counts the way of those with a seat")
    func seats() throws {
        var request = request(
            [candidate("far", utrecht), candidate("near", heerlen), candidate("late", heerlen)],
            [host("heerlen", heerlen)])
        request.seats = 2
        let best = try #require(VariantPlanner(request).proposals().first)
        #expect(best.comes == ["far", "near"])
        #expect(best.waits == ["late"])
        #expect(best.totalKm == best.worstKm && best.totalKm > 100)
    }

    @Test("proposes nothing where nobody could come, and nothing without schools or seats")
    func nothing() {
        let free = candidate("a", heerlen)
        #expect(VariantPlanner(request([], [host("heerlen", heerlen)])).proposals() == [])
        #expect(VariantPlanner(request([free], [])).proposals() == [])
        var full = request([free], [host("heerlen", heerlen)])
        full.seats = 0
        #expect(VariantPlanner(full).proposals() == [])
        var late = request([free], [host("heerlen", heerlen)])
        late.interested[0].earliest = Day("2027-03-22")
        #expect(VariantPlanner(late).proposals() == [])
    }

    // MARK: Days

    @Test("leaves holidays out, from the first day to the last")
    func holidays() throws {
        var request = request([candidate("a", heerlen)], [host("heerlen", heerlen)])
        request.holidays = try [
            #require(Day("2027-03-08"))...#require(Day("2027-03-10")),
            #require(Day("2027-03-12"))...#require(Day("2027-03-21")),
        ]
        #expect(VariantPlanner(request).proposals().map { "\($0.meeting.start.day)" } == ["2027-03-11"])
    }

    @Test("keeps the weekend for those who name it")
    func weekend() throws {
        let anytime = candidate("anytime", heerlen)
        var onlyWeekend = request([anytime], [host("heerlen", heerlen)])
        onlyWeekend.days = try #require(Day("2027-03-13"))...#require(Day("2027-03-14"))
        #expect(VariantPlanner(onlyWeekend).proposals() == [])
        onlyWeekend.interested.append(candidate("saturday", heerlen, ["sat-morning"]))
        let proposals = VariantPlanner(onlyWeekend).proposals()
        #expect(proposals.map(\.comes) == [["saturday"]])
        #expect(
            proposals[0].absent == [
                .init(person: "anytime", reason: .daypart(Daypart(weekday: 6, part: .morning)))
            ])
    }

    // MARK: Who not, and why

    @Test("says why somebody could not come: too early, the daypart, or somewhere else then")
    func reasons() throws {
        let elsewhere = try Meeting(
            start: #require(at("2027-03-08 15:00")), end: #require(at("2027-03-08 17:00")))
        let later = try #require(Day("2027-03-15"))
        var request = request(
            [
                candidate("comes", heerlen),
                PlanRequest.Candidate(person: "later", dayparts: [], earliest: later, busy: [elsewhere]),
                PlanRequest.Candidate(
                    person: "morning", dayparts: [Daypart(weekday: 1, part: .morning)], busy: [elsewhere]),
                PlanRequest.Candidate(person: "busy", busy: [elsewhere]),
            ], [host("heerlen", heerlen)])
        request.days = try #require(Day("2027-03-08"))...#require(Day("2027-03-08"))
        request.starts = [15 * 60 + 30]
        let best = try #require(VariantPlanner(request).proposals().first)
        #expect(best.comes == ["comes"])
        #expect(
            best.absent == [
                .init(person: "later", reason: .tooEarly(earliest: later)),
                .init(person: "morning", reason: .daypart(Daypart(weekday: 1, part: .afternoon))),
                .init(person: "busy", reason: .busy(elsewhere)),
            ])
    }

    @Test("lets somebody come right after a meeting elsewhere, and right before one")
    func touching() throws {
        let before = try Meeting(start: #require(at("2027-03-08 12:00")), end: #require(at("2027-03-08 15:30")))
        let after = try Meeting(start: #require(at("2027-03-08 17:30")), end: #require(at("2027-03-08 18:00")))
        var request = request(
            [PlanRequest.Candidate(person: "a", home: heerlen, busy: [after, before])], [host("heerlen", heerlen)])
        request.starts = [15 * 60 + 30]
        let best = try #require(VariantPlanner(request).proposals().first)
        #expect(best.meeting == Meeting(start: before.end, end: after.start))
    }

    // MARK: What it saves

    @Test("says what those with a seat save against the national place; an unknown home counts for nothing")
    func savings() throws {
        var request = request(
            [candidate("a", heerlen), candidate("b", sittard), PlanRequest.Candidate(person: "c")],
            [host("heerlen", heerlen)])
        let best = try #require(VariantPlanner(request).proposals().first)
        #expect(best.comes == ["a", "b", "c"])
        let saved =
            heerlen.kilometres(to: utrecht) + sittard.kilometres(to: utrecht) - sittard.kilometres(to: heerlen)
        #expect(abs(try #require(best.kmSaved) - saved) < 0.002)
        request.nationalPlace = nil
        #expect(try #require(VariantPlanner(request).proposals().first).kmSaved == nil)
    }

    // MARK: Values

    private let heerlen = Coordinate(latitude: 50.888, longitude: 5.979)
    private let sittard = Coordinate(latitude: 50.998, longitude: 5.869)
    private let utrecht = Coordinate(latitude: 52.091, longitude: 5.121)

    /// Two weeks from Monday 8 March 2027, two hours, ten seats, given nationally in Utrecht.
    private func request(_ interested: [PlanRequest.Candidate], _ hosts: [PlanRequest.Host]) -> PlanRequest {
        let monday = Day("2027-03-08") ?? Day(number: 0)
        return PlanRequest(
            interested: interested, hosts: hosts, days: monday...monday.advanced(by: 13), minutes: 120, seats: 10,
            nationalPlace: utrecht)
    }

    private func candidate(
        _ person: String, _ home: Coordinate, _ dayparts: [String] = []
    ) -> PlanRequest.Candidate {
        PlanRequest.Candidate(person: person, home: home, dayparts: Set(dayparts.compactMap { Daypart($0) }))
    }

    private func host(_ school: String, _ coordinate: Coordinate) -> PlanRequest.Host {
        PlanRequest.Host(school: school, name: school, place: school, coordinate: coordinate)
    }

    private func at(_ text: String) -> LocalTime? {
        LocalTime(text)
    }
}
