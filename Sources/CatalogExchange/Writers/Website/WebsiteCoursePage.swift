import CatalogKit

/// The page of a course: when and where, what it is about, how to sign up.
struct WebsiteCoursePage {
    private let site: WebsiteSite
    private let course: Course
    private let name: String
    private var words: WebsiteWords { site.words }

    /// The page of a course of a site.
    static func page(_ course: Course, _ site: WebsiteSite) -> WebsitePage {
        let name = site.page(of: course)
        let view = WebsiteCoursePage(site: site, course: course, name: name)
        return WebsitePage(
            name: name, title: course.title, description: course.summary, language: site.language(of: course),
            data: SchemaOrgWriter.document(of: course, in: site.offer), content: view.content)
    }

    private var content: HTML {
        let language = site.language(of: course)
        let lead = course.summary == Summary.of(course.body) ? "" : course.summary
        let body = MarkdownHTML.html(course.body, under: 2, tableLabel: words[.table])
        return HTML([
            HTML("p", ["class": "kind"], kind),
            lead.isEmpty ? .nothing : HTML("p", ["class": "lead", "lang": language], HTML(lead)), .newline,
            section("wanneer", .dates, dates), .newline,
            body == .nothing ? .nothing : section("inhoud-cursus", .about, HTML("div", ["lang": language], body)),
            .newline, section("aanmelden", .signUp, signUp), .newline, section("kort", .facts, facts), .newline,
        ])
    }

    private func section(_ id: String, _ heading: WebsiteWord, _ content: HTML) -> HTML {
        HTML(
            "section", ["aria-labelledby": id, "class": id], HTML("h2", ["id": id], HTML(words[heading])), content)
    }

    /// The kind and the themes, each a link to what else there is.
    private var kind: HTML {
        let format = (site.label(course.format, in: .formats), "vorm", course.format)
        let themes = course.themes.map { (site.label($0, in: .themes), "thema", $0) }
        let links = ([format] + themes).map { label, folder, id -> HTML in
            guard site.listed[folder]?.contains(id) == true, let slug = Slug.of(id) else {
                return HTML("span", [:], HTML(label))
            }
            return HTML("a", ["href": link("\(folder)/\(slug).html")], HTML(label))
        }
        return HTML(Array(links.map { [$0] }.joined(separator: [HTML(" · ")])))
    }

    // MARK: Dates

    private var dates: HTML {
        let coming = course.coming(from: site.today)
        guard !coming.isEmpty else {
            return HTML("p", [:], HTML(words[ModuleTerms(course) != nil ? .always : .noDate]))
        }
        return HTML("ul", ["class": "dates"], coming.map(date))
    }

    private func date(_ offering: Offering) -> HTML {
        let times = offering.meetings.map { meeting in
            HTML("time", ["datetime": "\(meeting.start.day)T\(meeting.start.clock)"], HTML(site.text.time(meeting)))
        }
        let details = [
            offering.capacity.map { words.count($0, .seat, .seats) },
            offering.minimum.map { "\(words[.minimum]) \($0)" },
            offering.enrolBy.map { "\(words[.enrolBy]) \(site.text.day($0))" },
        ].compactMap(\.self)
        return HTML(
            "li", ["class": offering.isCancelled ? "off" : nil],
            offering.isCancelled ? HTML("p", ["class": "badge"], HTML(words[.cancelled])) : .nothing,
            HTML("p", ["class": "times"], Array(times.map { [$0] }.joined(separator: [HTML("br")]))),
            HTML("p", [:], HTML(site.text.location(offering, withVenue: true))),
            details.isEmpty ? .nothing : HTML("p", ["class": "facts"], HTML(details.joined(separator: " · "))),
            HTML(
                "p", [:],
                HTML(
                    "a",
                    [
                        "href": link(site.calendar(of: offering)),
                        "aria-label": "\(words[.calendar]): \(site.text.day(offering.start.day))",
                    ], HTML(words[.calendar]))))
    }

    // MARK: Signing up and facts

    private var signUp: HTML {
        var ways: [HTML] = []
        if let url = course.url, WebsiteLink.isSafe(url) {
            let host = url.drop { $0 != ":" }.drop { ":/".contains($0) }.prefix { !"/?#:".contains($0) }
            ways.append(
                HTML(
                    "p", [:], HTML("\(words[.signUpAt]) "),
                    HTML("a", ["href": WebsiteLink.encoded(url)], HTML(String(host)))))
        }
        if let address = site.offer.region.contact, WebsiteLink.isMail(address) {
            let subject = WebsiteLink.query(course.title)
            ways.append(
                HTML(
                    "p", [:], HTML("\(words[.signUpByMail]) "),
                    HTML("a", ["href": "mailto:\(WebsiteLink.path(address))?subject=\(subject)"], HTML(address))))
        }
        if ways.isEmpty { ways.append(HTML("p", [:], HTML(words[.signUpNowhere]))) }
        if let contact = course.contact, contact != site.offer.region.contact {
            ways.append(HTML("p", [:], HTML("\(words[.contact]) \(contact)")))
        }
        return HTML(ways)
    }

    private var facts: HTML {
        func labels(_ ids: [String], _ list: VocabularyList) -> String {
            ids.map { site.label($0, in: list) }.joined(separator: ", ")
        }
        let facts: [(WebsiteWord, String)] = [
            (.price, course.priceCents.map { site.text.price(cents: $0) } ?? ""),
            (.duration, course.hours.map { site.text.duration(hours: $0) } ?? ""),
            (.provider, course.provider.isEmpty ? "" : site.label(course.provider, in: .providers)),
            (.audience, course.audience ?? ""), (.sectors, labels(course.sectors, .sectors)),
            (.profiles, labels(course.profiles, .profiles)),
            (.taughtIn, words.languages[course.language] ?? course.language),
        ]
        let rows = facts.filter { !$0.1.isEmpty }.map { word, text in
            HTML("div", [:], HTML("dt", [:], HTML(words[word])), HTML("dd", [:], HTML(text)))
        }
        return HTML("dl", [:], rows)
    }

    private func link(_ file: String) -> String {
        WebsitePage.link(from: name, to: file)
    }
}
