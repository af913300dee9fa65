import CatalogKit

/// A page of a website: what stands around its own text.
struct WebsitePage {
    /// The page's file, such as `cursus/lassen.html`.
    let name: String
    /// Its title and heading.
    let title: String
    /// What it is about, for search engines; empty where there is nothing to say.
    var description = ""
    /// The language of title and description, where it is another than the site's.
    var language: String?
    /// Whether the script of the filters belongs to it.
    var hasScript = false
    /// Data for search engines, in JSON-LD.
    var data: String?
    /// What stands between the head of the page and its foot.
    let content: HTML

    /// The way from a page to another file of the site, so that it works in any folder.
    static func link(from page: String, to file: String) -> String {
        (page.contains("/") ? "../" : "") + WebsiteLink.path(file)
    }

    /// The page's file.
    func file(in site: WebsiteSite) -> ExportedFile {
        let (region, words) = (site.offer.region, site.words)
        let isHome = name == "index.html"
        let head = HTML(
            "head", [:],
            [
                HTML("meta", ["charset": "utf-8"]),
                HTML("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
                // Nothing from elsewhere, and no script or style within the page.
                HTML("meta", ["http-equiv": "Content-Security-Policy", "content": WebsitePage.policy]),
                HTML("title", [:], HTML(isHome ? title : "\(title) – \(region.name)")),
                description.isEmpty ? .nothing : HTML("meta", ["name": "description", "content": description]),
                HTML("link", ["rel": "stylesheet", "href": link("site.css")]),
                HTML(
                    "link",
                    ["rel": "alternate", "type": "application/rss+xml", "title": words[.feed], "href": link("rss.xml")]),
                hasScript ? HTML("script", ["src": link("filter.js"), "defer": ""]) : .nothing,
                data.map { HTML.data(json: $0) } ?? .nothing,
            ])
        let home = HTML("a", ["href": link("index.html"), "aria-current": isHome ? "page" : nil], HTML(region.name))
        let everything = HTML("a", ["href": link("index.html")], HTML(words[.all]))
        let body = HTML(
            "body", [:],
            HTML("a", ["class": "skip", "href": "#inhoud"], HTML(words[.skip])), .newline,
            HTML("header", [:], HTML("p", [:], home), isHome ? .nothing : everything), .newline,
            HTML(
                "main", ["id": "inhoud", "tabindex": "-1"],
                HTML("h1", ["lang": language], HTML(title)), .newline, content), .newline,
            footer(site))
        let page = HTML("html", ["lang": words.language.rawValue], head, .newline, body)
        return ExportedFile(name: name, text: HTML.document(page))
    }

    private func footer(_ site: WebsiteSite) -> HTML {
        let words = site.words
        let links = [
            ("index.html", WebsiteWord.all), ("agenda/alles.ics", .calendarOfAll), ("rss.xml", .feed),
        ].map { file, word in HTML("li", [:], HTML("a", ["href": link(file)], HTML(words[word]))) }
        return HTML(
            "footer", [:], HTML("ul", [:], links),
            HTML("p", [:], HTML("\(words[.updated]) \(site.text.day(site.today))")))
    }

    private func link(_ file: String) -> String {
        WebsitePage.link(from: name, to: file)
    }

    /// Content Security Policy Level 3.
    private static let policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'"
}
