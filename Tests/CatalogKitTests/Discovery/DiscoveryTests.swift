import Testing

@testable import CatalogKit

@Suite("A shelf")
struct DiscoveryTests {
    private var scene = DiscoveryScene()

    // MARK: - Every shelf

    @Test("that has nothing is absent")
    func empty() throws {
        let discovery = try scene.discovery()
        #expect(discovery.shelves.isEmpty && discovery.next == nil && discovery.minutes == 0)
    }

    @Test("never has what has begun, was called off or is past its deadline; what is full stays and says so")
    mutating func closed() throws {
        scene.add("begonnen", "2027-01-12 Zuid")
        scene.add("afgelast", "2027-01-20 Zuid", isCancelled: true)
        scene.add("telaat", "2027-01-20 Zuid", enrolBy: "2027-01-11")
        scene.add("laatstedag", "2027-01-20 Zuid", enrolBy: "2027-01-12")
        scene.add("vol", "2027-01-21 Zuid", capacity: 4)
        scene.facts.seats["vol@2027-01-21"] = SeatCount(taken: 3, waiting: 2, held: 1)
        scene.now = "2027-01-12 15:30"
        #expect(try scene.shelf(.region) == "laatstedag vol")
        #expect(try scene.cards(.region)[1].seats == Card.Seats(capacity: 4, left: 0, waiting: 2))
        scene.now = "2027-01-12 15:29"
        #expect(try scene.shelf(.region) == "begonnen laatstedag vol")
    }

    @Test("repeats nothing of those above it, and shows a course once, in its first offering")
    mutating func once() throws {
        scene.add("a", "2027-03-01 Zuid", "2027-02-01 Zuid", "2026-02-01 Zuid", added: "2027-01-01")
        scene.add("b", "2028-03-01 Zuid", added: "2027-01-01")
        #expect(try scene.shelf(.region) == "a")
        #expect(try scene.cards(.region)[0].offering == "a@2027-02-01")
        #expect(try scene.shelf(.new) == "b")
    }

    @Test("leaves out what the user is signed up for, until that is over")
    mutating func mine() throws {
        scene.add("a", "2027-02-01 Zuid", "2027-03-01 Zuid")
        scene.add("b", "2027-02-02 Zuid")
        scene.add("c", "2027-02-03 Zuid")
        scene.enrol("a@2027-02-01")
        scene.enrol("b@2027-02-02", .waiting)
        scene.enrol("c@2027-02-03", .cancelled)
        #expect(try scene.shelf(.region) == "c")
        scene.now = "2027-02-01 18:30"
        #expect(try scene.shelf(.region) == "c a")
    }

    @Test("has twelve cards at most, the best")
    mutating func most() throws {
        for day in 13...31 { scene.add("dag-\(day)", "2027-01-\(day) Zuid") }
        #expect(try scene.shelf(.region) == (13...24).map { "dag-\($0)" }.joined(separator: " "))
    }

    // MARK: - When and where

    @Test("of what is near has what starts within sixty days, 25 km from the school or online, and tells the distance")
    mutating func nearby() throws {
        scene.add("zuid", "2027-03-13 Zuid")
        scene.add("later", "2027-03-14 Zuid")
        scene.add("rand", "2027-01-20 Rand")
        scene.add("online", "2027-02-20")
        scene.add("midden", "2027-02-19 Midden")
        scene.addToFeed("noord", "2027-01-14", in: "Noord")
        scene.addToFeed("rand", "2027-01-14", in: "Rand")
        scene.addToFeed("ergens", "2027-01-14")
        scene.facts.school = "midden"
        #expect(try scene.shelf(.nearby) == "f/noord midden online zuid")
        // 12 January and sixty days: 19 in January, 28 in February, so 13 March.
        #expect(try scene.cards(.nearby).map { $0.kilometres.map { Int($0.rounded()) } } == [11, 0, nil, 11])
        #expect(try scene.discovery().shelves[0].about == "Midden")
    }

    @Test("of what is soon has the whole region for who has no school that the catalogue knows, without distances")
    mutating func region() throws {
        scene.add("rand", "2027-01-20 Rand")
        scene.add("buiten", "2027-01-19 Buiten")
        scene.addToFeed("noord", "2027-01-21", in: "Noord")
        for school in ["", "Elders"] {
            scene.facts.school = school
            #expect(try scene.shelf(.region) == "rand f/noord")
            #expect(try scene.cards(.region).allSatisfy { $0.kilometres == nil })
            #expect(try scene.shelf(.nearby) == "")
        }
        #expect(try scene.discovery().shelves[0].about == "Zuid")
    }

