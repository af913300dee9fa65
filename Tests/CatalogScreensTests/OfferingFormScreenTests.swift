import CatalogKit
import Testing

@testable import CatalogScreens

@Suite("The forms of an offering, whole screens")
struct OfferingFormScreenTests {
    @Test("the form to change it")
    func changing() throws {
        var wide = try TestApp.running(size: Size(120, 40))
        wide.type("5<Tab>j<Enter>e")
        #expect(
            wide.folded == """
                 Netflixleren  STO Zuid-Limburg     1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie        di 12 jan 2027
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post

                 Lasersnijden, van tekening tot product
                 do 11 mrt 2027, 15:30–18:30 · Heerlen, TechLab
                 2/2 plekken bezet · 1 wachten · beslissen op do 4 mrt
                 ! Emma College heeft 2 van de 2 plekken; 1 wachten.

                   Naam                                                                   School                 Staat▼          Erbij
                 ▸ Cas Claes                                                              Emma College           aangemeld
                   Bo Bakker                                                              Emma College           aangemeld
                   Dirk                                                                   Elders                 wacht, plaats 1
                ⋮ 2
                                         ╭─ Uitvoering wijzigen ──────────────────────────────────────────────╮
                                         │ Plekken        2                                                   │
                                         │ Datum          2027-03-11                                          │
                                         │ Begin          15:30                                               │
                                         │ Einde          18:30                                               │
                                         │ Aanmelden t/m  2027-03-04                                          │
                                         │                                                                    │
                                         │                                                                    │
                                         │  Enter wijzigen    Esc niet doen                                   │
                                         ╰────────────────────────────────────────────────────────────────────╯
                ⋮ 14
                 Enter akkoord   Esc terug
                """)
        var usual = try TestApp.running(size: Size(80, 24))
        usual.type("5<Tab>j<Enter>e")
        #expect(
            usual.folded == """
                 Netflixleren   1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie
                ────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post

                 Lasersnijden, van tekening tot product
                 do 11 mrt 2027, 15:30–18:30 · Heerlen, TechLab
                 2/2 plekken bezet · 1 wachten · beslissen op do 4 mrt
                 ! Em╭─ Uitvoering wijzigen ──────────────────────────────────────────────╮
                     │ Plekken        2                                                   │
                   Na│ Datum          2027-03-11                                          │bij
                 ▸ Ca│ Begin          15:30                                               │
                   Bo│ Einde          18:30                                               │
                   Di│ Aanmelden t/m  2027-03-04                                          │
                     │                                                                    │
                     │                                                                    │
                     │  Enter wijzigen    Esc niet doen                                   │
                     ╰────────────────────────────────────────────────────────────────────╯
                ⋮ 6
                 Enter akkoord   Esc terug
                """)
    }

    @Test("the form to call it off")
    func callingOff() throws {
        var wide = try TestApp.running(size: Size(120, 40))
        wide.type("5<Tab>j<Enter>X")
        #expect(
            wide.folded == """
                 Netflixleren  STO Zuid-Limburg     1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie        di 12 jan 2027
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post

                 Lasersnijden, van tekening tot product
                 do 11 mrt 2027, 15:30–18:30 · Heerlen, TechLab
                 2/2 plekken bezet · 1 wachten · beslissen op do 4 mrt
                 ! Emma College heeft 2 van de 2 plekken; 1 wachten.

                   Naam                                                                   School                 Staat▼          Erbij
                 ▸ Cas Claes                                                              Emma College           aangemeld
                   Bo Bakker                                                              Emma College           aangemeld
                   Dirk                                                                   Elders                 wacht, plaats 1
                ⋮ 3
                                         ╭─ Uitvoering afgelasten ────────────────────────────────────────────╮
                                         │ 3 mensen krijgen bericht. Dit kan niet ongedaan worden gemaakt.    │
                                         │                                                                    │
                                         │ Reden                                                              │
                                         │                                                                    │
                                         │                                                                    │
                                         │  Enter afgelasten    Esc niet doen                                 │
                                         ╰────────────────────────────────────────────────────────────────────╯
                ⋮ 15
                 Enter akkoord   Esc terug
                """)
        var usual = try TestApp.running(size: Size(80, 24))
        usual.type("5<Tab>j<Enter>X")
        #expect(
            usual.folded == """
                 Netflixleren   1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie
                ────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post

                 Lasersnijden, van tekening tot product
                 do 11 mrt 2027, 15:30–18:30 · Heerlen, TechLab
                 2/2 plekken bezet · 1 wachten · beslissen op do 4 mrt
                 ! Emma College heeft 2 van de 2 plekken; 1 wachten.
                     ╭─ Uitvoering afgelasten ────────────────────────────────────────────╮
                   Na│ 3 mensen krijgen bericht. Dit kan niet ongedaan worden gemaakt.    │bij
                 ▸ Ca│                                                                    │
                   Bo│ Reden                                                              │
                   Di│                                                                    │
                     │                                                                    │
                     │  Enter afgelasten    Esc niet doen                                 │
                     ╰────────────────────────────────────────────────────────────────────╯
                ⋮ 7
                 Enter akkoord   Esc terug
                """)
    }
}
