import CatalogKit
import Testing

@testable import CatalogScreens

@Suite("The demand board, whole screens")
struct DemandWholeScreenTests {
    @Test("the board")
    func board() throws {
        var wide = try TestApp.withDemand(size: Size(120, 40))
        wide.type("5")
        #expect(
            wide.folded == """
                 Netflixleren  STO Zuid-Limburg     1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie        di 12 jan 2027
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post
                 2 cursussen · 3 mensen · 0 met genoeg

                   Cursus                                 Mensen▼  Scholen  Plaatsen Verloop   Nodig Genoeg?  Verwacht    Km min.  Uren
                 ▸ Lassen in drie processen                     3        2         2      █        8 ███░░░░░ vr 11 jun       702    10
                   Lasersnijden, van tekening tot product       1        1         1      █        8 █░░░░░░░ 3 okt ’28        29     1
                ⋮ 31
                 Enter open   p plan   Tab volgend overzicht   u ongedaan   s sorteer   S keer om   / zoek   q stop              ? hulp
                """)
        var usual = try TestApp.withDemand(size: Size(80, 24))
        usual.type("5")
        #expect(
            usual.folded == """
                 Netflixleren   1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie
                ────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post
                 2 cursussen · 3 mensen · 0 met genoeg

                   Cursus                Mensen▼  Scholen Verloop  Genoeg?  Verwacht    Km min.
                 ▸ Lassen in drie proce…       3        2      █   ███░░░░░ vr 11 jun       702
                   Lasersnijden, van te…       1        1      █   █░░░░░░░ 3 okt ’28        29
                ⋮ 15
                 Enter open   p plan   Tab volgend overzicht   u ongedaan   s sorteer    ? hulp
                """)
    }

    @Test("a course on it")
    func course() throws {
        var wide = try TestApp.withDemand(size: Size(120, 40))
        wide.type("5<Enter>")
        #expect(
            wide.folded == """
                 Netflixleren  STO Zuid-Limburg     1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie        di 12 jan 2027
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post

                 Lassen in drie processen

                 ████████░░░░░░░░░░░░  3 van de 8 die nodig zijn

                 Scholen       2
                 Plaatsen      Heerlen 1, Sittard 2
                 Verwacht      genoeg op vr 11 jun 2027
                 Beste plaats  Sittard
                 Bespaart      702 km en 10 uur reizen, samen

                 Verloop
                   augustus 2026   –
                   september 2026  –
                   oktober 2026    –
                   november 2026   –
                   december 2026   –
                   januari 2027    ████████████████████ 3

                 Wie zou komen
                   Sittard · wo middag
                     ‘Wij krijgen een lascabine’
                   Heerlen · kan altijd
                   Sittard · wo middag
                ⋮ 12
                 p plan   u ongedaan   Esc terug   / zoek   v vraag stellen                                                      ? hulp
                """)
        var usual = try TestApp.withDemand(size: Size(80, 24))
        usual.type("5<Enter>")
        #expect(
            usual.folded == """
                 Netflixleren   1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie
                ────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post

                 Lassen in drie processen

                 ████████░░░░░░░░░░░░  3 van de 8 die nodig zijn

                 Scholen       2
                 Plaatsen      Heerlen 1, Sittard 2
                 Verwacht      genoeg op vr 11 jun 2027
                 Beste plaats  Sittard
                 Bespaart      702 km en 10 uur reizen, samen

                 Verloop
                   augustus 2026   –
                   september 2026  –
                   oktober 2026    –
                   november 2026   –
                   december 2026   –
                   januari 2027    ████████████████████ 3
                                                                                             ↓

                 p plan   u ongedaan   Esc terug   / zoek   v vraag stellen              ? hulp
                """)
    }

    @Test("the proposals for a variant")
    func plan() throws {
        var wide = try TestApp.withDemand(size: Size(120, 40))
        wide.type("5p")
        #expect(
            wide.folded == """
                 Netflixleren  STO Zuid-Limburg     1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie        di 12 jan 2027
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post

                 Lassen in drie processen
                 3 geïnteresseerden · 12 plekken · 7 uur · van di 2 feb 2027 tot di 3 aug 2027

                 ╭─ ▸ 1 ───────────────────────────────╮╭─ 2 ─────────────────────────────────╮╭─ 3 ─────────────────────────────────╮
                 │ Emma College                        ││ Emma College                        ││ Emma College                        │
                 │ Sittard                             ││ Sittard                             ││ Sittard                             │
                 │ wo 3 feb 13:30–20:30                ││ wo 10 feb 13:30–20:30               ││ wo 17 feb 13:30–20:30               │
                 │ 3 van de 3 kunnen                   ││ 3 van de 3 kunnen                   ││ 3 van de 3 kunnen                   │
                 │ samen 15 km heen                    ││ samen 15 km heen                    ││ samen 15 km heen                    │
                 │ de verste 15 km                     ││ de verste 15 km                     ││ de verste 15 km                     │
                 │ bespaart 351 km heen                ││ bespaart 351 km heen                ││ bespaart 351 km heen                │
                 ╰─────────────────────────────────────╯╰─────────────────────────────────────╯╰─────────────────────────────────────╯
                ⋮ 23
                 Enter open   u ongedaan   Esc terug   / zoek   v vraag stellen                                                  ? hulp
                """)
    }

    @Test("the form that opens one")
    func opening() throws {
        var wide = try TestApp.withDemand(size: Size(120, 40))
        wide.type("5p<Enter>")
        #expect(
            wide.folded == """
                 Netflixleren  STO Zuid-Limburg     1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie        di 12 jan 2027
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post

                 Lassen in drie processen
                 3 geïnteresseerden · 12 plekken · 7 uur · van di 2 feb 2027 tot di 3 aug 2027

                 ╭─ ▸ 1 ───────────────────────────────╮╭─ 2 ─────────────────────────────────╮╭─ 3 ─────────────────────────────────╮
                 │ Emma College                        ││ Emma College                        ││ Emma College                        │
                 │ Sittard                             ││ Sittard                             ││ Sittard                             │
                 │ wo 3 feb 13:30–20:30                ││ wo 10 feb 13:30–20:30               ││ wo 17 feb 13:30–20:30               │
                 │ 3 van de 3 kunnen                   ││ 3 van de 3 kunnen                   ││ 3 van de 3 kunnen                   │
                 │ samen 15 km heen      ╭─ Variant openen ───────────────────────────────────────────────────╮en                    │
                 │ de verste 15 km       │ Lassen in drie processen                                           │m                     │
                 │ bespaart 351 km heen  │                                                                    │m heen                │
                 ╰───────────────────────│ Datum            2027-02-03                                        │──────────────────────╯
                                         │ Begin            13:30                                             │
                                         │ Einde            20:30                                             │
                                         │ School           Emma College                                      │
                                         │ Plekken          12                                                │
                                         │ Minstens         8                                                 │
                                         │ Aanmelden t/m    2027-01-27                                        │
                                         │ Uren vrijhouden  72                                                │
                                         │                                                                    │
                                         │                                                                    │
                                         │  Enter openen    Esc niet doen                                     │
                                         ╰────────────────────────────────────────────────────────────────────╯
                ⋮ 12
                 Enter akkoord   Esc terug
                """)
    }
}
