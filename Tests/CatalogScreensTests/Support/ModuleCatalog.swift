import CatalogKit

extension Catalog {
    /// The small catalogue with a module of three chapters, questions at the ends of two of them, and one that is elsewhere.
    static let withModules = Catalog(
        region: sample.region, vocabulary: sample.vocabulary, courses: [elsewhere, laser] + sample.courses)

    private static let elsewhere = Course(
        id: "elders", title: "Elektrisch rijden, de basis", format: "e-learning", provider: "samen-leren", hours: 1,
        url: "https://leren.example/elektrisch", added: Day("2026-10-01"), body: "Een cursus op een andere site.")

    private static let laser = Course(
        id: "laser", title: "Lasersnijden, veilig en slim", format: "e-learning", themes: ["techlab"],
        provider: "samen-leren", hours: 0.75, added: Day("2026-11-01"),
        selfChecks: [
            SelfCheck(
                question: "Wat mag er nooit in?", options: ["Karton", "Pvc"], answers: [1],
                explanation: "Er komt zoutzuurgas vrij.", afterChapter: "Wat er in mag"),
            SelfCheck(
                question: "Wat staat er aan voor je begint?", options: ["De afzuiging", "De radio", "Het licht"],
                answers: [0, 2], explanation: "Zonder licht en lucht begin je niet.", afterChapter: "Wat er in mag"),
            SelfCheck(
                question: "Wie blijft erbij?", options: ["Niemand", "Altijd iemand"], answers: [1],
                explanation: "Met zicht op het werk."),
        ],
        body: """
            Na deze module durf jij aan de laser.

            ## Wat er in mag

            Onthoud één zin: *weet je niet wat het is, dan gaat het er niet in.* Een onbekende plaat is dus altijd een
            nee, hoe mooi de kleur ook is.

            | Materiaal | Mag het? | Waarom |
            |---|---|---|
            | Multiplex | ja | snijdt gelijkmatig |
            | Karton | ja, met iemand ernaast | vat snel vlam |
            | Pvc | **nooit** | er komt zoutzuurgas vrij |

            1. Afzuiging aan vóór de laser aan.
            2. Er blijft altijd iemand bij. Even koffie halen betekent: eerst op pauze.
            3. Een klein vlammetje is een stopmoment.

            > We dachten dat het vooral leuk was voor de handige leerlingen.

            Meer staat op [de site van het lab](https://lab.example/laser).

            ## Je eerste product

            Begin niet met een vrije opdracht. Een sleutelhanger met je eigen naam is genoeg.

            ```
            klas_voornaam_materiaal_versie
            ```
            """)
}
