import CatalogKit

/// A way to choose from what is on offer: by theme, by kind, by town or by month.
struct WebsiteFacet {
    /// A value that one can choose.
    struct Value {
        /// The page of what has it, and what the script knows it by.
        let slug: String
        /// What people call it.
        let label: String
        /// Where what has it stands in the site's entries.
        var entries: [Int] = []
    }

    /// The folder of its pages, and what the script knows it by.
    let folder: String
    /// What it is called.
    let name: WebsiteWord
    /// The values, in order of label, months in order of time.
    let values: [Value]
    /// The values' slugs of each entry.
    let slugs: [[String]]

    /// The facets of a site.
    static func all(_ site: WebsiteSite) -> [WebsiteFacet] {
        [
            WebsiteFacet("thema", .theme, site) { entry in
                entry.course.themes.map { ($0, site.label($0, in: .themes)) }
            },
            WebsiteFacet("vorm", .format, site) { [($0.course.format, site.label($0.course.format, in: .formats))] },
            WebsiteFacet("plaats", .place, site) { entry in
                entry.offering.map { [($0.place ?? "online", site.text.location($0))] } ?? []
            },
            WebsiteFacet("maand", .month, site) { entry in
                entry.offering.map { ["\($0.start.day.month)"].map { ($0, $0) } } ?? []
            },
        ]
    }

    private init(
        _ folder: String, _ name: WebsiteWord, _ site: WebsiteSite, _ values: (WebsiteEntry) -> [(String, String)]
    ) {
        self.folder = folder
        self.name = name
        var (found, order): ([String: Value], [String]) = ([:], [])
        var slugs: [[String]] = []
        for (index, entry) in site.entries.enumerated() {
            var own: [String] = []
            for (id, label) in values(entry) {
                guard let slug = Slug.of(id), !own.contains(slug) else { continue }
                own.append(slug)
                if found[slug] == nil {
                    let month = folder == "maand" ? Month(id).map(site.text.month) : nil
                    found[slug] = Value(slug: slug, label: month ?? label)
                    order.append(slug)
                }
                found[slug]?.entries.append(index)
            }
            slugs.append(own)
        }
        self.slugs = slugs
        let all = order.compactMap { found[$0] }
        // Months are found in order of time.
        self.values =
            folder == "maand" ? all : all.sorted { ($0.label.lowercased(), $0.slug) < ($1.label.lowercased(), $1.slug) }
    }

    /// The page of a value.
    func page(_ value: Value) -> String {
        "\(folder)/\(value.slug).html"
    }
}
