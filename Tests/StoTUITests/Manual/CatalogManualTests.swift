import Foundation
import Testing

@testable import CatalogKit

@Suite("The manual page of the catalogue's files")
struct CatalogManualTests {
    private let page: ManualPage

    init() throws {
        page = try ManualPage("sto-catalog.5")
    }

    @Test(
        "explains the keys that the readers know, and no others",
        arguments: [
            ("Course", CourseFile.keys), ("Question", SelfCheckReader.keys), ("Offering", OfferingReader.keys),
            ("Meeting", OfferingReader.meetingKeys),
            ("Round", OfferingReader.roundKeys), ("Session", OfferingReader.sessionKeys), ("Region", RegionFile.keys),
            ("Pillar", RegionFile.pillarKeys), ("Holiday", RegionFile.holidayKeys),
            ("Activity plan", ActivityPlanReader.keys), ("Term", VocabularyFiles.termKeys),
            ("Place", VocabularyFiles.placeKeys), ("School", VocabularyFiles.schoolKeys),
        ])
    func keys(heading: String, known: [String]) {
        #expect(page.words(under: heading) == known.sorted())
    }

    @Test("explains the keys of a feed's line, as its reader takes them apart")
    func feed() throws {
        let reader = ProgramRunner.regionCatalog.replacing(
            /catalog$/, with: "Sources/CatalogKit/Files/FeedFile.swift")
        let source = String(decoding: try Data(contentsOf: URL(filePath: reader)), as: UTF8.self)
        let known = source.matches(of: /case "([a-z-]+)":/).map { String($0.1) }
        #expect(known.count > 15)
        #expect(page.words(under: "Listing") == known.sorted())
    }
}
