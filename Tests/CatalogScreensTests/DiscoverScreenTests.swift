import CatalogKit
import CatalogScreens
import Testing

/// The tab Ontdek, line by line, as a person sees it.
@Suite("The tab Ontdek")
struct DiscoverScreenTests {
    @Test("at 120 × 40 greets a newcomer with shelves of cards, each with its reason")
    func wide() throws {
        let app = try TestApp(.shelves, size: Size(120, 40), tab: .discover)
        #expect(
            app.text == """
                 Netflixleren  STO Zuid-Limburg     1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie        di 12 jan 2027
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                 Welkom! Kies met de pijltjes; Enter opent een kaart, a meldt je aan.
                 Binnenkort in de regio · 50 km rond Heerlen, en online                                                     ‹ 1 van 4 ›
                 ╭────────────────────────────────────╮ ╭────────────────────────────────────╮ ╭────────────────────────────────────╮
                 ▸ Robotica met cobots                │ │ Meet & greet met het mbo           │ │ Lasersnijden: van tekening tot     │
                 │                                    │ │                                    │ │ product                            │
                 │ do 21 jan 15:30 Heerlen            │ │ di 26 jan 15:30 Sittard            │ │ do 4 feb 15:30 Sittard             │
                 │ 4 plekken                          │ │ 2 plekken                          │ │ 16 plekken                         │
                 ╰────────────────────────────────────╯ ╰────────────────────────────────────╯ ╰────────────────────────────────────╯
                 Nieuw · de laatste drie maanden erbij gekomen
                 ╭────────────────────────────────────╮
                 │ XR-brillen op school               │
                 │                                    │
                 │ di 7 sep 15:30 Heerlen             │
                 │ 20 plekken                         │
                 ╰────────────────────────────────────╯
                 In 30 minuten of minder · begin wanneer je wilt
                 ╭────────────────────────────────────╮ ╭────────────────────────────────────╮
                 │ XR in de les                       │ │ Het LOB-gesprek                    │
                 │                                    │ │                                    │
                 │ e-learning · 15 minuten            │ │ e-learning · 30 minuten            │
                 │ XR                                 │ │ Loopbaan                           │
                 ╰────────────────────────────────────╯ ╰────────────────────────────────────╯
                 Van po via vmbo naar mbo · de doorlopende leerlijn
                 ╭────────────────────────────────────╮
                 │ Een draad van groep 8 tot het mbo  │
                 │                                    │
                 │ di 5 okt 15:30 Ede                 │
                 │ plek genoeg                        │
                 ╰────────────────────────────────────╯
                 Verzamelt nog belangstelling · bij genoeg mensen komt het hierheen
                 ╭────────────────────────────────────╮
                 │ Lassen in drie processen           │
                 │                                    │
                 │ wo 19 mei 15:30 Ede                │
                 │ ░░░░░░░░░░ nog 8 nodig             │
                 ╰────────────────────────────────────╯

                 Enter open   a aanmelden   i interesse   u ongedaan   / zoek   f filters   q stop   v vraag stellen             ? hulp
                """)
    }

    @Test("at 80 × 24 has what is next on top, and shelves for somebody of a school")
    func usual() throws {
        let app = try TestApp.onShelves(size: Size(80, 24))
        #expect(
            app.text == """
                 Netflixleren   1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie
                ────────────────────────────────────────────────────────────────────────────────
                 Je volgende: do 11 feb 15:30 · Netwerk PIE · online       3 uur dit schooljaar
                 Binnenkort bij jou in de buurt · 25 km rond Sittard, en online     ‹ 1 van 3 ›
                 ╭────────────────────────────────────╮ ╭────────────────────────────────────╮
                 ▸ Robotica met cobots                │ │ Meet & greet met het mbo           │
                 │ do 21 jan 15:30 Heerlen            │ │ di 26 jan 15:30 Sittard            │
                 │ 15 km · nog 1 van 4                │ │ < 1 km · vol, 1 wacht              │
                 ╰────────────────────────────────────╯ ╰────────────────────────────────────╯
                 Nieuw · de laatste drie maanden erbij gekomen
                 ╭────────────────────────────────────╮
                 │ XR-brillen op school               │
                 │ di 7 sep 15:30 Heerlen             │
                 │ 15 km · 20 plekken                 │
                 ╰────────────────────────────────────╯
                 Populair op Emma College · wat collega’s kiezen
                 ╭────────────────────────────────────╮
                 │ 3D-printen met je collega’s        │
                 │ di 8 jun 15:30 Sittard             │
                 │ < 1 km · 10 plekken · 2 collega’s  │
                 ╰────────────────────────────────────╯


                 Enter open   a aanmelden   i interesse   u ongedaan   / zoek            ? hulp
                """)
    }

    @Test("at 40 × 12 is a list")
    func small() throws {
        var app = try TestApp.onShelves(size: Size(40, 12))
        #expect(
            app.text == """
                  1 Ontdek   2   3   4   5
                ────────────────────────────────────────
                 Je volgende: do 11 feb 15:30 · Netwer…
                 Binnenkort bij jou in de buurt
                ▸ do 21 jan  Robotica met cobots   nog 1
                  di 26 jan  Meet & greet met… vol, 1 w.
                  do 4 feb   Lasersnijden: van t… nog 16
                 Nieuw
                  di 7 sep   XR-brillen op school nog 20


                 Enter open   a aanmelden        ? hulp
                """)
        app.type("lj")
        #expect(
            app.text == """
                  1 Ontdek   2   3   4   5
                ────────────────────────────────────────
                 Je volgende: do 11 feb 15:30 · Netwer…
                 Populair op Emma College
                ▸ di 8 jun   3D-printen met je c… nog 10
                 Populair in de regio
                  di 20 apr  Samen alle TechLabs … nog 1
                 In 30 minuten of minder
                  15 min     XR in de les
                  30 min     Het LOB-gesprek

                 Enter open   a aanmelden        ? hulp
                """)
    }

    @Test("in English")
    func english() throws {
        let app = try TestApp.onShelves(size: Size(80, 24), language: .english)
        #expect(
            app.text == """
                  1 Discover   2 Search   3 Agenda   4 My learning   5 Coordination
                ────────────────────────────────────────────────────────────────────────────────
                 Your next: Thu 11 Feb 15:30 · Netwerk PIE · online    3 hours this school year
                 Soon near you · 25 km around Sittard, and online                    ‹ 1 of 3 ›
                 ╭────────────────────────────────────╮ ╭────────────────────────────────────╮
                 ▸ Robotica met cobots                │ │ Meet & greet met het mbo           │
                 │ Thu 21 Jan 15:30 Heerlen           │ │ Tue 26 Jan 15:30 Sittard           │
                 │ 15 km · 1 of 4 left                │ │ < 1 km · full, 1 waiting           │
                 ╰────────────────────────────────────╯ ╰────────────────────────────────────╯
                 New · added in the last three months
                 ╭────────────────────────────────────╮
                 │ XR-brillen op school               │
                 │ Tue 7 Sep 15:30 Heerlen            │
                 │ 15 km · 20 places                  │
                 ╰────────────────────────────────────╯
                 Popular at Emma College · what colleagues choose
                 ╭────────────────────────────────────╮
                 │ 3D-printen met je collega’s        │
                 │ Tue 8 Jun 15:30 Sittard            │
                 │ < 1 km · 10 places · 2 colleagues  │
                 ╰────────────────────────────────────╯


                 Enter open   a sign up   i interest   u undo   / search   f filters     ? help
                """)
    }

    @Test("says something friendly where there is nothing")
    func empty() throws {
        let app = try TestApp(.bare, size: Size(80, 12), tab: .discover)
        #expect(
            app.text == """
                 Netflixleren   1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie
                ────────────────────────────────────────────────────────────────────────────────
                 Welkom! Kies met de pijltjes; Enter opent een kaart, a meldt je aan.

                 Er is nu niets om te laten zien. Zoek met / in alles.






                 Enter open   a aanmelden   i interesse   u ongedaan   / zoek            ? hulp
                """)
    }
}
