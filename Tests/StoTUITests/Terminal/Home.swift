import Foundation

/// A folder for one test: a small catalogue, and everything that the programs write; gone afterwards.
final class Home {
    let folder: String

    /// The repository.
    private static let root = #filePath.split(separator: "/").dropLast(4).reduce("") { "\($0)/\($1)" }
    /// The folder that the tests, and with them the program, were built in.
    private static let built = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().path

    /// Makes the folder and its catalogue: the region's own vocabulary, a few courses, and a feed of the given lines.
    ///
    /// Who is new gets an introduction on top of the first screen.
    init(feed: [String] = [], isNew: Bool = false) throws {
        let files = FileManager.default
        folder = files.temporaryDirectory.appendingPathComponent("sto-\(UUID().uuidString.prefix(8))").path
        for name in [
            "catalog/courses/training", "catalog/courses/festival", "catalog/feeds", "data", "config",
            "state/netflixleren",
        ] {
            try files.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
        }
        for name in ["region.yaml", "vocabulary"] {
            try files.copyItem(atPath: "\(Self.root)/catalog/\(name)", toPath: "\(folder)/catalog/\(name)")
        }
        try write(Self.laser, to: "catalog/courses/training/lasersnijden.md")
        try write(Self.welding, to: "catalog/courses/training/lassen.md")
        try write(Self.festival, to: "catalog/courses/festival/doe-dag.md")
        if !isNew { try write(#"{"hasSeenTour": true, "searches": []}"#, to: "state/netflixleren/state.json") }
        if !feed.isEmpty { try write(feed.joined(separator: "\n"), to: "catalog/feeds/proef.jsonl") }
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    func write(_ text: String, to path: String) throws {
        try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(path)"))
    }

    func read(_ path: String) -> String {
        String(decoding: FileManager.default.contents(atPath: "\(folder)/\(path)") ?? Data(), as: UTF8.self)
    }

    /// The whole environment of a shell in which `sto-tui` is all there is to type.
    var environment: [String: String] {
        [
            "PATH": "\(Self.built):/usr/bin:/bin", "HOME": folder, "TERM": "xterm-256color", "LANG": "C.UTF-8",
            "PS1": "$ ", "XDG_DATA_HOME": "\(folder)/data", "XDG_CONFIG_HOME": "\(folder)/config",
            "XDG_STATE_HOME": "\(folder)/state",
            "STO_CATALOG": "\(folder)/catalog", "STO_TODAY": "2027-01-12",
        ]
    }

    private static let laser = """
        ---
        title: Lasersnijden, van tekening tot product
        format: training
        themes: [techlab, maakonderwijs]
        profiles: [pie]
        sectors: [vmbo]
        provider: samen-leren-zuid-limburg
        hours: 6
        price: 0
        language: nl
        offerings:
          - start: 2027-02-04 15:30
            end: 2027-02-04 18:30
            place: Maastricht
            capacity: 16
          - start: 2027-03-11 15:30
            end: 2027-03-11 18:30
            place: Heerlen
            venue: TechLab
            capacity: 16
        ---
        Je maakt een doosje dat klopt.
        """

    private static let welding = """
        ---
        title: Lassen voor beginners
        format: training
        themes: [metaal-en-lassen]
        profiles: [pie]
        sectors: [vmbo]
        provider: samen-leren-zuid-limburg
        hours: 3
        price: 0
        language: nl
        offerings:
          - start: 2027-03-18 15:30
            end: 2027-03-18 18:30
            place: Sittard
            capacity: 8
        ---
        Je trekt je eerste naad.
        """

    private static let festival = """
        ---
        title: Doe-dag techniek
        format: festival
        themes: [techlab, lob]
        profiles: [pie]
        sectors: [vmbo]
        provider: samen-leren-zuid-limburg
        hours: 6
        price: 0
        language: nl
        offerings:
          - start: 2027-04-08 13:00
            end: 2027-04-08 18:00
            place: Heerlen
            capacity: 200
            rounds:
              - id: r1
                title: Ronde 1
                sessions:
                  - id: vr
                    title: Bouwen in VR
                    capacity: 24
                  - id: accu
                    title: Een accu een tweede leven geven
                    capacity: 20
        ---
        Een dag om te doen.
        """
}