    @Test("of what is almost full has one to three seats left, of which there were four times as many, in the region")
    mutating func almostFull() throws {
        for (number, (capacity, taken)) in [(16, 13), (16, 12), (16, 16), (8, 5), (8, 6), (4, 3)].enumerated() {
            let id = "c\(number)"
            scene.add(id, "2027-06-0\(number + 1) Rand", capacity: capacity)
            scene.facts.seats["\(id)@2027-06-0\(number + 1)"] = SeatCount(taken: taken)
        }
        scene.add("buiten", "2027-06-01 Buiten", capacity: 16)
        scene.facts.seats["buiten@2027-06-01"] = SeatCount(taken: 15)
        scene.add("vasthouden", "2027-06-08", capacity: 12)
        scene.facts.seats["vasthouden@2027-06-08"] = SeatCount(taken: 9, held: 1)
        scene.addToFeed("een", "2027-06-09", in: "Noord", capacity: 20, taken: 19)
        scene.addToFeed("ruim", "2027-06-09", in: "Noord", capacity: 20, taken: 9)
        // 3 of 16, 2 of 8, 1 of 4, 2 of 12, 1 of 20; but not 4 of 16, 0 of 16 or 3 of 8.
        #expect(try scene.shelf(.almostFull) == "c0 c4 c5 vasthouden f/een")
    }

    @Test("of what is new goes back ninety days, the newest first")
    mutating func new() throws {
        scene.add("oud", added: "2026-10-14")
        scene.add("net", "2027-10-01 Rand", added: "2026-10-15")
        scene.add("vandaag", added: "2027-01-12")
        scene.add("morgen", added: "2027-01-13")
        scene.add("onbekend")
        // Ninety days, today among them: 12 of January, 31, 30 and then 17 of October, so from the 15th.
        #expect(try scene.shelf(.new) == "vandaag net")
    }

    @Test("of short modules has e-learning of half an hour at most, the shortest first, feeds included")
    mutating func short() throws {
        scene.add("half", format: "e-learning", minutes: 30)
        scene.add("meer", format: "e-learning", minutes: 31)
        scene.add("tien", format: "e-learning", minutes: 10)
        scene.add("training", minutes: 20)
        scene.add("dag", "2028-01-20 Rand", format: "e-learning", minutes: 20)
        scene.addToFeed("kwartier", format: "e-learning", minutes: 15)
        scene.addToFeed("uur", format: "e-learning", minutes: 60)
        #expect(try scene.shelf(.short) == "tien f/kwartier half")
        #expect(try scene.cards(.short).map(\.minutes) == [10, 15, 30])
        #expect(try scene.cards(.short).allSatisfy { $0.offering == nil && $0.seats == nil })
    }

    @Test("of the through line has what is for primary school, vmbo and mbo, without a date last")
    mutating func throughLine() throws {
        scene.add("alle", sectors: ["mbo", "bedrijf", "po", "vmbo"])
        scene.add("later", "2027-10-01 Buiten", sectors: ["po", "vmbo", "mbo"])
        scene.add("twee", sectors: ["vmbo", "mbo"])
        #expect(try scene.shelf(.throughLine) == "later alle")
    }

    // MARK: - What others choose

    @Test("of what colleagues choose counts at least two of the school")
    mutating func colleagues() throws {
        for id in ["a", "b", "c", "d"] { scene.add(id, "2027-10-01 Rand") }
        scene.facts.school = "Middenschool"
        scene.facts.signUps = ["a": 11, "b": 3, "c": 9, "d": 3, "weg": 9]
        scene.facts.colleagueSignUps = ["a": 2, "b": 3, "c": 1, "weg": 9]
        #expect(try scene.shelf(.colleagues) == "b a")
        #expect(try scene.cards(.colleagues).map(\.reason) == [.colleagues(3), .colleagues(2)])
        // The rest of the region, most sign-ups first: 9 for c and 3 for d.
        #expect(try scene.shelf(.popular) == "c d")
        #expect(try scene.cards(.popular).map(\.reason) == [.signUps(9), .signUps(3)])
    }

    @Test("of what is popular needs three people, and has listings of feeds too")
    mutating func popular() throws {
        for id in ["twee", "drie"] { scene.add(id, "2027-10-01 Rand") }
        scene.addToFeed("vier", "2027-10-01", in: "Buiten")
        scene.facts.signUps = ["twee": 2, "drie": 3, "f/vier": 4]
        scene.facts.colleagueSignUps = ["twee": 2, "drie": 2]
        #expect(try scene.shelf(.popular) == "f/vier drie")
        #expect(try scene.shelf(.colleagues) == "")
    }

    @Test("of what still collects interest has what is asked for or national, not enough, and not given in the region")
    mutating func collecting() throws {
        scene.add("landelijk", "2027-10-02 Buiten", isNational: true)
        scene.add("gevraagd", minimum: 6)
        scene.add("genoeg", minimum: 6)
        scene.add("hier", "2027-10-01 Rand", isNational: true)
        scene.add("voorbij", "2026-10-01 Rand", isNational: true)
        scene.add("gewoon")
        scene.facts.demand = [
            "gevraagd": InterestCount(interested: 5), "genoeg": InterestCount(interested: 6),
            "voorbij": InterestCount(interested: 2),
        ]
        // One missing of 6, six of the usual 8, and all 8.
        #expect(try scene.shelf(.collecting) == "gevraagd voorbij landelijk")
        let cards = try scene.cards(.collecting)
        #expect(cards.map(\.reason) == [.interested(5, of: 6), .interested(2, of: 8), .interested(0, of: 8)])
        #expect(cards.map(\.offering) == [nil, nil, "landelijk@2027-10-02"])
    }

