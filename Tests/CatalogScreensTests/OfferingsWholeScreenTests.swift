import CatalogKit
import Testing

@testable import CatalogScreens

@Suite("The running offerings, whole screens")
struct OfferingsWholeScreenTests {
    @Test("the board")
    func board() throws {
        var wide = try TestApp.running(size: Size(120, 40))
        wide.type("5<Tab>")
        #expect(
            wide.folded == """
                 Netflixleren  STO Zuid-Limburg     1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie        di 12 jan 2027
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post
                 5 uitvoeringen · 1 met iets dat aandacht vraagt

                   Wanneer▼        Uitvoering                                Plaats        Plekken   Vast  Wachten Let op
                 ▸ wo 20 jan 16:00 Het LOB-gesprek                           online              0
                   do 11 mrt 15:30 Lasersnijden, van tekening tot product    Heerlen           2/2               1 ! één school 2/2
                   do 11 mrt 16:00 Lassen in drie processen                  Ede              0/12
                   do 15 apr 13:00 STO-festival                              Heerlen         0/100
                   do 18 nov 2027  Lasersnijden, van tekening tot product    Sittard          0/12
                ⋮ 28
                 Enter open   Tab volgend overzicht   u ongedaan   s sorteer   S keer om   / zoek   q stop   v vraag stellen     ? hulp
                """)
        var usual = try TestApp.running(size: Size(80, 24))
        usual.type("5<Tab>")
        #expect(
            usual.folded == """
                 Netflixleren   1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie
                ────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post
                 5 uitvoeringen · 1 met iets dat aandacht vraagt

                   Wanneer▼        Uitvoering        Plaats        Plekken Let op
                 ▸ wo 20 jan 16:00 Het LOB-gesprek   online              0
                   do 11 mrt 15:30 Lasersnijden, va… Heerlen           2/2 ! één school 2/2
                   do 11 mrt 16:00 Lassen in drie p… Ede              0/12
                   do 15 apr 13:00 STO-festival      Heerlen         0/100
                   do 18 nov 2027  Lasersnijden, va… Sittard          0/12
                ⋮ 12
                 Enter open   Tab volgend overzicht   u ongedaan   s sorteer   S keer om ? hulp
                """)
    }

    @Test("the people of an offering")
    func people() throws {
        var wide = try TestApp.running(size: Size(120, 40))
        wide.type("5<Tab>j<Enter>")
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
                ⋮ 26
                 a aanmelden   x afmelden   ␣ aanwezig?   P allen aanwezig   e wijzigen   u ongedaan   Esc terug   s sorteer     ? hulp
                """)
        var usual = try TestApp.running(size: Size(80, 24))
        usual.type("5<Tab>j<Enter>")
        #expect(
            usual.folded == """
                 Netflixleren   1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie
                ────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post

                 Lasersnijden, van tekening tot product
                 do 11 mrt 2027, 15:30–18:30 · Heerlen, TechLab
                 2/2 plekken bezet · 1 wachten · beslissen op do 4 mrt
                 ! Emma College heeft 2 van de 2 plekken; 1 wachten.

                   Naam                           School                 Staat▼          Erbij
                 ▸ Cas Claes                      Emma College           aangemeld
                   Bo Bakker                      Emma College           aangemeld
                   Dirk                           Elders                 wacht, plaats 1
                ⋮ 10
                 a aanmelden   x afmelden   ␣ aanwezig?   P allen aanwezig   e wijzigen  ? hulp
                """)
    }

    @Test("the form to sign somebody up")
    func enrolling() throws {
        var wide = try TestApp.running(size: Size(120, 40))
        wide.type("5<Tab>j<Enter>a")
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
                                         ╭─ Iemand aanmelden ─────────────────────────────────────────────────╮
                                         │ Naam                                                               │
                                         │ E-mail                                                             │
                                         │ School                                                             │
                                         │ Groep   alleen voor een groep                                      │
                                         │ Aantal  alleen voor een groep                                      │
                                         │                                                                    │
                                         │                                                                    │
                                         │  Enter aanmelden    Esc niet doen                                  │
                                         ╰────────────────────────────────────────────────────────────────────╯
                ⋮ 14
                 Enter akkoord   Esc terug
                """)
    }

    @Test("the question whether to cancel an enrolment")
    func cancelling() throws {
        var wide = try TestApp.running(size: Size(120, 40))
        wide.type("5<Tab>j<Enter>x")
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
                                      ╭─ Afmelden ───────────────────────────────────────────────────────────────╮
                                      │ Cas Claes                                                                │
                                      │                                                                          │
                                      │ Deze aanmelding afmelden?                                                │
                                      │                                                                          │
                                      │  Enter afmelden    Esc niet doen                                         │
                                      ╰──────────────────────────────────────────────────────────────────────────╯
                ⋮ 16
                 Enter akkoord   Esc terug
                """)
        var usual = try TestApp.running(size: Size(80, 24))
        usual.type("5<Tab>j<Enter>x")
        #expect(
            usual.folded == """
                 Netflixleren   1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie
                ────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post

                 Lasersnijden, van tekening tot product
                 do 11 mrt 2027, 15:30–18:30 · Heerlen, TechLab
                 2/2 plekken bezet · 1 wachten · beslissen op do 4 mrt
                 ! Emma College heeft 2 van de 2 plekken; 1 wachten.
                  ╭─ Afmelden ───────────────────────────────────────────────────────────────╮
                  │ Cas Claes                                                                │
                 ▸│                                                                          │
                  │ Deze aanmelding afmelden?                                                │
                  │                                                                          │
                  │  Enter afmelden    Esc niet doen                                         │
                  ╰──────────────────────────────────────────────────────────────────────────╯
                ⋮ 8
                 Enter akkoord   Esc terug
                """)
    }
}
