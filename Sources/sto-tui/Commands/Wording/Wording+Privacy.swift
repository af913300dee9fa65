import CatalogKit
import CatalogScreens

// MARK: - History and privacy on the command line

extension Wording {
    var aboutHistory: String {
        pick("Wat er gebeurde, nieuwste eerst.", "What happened, newest first.")
    }
    var aboutHistoryDetail: String {
        pick(
            """
            Met wie het deed en waarom. Zonder naam gaat het over jou.

            Voorbeelden:
              sto-tui history
              sto-tui history lasersnijden-basis@2027-03-11
            """,
            """
            With who did it and why. Without a name it is about you.

            Examples:
              sto-tui history
              sto-tui history lasersnijden-basis@2027-03-11
            """)
    }
    var helpHistorySubject: String {
        pick("Een e-mailadres of de id van een uitvoering.", "An address, or an offering's id.")
    }

    var aboutPrivacy: String { pick("Wat over iemand wordt bewaard.", "What is kept of somebody.") }
    var aboutPrivacyExport: String {
        pick("Geef alles wat over iemand bewaard is.", "Give everything kept of somebody.")
    }
    var aboutPrivacyExportDetail: String {
        pick(
            "Als JSON, per tabel, zonder de adressen van anderen. Tijden zijn seconden sinds 1970.",
            "As JSON, by table, without the addresses of others. Times are seconds since 1970.")
    }
    var helpPrivacyOut: String {
        pick(
            "Schrijf het in dit bestand, dat alleen jij kunt lezen.",
            "Write it into this file, which only you can read.")
    }
    func personalFileWritten(_ path: String, rows: Int) -> String {
        count(rows, ("regel", "regels"), ("row", "rows"))
            + pick(" bewaard in \(path). Alleen jij kunt het lezen.", " kept in \(path). Only you can read it.")
    }
    func personalFileNotWritten(_ path: String) -> String {
        pick("\(path) kon niet worden geschreven.", "\(path) could not be written.")
    }

    var aboutPrivacyErase: String { pick("Wis iemand voorgoed.", "Erase somebody for good.") }
    var aboutPrivacyEraseDetail: String {
        pick(
            """
            Wat nog komt wordt afgemeld, zodat de wachtlijst doorschuift. Naam, adres en eigen woorden verdwijnen overal; \
            uren, aanwezigheid en school blijven tellen zonder naam. Ongedaan maken kan niet.
            """,
            """
            What is to come is cancelled, so that the waiting list moves up. Name, address and own words go everywhere; \
            hours, attendance and school go on counting without a name. It cannot be undone.
            """)
    }
    var helpYes: String { pick("Vraag niets.", "Ask nothing.") }
    func reallyErase(_ email: String) -> String {
        pick(
            "Dit wist \(email) voorgoed. Typ het adres nog eens:",
            "This erases \(email) for good. Type the address again:")
    }
    var nothingErased: String {
        pick(
            "Er is niets gewist. Bevestig het adres, of geef --yes.",
            "Nothing was erased. Confirm the address, or give --yes.")
    }
    func erased(_ email: String, _ erasure: Erasure) -> [String] {
        [
            pick("\(email) is gewist: ", "\(email) was erased: ")
                + count(erasure.cancelled.count, ("aanmelding", "aanmeldingen"), ("enrolment", "enrolments"))
                + pick(" vervallen, ", " ended, ")
                + count(erasure.promoted.count, ("ander kreeg", "anderen kregen"), ("other got", "others got"))
                + pick(" een plek.", " a place."),
            erasure.isScrubbed
                ? pick("In het bestand is niets achtergebleven.", "Nothing is left in the file.")
                : pick(
                    "Oude bladzijden verdwijnen zodra niemand anders het grootboek open heeft; doe dan: sto-tui privacy retain",
                    "Old pages go once nobody else has the ledger open; then do: sto-tui privacy retain"),
            pick(
                "Reservekopieën van eerder en wat anderen zelf bewaarden (mail, agenda's, lijsten) horen daar niet bij: wis die ook.",
                "Earlier backups, and what others kept themselves (mail, calendars, lists), are no part of it: erase those too."
            ),
        ]
    }

    var aboutPrivacyRetain: String {
        pick("Laat los wat lang genoeg bewaard is.", "Let go of what was kept long enough.")
    }
    var aboutPrivacyRetainDetail: String {
        let terms = RetentionTerms.standard
        return pick(
            """
            Wist wie \(terms.years) jaar niets deed; woorden van wat voorbij is na \(terms.wordYears) jaar; wat in \
            verzonden berichten stond na \(terms.mailDays) dagen; sleutels van aanvragen na \(terms.requestDays) dagen. \
            Laat het elke maand draaien.
            """,
            """
            Erases who did nothing for \(terms.years) years; words of what is over after \(terms.wordYears) years; what sent \
            messages said after \(terms.mailDays) days; the keys of requests after \(terms.requestDays) days. Have it run \
            every month.
            """)
    }
    var helpRetainDryRun: String { pick("Toon het alleen; verander niets.", "Only show; change nothing.") }
    func retained(_ done: Retention, isDone: Bool) -> [String] {
        let counts = [
            count(done.erased, ("mens", "mensen"), ("person", "people")),
            count(done.words, ("tekst", "teksten"), ("text", "texts")),
            count(done.messages, ("bericht", "berichten"), ("message", "messages")),
            count(done.requests, ("aanvraag", "aanvragen"), ("request", "requests")),
        ].joined(separator: ", ")
        let head = isDone ? pick("Losgelaten: ", "Let go: ") : pick("Zou worden losgelaten: ", "Would be let go: ")
        return ["\(head)\(counts)."]
            + done.responsible.map {
                pick(
                    "\($0) deed lang niets, maar heeft nog iets onder zich: draag dat over.",
                    "\($0) did nothing for long, but is still responsible for something: hand that over.")
            }
    }
}
