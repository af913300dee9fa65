import CatalogExchange
import CatalogKit
import CatalogScreens
import Foundation
import Testing

@testable import sto_tui

@Suite("The words of a website")
struct WebsiteWordsTests {
    @Test("are those of its language, on every page")
    func languages() throws {
        let (dutch, english) = (try page(Wording(.dutch)), try page(Wording(.english)))
        #expect(dutch.contains("<html lang=\"nl\">") && dutch.contains("<h2 id=\"wanneer\">Wanneer en waar</h2>"))
        #expect(english.contains("<html lang=\"en\">") && english.contains("<h2 id=\"wanneer\">When and where</h2>"))
    }

    private func page(_ wording: Wording) throws -> String {
        let file = try #require(try files(wording).first { $0.name == "cursus/3d-printen-eerste-laag.html" })
        return String(decoding: file.bytes, as: UTF8.self)
    }

    private func files(_ wording: Wording) throws -> [ExportedFile] {
        let folder = ProgramRunner.regionCatalog
        let catalog = try CatalogReader(folder: folder).read().catalog
        let now = try #require(LocalTime("2027-01-12 12:00")).utcSeconds
        let offer = Offer(region: catalog.region, vocabulary: catalog.vocabulary, courses: catalog.courses, now: now)
        return WebsiteWriter.files(of: offer, words: wording.website, base: "https://sto.example/aanbod/")
    }
}
