import CatalogKit

// What is put on the clipboard: enough to tell a colleague about it in a message.
extension AppModel {
    mutating func copy() -> [Effect] {
        guard let text = textToCopy else { return refuse(wording.nothingToCopy) }
        notice = Notice(kind: .success, text: wording.copied(text.first))
        return [.copy(text.lines.joined(separator: "\n"))]
    }

    /// The title, then when and where, then the address or the id.
    private var textToCopy: (first: String, lines: [String])? {
        if let page { return text(of: page.course, page.selectedOffering) }
        switch tab {
        case .search:
            guard let listing = search.selectedListing else { return nil }
            let offering = library?.catalog.offering(listing.id)?.offering
            if let course = library?.catalog.course(listing.course) { return text(of: course, offering) }
            let when = listing.start.map { wording.day($0.day) + " " + $0.clock }
            let facts = [when, listing.place].compactMap(\.self).joined(separator: ", ")
            return (listing.title, [listing.title, facts, listing.id].filter { !$0.isEmpty })
        case .agenda:
            guard let entry = selectedEntry, let course = entry.course else { return nil }
            return text(of: course, entry.offering)
        case .discover, .learning, .coordination: return nil
        }
    }

    private func text(of course: Course, _ offering: Offering?) -> (String, [String]) {
        var lines = [course.title]
        for meeting in offering?.meetings ?? [] { lines.append(wording.span(meeting.start, meeting.end)) }
        if let offering {
            lines.append([offering.place ?? wording.online, offering.venue].compactMap(\.self).joined(separator: ", "))
        }
        lines.append(course.url ?? offering?.id ?? course.id)
        return (course.title, lines)
    }
}
