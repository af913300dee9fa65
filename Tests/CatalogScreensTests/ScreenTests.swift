import CatalogKit
import CatalogScreens
import Testing

/// Whole screens, line by line, as a person sees them.
@Suite("A screen")
struct ScreenTests {
    @Test("of everything, wide: filters, hits and what is about them")
    func wideList() throws {
        let app = try TestApp(size: Size(120, 24))
        #expect(
            app.text == """
                 Netflixleren  STO Zuid-Limburg     1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie        di 12 jan 2027
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                 / Zoek een woord, bijvoorbeeld lassen             7 activiteiten · op datum

                 Overig                          │▸ wo 20 jan 16:00 Het LOB-gesprek                      online
                 [ ] met vrije plekken         7 │  do 11 mrt 15:30 Lasersnijden, van tekening tot prod… Heerlen      < 1 km nog 2
                 [ ] ook wat voorbij is          │  do 11 mrt 16:00 Lassen in drie processen             Ede          131 km nog 12
                 Thema                           │  do 15 apr 13:00 STO-festival                         Heerlen      < 1 km nog 100
                 [ ] TechLab                   5 │  do 18 nov 2027  Lasersnijden, van tekening tot prod… Sittard       15 km nog 12
                 [ ] Loopbaan                  2 │  altijd          Veilig lassen, het eerste uur
                 [ ] XR                        1 │  geen datum      XR-brillen op school
                 Afstand van Heerlen             │
                 [ ] binnen 5 km               2 │
                 [ ] binnen 10 km              2 │
                 [ ] binnen 15 km              3 │
                 [ ] binnen 25 km              3 │
                 [ ] binnen 50 km              3 │
                 [ ] binnen 100 km             3 │
                     andere plaats …             │
                 Maand                           │
                 [ ] januari 2027              1 │
                 [ ] maart 2027                2 │

                 Enter open   a aanmelden   i interesse   x afmelden   u ongedaan   / zoek   f filters   s sorteer   q stop      ? hulp
                """)
    }

    @Test("in English, in one column")
    func englishList() throws {
        let app = try TestApp(size: Size(80, 12), language: .english)
        #expect(
            app.text == """
                  1 Discover   2 Search   3 Agenda   4 My learning   5 Coordination
                ────────────────────────────────────────────────────────────────────────────────
                 / Search a word, for example welding    7 activities · by date

                ▸ Wed 20 Jan 16:00 Het LOB-gesprek               online
                  Thu 11 Mar 15:30 Lasersnijden, van tekening t… Heerlen      < 1 km 2 left
                  Thu 11 Mar 16:00 Lassen in drie processen      Ede          131 km 12 left
                  Thu 15 Apr 13:00 STO-festival                  Heerlen      < 1 km 100 left
                  Thu 18 Nov 2027  Lasersnijden, van tekening t… Sittard       15 km 12 left
                  any time         Veilig lassen, het eerste uur

                 Enter open   a sign up   i interest   x cancel   u undo   / search      ? help
                """)
    }

    @Test("in the smallest window")
    func smallList() throws {
        let app = try TestApp(size: Size(40, 12))
        #expect(
            app.text == """
                  1   2 Zoeken   3   4   5
                ────────────────────────────────────────
                 / Zoek een woord, bijvo 7 activiteiten

                ▸ wo 20 jan  Het LOB-gesprek
                  do 11 mrt  Lasersnijden, van te… nog 2
                  do 11 mrt  Lassen in drie proc… nog 12
                  do 15 apr  STO-festival        nog 100
                  18 nov ’27 Lasersnijden, van t… nog 12
                  altijd     Veilig lassen, het eerste…

                 Enter open   a aanmelden        ? hulp
                """)
    }

    @Test("with the filters in front, one of them on")
    func filters() throws {
        var app = try TestApp(size: Size(40, 12))
        app.type("f<Down><Down><Down><Space>")
        #expect(
            app.text == """
                  1   2 Zoeken   3   4   5
                ────────────────────────────────────────
                 / Zoek een woord, bijvo 2 activiteiten
                 ▼ Loopbaan
                 Overig
                 [ ] met vrije plekken                2
                 [ ] ook wat voorbij is
                 Thema
                 [ ] TechLab                          5
                 [x] Loopbaan                         2

                 Enter aan/uit   u ongedaan      ? hulp
                """)
    }

    @Test("with nothing found says so, and what to try")
    func nothingFound() throws {
        var app = try TestApp(size: Size(80, 12), language: .english)
        app.type("/zzz<Enter>")
        #expect(
            app.text == """
                  1 Discover   2 Search   3 Agenda   4 My learning   5 Coordination
                ────────────────────────────────────────────────────────────────────────────────
                 / zzz                                   0 activities · best match first


                 Nothing found.
                 Try another word, or clear the filters with c.




                 Enter open   a sign up   i interest   x cancel   u undo   / search      ? help
                """)
    }

    @Test("of a course: dates with distance, room and deadline, then the rest")
    func coursePage() throws {
        var app = try TestApp(size: Size(70, 24), profile: .an)
        app.type("/lasers<Enter><Enter>")
        #expect(
            app.text == """
                  1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie
                ──────────────────────────────────────────────────────────────────────
                 Lasersnijden, van tekening tot product
                 Training · 3 uur · gratis

                 ▸ do 11 mrt 2027, 15:30–18:30
                     Heerlen, TechLab · 15 km van Sittard
                     nog 2 van 2 plekken · aanmelden t/m do 4 mrt 2027
                   do 18 nov 2027, 15:30–18:30
                     Sittard · < 1 km van Sittard
                     nog 12 van 12 plekken
                   do 19 nov 2026, 15:30–18:30
                     Sittard · < 1 km van Sittard · geweest

                 Voor wie      iedereen is welkom
                 Thema’s       TechLab
                 Profielen     PIE
                 Sector        Vmbo
                 Aanbieder     Samen Leren

                 Je ontwerpt een doosje en snijdt het zelf.


                 a aanmelden   i interesse   x afmelden   u ongedaan           ? hulp
                """)
    }

    @Test("of the agenda")
    func agenda() throws {
        var app = try TestApp(size: Size(80, 16), profile: .an)
        app.type("/fest<Enter>a<Enter><Enter>3")
        #expect(
            app.text == """
                 Netflixleren   1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie
                ────────────────────────────────────────────────────────────────────────────────
                 Binnenkort
                 ▸ do 15 apr 2027, 13:00–17:00  STO-festival
                     ✓ je bent aangemeld · Heerlen










                 Enter open   m weergave   w bewaar als .ics   x afmelden   u ongedaan   ? hulp
                """)
    }

    @Test("asking for a session")
    func sessionQuestion() throws {
        var app = try TestApp(size: Size(80, 16), profile: .an)
        app.type("/fest<Enter>a")
        #expect(
            app.text == """
                 Netflixleren   1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie
                ──╭─ Aanmelden ──────────────────────────────────────────────────────────────╮──
                 /│ STO-festival                                                             │
                  │ do 15 apr 2027, 13:00–17:00                                              │
                ▸ │ Heerlen                                                                  │
                  │ nog 100 van 100 plekken                                                  │
                  │                                                                          │
                  │ Ronde 1 — kies een sessie                                                │
                  │ ▸ ik kies ter plekke                                                     │
                  │   XR in de les · 1 plek                                                  │
                  │   LOB aan tafel                                                          │
                  │                                                                          │
                  │  Enter verder    Esc niet doen                                           │
                  ╰──────────────────────────────────────────────────────────────────────────╯

                 Enter akkoord   Esc terug
                """)
    }

    @Test("asking before cancelling")
    func cancelQuestion() throws {
        var app = try TestApp(size: Size(80, 16), profile: .an)
        app.type("/fest<Enter>a<Enter><Enter>3x")
        #expect(
            app.text == """
                 Netflixleren   1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie
                ────────────────────────────────────────────────────────────────────────────────
                 Binnenkort
                 ▸╭─ Afmelden ───────────────────────────────────────────────────────────────╮
                  │ STO-festival                                                             │
                  │ do 15 apr 2027, 13:00–17:00                                              │
                  │ Heerlen                                                                  │
                  │                                                                          │
                  │ Wil je je afmelden?                                                      │
                  │                                                                          │
                  │  Enter afmelden    Esc niet doen                                         │
                  ╰──────────────────────────────────────────────────────────────────────────╯



                 Enter akkoord   Esc terug
                """)
    }

    @Test("asking who I am, with the schools that fit")
    func profileForm() throws {
        var app = try TestApp(size: Size(80, 16))
        app.type("/lasers<Enter>aAn<Enter><Enter>emm")
        #expect(
            app.text == """
                 Netflixleren   1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie
                ────────────────────────────────────────────────────────────────────────────────
                 / la╭─ Wie ben je? ──────────────────────────────────────────────────────╮t
                     │ Eenmalig, zodat de organisatie weet wie er komt.                   │
                ▸ do │                                                                    │
                  do │ Naam      An                                                       │
                     │ E-mail                                                             │
                     │ School    emm                                                      │
                     │           Emma College, Sittard                                    │
                     │                                                                    │
                     │                                                                    │
                     │ Enter volgende · ↓ kies · Esc terug                                │
                     ╰────────────────────────────────────────────────────────────────────╯


                 Enter akkoord   Esc terug
                """)
    }

    @Test("asking where distances count from")
    func placeForm() throws {
        var app = try TestApp(size: Size(80, 12))
        app.type("psi")
        #expect(
            app.text == """
                 Netflixleren   1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie
                ────────────────────────────────────────────────────────────────────────────────
                 / Zoek een woord, bijvoorbeeld lassen   7 activiteiten · op datum
                               ╭─ Afstand vanaf welke plaats? ──────────────────╮
                ▸ wo 20 jan 16:│ si                                             │
                  do 11 mrt 15:│ Sittard                                        │ km nog 2
                  do 11 mrt 16:│                                                │ km nog 12
                  do 15 apr 13:│ Enter kies · Esc terug                         │ km nog 100
                  do 18 nov 202╰────────────────────────────────────────────────╯ km nog 12
                  altijd          Veilig lassen, het eerste uur

                 Enter akkoord   Esc terug
                """)
    }

    @Test("of the help, with the keys of the place it was asked in first")
    func help() throws {
        var app = try TestApp(size: Size(60, 16))
        app.type("?")
        #expect(
            app.text == """
                ╭─ Toetsen ────────────────────────────────────────────────╮
                │ In de lijst                                              │
                │ Enter             open                                   │
                │ a                 aanmelden                              │
                │ i                 interesse                              │
                │ x                 afmelden                               │
                │ u                 ongedaan                               │
                │ /                 zoek                                   │
                │ f                 filters                                │
                │ c                 wis filters                            │
                │ s                 sorteer                                │
                │ p                 afstand vanaf                          │
                │ Tab               volgend deel                           │
                │ Shift-Tab         vorig deel                             │
                │ Esc               terug                                  │
                ╰──────────────────────────────────────────────────────────╯
                """)
    }

    @Test("of the list says where signing up is over, and how many wait")
    func room() throws {
        var app = try TestApp(size: Size(80, 12), now: .at("2027-03-05 09:00"))
        #expect(app.screen[4].hasSuffix("Heerlen      < 1 km gesloten"))
        #expect(app.screen[5].hasSuffix("Ede          131 km nog 12"))
        app.send(.ledger(LedgerView(seats: ["lassen@2027-03-11": SeatCount(taken: 12, waiting: 3)], mine: [])))
        #expect(app.screen[5].hasSuffix("Ede          131 km vol, 3 w."))
    }

    @Test("below 40 × 12 is one sentence", arguments: [Size(39, 12), Size(40, 11), Size(10, 3), Size(1, 1)])
    func tooSmall(size: Size) throws {
        let app = try TestApp(size: size)
        let sentence = "Dit venster is te klein: minstens 40 × 12."
        #expect(app.text.filter { !$0.isWhitespace }.isPrefix(of: sentence.filter { !$0.isWhitespace }))
    }

    @Test("below 40 × 12 lets nobody act blind, but lets everybody leave")
    func blind() throws {
        var app = try TestApp(size: Size(39, 12), profile: .an)
        app.type("a<Enter>x<Enter>")
        #expect(try app.ledger.enrolments(of: "an@school.nl") == [])
        #expect(!app.hasQuit)
        app.type("q")
        #expect(app.hasQuit)
    }
}

extension String {
    fileprivate func isPrefix(of other: String) -> Bool {
        other.hasPrefix(self)
    }
}
