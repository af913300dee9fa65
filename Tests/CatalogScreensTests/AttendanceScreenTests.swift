import CatalogKit
import Testing

@testable import CatalogScreens

@Suite("Who was there, whole screens")
struct AttendanceScreenTests {
    @Test("the list, once something is noted")
    func list() throws {
        var wide = try TestApp.running(size: Size(120, 40))
        wide.move(to: .at("2027-03-11 19:00"))
        wide.type("5<Tab><Enter><Space>")
        #expect(
            wide.folded == """
                 Netflixleren  STO Zuid-Limburg     1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie        do 11 mrt 2027
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post

                 Lasersnijden, van tekening tot product
                 do 11 mrt 2027, 15:30–18:30 · Heerlen, TechLab
                 2/2 plekken bezet · 1 wachten · beslissen op do 4 mrt
                 ! Van 1 is nog niet bekend of ze er waren.

                   Naam                                                                   School                 Staat▼          Erbij
                 ▸ Cas Claes                                                              Emma College           aangemeld       ✓
                   Bo Bakker                                                              Emma College           aangemeld       ·
                   Dirk                                                                   Elders                 wacht, plaats 1
                ⋮ 25
                 ✓ Cas Claes: aanwezig. Met u maak je het ongedaan.
                 a aanmelden   x afmelden   ␣ aanwezig?   P allen aanwezig   e wijzigen   u ongedaan   Esc terug   s sorteer     ? hulp
                """)
        var usual = try TestApp.running(size: Size(80, 24))
        usual.move(to: .at("2027-03-11 19:00"))
        usual.type("5<Tab><Enter><Space>")
        #expect(
            usual.folded == """
                 Netflixleren   1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie
                ────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post

                 Lasersnijden, van tekening tot product
                 do 11 mrt 2027, 15:30–18:30 · Heerlen, TechLab
                 2/2 plekken bezet · 1 wachten · beslissen op do 4 mrt
                 ! Van 1 is nog niet bekend of ze er waren.

                   Naam                           School                 Staat▼          Erbij
                 ▸ Cas Claes                      Emma College           aangemeld       ✓
                   Bo Bakker                      Emma College           aangemeld       ·
                   Dirk                           Elders                 wacht, plaats 1
                ⋮ 9
                 ✓ Cas Claes: aanwezig. Met u maak je het ongedaan.
                 a aanmelden   x afmelden   ␣ aanwezig?   P allen aanwezig   e wijzigen  ? hulp
                """)
    }

    @Test("the form for some minutes")
    func minutes() throws {
        var wide = try TestApp.running(size: Size(120, 40))
        wide.move(to: .at("2027-03-11 19:00"))
        wide.type("5<Tab><Enter>m")
        #expect(
            wide.folded == """
                 Netflixleren  STO Zuid-Limburg     1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie        do 11 mrt 2027
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post

                 Lasersnijden, van tekening tot product
                 do 11 mrt 2027, 15:30–18:30 · Heerlen, TechLab
                 2/2 plekken bezet · 1 wachten · beslissen op do 4 mrt
                 ! Van 2 is nog niet bekend of ze er waren.

                   Naam                                                                   School                 Staat▼          Erbij
                 ▸ Cas Claes                                                              Emma College           aangemeld       ·
                   Bo Bakker                                                              Emma College           aangemeld       ·
                   Dirk                                                                   Elders                 wacht, plaats 1
                ⋮ 3
                                         ╭─ Hoe lang erbij? ──────────────────────────────────────────────────╮
                                         │ Cas Claes                                                          │
                                         │                                                                    │
                                         │ Minuten                                                            │
                                         │                                                                    │
                                         │                                                                    │
                                         │  Enter bewaren    Esc niet doen                                    │
                                         ╰────────────────────────────────────────────────────────────────────╯
                ⋮ 15
                 Enter akkoord   Esc terug
                """)
        var usual = try TestApp.running(size: Size(80, 24))
        usual.move(to: .at("2027-03-11 19:00"))
        usual.type("5<Tab><Enter>m")
        #expect(
            usual.folded == """
                 Netflixleren   1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie
                ────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post

                 Lasersnijden, van tekening tot product
                 do 11 mrt 2027, 15:30–18:30 · Heerlen, TechLab
                 2/2 plekken bezet · 1 wachten · beslissen op do 4 mrt
                 ! Van 2 is nog niet bekend of ze er waren.
                     ╭─ Hoe lang erbij? ──────────────────────────────────────────────────╮
                   Na│ Cas Claes                                                          │bij
                 ▸ Ca│                                                                    │
                   Bo│ Minuten                                                            │
                   Di│                                                                    │
                     │                                                                    │
                     │  Enter bewaren    Esc niet doen                                    │
                     ╰────────────────────────────────────────────────────────────────────╯
                ⋮ 7
                 Enter akkoord   Esc terug
                """)
    }

    @Test("the question whether the list is complete")
    func concluding() throws {
        var wide = try TestApp.running(size: Size(120, 40))
        wide.move(to: .at("2027-03-11 19:00"))
        wide.type("5<Tab><Enter>C")
        #expect(
            wide.folded == """
                 Netflixleren  STO Zuid-Limburg     1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie        do 11 mrt 2027
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post

                 Lasersnijden, van tekening tot product
                 do 11 mrt 2027, 15:30–18:30 · Heerlen, TechLab
                 2/2 plekken bezet · 1 wachten · beslissen op do 4 mrt
                 ! Van 2 is nog niet bekend of ze er waren.

                   Naam                                                                   School                 Staat▼          Erbij
                 ▸ Cas Claes                                                              Emma College           aangemeld       ·
                   Bo Bakker                                                              Emma College           aangemeld       ·
                   Dirk                                                                   Elders                 wacht, plaats 1
                ⋮ 3
                                      ╭─ Aanwezigheid afsluiten ─────────────────────────────────────────────────╮
                                      │ Lasersnijden, van tekening tot product                                   │
                                      │ 2 keer is niets ingevuld; dat blijft onbekend.                           │
                                      │                                                                          │
                                      │ Is de lijst zo compleet?                                                 │
                                      │                                                                          │
                                      │  Enter afsluiten    Esc niet doen                                        │
                                      ╰──────────────────────────────────────────────────────────────────────────╯
                ⋮ 15
                 Enter akkoord   Esc terug
                """)
        var usual = try TestApp.running(size: Size(80, 24))
        usual.move(to: .at("2027-03-11 19:00"))
        usual.type("5<Tab><Enter>C")
        #expect(
            usual.folded == """
                 Netflixleren   1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie
                ────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post

                 Lasersnijden, van tekening tot product
                 do 11 mrt 2027, 15:30–18:30 · Heerlen, TechLab
                 2/2 plekken bezet · 1 wachten · beslissen op do 4 mrt
                 ! Van 2 is nog niet bekend of ze er waren.
                  ╭─ Aanwezigheid afsluiten ─────────────────────────────────────────────────╮
                  │ Lasersnijden, van tekening tot product                                   │
                 ▸│ 2 keer is niets ingevuld; dat blijft onbekend.                           │
                  │                                                                          │
                  │ Is de lijst zo compleet?                                                 │
                  │                                                                          │
                  │  Enter afsluiten    Esc niet doen                                        │
                  ╰──────────────────────────────────────────────────────────────────────────╯
                ⋮ 7
                 Enter akkoord   Esc terug
                """)
    }
}
