import CatalogExchange
import CatalogKit
import Foundation
import Testing

@Suite("The pages of a website")
struct WebsiteSoundnessTests {
    @Test("are well-formed, with one heading of the first level, labels, and ids that stand once")
    func structure() throws {
        for (name, page) in try sites() where name.hasSuffix(".html") {
            var (open, ids): ([String], [String]) = ([], [])
            let body = page.replacing(/<script type="application\/ld\+json">[^<]*<\/script>/, with: "")
            for tag in body.matches(of: /<(\/?)([a-z0-9]+)((?: [a-z-]+(?:="[^"<>]*")?)*)>/) {
                ids += tag.3.matches(of: /\ id="([^"]*)"/).map { String($0.1) }
                if ["meta", "link", "input", "br", "hr"].contains(String(tag.2)) { continue }
                if tag.1.isEmpty {
                    open.append(String(tag.2))
                } else {
                    #expect(open.popLast() == String(tag.2), "\(name)")
                }
            }
            #expect(open.isEmpty && Set(ids).count == ids.count, "\(name)")
            let rest = body.replacing(/<!DOCTYPE html>|<\/?[a-z0-9]+(?: [a-z-]+(?:="[^"<>]*")?)*>/, with: "")
            #expect(!rest.contains("<") && !rest.contains(">"), "\(name)")
            #expect(body.matches(of: /<h1[ >]/).count == 1 && body.hasPrefix("<!DOCTYPE html>\n<html lang=\"nl\">"))
            for element in ["main", "header", "footer", "title"] {
                #expect(body.matches(of: try Regex("<\(element)[ >]")).count == 1)
            }
            let labels = body.matches(of: /role="region"[^>]* aria-label="([^"]*)"/).map { String($0.1) }
            #expect(Set(labels).count == labels.count, "\(name)")
            for field in body.matches(of: /<(?:input|select) id="([^"]+)"/) {
                #expect(body.contains("<label for=\"\(field.1)\">"))
            }
            let levels = body.matches(of: /<h([1-6])/).compactMap { Int($0.1) }
            #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "\(name): \(levels)")
        }
    }

    @Test("refer to files that are there, and to the web or mail by links only")
    func links() throws {
        let site = try sites()
        for (name, page) in site where name.hasSuffix(".html") {
            let folder = name.contains("/") ? String(name.prefix { $0 != "/" }) + "/" : ""
            for match in page.matches(of: /<([a-z]+)[^>]*? (?:href|src)="([^"]*)"/) {
                let target = match.2.replacing("&amp;", with: "&")
                if target.hasPrefix("#") {
                    #expect(page.contains("id=\"\(target.dropFirst())\""))
                } else if target.contains(":") {
                    #expect(
                        match.1 == "a" && ["https:", "http:/", "mailto"].contains { target.hasPrefix($0) }, "\(target)")
                } else {
                    let path = target.hasPrefix("../") ? String(target.dropFirst(3)) : folder + target
                    let file = path.removingPercentEncoding ?? path
                    #expect(site[file] != nil, "\(name) → \(target)")
                }
            }
        }
    }

    @Test("keep what is hostile in a catalogue as text")
    func hostile() throws {
        let bad = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\"'\u{1B}[2J\0"
        var course = WebsiteSample.course(
            "../../etc/passwd", title: bad, themes: [bad, "javascript:x", "..", "é"],
            body: """
                <script>alert(1)</script> [klik](javascript:alert(1)) [goed](https://x.example/"onmouseover=x) ![p](http://x/p.png)

                <iframe src="https://x.example"></iframe> [mail](mailto:a@b.example?cc=x) [d](data:text/html,x) <b onclick=x>vet</b>
                """)
        course.summary = bad
        course.provider = bad
        course.url = "https://x.example/\"><script>"
        course.contact = bad
        course.language = "nl\" onload=\"x"
        course.offerings[0].venue = bad
        course.offerings[0].place = bad
        let site = try WebsiteSample.site([course])
        for (name, page) in site where name.hasSuffix(".html") || name.hasSuffix(".xml") {
            let tags = page.matches(of: /<([a-z]+)([^<>]*)>/)
            #expect(
                !tags.contains {
                    ["img", "iframe", "b"].contains(String($0.1))
                        || $0.2.replacing(/"[^"]*"/, with: "").contains(/\ on[a-z]+=/)
                }, "\(name)")
            for script in tags where script.1 == "script" {
                #expect(script.2 == " type=\"application/ld+json\"" || script.2.hasSuffix("filter.js\" defer"))
            }
            #expect(!page.contains("href=\"javascript") && !page.contains("href=\"data") && !page.contains("\u{1B}"))
            #expect(!page.contains("\0"))
        }
        #expect(
            site.keys.allSatisfy { !$0.hasPrefix("/") && !$0.contains("..") && $0.split(separator: "/").count <= 2 })
        #expect(site["cursus/etc-passwd.html"] != nil)
        let page = try #require(site["cursus/etc-passwd.html"])
        #expect(page.contains("klik") && !page.contains(">klik<") && page.contains("&lt;b onclick=x&gt;vet"))
    }

    @Test("ask nothing of another site, and forbid scripts within them")
    func closed() throws {
        let site = try sites()
        for (name, page) in site where name.hasSuffix(".html") {
            #expect(
                page.contains("default-src &#39;none&#39;; style-src &#39;self&#39;; script-src &#39;self&#39;"),
                "\(name)")
            #expect(!page.contains(" style=") && !page.contains("<style"))
        }
        #expect(site["site.css"]?.contains(/url\(|@import|http/) == false)
        #expect(site["filter.js"]?.contains(/fetch|XMLHttp|cookie|localStorage|innerHTML|eval|http/) == false)
    }

    private func sites() throws -> [String: String] {
        let catalog = try OwnCatalogue.catalog()
        let now = try #require(LocalTime("2027-01-12 12:00")).utcSeconds
        let courses = catalog.courses + RandomCourses.make(40) + [RandomCourses.full]
        let offer = Offer(region: catalog.region, vocabulary: catalog.vocabulary, courses: courses, now: now)
        let files = WebsiteWriter.files(of: offer, words: WebsiteSample.words)
        return Dictionary(uniqueKeysWithValues: files.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) })
    }
}
