import CatalogKit

/// What a region's own courses have and EDU-DEX has no element for, kept in `programFree`, which other readers pass over.
struct EDUDEXExtras {
    /// The namespace of these elements.
    static let namespace = "urn:netflixleren:edudex"

    private let element: XMLElement

    /// Finds it in a `programFree`; nil in one of others.
    init?(_ free: XMLElement?) {
        guard let element = free?.children.first(where: { $0.namespace == Self.namespace && $0.name == "course" })
        else {
            return nil
        }
        self.element = element
    }

    /// The course as it was, where the elements of EDU-DEX tell less of it.
    func applied(to course: Course) -> Course {
        func words(_ name: String) -> [String] { element.all(name).map(\.text) }
        var full = Course(
            id: element.text("id") ?? course.id, title: element.text("title") ?? course.title,
            summary: element.text("summary") ?? "", format: element.text("format") ?? "", themes: words("theme"),
            profiles: words("profile"), sectors: words("sector"), audience: element.text("audience"),
            provider: element.text("provider") ?? "", hours: element.text("hours").flatMap { Double($0) },
            priceCents: course.priceCents, language: element.text("language") ?? "", pillar: element.text("pillar"),
            contact: element.text("contact"), url: element.text("url"), minimum: course.minimum,
            body: element.first("body")?.rawText ?? "")
        full.offerings = course.offerings
        return full
    }

    /// The offering as it was.
    func applied(to offering: Offering) -> Offering {
        guard let run = element.all("run").first(where: { $0.text("id") == offering.id }) else { return offering }
        var full = offering.renamed(run.text("offering") ?? offering.id)
        full.place = run.first("online") == nil ? run.text("place") ?? "" : nil
        full.venue = run.text("venue")
        let meetings = run.all("meeting").compactMap { meeting in
            meeting.text("start").flatMap { LocalTime($0) }.flatMap { start in
                meeting.text("end").flatMap { LocalTime($0) }.flatMap { end in
                    start < end && end.day.number - start.day.number <= 366 ? Meeting(start: start, end: end) : nil
                }
            }
        }
        if !meetings.isEmpty { full.meetings = meetings.sorted { $0.start < $1.start } }
        return full
    }

    /// Writes it.
    static func write(_ course: Course, _ xml: inout XMLText) {
        xml.element("course", ["xmlns": namespace]) { xml in
            xml.leaf("id", course.id)
            xml.leaf("title", course.title)
            xml.leaf("summary", course.summary)
            xml.leaf("format", course.format)
            for theme in course.themes { xml.leaf("theme", theme) }
            for profile in course.profiles { xml.leaf("profile", profile) }
            for sector in course.sectors { xml.leaf("sector", sector) }
            xml.leaf("audience", course.audience)
            xml.leaf("provider", course.provider)
            xml.leaf("hours", course.hours.map { "\($0)" })
            xml.leaf("language", course.language)
            xml.leaf("pillar", course.pillar)
            xml.leaf("contact", course.contact)
            xml.leaf("url", course.url)
            for offering in course.offerings {
                xml.element("run") { xml in
                    xml.leaf("id", EDUDEXID.of(offering.id))
                    xml.leaf("offering", offering.id)
                    xml.leaf(offering.place == nil ? "online" : "place", offering.place ?? "")
                    xml.leaf("venue", offering.venue)
                    for meeting in EDUDEXDays.hold(offering.meetings) ? [] : offering.meetings {
                        xml.element("meeting") { xml in
                            xml.leaf("start", "\(meeting.start)")
                            xml.leaf("end", "\(meeting.end)")
                        }
                    }
                }
            }
            xml.leaf("body", course.body)
        }
    }
}
