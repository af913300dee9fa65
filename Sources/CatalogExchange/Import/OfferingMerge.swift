import CatalogKit

/// Brings the offerings of a course of a source together with those that are here.
struct OfferingMerge {
    private let course: String
    private let today: Day
    private let last: [SourceMemory.Entry]
    /// The offerings as they shall be; none that was here ever goes, for enrolments may point at it.
    private(set) var offerings: [Offering]
    /// What the source says now.
    private(set) var memory: [SourceMemory.Entry] = []
    /// What came of it.
    private(set) var counts = ImportSummary.Counts()
    /// The ids of those that are called off because the source does not have them any more.
    private(set) var cancelled: [String] = []
    /// What the source changed but stays as it is here.
    private(set) var kept: [ImportSummary.Changed] = []

    /// Whether the course was not here before.
    private let isNew: Bool

    /// Prepares to merge the offerings that are here of a course, nil where it is new, given what the source said last.
    init(course: String, here: [Offering]?, last: [SourceMemory.Entry], today: Day) {
        self.course = course
        isNew = here == nil
        self.today = today
        self.last = last
        offerings = here ?? []
    }

    /// Merges what the source has now, whose offerings go by its ids, `aliases` telling which others they had.
    mutating func merge(_ incoming: [Offering], aliases: [String: [String]]) {
        var unmatched = last
        for offering in incoming {
            let sources = Set([offering.id] + (aliases[offering.id] ?? []))
            let match =
                unmatched.firstIndex { !sources.isDisjoint(with: $0.sources) }
                ?? unmatched.firstIndex { entry in
                    // The same course at the same time is the same offering, whatever the source calls it today.
                    offerings.contains { $0.id == entry.id && $0.start == offering.start }
                        && !incoming.contains { entry.sources.contains($0.id) }
                }
            let entry = match.map { unmatched.remove(at: $0) }
            take(offering, aliases[offering.id], entry)
        }
        unmatched.forEach { vanish($0) }
    }

    private mutating func take(_ source: Offering, _ aliases: [String]?, _ entry: SourceMemory.Entry?) {
        let id: String
        if let entry, let index = offerings.firstIndex(where: { $0.id == entry.id }) {
            id = entry.id
            change(at: index, to: source, entry)
        } else if let entry, !isNew {
            // Somebody took it out of the file, and it stays out.
            return memory.append(entry)
        } else {
            id = entry?.id ?? freeID(for: source)
            offerings.append(source.renamed(id))
            counts.new.append(id)
        }
        memory.append(
            SourceMemory.Entry(
                source: source.id, id: id, prints: Field.prints(of: source, Field<Offering>.all),
                aliases: aliases?.isEmpty ?? true ? nil : aliases))
    }

    private mutating func change(at index: Int, to source: Offering, _ entry: SourceMemory.Entry) {
        // It may have been called off here because the source did not have it, and now it does again.
        let (merged, changed, kept) = Field.merged(
            Field<Offering>.all, here: offerings[index], source: source, last: entry.prints,
            forgetting: entry.isGone == true ? "status" : nil)
        offerings[index] = merged.sound
        if !kept.isEmpty { self.kept.append(ImportSummary.Changed(id: entry.id, keys: kept)) }
        if changed.isEmpty {
            counts.unchanged += 1
        } else {
            counts.changed.append(ImportSummary.Changed(id: entry.id, keys: changed))
        }
    }

    private mutating func vanish(_ entry: SourceMemory.Entry) {
        var gone = entry
        gone.isGone = true
        memory.append(gone)
        if entry.isGone != true { counts.vanished.append(entry.id) }
        guard let index = offerings.firstIndex(where: { $0.id == entry.id }), !offerings[index].isCancelled,
            offerings[index].end.day >= today, entry.isGone != true
        else { return }
        offerings[index].isCancelled = true
        cancelled.append(entry.id)
    }

    /// An id that is free: the source's own where that is made as ours are, else `course@date`, or with `-2` and on.
    private func freeID(for offering: Offering) -> String {
        let taken = Set(offerings.map(\.id) + last.map(\.id) + memory.map(\.id))
        if Slug.isValidOfferingID(offering.id), offering.id.hasPrefix("\(course)@"), !taken.contains(offering.id) {
            return offering.id
        }
        let usual = "\(course)@\(offering.start.day)"
        let candidates = [usual] + (2...taken.count + 2).map { "\(usual)-\($0)" }
        return candidates.first { !taken.contains($0) } ?? usual
    }
}

extension Offering {
    /// The offering without what does not go together after one of two values was changed here and the other there.
    fileprivate var sound: Offering {
        var offering = self
        if let enrolBy, enrolBy > start.day { offering.enrolBy = nil }
        if let minimum, let capacity, minimum > capacity { offering.minimum = nil }
        return offering
    }
}
