import Foundation

/// A catalogue of a region along one meridian, in a runner's home, for coordinators to work in.
///
/// A tenth of a degree of latitude is 11,119 metres on a sphere of 6,371 km: 6,371,000 × π / 1,800, rounded.
struct SmallCatalog {
    let program: ProgramRunner
    let folder: String

    /// The day on which everything is run, a Tuesday, unless a run says otherwise.
    static let today = "2027-01-12"

    init() throws {
        program = try ProgramRunner()
        folder = program.home.path + "/catalog"
        for (path, text) in Self.files {
            let url = URL(filePath: "\(folder)/\(path)")
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
    }

    /// Runs the program on this catalogue, for somebody and on a day.
    func run(
        _ arguments: String..., as person: String? = "coordinator", on day: String = today, lang: String? = nil
    ) throws -> ProgramRunner.Outcome {
        let who = person.map { ["--as", "\($0)@school.nl"] } ?? []
        let language = lang.map { ["--lang", $0] } ?? []
        return try program.run(["--catalog", folder, "--today", day] + arguments + who + language)
    }

    /// What a file of the catalogue holds, byte for byte.
    func file(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: "\(folder)/\(path)")), as: UTF8.self)
    }

    static let national = "courses/training/landelijk-frezen.md"
    static let workshop = "courses/workshop/werkplaats.md"

    /// A national course as a person wrote it: comments, odd indentation and CRLF.
    static let nationalText = """
        ---
        title:  "Frezen, de basis"   # landelijk
        format: training
        provider: landelijk
        hours: 3
        minimum: 8
        variant-candidate: true

        offerings:
            -   start: 2027-06-02 09:00
                end:   '2027-06-02 12:00'   # woensdag

                place: Verweg
                # de zaal is klein
                capacity: 12
        # einde
        ---
        Frezen leer je   door te frezen.

        """.replacing("\n", with: "\r\n")

    /// A workshop in the region, with two offerings.
    static let workshopText = """
        ---
        title: De open werkplaats
        format: workshop
        provider: landelijk
        offerings:
        - {start: 2027-02-03 13:00, end: 2027-02-03 17:00, place: Zuiddorp, capacity: 4} # druk
        -  start:   2027-02-24 13:30
           end:     2027-02-24 16:30

           place:   Noorddorp
           capacity: "6"   # stoelen
           # tot zover
           enrol-by: 2027-02-17
        ---
        Kom langs.

        """

    private static let files = [
        "region.yaml": """
        id: meridiaan
        name: STO Meridiaan
        centre: Zuiddorp
        holidays:
          - {name: Carnaval, from: 2027-02-08, to: 2027-02-12}
        """,
        "vocabulary/themes.yaml": "- {id: metaal, nl: Metaal, en: Metal}\n",
        "vocabulary/formats.yaml":
            "- {id: training, nl: Training, en: Training}\n- {id: workshop, nl: Workshop, en: Workshop}\n",
        "vocabulary/profiles.yaml": "- {id: pie, nl: PIE, en: PIE}\n",
        "vocabulary/sectors.yaml": "- {id: vmbo, nl: vmbo, en: vmbo}\n",
        "vocabulary/providers.yaml": "- {id: landelijk, nl: Landelijk, en: National}\n",
        "vocabulary/places.yaml": """
        - {name: Zuiddorp, lat: 50.0, lon: 6.0}
        - {name: Middendorp, lat: 50.1, lon: 6.0}
        - {name: Noorddorp, lat: 50.2, lon: 6.0}
        - {name: Verweg, lat: 52.0, lon: 6.0}
        """,
        "vocabulary/schools.yaml": """
        - {id: midden, name: Middenschool, place: Middendorp, board: b, sector: vmbo}
        - {id: noord, name: Noordschool, place: Noorddorp, board: b, sector: vmbo}
        - {id: oost, name: Oostschool, place: Middendorp, board: b, sector: vmbo}
        - {id: zuid, name: Zuidschool, place: Zuiddorp, board: b, sector: vmbo}
        """,
        national: nationalText,
        workshop: workshopText,
    ]
}
