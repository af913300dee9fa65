import CatalogKit

extension Catalog {
    /// A small catalogue with one of everything.
    static let sample = Catalog(
        region: Region(id: "zuid-limburg", name: "STO Zuid-Limburg", centre: "Heerlen"),
        vocabulary: Vocabulary(
            themes: [
                Term(id: "techlab", dutch: "TechLab", english: "TechLab"),
                Term(id: "lob", dutch: "Loopbaan", english: "Career", synonyms: ["LOB"]),
                Term(id: "xr", dutch: "XR", english: "XR"),
            ],
            formats: [
                Term(id: "training", dutch: "Training", english: "Training"),
                Term(id: "webinar", dutch: "Webinar", english: "Webinar"),
                Term(id: "festival", dutch: "Festival", english: "Festival"),
                Term(id: "e-learning", dutch: "E-learning", english: "E-learning"),
            ],
            profiles: [Term(id: "pie", dutch: "PIE", english: "PIE")],
            sectors: [Term(id: "vmbo", dutch: "Vmbo", english: "Vmbo")],
            providers: [Term(id: "samen-leren", dutch: "Samen Leren", english: "Samen Leren")],
            places: [
                Place(name: "Heerlen", coordinate: Coordinate(latitude: 50.888, longitude: 5.979)),
                Place(name: "Sittard", coordinate: Coordinate(latitude: 51.0, longitude: 5.869)),
                Place(name: "Ede", coordinate: Coordinate(latitude: 52.048, longitude: 5.665)),
            ],
            schools: [
                School(id: "emma", name: "Emma College", place: "Sittard", board: "Het bestuur", sector: "vmbo")
            ]),
        courses: [
            Course(
                id: "festival", title: "STO-festival", format: "festival", themes: ["techlab", "lob"],
                provider: "samen-leren", hours: 4,
                offerings: [
                    Offering(
                        id: "festival@2027-04-15",
                        meetings: [Meeting(start: time("2027-04-15 13:00"), end: time("2027-04-15 17:00"))],
                        place: "Heerlen", capacity: 100,
                        rounds: [
                            Round(
                                id: "ronde-1", title: "Ronde 1",
                                sessions: [
                                    Session(id: "xr", title: "XR in de les", capacity: 1),
                                    Session(id: "lob", title: "LOB aan tafel"),
                                ])
                        ])
                ]),
            Course(
                id: "lasersnijden", title: "Lasersnijden, van tekening tot product",
                summary: "Je eerste product uit de lasersnijder.", format: "training", themes: ["techlab"],
                profiles: ["pie"], sectors: ["vmbo"], provider: "samen-leren", hours: 3,
                offerings: [
                    Offering(
                        id: "lasersnijden@2027-03-11",
                        meetings: [Meeting(start: time("2027-03-11 15:30"), end: time("2027-03-11 18:30"))],
                        place: "Heerlen", venue: "TechLab", capacity: 2, enrolBy: Day("2027-03-04")),
                    Offering(
                        id: "lasersnijden@2027-11-18",
                        meetings: [Meeting(start: time("2027-11-18 15:30"), end: time("2027-11-18 18:30"))],
                        place: "Sittard", capacity: 12),
                    Offering(
                        id: "lasersnijden@2026-11-19",
                        meetings: [Meeting(start: time("2026-11-19 15:30"), end: time("2026-11-19 18:30"))],
                        place: "Sittard", capacity: 12),
                ],
                body: "Je ontwerpt een *doosje* en **snijdt** het zelf."),
            Course(
                id: "lassen", title: "Lassen in drie processen", format: "training", themes: ["techlab"],
                profiles: ["pie"], provider: "samen-leren", hours: 7, priceCents: 29_500, variantCandidate: true,
                offerings: [
                    Offering(
                        id: "lassen@2027-03-11",
                        meetings: [Meeting(start: time("2027-03-11 16:00"), end: time("2027-03-11 19:00"))],
                        place: "Ede", capacity: 12)
                ]),
            Course(
                id: "lob-gesprek", title: "Het LOB-gesprek", format: "webinar", themes: ["lob"],
                provider: "samen-leren", hours: 1,
                offerings: [
                    Offering(
                        id: "lob-gesprek@2027-01-20",
                        meetings: [Meeting(start: time("2027-01-20 16:00"), end: time("2027-01-20 17:00"))])
                ]),
            Course(
                id: "veilig-lassen", title: "Veilig lassen, het eerste uur", format: "e-learning", themes: ["techlab"],
                provider: "samen-leren", hours: 0.5, body: "## De cabine\n\nKijk eerst."),
            Course(
                id: "xr-brillen", title: "XR-brillen op school", format: "training", themes: ["xr"],
                provider: "samen-leren"),
        ])

    private static func time(_ text: String) -> LocalTime { .at(text) }
}
