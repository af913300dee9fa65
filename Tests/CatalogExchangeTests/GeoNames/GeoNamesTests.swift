import CatalogExchange
import CatalogKit
import Foundation
import Testing

@Suite("Towns of GeoNames")
struct GeoNamesTests {
    @Test("lie in the median of their postal codes, so that one code that is wrong moves none")
    func median() throws {
        let towns = try read([
            line("Hoensbroek", "Limburg", "Gemeente Heerlen", 50.758, 5.782),
            line("Hoensbroek", "Limburg", "Gemeente Heerlen", 50.907, 5.903),
            line("Hoensbroek", "Limburg", "Gemeente Heerlen", 50.911, 5.927),
            line("Assen", "Drenthe", "Assen Municipality", 52.9, 6.5),
            line("Assen", "Drenthe", "Assen Municipality", 53, 6.7),
        ]).towns
        #expect(towns.map(\.name) == ["Assen", "Hoensbroek"] && towns.map(\.codes) == [2, 3])
        #expect(towns.map(\.municipality) == ["Assen", "Heerlen"])
        #expect(abs(towns[0].coordinate.latitude - 52.95) < 1e-9 && abs(towns[0].coordinate.longitude - 6.6) < 1e-9)
        #expect(towns[1].coordinate == Coordinate(latitude: 50.907, longitude: 5.903))
    }

    @Test("of one name are told apart by province, or municipality; near one another they are one")
    func names() throws {
        let towns = try read([
            line("Beek", "Limburg", "Beek", 50.94, 5.79), line("Beek", "Limburg", "Beek", 50.95, 5.8),
            line("Beek", "Guelders", "Montferland", 51.91, 6.19), line("Beek", "Guelders", "Berg en Dal", 51.83, 5.93),
            line("Beek", "Limburg", "Stein", 50.96, 5.8),
        ]).towns
        let places = PlaceList.merging(towns, into: [], used: [])
        #expect(places.map(\.name) == ["Beek", "Beek (Gelderland)", "Beek (Montferland)"])
        #expect(places.map(\.municipality) == [nil, "Berg en Dal", "Montferland"])
    }

    @Test("keep the name for the town that people use, and keep towns that are used and not listed")
    func merging() throws {
        let towns = try read([
            line("Beek", "Guelders", "Montferland", 51.91, 6.19), line("Beek", "Guelders", "Montferland", 51.91, 6.19),
            line("Beek", "Limburg", "Beek", 50.94, 5.79), line("Rijswijk", "South Holland", "Rijswijk", 52.04, 4.32),
        ]).towns
        let old = [
            Place(name: "Beek", coordinate: Coordinate(latitude: 50.939, longitude: 5.796)),
            Place(name: "Rijswijk", coordinate: Coordinate(latitude: 51.795, longitude: 5.023)),
            Place(name: "Aken", coordinate: Coordinate(latitude: 50.776, longitude: 6.084)),
            Place(name: "Weg", coordinate: Coordinate(latitude: 50.776, longitude: 6.084)),
        ]
        let places = PlaceList.merging(towns, into: old, used: ["beek", "Aken", "Rijswijk"])
        #expect(places.map(\.name) == ["Aken", "Beek", "Beek (Gelderland)", "Rijswijk", "Rijswijk (Zuid-Holland)"])
        #expect(places[0] == old[2] && places[3] == old[1])
        #expect(places[1].coordinate == Coordinate(latitude: 50.94, longitude: 5.79))
    }

