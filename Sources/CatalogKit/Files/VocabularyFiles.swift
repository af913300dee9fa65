/// Reads the lists of `vocabulary/`.
enum VocabularyFiles {
    /// The path of a list of terms.
    static func path(_ list: String) -> String {
        "\(folder)/\(list).yaml"
    }

    /// The folder of the vocabulary.
    static let folder = "vocabulary"

    /// The keys of a term.
    static let termKeys = ["id", "nl", "en", "synonyms"]
    /// The keys of a town.
    static let placeKeys = ["name", "lat", "lon", "municipality"]
    /// The keys of a school.
    static let schoolKeys = ["id", "name", "place", "board", "sector"]

    /// The sound terms of a list.
    static func terms(_ node: YAMLNode, _ findings: Findings) -> [Term]? {
        var seen = SeenIDs()
        return elements(of: node, known: termKeys, findings) { fields in
            let id = fields.slug("id")
            let dutch = fields.requiredText("nl")
            let english = fields.text("en") ?? ""
            let synonyms = fields.texts("synonyms").map(\.text)
            guard let id, let dutch, seen.insert(id, fields, findings) else { return nil }
            return Term(id: id, dutch: dutch, english: english.isEmpty ? dutch : english, synonyms: synonyms)
        }
    }

    /// The sound towns.
    static func places(_ node: YAMLNode, _ findings: Findings) -> [Place]? {
        var seen = SeenIDs()
        return elements(of: node, known: placeKeys, findings) { fields in
            let name = fields.requiredText("name")
            for key in ["lat", "lon"] where !fields.has(key) { fields.missing(key) }
            let latitude = fields.number("lat", in: -90...90)
            let longitude = fields.number("lon", in: -180...180)
            let municipality = fields.text("municipality")
            guard let name, let latitude, let longitude, seen.insert(name, key: "name", fields, findings) else {
                return nil
            }
            let coordinate = Coordinate(latitude: latitude, longitude: longitude)
            return Place(name: name, coordinate: coordinate, municipality: municipality)
        }
    }

    /// The sound schools.
    static func schools(_ node: YAMLNode, _ lexicon: Lexicon, _ findings: Findings) -> [School]? {
        var seen = SeenIDs()
        return elements(of: node, known: schoolKeys, findings) { fields in
            let id = fields.slug("id")
            let name = fields.requiredText("name")
            let board = fields.requiredText("board")
            let sector = fields.requiredText("sector")
            let place = fields.requiredText("place").flatMap {
                lexicon.place($0, at: fields.position(of: "place"), findings)
            }
            if let sector, let problem = lexicon.problem(with: sector, in: .sectors) {
                findings.error(problem, at: fields.position(of: "sector"))
            }
            guard let id, let name, let place, let board, let sector, seen.insert(id, fields, findings) else {
                return nil
            }
            return School(id: id, name: name, place: place, board: board, sector: sector)
        }
    }

    /// The elements of a file that is a list of mappings, without those in which something is wrong; nil when it is no
    /// list.
    private static func elements<Element>(
        of node: YAMLNode, known: [String], _ findings: Findings, _ element: (Fields) -> Element?
    ) -> [Element]? {
        guard case .sequence(let nodes) = node.content else {
            findings.error(.wrongType(key: nil, expected: .list), at: node.position)
            return nil
        }
        return nodes.compactMap { node in
            let errors = findings.errorCount
            guard let fields = Fields(node, known: known, findings) else { return nil }
            let result = element(fields)
            return findings.errorCount == errors ? result : nil
        }
    }
}
