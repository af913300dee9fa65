import CatalogKit
import Foundation
import Testing

@testable import CatalogExchange

@Suite("XML a record at a time")
struct XMLRecordsTests {
    private func read(_ bytes: some Sequence<UInt8>, named names: Set<String> = ["r"]) throws -> (
        records: [XMLElement], findings: [ImportFinding]
    ) {
        let files = try TemporaryFiles()
        var intake = Intake()
        var records: [XMLElement] = []
        _ = try XMLRecords.read(files.file("feed.xml", bytes), named: names, into: &intake) { record, _ in
            records.append(record)
        }
        return (records, intake.findings)
    }

    private func read(_ text: String) throws -> (records: [XMLElement], findings: [ImportFinding]) {
        try read(text.utf8)
    }

    @Test("A record has its names, attributes, texts and place")
    func record() throws {
        let (records, findings) = try read(
            """
            <?xml version="1.0"?>
            <a:feed xmlns:a="urn:a" xmlns="urn:b">
              <r xml:lang="nl-NL">een <b>twee</b> drie</r>
              <r n="1"><c> x </c><c><![CDATA[<p>y</p>]]></c></r>
            </a:feed>
            """)
        #expect(findings.isEmpty)
        #expect(records.map(\.namespace) == ["urn:b", "urn:b"])
        #expect(records[0].text == "een twee drie")
        #expect(records[0].html == "een <b>twee</b> drie")
        #expect(records[0].language == "nl")
        #expect(records[0].place == SourcePlace(file: "feed.xml", line: 3, column: 3, path: "feed/r"))
        #expect(records[1].attributes == ["n": "1"])
        #expect(records[1].all("c").map(\.text) == ["x", "<p>y</p>"])
        #expect(records[1].all("c")[1].place.path == "feed/r[2]/c[2]")
    }

    @Test("A syntax error is told with its place, and what came before stays")
    func syntax() throws {
        let (records, findings) = try read("<f><r>een</r>\n<r>tw</f>")
        #expect(records.map(\.text) == ["een"])
        #expect(findings.count == 1)
        #expect(findings.first?.problem == .syntax(detail: "mismatched tag"))
        #expect(findings.first?.place.line == 2)
    }

    @Test("Blank lines before the declaration and HTML's entities are let through")
    func lenience() throws {
        let (records, findings) = try read("\r\n\n<?xml version=\"1.0\"?><f><r>caf&eacute;&nbsp;x &geenidee;y</r></f>")
        #expect(findings.isEmpty)
        #expect(records.map(\.text) == ["café\u{A0}x y"])
    }

    @Test(
        "Encodings are read as declared",
        arguments: [
            ("utf-8", [0xC3, 0xAB, 0xE2, 0x82, 0xAC] as [UInt8]), ("windows-1252", [0xEB, 0x80]),
            ("ISO-8859-15", [0xEB, 0xA4]),
        ])
    func encodings(name: String, word: [UInt8]) throws {
        let bytes = Array("<?xml version=\"1.0\" encoding=\"\(name)\"?><r>".utf8) + word + Array("</r>".utf8)
        #expect(try read(bytes).records.map(\.text) == ["ë€"])
    }

    @Test("Bytes that are not UTF-8 are read as Windows-1252, and each record comes once")
    func notUTF8() throws {
        let (records, findings) = try read(
            Array("<f><r>een</r><r>tw".utf8) + [0xEB, 0x80] + Array("</r></f>".utf8))
        #expect(records.map(\.text) == ["een", "twë€"])
        #expect(findings.map(\.problem) == [.readAsWindows1252])
    }

    @Test("UTF-16 is read with its byte order mark")
    func utf16() throws {
        let units = Array("\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-16\"?><r>ë€</r>".utf16)
        #expect(try read(units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }).records.map(\.text) == ["ë€"])
        #expect(try read(units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }).records.map(\.text) == ["ë€"])
    }

    @Test("Nothing outside the document is read")
    func external() throws {
        let files = try TemporaryFiles()
        let secret = try files.file("geheim.txt", "GEHEIM")
        for document in [
            "<!DOCTYPE r [<!ENTITY x SYSTEM \"file://\(secret.path)\">]><r>voor &x; na</r>",
            "<!DOCTYPE r [<!ENTITY % x SYSTEM \"file://\(secret.path)\">%x;]><r>voor  na</r>",
            "<!DOCTYPE r SYSTEM \"file://\(secret.path)\"><r>voor  na</r>",
        ] {
            let (records, _) = try read(document)
            #expect(records.map(\.text) == ["voor na"], "\(document)")
        }
    }

    @Test("Entities that swell end the reading")
    func bombs() throws {
        var laughs = "<!DOCTYPE r [<!ENTITY a0 \"haha\">"
        for level in 1...12 {
            laughs += "<!ENTITY a\(level) \"\(String(repeating: "&a\(level - 1);", count: 10))\">"
        }
        laughs += "]><f><r>eerst</r><r>&a12;</r></f>"
        let quadratic =
            "<!DOCTYPE r [<!ENTITY a \"\(String(repeating: "a", count: 100_000))\">]><f><r>eerst</r><r>"
            + String(repeating: "&a;", count: 100_000) + "</r></f>"
        for bomb in [laughs, quadratic] {
            let (records, findings) = try read(bomb)
            #expect(records.map(\.text) == ["eerst"])
            #expect(findings.contains { if case .syntax = $0.problem { true } else { false } })
        }
    }

    @Test("What lies too deep is passed over, what is too long is cut off, and reading goes on")
    func limits() throws {
        let deep = String(repeating: "<x>", count: 10_000) + "diep" + String(repeating: "</x>", count: 10_000)
        let (records, findings) = try read("<f><r>a\(deep)b</r><r>c</r></f>")
        #expect(records.map(\.text) == ["ab", "c"])
        #expect(findings.map(\.problem) == [.tooDeep(limit: 256)])

        let long = String(repeating: "woord ", count: 1_000_000)
        let (cut, told) = try read("<f><r>\(long)</r><r>c</r></f>")
        #expect(cut.count == 2 && cut[1].text == "c")
        #expect(cut[0].rawText.utf8.count <= 1 << 22)
        #expect(told.map(\.problem) == [.tooLong(limit: 1 << 22)])
    }

    @Test("Markup without an end is given up")
    func endless() throws {
        let (records, findings) = try read("<f><r>a</r><r x=\"" + String(repeating: "y", count: 5_000_000))
        #expect(records.map(\.text) == ["a"])
        #expect(findings.map(\.problem) == [.tooLong(limit: 1 << 20)])
    }

    @Test("Whatever bytes come, reading ends")
    func fuzz() throws {
        let seed = """
            <?xml version="1.0" encoding="UTF-8"?><!DOCTYPE f [<!ENTITY e "x&#233;">]>
            <f xmlns:a="urn:a"><r a:b="c">&e; é &amp; <a:d/><![CDATA[<]]></r><!-- c --><?p i?><r/></f>
            """
        var fuzzer = Fuzzer(seeds: [seed], signs: ["<", ">", "&", "<![CDATA[", "<!--", "]]>", "&#0;", "<!DOCTYPE"])
        for _ in 0..<Fuzzer.rounds(300) { _ = try read(fuzzer.next()) }
    }
}
