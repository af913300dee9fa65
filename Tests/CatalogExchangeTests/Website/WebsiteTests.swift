import CatalogExchange
import CatalogKit
import Foundation
import Testing

@Suite("An offer as a website")
struct WebsiteTests {
    @Test("has a page for everything, for each value of each filter, and for each course")
    func pages() throws {
        let site = try WebsiteSample.site(
            [
                WebsiteSample.course("lassen"),
                WebsiteSample.course("xr", title: "XR", themes: ["xr"], on: "2027-04-01", place: nil),
            ], base: "https://sto.example/aanbod")
        #expect(
            Set(site.keys) == [
                "index.html", "thema/techlab.html", "thema/xr.html", "vorm/training.html", "plaats/heerlen.html",
                "plaats/online.html", "maand/2027-03.html", "maand/2027-04.html", "cursus/lassen.html",
                "cursus/xr.html",
                "agenda/alles.ics", "agenda/lassen@2027-03-11.ics", "agenda/xr@2027-04-01.ics", "rss.xml", "site.css",
                "filter.js", "sitemap.xml",
            ])
        #expect(site["sitemap.xml"]?.contains("<loc>https://sto.example/aanbod/cursus/lassen.html</loc>") == true)
        #expect(try WebsiteSample.site([])["sitemap.xml"] == nil)
    }

    @Test("shows what is to come in order of time, and of what is over that it has no date")
    func order() throws {
        let site = try WebsiteSample.site([
            WebsiteSample.course("later", title: "Later", on: "2027-04-01"),
            WebsiteSample.course("over", title: "Over", on: "2027-01-11"),
            WebsiteSample.course("nu", title: "Nu", on: "2027-01-12"),
            WebsiteSample.course("eerst", title: "Eerst", on: "2027-03-11"),
        ])
        let index = try #require(site["index.html"])
        let titles = index.matches(of: /<h3><a href="cursus\/([a-z]+)\.html">/).map { String($0.1) }
        #expect(titles == ["nu", "eerst", "later", "over"])
        #expect(
            index.matches(of: /<h2 id="([^"]+)">/).map { String($0.1) } == [
                "m2027-01", "m2027-03", "m2027-04", "zonder-datum",
            ])
        #expect(site["cursus/over.html"]?.contains("<h2 id=\"wanneer\">dates</h2><p>noDate</p>") == true)
        #expect(site["cursus/nu.html"]?.contains("di 12 januari 2027, 15:30–17:00") == true)
        #expect(site["maand/2027-01.html"]?.contains("over.html") == false)
        #expect(site.keys.contains("agenda/over@2027-01-11.ics") == false)
    }

    @Test("tells of a course when and where, how many seats, what it costs and how to sign up")
    func course() throws {
        var course = RandomCourses.full
        course.offerings[0].isCancelled = false
        let page = try #require(try WebsiteSample.site([course])["cursus/lasersnijden.html"])
        for text in [
            "<h1 lang=\"en\">Lasersnijden: &quot;van &lt;tekening&gt; tot product&quot; &amp; meer</h1>",
            "do 11 maart 2027, 15:30–18:30", "do 1 april 2027, 15:30–18:30", "Heerlen, TechLab, ingang achterzijde",
            "16 plaatsen · minimum 8 · enrolBy do 4 maart 2027", "€\u{A0}45,50", "2,5 hours", "online, Teams",
            "href=\"https://leren.example/laser?a=1&amp;b=2\">leren.example</a>", "contact coördinator TechLabs",
            "href=\"mailto:samen@sto.example?subject=Lasersnijden%3A%20%22van", "<dd>Docenten die beginnen</dd>",
            "href=\"../agenda/lasersnijden@2027-03-11.ics\" aria-label=\"calendar: do 11 maart 2027\"",
            "<h3>Wat je doet</h3>", "<em>tekent</em>",
            "<script type=\"application/ld+json\">{",
        ] { #expect(page.contains(text), "\(text)") }
    }

    @Test("is the same, byte for byte, for the same offer")
    func deterministic() throws {
        let courses = RandomCourses.make(60)
        #expect(try WebsiteSample.site(courses) == WebsiteSample.site(courses))
    }

    @Test("has in each page of a filter the very courses that have the value")
    func filters() throws {
        let courses = RandomCourses.make(80)
        let site = try WebsiteSample.site(courses, on: "2026-10-01")
        let today = try #require(Day("2026-10-01"))
        for theme in ["techlab", "xr", "lob"] {
            let dated = courses.filter { $0.themes.contains(theme) }.flatMap { course -> [String] in
                let coming = course.offerings.filter { $0.start.day >= today }
                return Array(repeating: course.id, count: max(1, coming.count))
            }
            #expect(WebsiteTests.listed(site["thema/\(theme).html"]) == dated.sorted())
        }
        let march = courses.flatMap { course in
            course.offerings.filter { "\($0.start.day)".hasPrefix("2027-03") && $0.start.day >= today }.map { _ in
                course.id
            }
        }
        #expect(!march.isEmpty && WebsiteTests.listed(site["maand/2027-03.html"]) == march.sorted())
        let online = courses.flatMap { course in
            course.offerings.filter { $0.place == nil && $0.start.day >= today }.map { _ in course.id }
        }
        #expect(WebsiteTests.listed(site["plaats/online.html"]) == online.sorted())
    }

    @Test("has a feed of what is new, newest first, and calendars")
    func feed() throws {
        let courses = ["2026-11-02", "2027-01-05", "2026-12-01"].map { day in
            var course = WebsiteSample.course("c\(day)", title: "T & \(day)")
            course.added = Day(day)
            return course
        }
        let site = try WebsiteSample.site(courses, base: "https://sto.example/")
        let feed = try #require(site["rss.xml"])
        #expect(
            feed.matches(of: /<title>T &amp; (.*?)<\/title>/).map { String($0.1) } == [
                "2027-01-05", "2026-12-01", "2026-11-02",
            ])
        #expect(feed.contains("<pubDate>Tue, 05 Jan 2027 12:00:00 GMT</pubDate>"))
        #expect(feed.contains("<link>https://sto.example/cursus/c2027-01-05.html</link>"))
        #expect(site["agenda/alles.ics"]?.components(separatedBy: "BEGIN:VEVENT").count == 4)
    }

    private static func listed(_ page: String?) -> [String] {
        (page ?? "").matches(of: /<h3[^>]*><a href="\.\.\/cursus\/([^"]+)\.html">/).map { String($0.1) }.sorted()
    }
}