    @Test("that are no lines of such a list are told, and a file without any is refused")
    func findings() throws {
        let (towns, intake) = try read([
            "NL\t1\tEcht", line("", "Limburg", "Echt", 51, 5), line("Echt", "Limburg", "Echt", 0, 0),
            line("Echt", "Limburg", "Echt", 91, 5), "", line("Echt", "Limburg", "Echt-Susteren", 51.105, 5.871),
        ])
        #expect(towns.map(\.name) == ["Echt"])
        #expect(
            intake.findings.map(\.problem) == [
                .fieldCount(expected: 12, found: 3), .noTitle, .invalidCoordinate("0.0, 0.0"),
                .invalidCoordinate("91.0, 5.0"),
            ])
        #expect(intake.findings.map(\.place.line) == [1, 2, 3, 4])
        #expect(throws: ImportFailure.notOfThisFormat(SourcePlace(file: "t.csv"), detail: "GeoNames")) {
            try read(["Titel;Plaats"])
        }
    }

    @Test("change at random without harm")
    func fuzz() throws {
        let seed = (0..<4).map { line("Echt", "Limburg", "Echt-Susteren", 51 + Double($0) / 100, 5.8) }
        var fuzzer = Fuzzer(seeds: [seed.joined(separator: "\n")], signs: ["\t", "\t\t", "90", "Gemeente "])
        for _ in 0..<Fuzzer.rounds(300) {
            var intake = Intake()
            let bytes = fuzzer.next()
            let towns = try CSVSample.file(bytes) { file in
                do { return try GeoNamesReader.read(file, into: &intake) } catch is ImportFailure { return [] }
            }
            let places = PlaceList.merging(towns, into: [], used: [])
            #expect(places.allSatisfy { !$0.name.isEmpty && abs($0.coordinate.latitude) <= 90 })
            #expect(Set(places.map { $0.name.lowercased() }).count == places.count)
        }
    }

    @Test("are a list with which the catalogue reads as before")
    func catalogue() throws {
        let lines = [
            line("'s-Hertogenbosch", "North Brabant", "Gemeente 's-Hertogenbosch", 51.697, 5.304),
            line("Heerlen", "Limburg", "Gemeente Heerlen", 50.8812, 5.9599),
            line("No", "Sûdwest", "Gemeente: \"x\" # y", 52, 5),
        ]
        let towns = try read(lines).towns
        let catalog = try OwnCatalogue.catalog()
        let places = PlaceList.merging(towns, into: catalog.vocabulary.places, used: used(catalog))
        let read = try reading(PlaceList.text(places))
        #expect(read.diagnostics.isEmpty)
        #expect(read.catalog.vocabulary.places.map(\.name) == places.map(\.name))
        #expect(read.catalog.vocabulary.places.map(\.municipality) == places.map(\.municipality))
        #expect(read.catalog.place(named: "Heerlen")?.coordinate == Coordinate(latitude: 50.881, longitude: 5.96))
        #expect(read.catalog.courses.count == catalog.courses.count)
    }

    @Test("of the Netherlands replace the towns of the catalogue", .enabled(if: RealFeeds.folder != nil))
    func netherlands() throws {
        var intake = Intake()
        let towns = try GeoNamesReader.read(
            SourceFile(path: "\(RealFeeds.folder ?? "")/places/geonames-NL.txt"), into: &intake)
        #expect(intake.findings.isEmpty)
        #expect(towns.reduce(0) { $0 + $1.codes } == 4334)
        let catalog = try OwnCatalogue.catalog()
        let old = catalog.vocabulary.places
        let places = PlaceList.merging(towns, into: old, used: used(catalog))
        #expect(Set(places.map { $0.name.lowercased() }).count == places.count)
        // Where both lists have a town it lies in the same place.
        let new = Dictionary(uniqueKeysWithValues: places.map { ($0.name, $0) })
        let moved = old.filter { place in
            new[place.name].map { $0.coordinate.kilometres(to: place.coordinate) > 10 } ?? false
        }
        #expect(moved.map(\.name) == [])
        #expect(new["Hoensbroek"].map { abs($0.coordinate.latitude - 50.907) < 0.001 } == true)
        #expect(new["Geleen"]?.municipality == "Sittard-Geleen" && new["Aken"] != nil)
        #expect(try reading(PlaceList.text(places)).diagnostics.isEmpty)
    }

    private func line(_ town: String, _ province: String, _ municipality: String, _ north: Double, _ east: Double)
        -> String
    {
        "NL\t6400\t\(town)\t\(province)\t05\t\(municipality)\t0917\t\t\t\(north)\t\(east)\t"
    }

    private func read(_ lines: [String]) throws -> (towns: [GeoNamesTown], intake: Intake) {
        var intake = Intake()
        let towns = try CSVSample.file(Array(lines.joined(separator: "\n").utf8)) {
            try GeoNamesReader.read($0, into: &intake)
        }
        return (towns, intake)
    }

    /// The names of towns that schools, courses and the region use.
    private func used(_ catalog: Catalog) -> Set<String> {
        let offerings = catalog.courses.flatMap(\.offerings).compactMap(\.place)
        return Set(catalog.vocabulary.schools.map(\.place) + offerings + [catalog.region.centre])
    }

    /// The catalogue with another list of towns.
    private func reading(_ places: String) throws -> CatalogContents {
        let copy = FileManager.default.temporaryDirectory.appending(path: "catalogue-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: copy) }
        try FileManager.default.copyItem(at: OwnCatalogue.folder, to: copy)
        try Data(places.utf8).write(to: copy.appending(path: "vocabulary/places.yaml"))
        return try CatalogReader(folder: copy.path).read()
    }
}
