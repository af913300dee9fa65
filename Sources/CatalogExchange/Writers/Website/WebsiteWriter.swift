import CatalogKit

/// Writes an offer as a website: a folder that can be put anywhere as it is, and that opens from a disk too.
///
/// `index.html` has all that can still be done, in order of time, with filters: a form where there is JavaScript, and links to
/// pages made beforehand where there is none (`thema/`, `vorm/`, `plaats/`, `maand/`). `cursus/` has a page a course, with its
/// data as schema.org has it, `agenda/` a calendar a date and `alles.ics`, `rss.xml` what is new. Nothing is asked of another
/// site, and what is written depends on the offer, the words and the address only.
package enum WebsiteWriter {
    /// The files of a website.
    ///
    /// - Parameters:
    ///   - offer: what to show.
    ///   - words: what to say.
    ///   - base: the address that the folder gets (`https://…/`), where that is known; the map of the site needs it.
    /// - Returns: the files, in order of kind and name.
    package static func files(of offer: Offer, words: WebsiteWords, base: String? = nil) -> [ExportedFile] {
        let site = WebsiteSite(offer, words)
        let lists = WebsiteListPage.pages(site).map { $0.file(in: site) }
        let courses = offer.courses.map { WebsiteCoursePage.page($0, site).file(in: site) }
        let pages = lists + courses
        return pages + WebsiteFeed.calendars(site) + [
            WebsiteFeed.rss(site, base: base), ExportedFile(name: "site.css", text: WebsiteStyle.text),
            ExportedFile(name: "filter.js", text: WebsiteScript.text),
        ] + (base.map { [WebsiteFeed.map(of: pages, base: $0)] } ?? [])
    }
}
