import CatalogKit
import Testing

@testable import CatalogScreens

@Suite("The messages, whole screens")
struct PostWholeScreenTests {
    @Test("the list: what went wrong first, and when it is tried again")
    func list() throws {
        var wide = try TestApp.withMail(size: Size(120, 40))
        wide.type("5<S-Tab>")
        #expect(
            wide.folded == """
                 Netflixleren  STO Zuid-Limburg     1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie        di 12 jan 2027
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post
                 1 mislukt · 2 wachten · 1 verstuurd

                   Stand▼    Bericht            Aan                     Over                 Sinds           Waarom
                 ▸ mislukt   wachtlijst         dirk@school.nl          Lasersnijden, van t… ma 11 jan 09:00 code 67: no such user
                   wacht     bevestiging        cas@school.nl           Lasersnijden, van t… ma 11 jan 09:00 opnieuw 09:01 · code 75: …
                   wacht     belangstelling     els@school.nl           Lassen in drie proc… ma 11 jan 09:00
                ⋮ 30
                 Enter open   r nog eens   x laat vervallen   t ook verstuurd   Tab volgend overzicht   u ongedaan   s sorteer   ? hulp
                """)
        var usual = try TestApp.withMail(size: Size(80, 24))
        usual.type("5<S-Tab>")
        #expect(
            usual.folded == """
                 Netflixleren   1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie
                ────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post
                 1 mislukt · 2 wachten · 1 verstuurd

                   Stand▼    Bericht            Aan                  Waarom
                 ▸ mislukt   wachtlijst         dirk@school.nl       code 67: no such user
                   wacht     bevestiging        cas@school.nl        opnieuw 09:01 · code 75: …
                   wacht     belangstelling     els@school.nl
                ⋮ 14
                 Enter open   r nog eens   x laat vervallen   t ook verstuurd            ? hulp
                """)
        var small = try TestApp.withMail(size: Size(40, 12))
        small.type("5<S-Tab>")
        #expect(
            small.text == """
                  1   2   3   4   5 Coördinatie
                ────────────────────────────────────────
                  ‹ Post ›
                 1 mislukt · 2 wachten · 1 verstuurd
                   Stand▼    Aan
                 ▸ mislukt   dirk@school.nl
                   wacht     cas@school.nl
                   wacht     els@school.nl



                 Enter open   r nog eens         ? hulp
                """)
    }

    @Test("a message with its letter")
    func letter() throws {
        var wide = try TestApp.withMail(size: Size(120, 40))
        wide.type("5<S-Tab>j<Enter>")
        #expect(
            wide.folded == """
                 Netflixleren  STO Zuid-Limburg     1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie        di 12 jan 2027
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post

                 2 · bevestiging

                 Aan           cas@school.nl
                 Over          Lasersnijden, van tekening tot product · do 11 mrt 2027
                 Geschreven    ma 11 jan 2027 om 09:00
                 Stand         wacht
                 Pogingen      1
                 Opnieuw       di 12 jan 2027 om 09:01
                 Waarom        het mailprogramma gaf code 75: 451 later

                 De brief, met wat er nu bekend is

                 Onderwerp     Onderwerp

                 Dag,

                 De brief.
                ⋮ 18
                 r nog eens   x laat vervallen   u ongedaan   Esc terug   / zoek   v vraag stellen                               ? hulp
                """)
        var usual = try TestApp.withMail(size: Size(80, 24))
        usual.type("5<S-Tab>j<Enter>")
        #expect(
            usual.folded == """
                 Netflixleren   1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie
                ────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post

                 2 · bevestiging

                 Aan           cas@school.nl
                 Over          Lasersnijden, van tekening tot product · do 11 mrt 2027
                 Geschreven    ma 11 jan 2027 om 09:00
                 Stand         wacht
                 Pogingen      1
                 Opnieuw       di 12 jan 2027 om 09:01
                 Waarom        het mailprogramma gaf code 75: 451 later

                 De brief, met wat er nu bekend is

                 Onderwerp     Onderwerp

                 Dag,

                 De brief.
                ⋮ 2
                 r nog eens   x laat vervallen   u ongedaan   Esc terug   / zoek         ? hulp
                """)
    }

    @Test("the question whether to drop one")
    func dropping() throws {
        var wide = try TestApp.withMail(size: Size(120, 40))
        wide.type("5<S-Tab>x")
        #expect(
            wide.folded == """
                 Netflixleren  STO Zuid-Limburg     1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie        di 12 jan 2027
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post
                 1 mislukt · 2 wachten · 1 verstuurd

                   Stand▼    Bericht            Aan                     Over                 Sinds           Waarom
                 ▸ mislukt   wachtlijst         dirk@school.nl          Lasersnijden, van t… ma 11 jan 09:00 code 67: no such user
                   wacht     bevestiging        cas@school.nl           Lasersnijden, van t… ma 11 jan 09:00 opnieuw 09:01 · code 75: …
                   wacht     belangstelling     els@school.nl           Lassen in drie proc… ma 11 jan 09:00
                ⋮ 6
                                      ╭─ Bericht laten vervallen ────────────────────────────────────────────────╮
                                      │ wachtlijst · dirk@school.nl                                              │
                                      │ Wie het zou krijgen, hoort dit dan niet. Dit kan niet ongedaan worden    │
                                      │ gemaakt.                                                                 │
                                      │                                                                          │
                                      │ Dit bericht laten vervallen?                                             │
                                      │                                                                          │
                                      │  Enter laat vervallen    Esc niet doen                                   │
                                      ╰──────────────────────────────────────────────────────────────────────────╯
                ⋮ 15
                 Enter akkoord   Esc terug
                """)
        var usual = try TestApp.withMail(size: Size(80, 24))
        usual.type("5<S-Tab>x")
        #expect(
            usual.folded == """
                 Netflixleren   1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie
                ────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post
                 1 mislukt · 2 wachten · 1 verstuurd

                   Stand▼    Bericht            Aan                  Waarom
                 ▸ mislukt   wachtlijst         dirk@school.nl       code 67: no such user
                  ╭─ Bericht laten vervallen ────────────────────────────────────────────────╮…
                  │ wachtlijst · dirk@school.nl                                              │
                  │ Wie het zou krijgen, hoort dit dan niet. Dit kan niet ongedaan worden    │
                  │ gemaakt.                                                                 │
                  │                                                                          │
                  │ Dit bericht laten vervallen?                                             │
                  │                                                                          │
                  │  Enter laat vervallen    Esc niet doen                                   │
                  ╰──────────────────────────────────────────────────────────────────────────╯
                ⋮ 7
                 Enter akkoord   Esc terug
                """)
    }

    @Test("the list in English")
    func english() throws {
        var usual = try TestApp.withMail(size: Size(80, 24), language: .english)
        usual.type("5<S-Tab>")
        #expect(
            usual.folded == """
                  1 Discover   2 Search   3 Agenda   4 My learning   5 Coordination
                ────────────────────────────────────────────────────────────────────────────────
                  Demand   Offerings   Questions   Ideas   Report   Mail
                 1 failed · 2 wait · 1 sent

                   State▼    Message            To                   Why
                 ▸ failed    waiting list       dirk@school.nl       code 67: no such user
                   waiting   confirmation       cas@school.nl        again 09:01 · code 75: 45…
                   waiting   interest           els@school.nl
                ⋮ 14
                 Enter open   r try again   x drop   t sent as well   Tab next view      ? help
                """)
    }
}