    // MARK: - What the user did

    @Test("of modules that were begun has the last read first, and none that is done")
    mutating func reading() throws {
        for id in ["a", "b", "c", "d"] { scene.add(id, format: "e-learning", minutes: 25) }
        scene.facts.reading = [
            "a": ReadingProgress(share: 0.5, minutesLeft: 12, lastRead: 100),
            "b": ReadingProgress(share: 0.9, minutesLeft: 3, lastRead: 200),
            "c": ReadingProgress(share: 1, minutesLeft: 0, lastRead: 300),
            "d": ReadingProgress(share: 0, minutesLeft: 25, lastRead: 400),
            "weg": ReadingProgress(share: 0.5, minutesLeft: 5, lastRead: 500),
        ]
        #expect(try scene.shelf(.reading) == "b a")
        #expect(try scene.cards(.reading)[0].reason == .read(0.9, minutesLeft: 3))
        // What is done is on no shelf any more; what was only opened is where it was.
        #expect(try scene.shelf(.short) == "d")
    }

    @Test("of what is like the last thing done shares a theme, most in common first, in the region or without a date")
    mutating func done() throws {
        scene.add("gedaan", "2026-12-01 Zuid", "2027-10-01 Zuid", themes: ["lob", "xr"], profiles: ["pie"])
        scene.add("eerder", "2026-11-01 Zuid", themes: ["xr"])
        scene.add("weggebleven", "2026-12-02 Zuid", themes: ["kunst"])
        scene.enrol("eerder@2026-11-01", .attended)
        scene.enrol("gedaan@2026-12-01")
        scene.enrol("weggebleven@2026-12-02", .absent)
        scene.add("een", "2027-10-01 Rand", themes: ["lob"])
        scene.add("profiel", themes: ["lob"], profiles: ["pie"])
        scene.add("beide", "2027-11-01 Rand", themes: ["xr", "lob"])
        scene.add("buiten", "2027-10-01 Buiten", themes: ["lob"])
        scene.add("kunst", themes: ["kunst"])
        scene.addToFeed("voer", "2027-09-01", in: "Noord", themes: ["xr"])
        scene.addToFeed("ver", "2027-09-01", in: "Buiten", themes: ["xr"])
        #expect(try scene.shelf(.done) == "beide profiel f/voer een")
        #expect(try scene.discovery().shelves.first { $0.rule == .done }?.about == "Gedaan")
        #expect(try scene.shelf(.chosen) == "")
    }

    @Test("of what is like a sign-up is there for who did nothing yet, after the latest of them")
    mutating func chosen() throws {
        scene.add("eerst", "2027-02-01 Zuid", themes: ["lob"])
        scene.add("laatst", "2027-03-01 Zuid", themes: ["xr"])
        scene.enrol("eerst@2027-02-01")
        scene.enrol("laatst@2027-03-01", .waiting)
        scene.add("bril", themes: ["xr"])
        scene.add("gesprek", themes: ["lob"])
        #expect(try scene.shelf(.chosen) == "bril")
        // A module that was done counts as done.
        scene.add("module", format: "e-learning", themes: ["lob"])
        scene.facts.reading["module"] = ReadingProgress(share: 1, minutesLeft: 0, lastRead: 5)
        #expect(try scene.shelf(.chosen) == "" && scene.shelf(.done) == "gesprek")
    }

    // MARK: - What is next

    @Test("stands below what is next: the first meeting to come of what the user has a seat in")
    mutating func next() throws {
        scene.add("wacht", "2027-01-14 Zuid")
        scene.add("les", "2027-01-20 Rand")
        scene.add("web", "2027-01-19")
        scene.courses[2].offerings[0].meetings.insert(
            Meeting(start: DiscoveryScene.time("2027-01-05 10:00"), end: DiscoveryScene.time("2027-01-05 11:00")), at: 0
        )
        scene.enrol("wacht@2027-01-14", .waiting)
        scene.enrol("les@2027-01-20")
        scene.enrol("web@2027-01-19")
        scene.enrol("weg@2027-01-13")
        let next = try #require(try scene.discovery().next)
        #expect(next.course == "web" && next.start == DiscoveryScene.time("2027-01-19 15:30") && next.place == nil)
        scene.now = "2027-01-19 15:30"
        #expect(try scene.discovery().next?.course == "les")
        scene.now = "2027-01-20 15:30"
        #expect(try scene.discovery().next == nil)
    }
}
