import CatalogKit

/// The page of everything, and those of what has one value: a list by date, above it the filters.
///
/// Without JavaScript the filters are links to pages made beforehand; with it a form, on the page of everything only, for
/// there everything is that it can show.
struct WebsiteListPage {
    private let site: WebsiteSite
    private let facets: [WebsiteFacet]
    private let name: String

    /// The pages of a site: `index.html`, and one for each value of each facet.
    static func pages(_ site: WebsiteSite) -> [WebsitePage] {
        let facets = WebsiteFacet.all(site)
        let words = site.words
        let home = WebsiteListPage(site: site, facets: facets, name: "index.html")
        let everything = WebsitePage(
            name: "index.html", title: "\(words[.offerOf]) \(site.offer.region.name)",
            description: words[.introduction],
            hasScript: true,
            content: HTML([
                HTML("p", ["class": "lead"], HTML(words[.introduction])), .newline, home.form, home.links(to: nil),
                home.list(Array(site.entries.indices)),
            ]))
        let chosen = facets.flatMap { facet in
            facet.values.map { value in
                let page = facet.page(value)
                let list = WebsiteListPage(site: site, facets: facets, name: page)
                return WebsitePage(
                    name: page, title: "\(words[facet.name]): \(value.label)",
                    content: HTML([list.links(to: page), list.list(value.entries)]))
            }
        }
        return [everything] + chosen
    }

    // MARK: Filters

    /// The filters as a form, which the script shows.
    private var form: HTML {
        let words = site.words
        let selects = facets.map { facet in
            let options = facet.values.map { value in
                HTML("option", ["value": value.slug], HTML("\(value.label) (\(value.entries.count))"))
            }
            return HTML(
                "div", [:], HTML("label", ["for": facet.folder], HTML(words[facet.name])),
                HTML(
                    "select", ["id": facet.folder, "name": facet.folder],
                    [HTML("option", ["value": ""], HTML(words[.any]))] + options))
        }
        let search = HTML(
            "div", ["class": "search"], HTML("label", ["for": "zoek"], HTML(words[.search])),
            HTML("input", ["id": "zoek", "name": "zoek", "type": "search", "autocomplete": "off"]))
        return HTML([
            HTML(
                "form", ["id": "filter", "role": "search", "aria-label": words[.choose], "hidden": ""],
                [search] + selects + [HTML("button", ["type": "reset"], HTML(words[.clear]))]),
            .newline,
        ])
    }

    /// The filters as links, of which the page's own is marked.
    private func links(to current: String?) -> HTML {
        let words = site.words
        let groups = facets.filter { !$0.values.isEmpty }.map { facet in
            let links = facet.values.map { value in
                let page = facet.page(value)
                let attributes = (href: link(page), current: page == current ? "page" : nil)
                return HTML(
                    "li", [:],
                    HTML("a", ["href": attributes.href, "aria-current": attributes.current], HTML(value.label)), " ",
                    HTML("span", ["class": "count"], HTML("\(value.entries.count)")))
            }
            let isOpen = current?.hasPrefix(facet.folder + "/") ?? false
            return HTML(
                "details", ["open": isOpen ? "" : nil],
                HTML("summary", [:], HTML(words[facet.name])), HTML("ul", [:], links))
        }
        return HTML([
            HTML("nav", ["id": "keuze", "aria-label": words[.choose]], groups), .newline,
        ])
    }

    // MARK: The list

    /// Entries under their months, with how many there are.
    private func list(_ indices: [Int]) -> HTML {
        let words = site.words
        var sections: [(heading: String, id: String, items: [HTML])] = []
        for index in indices {
            let month = site.entries[index].offering?.start.day.month
            let id = month.map { "m\($0)" } ?? "zonder-datum"
            if sections.last?.id != id {
                sections.append((month.map(site.text.month) ?? words[.withoutDate], id, []))
            }
            sections[sections.count - 1].items += [item(index), .newline]
        }
        let status = words.count(indices.count, .activity, .activities)
        return HTML(
            [
                HTML(
                    "p",
                    [
                        "id": "aantal", "role": "status", "data-one": words[.activity], "data-many": words[.activities],
                        "data-none": words[.nothingFound],
                    ], HTML(status)), .newline,
            ]
                + sections.map { section in
                    HTML(
                        "section", ["aria-labelledby": section.id],
                        HTML("h2", ["id": section.id], HTML(section.heading)), .newline,
                        HTML("ol", ["class": "list"], section.items))
                })
    }

    private func item(_ index: Int) -> HTML {
        let entry = site.entries[index]
        let (course, words) = (entry.course, site.words)
        let language = site.language(of: course)
        let isCancelled = entry.offering?.isCancelled ?? false
        let facts = [
            site.label(course.format, in: .formats), entry.offering.map { site.text.location($0) } ?? "",
            course.hours.map { site.text.duration(hours: $0) } ?? "",
            course.priceCents.map { site.text.price(cents: $0) } ?? "",
            course.provider.isEmpty ? "" : site.label(course.provider, in: .providers),
        ].filter { !$0.isEmpty }
        let values = facets.map { $0.slugs[index].joined(separator: " ") }
        return HTML(
            "li",
            [
                "data-thema": values[0].nonEmpty, "data-vorm": values[1].nonEmpty, "data-plaats": values[2].nonEmpty,
                "data-maand": values[3].nonEmpty, "class": isCancelled ? "off" : nil,
            ],
            HTML("p", ["class": "when"], when(entry)),
            HTML(
                "div", [:],
                HTML("h3", ["lang": language], HTML("a", ["href": link(site.page(of: course))], HTML(course.title))),
                isCancelled ? HTML("p", ["class": "badge"], HTML(words[.cancelled])) : .nothing,
                course.summary.isEmpty ? .nothing : HTML("p", ["lang": language], HTML(course.summary)),
                HTML("p", ["class": "facts"], HTML(facts.joined(separator: " · ")))))
    }

    /// When an entry is: its first day with the clock, or in words why it has none.
    private func when(_ entry: WebsiteEntry) -> HTML {
        guard let offering = entry.offering else {
            return HTML(site.words[ModuleTerms(entry.course) != nil ? .always : .noDate])
        }
        let (start, end) = (offering.start, offering.meetings[0].end)
        let (_, month, day) = start.day.components
        let isWholeDay = start.minute == 0 && end.minute == 0
        let clock = isWholeDay ? "" : start.day == end.day ? "\(start.clock)–\(end.clock)" : start.clock
        let time = HTML(
            "time", ["datetime": isWholeDay ? "\(start.day)" : "\(start.day)T\(start.clock)"],
            HTML("span", ["class": "weekday"], HTML(site.words.weekdays[start.day.weekday - 1])), " ",
            HTML("span", ["class": "day"], HTML("\(day)")), " ",
            HTML("span", ["class": "month"], HTML(site.words.months[month - 1])))
        return HTML([time, clock.isEmpty ? .nothing : HTML([" ", HTML("span", ["class": "clock"], HTML(clock))])])
    }

    private func link(_ file: String) -> String {
        WebsitePage.link(from: name, to: file)
    }
}

extension String {
    /// The text, or nil where it is empty.
    fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
