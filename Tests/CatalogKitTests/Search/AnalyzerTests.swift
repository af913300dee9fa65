import Foundation
import Testing

@testable import CatalogKit

@Suite("Folding a text into words")
struct AnalyzerTests {
    @Test(
        "takes away case, accents and punctuation",
        arguments: [
            ("", []), ("…", []), (" - ", []), ("👩‍🏫 🛠️", []),
            ("Lassen", ["lassen"]), ("café", ["cafe"]), ("CAFÉ", ["cafe"]), ("cafe\u{301}", ["cafe"]),
            ("coördinator naïef Curaçao", ["coordinator", "naief", "curacao"]),
            ("ĳs Ĳsland ijs", ["ijs", "ijsland", "ijs"]), ("bi\u{301}j\u{301}na", ["bijna"]),
            ("Straße STRASSE STRAẞE", ["strasse", "strasse", "strasse"]),
            ("œuvre Ærø Øresund Łódź Đorđe", ["oeuvre", "aero", "oresund", "lodz", "dorde"]),
            ("İstanbul ısı I", ["istanbul", "isi", "i"]), ("ﬁets ｆｕｌｌ", ["fiets", "full"]),
            ("Zuid-Limburg", ["zuid", "limburg"]), ("Zuid\u{2011}Limburg", ["zuid", "limburg"]),
            ("’s-Hertogenbosch", ["s", "hertogenbosch"]),
            ("e-mail: an@school.nl", ["e", "mail", "an", "school", "nl"]),
            ("LOB/loopbaan_leren", ["lob", "loopbaan", "leren"]), ("„Doen!” – ‘nu’", ["doen", "nu"]),
            ("vmbo-t4 in 2027, 3D", ["vmbo", "t4", "in", "2027", "3d"]), ("€ 12,50 (10%)", ["12", "50", "10"]),
            ("x² H₂O Ⅷ", ["x2", "h2o", "viii"]), ("½", ["1", "2"]), ("col·legi", ["col", "legi"]),
            ("trai\u{AD}ning", ["training"]), ("regel\nnog\teen", ["regel", "nog", "een"]),
            ("Мой дом", ["мои", "дом"]), ("ΟΔΟΣ οδός", ["οδοσ", "οδοσ"]), ("日本語 les", ["日本語", "les"]),
            ("тест-lessen über Ελλάδα", ["тест", "lessen", "uber", "ελλαδα"]),
        ])
    func words(text: String, expected: [String]) {
        #expect(Analyzer.words(text) == expected)
        #expect(Analyzer.fold(text) == expected.joined(separator: " "))
        #expect(Analyzer.words(expected.joined(separator: " ")) == expected)
    }

    @Test("does not depend on what else is in the text")
    func context() {
        for value in (0x20...0x24F).compactMap(UnicodeScalar.init) {
            // A second script takes the longer way round.
            let text = "a\(value)b"
            #expect(
                Analyzer.words("\(text) дом") == Analyzer.words(text) + ["дом"], "U+\(String(value.value, radix: 16))")
        }
    }

    @Test("does not depend on how accents are encoded")
    func normalization() {
        for value in (0xC0...0x24F).compactMap(UnicodeScalar.init) {
            let composed = "o\(value)p"
            #expect(
                Analyzer.words(composed) == Analyzer.words(composed.decomposedStringWithCanonicalMapping),
                "U+\(String(value.value, radix: 16))")
        }
    }
}

@Suite("A stem")
struct StemmerTests {
    /// The first nine are from the sample vocabulary on Snowball's own page of its Dutch algorithm.
    @Test(
        "is Snowball's",
        arguments: [
            ("lichamelijk", "licham"), ("lichamelijkheden", "licham"), ("lichtblauwe", "lichtblauw"),
            ("lieden", "lied"), ("opgingen", "opging"), ("opglanzing", "opglanz"), ("opheffend", "opheff"),
            ("ophef", "ophef"), ("opgroeiende", "opgroei"), ("3d", "3d"), ("2027", "2027"), ("x", "x"), ("", ""),
            ("дом", "дом"), ("日本語", "日本語"),
        ])
    func stems(word: String, stem: String) {
        #expect(Stemmer(.dutch).stem(word) == stem)
    }

    @Test(
        "is shared by a word's inflections",
        arguments: [
            ["training", "trainingen"], ["docent", "docenten"], ["school", "scholen"], ["techniek", "technieken"],
            ["leerling", "leerlingen"], ["robot", "robots"], ["opdracht", "opdrachten"], ["groene", "groen"],
        ])
    func inflections(words: [String]) {
        let stemmer = Stemmer(.dutch)
        #expect(Set(words.map(stemmer.stem)).count == 1)
    }

    @Test("keeps words with different stems apart")
    func different() {
        let stemmer = Stemmer(.dutch)
        #expect(Set(["lassen", "lessen", "lossen", "training", "trein"].map(stemmer.stem)).count == 5)
    }

    @Test("is English for English")
    func english() {
        #expect(Stemmer(.english).stem("trainings") == "train")
    }
}
