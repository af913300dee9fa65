import CatalogKit
import Testing

@testable import CatalogScreens

@Suite("The whole screen of Mijn leren and the player")
struct LearningWholeScreenTests {
    private func app(_ size: Size, _ keys: String, language: Language = .dutch) throws -> TestApp {
        let anna = try Person(email: "anna@school.nl", name: "Anna", school: "Emma College")
        var app = try TestApp(.withModules, size: size, language: language, profile: anna)
        app.type(keys)
        return app
    }

    @Test("Mijn leren: what one is reading, has finished and can begin")
    func tab() throws {
        #expect(
            try app(Size(120, 40), "4<Enter> <Esc>G<Enter>d<Esc>").folded == """
                 Netflixleren  STO Zuid-Limburg     1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie        di 12 jan 2027
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                 Hier was je mee bezig
                   Lasersnijden, veilig en slim
                     █░░░░░░░░░ 6% · hoofdstuk 2 van 3 · nog 42 min · vandaag gelezen
                 Afgerond
                 ▸ Veilig lassen, het eerste uur
                     ✓ di 12 jan 2027 · 30 minuten
                 Nog niet begonnen
                   Elektrisch rijden, de basis
                     1 uur · op een andere site
                ⋮ 28
                 Enter open   d rond af   u ongedaan   / zoek   q stop   v vraag stellen                                         ? hulp
                """)
        #expect(
            try app(Size(80, 24), "4<Enter> <Esc>G<Enter>d<Esc>").folded == """
                 Netflixleren   1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie
                ────────────────────────────────────────────────────────────────────────────────
                 Hier was je mee bezig
                   Lasersnijden, veilig en slim
                     █░░░░░░░░░ 6% · hoofdstuk 2 van 3 · nog 42 min · vandaag gelezen
                 Afgerond
                 ▸ Veilig lassen, het eerste uur
                     ✓ di 12 jan 2027 · 30 minuten
                 Nog niet begonnen
                   Elektrisch rijden, de basis
                     1 uur · op een andere site
                ⋮ 12
                 Enter open   d rond af   u ongedaan   / zoek   q stop   v vraag stellen ? hulp
                """)
        #expect(
            try app(Size(40, 12), "4<Enter> <Esc>G<Enter>d<Esc>").folded == """
                  1   2   3   4 Mijn leren   5
                ────────────────────────────────────────
                 Hier was je mee bezig
                   Lasersnijden, veilig en slim
                     █░░░░░░░░░ 6% · hoofdstuk 2 van 3…
                 Afgerond
                 ▸ Veilig lassen, het eerste uur
                     ✓ di 12 jan 2027 · 30 minuten
                ⋮ 3
                 Enter open   d rond af          ? hulp
                """)
    }

    @Test("a chapter, with the contents beside it where there is room")
    func chapter() throws {
        #expect(
            try app(Size(120, 40), "4<Enter> ").folded == """
                 Netflixleren  STO Zuid-Limburg     1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie        di 12 jan 2027
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                 Lasersnijden, veilig en slim                                                            2/3 █░░░░░░░░░ 6% · nog 42 min
                 ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                  ✓ 1 Inleiding                │ Wat er in mag
                 ▸  2 Wat er in mag            │
                    3 Je eerste product        │ Onthoud één zin: weet je niet wat het is, dan gaat het er niet in. Een onbekende
                                               │ plaat is dus altijd een nee, hoe mooi de kleur ook is.
                                               │
                                               │ Materiaal  Mag het?                Waarom
                                               │ ─────────  ──────────────────────  ────────────────────────
                                               │ Multiplex  ja                      snijdt gelijkmatig
                                               │ Karton     ja, met iemand ernaast  vat snel vlam
                                               │ Pvc        nooit                   er komt zoutzuurgas vrij
                                               │
                                               │ 1. Afzuiging aan vóór de laser aan.
                                               │ 2. Er blijft altijd iemand bij. Even koffie halen betekent: eerst op pauze.
                                               │ 3. Een klein vlammetje is een stopmoment.
                                               │
                                               │ │ We dachten dat het vooral leuk was voor de handige leerlingen.
                                               │
                                               │ Meer staat op de site van het lab (https://lab.example/laser).
                                               │
                                               │ Spatie: 2 vragen om jezelf te toetsen.
                                               │
                                               │
                                               │
                                               │
                                               │
                                               │
                                               │
                                               │
                                               │
                                               │
                                               │
                                               │
                                               │
                                               │

                 ␣ verder   Esc terug   o inhoud   → volgend hoofdstuk   d rond af   / zoek in de tekst   u ongedaan             ? hulp
                """)
        #expect(
            try app(Size(80, 24), "4<Enter> ").folded == """
                 Netflixleren   1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie
                ────────────────────────────────────────────────────────────────────────────────
                 Lasersnijden, veilig en slim                    2/3 █░░░░░░░░░ 6% · nog 42 min
                 ──────────────────────────────────────────────────────────────────────────────
                 Wat er in mag

                 Onthoud één zin: weet je niet wat het is, dan gaat het er niet in. Een
                 onbekende plaat is dus altijd een nee, hoe mooi de kleur ook is.

                 Materiaal  Mag het?                Waarom
                 ─────────  ──────────────────────  ────────────────────────
                 Multiplex  ja                      snijdt gelijkmatig
                 Karton     ja, met iemand ernaast  vat snel vlam
                 Pvc        nooit                   er komt zoutzuurgas vrij

                 1. Afzuiging aan vóór de laser aan.
                 2. Er blijft altijd iemand bij. Even koffie halen betekent: eerst op pauze.
                 3. Een klein vlammetje is een stopmoment.

                 │ We dachten dat het vooral leuk was voor de handige leerlingen.

                 Meer staat op de site van het lab (https://lab.example/laser).               ↓

                 ␣ verder   Esc terug   o inhoud   → volgend hoofdstuk   d rond af       ? hulp
                """)
        #expect(
            try app(Size(40, 12), "4<Enter> ").folded == """
                  1   2   3   4 Mijn leren   5
                ────────────────────────────────────────
                 Lasersnijden, veil…  2/3 █░░░░░░░░░ 6%
                 Wat er in mag

                 Onthoud één zin: weet je niet wat
                 het is, dan gaat het er niet in. Een
                 onbekende plaat is dus altijd een
                 nee, hoe mooi de kleur ook is.
                                                      ↓

                 ␣ verder   Esc terug   o inhoud ? hulp
                """)
    }

    @Test("a question")
    func question() throws {
        #expect(
            try app(Size(80, 24), "4<Enter> t<Down>").folded == """
                 Netflixleren   1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie
                ────────────────────────────────────────────────────────────────────────────────
                 Lasersnijden, veilig en slim                    2/3 █░░░░░░░░░ 6% · nog 42 min
                 ──────────────────────────────────────────────────────────────────────────────
                 Toets jezelf, vraag 1 van 2

                 Wat mag er nooit in?

                   ( ) Karton
                 ▸ ( ) Pvc
                ⋮ 13
                 Enter akkoord   ␣ aan/uit   Esc terug   u ongedaan   / zoek             ? hulp
                """)
        #expect(
            try app(Size(40, 12), "4<Enter> t<Down>").folded == """
                  1   2   3   4 Mijn leren   5
                ────────────────────────────────────────
                 Lasersnijden, veil…  2/3 █░░░░░░░░░ 6%
                 Toets jezelf, vraag 1 van 2

                 Wat mag er nooit in?

                   ( ) Karton
                 ▸ ( ) Pvc
                ⋮ 2
                 Enter akkoord   ␣ aan/uit       ? hulp
                """)
    }

    @Test("what came of the answer")
    func answer() throws {
        #expect(
            try app(Size(80, 24), "4<Enter> t<Enter>").folded == """
                 Netflixleren   1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie
                ────────────────────────────────────────────────────────────────────────────────
                 Lasersnijden, veilig en slim                    2/3 █░░░░░░░░░ 6% · nog 42 min
                 ──────────────────────────────────────────────────────────────────────────────
                 Niet helemaal.
                 Er komt zoutzuurgas vrij.

                 Wat mag er nooit in?

                   (•) Karton
                 ✓ ( ) Pvc
                ⋮ 12
                 Enter akkoord   ␣ aan/uit   Esc terug   u ongedaan   / zoek             ? hulp
                """)
        #expect(
            try app(Size(40, 12), "4<Enter> t<Enter>").folded == """
                  1   2   3   4 Mijn leren   5
                ────────────────────────────────────────
                 Lasersnijden, veil…  2/3 █░░░░░░░░░ 6%
                 Niet helemaal.
                 Er komt zoutzuurgas vrij.

                 Wat mag er nooit in?

                   (•) Karton
                 ✓ ( ) Pvc

                 Enter akkoord   ␣ aan/uit       ? hulp
                """)
    }

    @Test("the contents in the place of the text")
    func contents() throws {
        #expect(
            try app(Size(80, 24), "4<Enter> o").folded == """
                 Netflixleren   1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie
                ────────────────────────────────────────────────────────────────────────────────
                 Lasersnijden, veilig en slim                    2/3 █░░░░░░░░░ 6% · nog 42 min
                 ──────────────────────────────────────────────────────────────────────────────
                  ✓ 1 Inleiding
                 ▸  2 Wat er in mag
                    3 Je eerste product
                ⋮ 16
                 Enter open   Esc terug   o inhoud   d rond af   / zoek in de tekst      ? hulp
                """)
        #expect(
            try app(Size(40, 12), "4<Enter> o").folded == """
                  1   2   3   4 Mijn leren   5
                ────────────────────────────────────────
                 Lasersnijden, veil…  2/3 █░░░░░░░░░ 6%
                  ✓ 1 Inleiding
                 ▸  2 Wat er in mag
                    3 Je eerste product
                ⋮ 5
                 Enter open   Esc terug          ? hulp
                """)
    }

    @Test("in English")
    func english() throws {
        #expect(
            try app(Size(80, 24), "4<Enter> <Esc>", language: .english).folded == """
                  1 Discover   2 Search   3 Agenda   4 My learning   5 Coordination
                ────────────────────────────────────────────────────────────────────────────────
                 What you are reading
                 ▸ Lasersnijden, veilig en slim
                     █░░░░░░░░░ 6% · chapter 2 of 3 · 42 min left · read today
                 Not begun yet
                   Elektrisch rijden, de basis
                     1 hour · on another site
                   Veilig lassen, het eerste uur
                     30 minutes · 1 chapter
                ⋮ 13
                 Enter open   d mark done   u undo   / search   q quit   v ask           ? help
                """)
        #expect(
            try app(Size(80, 24), "4<Enter><Right><Right> ", language: .english).folded == """
                  1 Discover   2 Search   3 Agenda   4 My learning   5 Coordination
                ────────────────────────────────────────────────────────────────────────────────
                 Lasersnijden, veilig en slim                               3/3 ██████████ 100%
                 ──────────────────────────────────────────────────────────────────────────────
                 Test yourself, question 1 of 1

                 Wie blijft erbij?

                 ▸ ( ) Niemand
                   ( ) Altijd iemand
                ⋮ 12
                 ✓ Finished: Lasersnijden, veilig en slim. It adds 45 minutes to your hours. P…
                 Enter OK   ␣ on/off   Esc back   u undo   / search   v ask              ? help
                """)
    }
}
