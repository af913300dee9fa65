import CatalogKit

/// What a website offers to programs beside its pages: a feed of what is new, calendars, a map of the pages.
enum WebsiteFeed {
    /// More news than anybody goes through.
    private static let most = 50

    /// RSS 2.0 (rssboard.org/rss-specification), newest first. Addresses are whole where the site's is known.
    static func rss(_ site: WebsiteSite, base: String?) -> ExportedFile {
        let (region, words) = (site.offer.region, site.words)
        let courses = site.offer.courses.filter { $0.added != nil }.sorted { left, right in
            (right.added ?? site.today, left.id) < (left.added ?? site.today, right.id)
        }
        let items = courses.prefix(most).map { course in
            element(
                "item",
                [
                    text("title", course.title), text("link", address(site.page(of: course), base)),
                    text("description", course.summary),
                    "<guid isPermaLink=\"false\">\(HTML.escaped(course.id))</guid>",
                    text("pubDate", course.added.map(date) ?? ""),
                ])
        }
        let head = [
            text("title", "\(words[.offerOf]) \(region.name)"), text("link", address("index.html", base)),
            text("description", words[.introduction]), text("language", words.language.rawValue),
            text("lastBuildDate", date(site.today)),
        ]
        let channel = element("rss version=\"2.0\"", [element("channel", head + items)])
        return ExportedFile(name: "rss.xml", text: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + channel)
    }

    /// A calendar for each date to come, and one with all of them.
    static func calendars(_ site: WebsiteSite) -> [ExportedFile] {
        let writer = ICalendarWriter(region: site.offer.region, words: site.words.calendar, now: site.offer.now)
        let activities = site.entries.compactMap { entry in
            entry.offering.map { offering in
                CalendarActivity(
                    course: entry.course, offering: offering,
                    standing: offering.isCancelled ? .cancelled : .confirmed)
            }
        }
        let single = activities.map { activity in
            ExportedFile(name: site.calendar(of: activity.offering), text: writer.text([activity]))
        }
        return [ExportedFile(name: "agenda/alles.ics", text: writer.text(activities))] + single
    }

    /// A map of the pages (sitemaps.org/protocol.html), whose addresses are whole.
    static func map(of pages: [ExportedFile], base: String) -> ExportedFile {
        let urls = pages.filter { $0.name.hasSuffix(".html") }.map { page in
            element("url", [text("loc", address(page.name, base))])
        }
        let set = element("urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"", urls)
        return ExportedFile(name: "sitemap.xml", text: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + set)
    }

    private static func address(_ file: String, _ base: String?) -> String {
        let path = WebsiteLink.path(file)
        return base.map { $0.hasSuffix("/") ? $0 + path : "\($0)/\(path)" } ?? path
    }

    private static func element(_ tag: String, _ content: [String]) -> String {
        "<\(tag)>\n\(content.joined(separator: "\n"))\n</\(tag.prefix { $0 != " " })>\n"
    }

    private static func text(_ name: String, _ text: String) -> String {
        "<\(name)>\(HTML.escaped(text))</\(name)>"
    }

    /// A day as RFC 822 writes it, at noon in Greenwich: the same day all over Europe.
    private static func date(_ day: Day) -> String {
        let (year, month, number) = day.components
        let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let padded = number < 10 ? "0\(number)" : "\(number)"
        return "\(weekdays[day.weekday - 1]), \(padded) \(months[month - 1]) \(year) 12:00:00 GMT"
    }
}
