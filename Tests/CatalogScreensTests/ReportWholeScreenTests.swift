import CatalogKit
import Testing

@testable import CatalogScreens

@Suite("The reports, whole screens")
struct ReportWholeScreenTests {
    @Test("hours: the columns that fit, the main one always, and bars where there is room")
    func hours() throws {
        var wide = try TestApp.withAccount(size: Size(120, 40))
        wide.type("5<S-Tab><S-Tab>[")
        #expect(
            wide.folded == """
                 Netflixleren  STO Zuid-Limburg     1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie        di 12 jan 2027
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post
                  Uren   Deelnemers   Vraag   Pijlers   Plannen

                 Uren per school · 2026Q4 · voorbij, nog niet afgesloten
                   School▼                                   mensen  bezoeken  uren  ontbreekt  correctie  gepland
                 ▸ elders                                         4         4  12,0          0        0,0      0,0 ████████████████████
                   Emma College                                   2         2   4,5          0        0,0      0,0 ████████
                   (geen school)                                  0         0     –          1        0,0      0,0
                   Totaal                                         6         6  16,5          1        0,0      0,0

                 Ontbreekt: zo vaak is niet genoteerd of iemand er was. Dat telt niet als 0 uur; vul het aan bij Uitvoeringen.
                ⋮ 26
                 r volgend verslag   [ eerder   ] later   y kwartaal/jaar   b indeling   C afsluiten   Tab volgend overzicht     ? hulp
                """)
        var usual = try TestApp.withAccount(size: Size(80, 24))
        usual.type("5<S-Tab><S-Tab>[")
        #expect(
            usual.folded == """
                 Netflixleren   1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie
                ────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post
                  Uren   Deelnemers   Vraag   Pijlers   Plannen

                 Uren per school · 2026Q4 · voorbij, nog niet afgesloten
                   School▼              mensen  bezoeken  uren  ontbreekt  correctie
                 ▸ elders                    4         4  12,0          0        0,0 ██████████
                   Emma College              2         2   4,5          0        0,0 ████
                   (geen school)             0         0     –          1        0,0
                   Totaal                    6         6  16,5          1        0,0

                 Ontbreekt: zo vaak is niet genoteerd of iemand er was. Dat telt niet als 0
                 uur; vul het aan bij Uitvoeringen.
                ⋮ 9
                 r volgend verslag   [ eerder   ] later   y kwartaal/jaar   b indeling   ? hulp
                """)
        var small = try TestApp.withAccount(size: Size(40, 12))
        small.type("5<S-Tab><S-Tab>[")
        #expect(
            small.text == """
                  1   2   3   4   5 Coördinatie
                ────────────────────────────────────────
                  ‹ Verslag ›
                 Uren Deelnemers Vraag Pijlers Plannen
                 Uren per school · 2026Q4 · voorbij, n…
                   School▼              uren  ontbreekt
                 ▸ elders               12,0          0
                   Emma College          4,5          0
                   (geen school)           –          1
                   Totaal               16,5          1

                 r volgend verslag   [ eerder    ? hulp
                """)
    }

    @Test("participants")
    func participants() throws {
        var wide = try TestApp.withAccount(size: Size(120, 40))
        wide.type("5<S-Tab><S-Tab>[r")
        #expect(
            wide.folded == """
                 Netflixleren  STO Zuid-Limburg     1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie        di 12 jan 2027
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post
                  Uren   Deelnemers   Vraag   Pijlers   Plannen

                 Deelnemers per school · 2026Q4 · voorbij, nog niet afgesloten
                   School▼                              mensen  aangemeld  afgemeld  wacht  geweest  afwezig  open
                 ▸ elders                                    4          5         0      0        4        1     0 ████████████████████
                   Emma College                              2          2         0      0        2        0     0 ██████████
                   (geen school)                             0          1         0      0        0        0     1
                   Totaal                                    6          8         0      0        6        1     1
                ⋮ 28
                 r volgend verslag   [ eerder   ] later   y kwartaal/jaar   b indeling   C afsluiten   Tab volgend overzicht     ? hulp
                """)
        var usual = try TestApp.withAccount(size: Size(80, 24))
        usual.type("5<S-Tab><S-Tab>[r")
        #expect(
            usual.folded == """
                 Netflixleren   1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie
                ────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post
                  Uren   Deelnemers   Vraag   Pijlers   Plannen

                 Deelnemers per school · 2026Q4 · voorbij, nog niet afgesloten
                   School▼         mensen  aangemeld  afgemeld  wacht  geweest  open
                 ▸ elders               4          5         0      0        4     0 ██████████
                   Emma College         2          2         0      0        2     0 █████
                   (geen school)        0          1         0      0        0     1
                   Totaal               6          8         0      0        6     1
                ⋮ 12
                 r volgend verslag   [ eerder   ] later   y kwartaal/jaar   b indeling   ? hulp
                """)
    }

    @Test("pillars: bars beside the budget")
    func pillars() throws {
        var wide = try TestApp.withAccount(size: Size(120, 40))
        wide.type("5<S-Tab><S-Tab>[rrr")
        #expect(
            wide.folded == """
                 Netflixleren  STO Zuid-Limburg     1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie        di 12 jan 2027
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post
                  Uren   Deelnemers   Vraag   Pijlers   Plannen

                 Pijlers · 2026Q4 · voorbij, nog niet afgesloten
                   Pijler▼                                   budget  uitgegeven  onbekend  mensen  uren  correctie
                 ▸ Loopbaan                                     500           0         0       0   0,0        0,0 ░░░░░░░░░░░░░░░░░░░░
                   Vakmanschap                                 1000         450         0       6  16,5        0,0 █████████░░░░░░░░░░░
                   Totaal                                      1500         450         0       6  16,5        0,0

                 Budget: van een schooljaar. Uitgegeven: de kosten volgens de catalogus (cost).
                 Onbekend: zoveel uitvoeringen waarvan niemand de kosten noteerde.
                ⋮ 26
                 r volgend verslag   [ eerder   ] later   y kwartaal/jaar   b indeling   C afsluiten   Tab volgend overzicht     ? hulp
                """)
        var usual = try TestApp.withAccount(size: Size(80, 24))
        usual.type("5<S-Tab><S-Tab>[rrr")
        #expect(
            usual.folded == """
                 Netflixleren   1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie
                ────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post
                  Uren   Deelnemers   Vraag   Pijlers   Plannen

                 Pijlers · 2026Q4 · voorbij, nog niet afgesloten
                   Pijler▼           budget  uitgegeven  onbekend  mensen  correctie
                 ▸ Loopbaan             500           0         0       0        0,0 ░░░░░░░░░░
                   Vakmanschap         1000         450         0       6        0,0 █████░░░░░
                   Totaal              1500         450         0       6        0,0

                 Budget: van een schooljaar. Uitgegeven: de kosten volgens de catalogus (cost).
                 Onbekend: zoveel uitvoeringen waarvan niemand de kosten noteerde.
                ⋮ 10
                 r volgend verslag   [ eerder   ] later   y kwartaal/jaar   b indeling   ? hulp
                """)
    }

    @Test("plans: bars beside the goal, the quarters all or none")
    func plans() throws {
        var wide = try TestApp.withAccount(size: Size(120, 40))
        wide.type("5<S-Tab><S-Tab>rrrr")
        #expect(
            wide.folded == """
                 Netflixleren  STO Zuid-Limburg     1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie        di 12 jan 2027
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post
                  Uren   Deelnemers   Vraag   Pijlers   Plannen

                 Plannen · schooljaar 2026-2027 · nog geen kwartaal afgesloten
                   School▼             gedaan  doel  uren  doel  2026Q3  2026Q4  2027Q1  2027Q2  2027Q3  correctie
                 ▸ Emma College             1     2   4,5    18     0,0     4,5     0,0     0,0     0,0        0,0 █████░░░░░░░░░░░░░░░
                   Totaal                   1     2   4,5    18     0,0     4,5     0,0     0,0     0,0        0,0
                ⋮ 30
                 r volgend verslag   [ eerder   ] later   y kwartaal/jaar   b indeling   C afsluiten   Tab volgend overzicht     ? hulp
                """)
        var usual = try TestApp.withAccount(size: Size(80, 24))
        usual.type("5<S-Tab><S-Tab>rrrr")
        #expect(
            usual.folded == """
                 Netflixleren   1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie
                ────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post
                  Uren   Deelnemers   Vraag   Pijlers   Plannen

                 Plannen · schooljaar 2026-2027 · nog geen kwartaal afgesloten
                   School▼                       gedaan  doel  uren  doel  correctie
                 ▸ Emma College                       1     2   4,5    18        0,0 ███░░░░░░░
                   Totaal                             1     2   4,5    18        0,0
                ⋮ 14
                 r volgend verslag   [ eerder   ] later   y kwartaal/jaar   b indeling   ? hulp
                """)
        var small = try TestApp.withAccount(size: Size(40, 12))
        small.type("5<S-Tab><S-Tab>rrrr")
        #expect(
            small.text == """
                  1   2   3   4   5 Coördinatie
                ────────────────────────────────────────
                  ‹ Verslag ›
                 Uren Deelnemers Vraag Pijlers Plannen
                 Plannen · schooljaar 2026-2027 · nog …
                   School▼                   uren  doel
                 ▸ Emma College               4,5    18
                   Totaal                     4,5    18



                 r volgend verslag   [ eerder    ? hulp
                """)
    }

    @Test("the question whether to close a quarter")
    func closing() throws {
        var wide = try TestApp.withAccount(size: Size(120, 40))
        wide.type("5<S-Tab><S-Tab>[C")
        #expect(
            wide.folded == """
                 Netflixleren  STO Zuid-Limburg     1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie        di 12 jan 2027
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post
                  Uren   Deelnemers   Vraag   Pijlers   Plannen

                 Uren per school · 2026Q4 · voorbij, nog niet afgesloten
                   School▼                                   mensen  bezoeken  uren  ontbreekt  correctie  gepland
                 ▸ elders                                         4         4  12,0          0        0,0      0,0 ████████████████████
                   Emma College                                   2         2   4,5          0        0,0      0,0 ████████
                   (geen school)                                  0         0     –          1        0,0      0,0
                   Totaal                                         6         6  16,5          1        0,0      0,0

                 Ontbreekt: zo vaak is niet genoteerd of iemand er was. Dat telt niet als 0 uur; vul het aan bij Uitvoeringen.
                ⋮ 2
                                      ╭─ Kwartaal afsluiten ─────────────────────────────────────────────────────╮
                                      │ 2026Q4 telt nu 16,5 uur.                                                 │
                                      │ 1 keer is niets ingevuld; dat blijft onbekend.                           │
                                      │ Wat je later nog noteert, komt er als correctie naast te staan.          │
                                      │                                                                          │
                                      │ 2026Q4 afsluiten?                                                        │
                                      │                                                                          │
                                      │  Enter afsluiten    Esc niet doen                                        │
                                      ╰──────────────────────────────────────────────────────────────────────────╯
                ⋮ 15
                 Enter akkoord   Esc terug
                """)
        var usual = try TestApp.withAccount(size: Size(80, 24))
        usual.type("5<S-Tab><S-Tab>[C")
        #expect(
            usual.folded == """
                 Netflixleren   1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie
                ────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post
                  Uren   Deelnemers   Vraag   Pijlers   Plannen

                 Uren per school · 2026Q4 · voorbij, nog niet afgesloten
                   School▼              mensen  bezoeken  uren  ontbreekt  correctie
                 ▸╭─ Kwartaal afsluiten ─────────────────────────────────────────────────────╮█
                  │ 2026Q4 telt nu 16,5 uur.                                                 │
                  │ 1 keer is niets ingevuld; dat blijft onbekend.                           │
                  │ Wat je later nog noteert, komt er als correctie naast te staan.          │
                  │                                                                          │
                 O│ 2026Q4 afsluiten?                                                        │
                 u│                                                                          │
                  │  Enter afsluiten    Esc niet doen                                        │
                  ╰──────────────────────────────────────────────────────────────────────────╯
                ⋮ 7
                 Enter akkoord   Esc terug
                """)
    }

    @Test("hours in English")
    func english() throws {
        var usual = try TestApp.withAccount(size: Size(80, 24), language: .english)
        usual.type("5<S-Tab><S-Tab>[")
        #expect(
            usual.folded == """
                  1 Discover   2 Search   3 Agenda   4 My learning   5 Coordination
                ────────────────────────────────────────────────────────────────────────────────
                  Demand   Offerings   Questions   Ideas   Report   Mail
                  Hours   Participants   Demand   Pillars   Plans

                 Hours by school · 2026Q4 · over, not closed yet
                   School▼                people  visits  hours  missing  correction
                 ▸ elders                      4       4   12.0        0         0.0 ██████████
                   Emma College                2       2    4.5        0         0.0 ████
                   (no school)                 0       0      –        1         0.0
                   Total                       6       6   16.5        1         0.0

                 Missing: so often nobody noted whether somebody was there. That is not 0
                 hours; enter it under Offerings.
                ⋮ 9
                 r next report   [ earlier   ] later   y quarter/year   b grouping       ? help
                """)
    }
}
