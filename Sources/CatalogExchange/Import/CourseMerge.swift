import CatalogKit

/// Brings courses of a source together with those that an earlier import made of it.
///
/// Values in, values out: what becomes of the files is decided by whoever asks.
struct CourseMerge {
    /// The first day on which something is still to come.
    private let today: Day
    /// The courses of this source that are here, by id.
    private let here: [String: Course]
    /// The ids that no new course can have.
    private var taken: Set<String>
    /// What the source said last, by each of its ids.
    private var remembered: [String: SourceMemory.Entry]
    /// The courses to write, in order of writing.
    private(set) var written: [Course] = []
    /// What the source says now.
    private(set) var memory = SourceMemory()
    /// What came of it.
    private(set) var summary: ImportSummary

    /// Prepares to merge.
    ///
    /// - Parameters:
    ///   - name: the source.
    ///   - here: its courses that are in the catalogue.
    ///   - taken: the ids of all courses of the catalogue.
    ///   - memory: what the source said last.
    ///   - today: the day of the import.
    init(_ name: String, here: [Course], taken: Set<String>, memory: SourceMemory, today: Day) {
        self.today = today
        self.here = Dictionary(here.map { ($0.id, $0) }) { first, _ in first }
        self.taken = taken.union(memory.entries.map(\.id))
        remembered = Dictionary(memory.entries.map { ($0.source, $0) }) { first, _ in first }
        summary = ImportSummary(name: name, isFeed: false)
    }

    /// Merges everything that a source has now.
    mutating func merge(_ incoming: [(source: SourceCourse, adopted: Course)]) {
        let last = summaryOrder(remembered)
        for (source, adopted) in incoming {
            let entry = remembered.removeValue(forKey: source.course.id) ?? takeRenamed(adopted, among: incoming)
            if let entry, let course = here[entry.id] {
                change(course, to: adopted, source, entry)
            } else if let entry, entry.isPending != true {
                // Somebody deleted its file here, and it stays so.
                memory.entries.append(entry)
                summary.removed.append(entry.id)
            } else {
                add(adopted, source, id: entry?.id, entry)
            }
        }
        for entry in last where remembered[entry.source] != nil { vanish(entry) }
    }

    private func summaryOrder(_ entries: [String: SourceMemory.Entry]) -> [SourceMemory.Entry] {
        entries.values.sorted { $0.id < $1.id }
    }

    // MARK: Courses

    private mutating func add(_ adopted: Course, _ source: SourceCourse, id: String?, _ entry: SourceMemory.Entry?) {
        var course = adopted.renamed(id ?? freeID(for: adopted, source.course.id))
        course.added = course.added ?? today
        taken.insert(course.id)
        var offerings = OfferingMerge(course: course.id, here: nil, last: entry?.offerings ?? [], today: today)
        offerings.merge(adopted.offerings, aliases: source.aliases)
        course.offerings = offerings.offerings
        written.append(course)
        summary.courses.new.append(course.id)
        summary.take(offerings)
        remember(adopted, source, id: course.id, offerings.memory)
    }

    private mutating func change(
        _ here: Course, to adopted: Course, _ source: SourceCourse, _ entry: SourceMemory.Entry
    ) {
        let fields = Field<Course>.all
        var (course, changed, kept) = Field.merged(fields, here: here, source: adopted, last: entry.prints)
        var offerings = OfferingMerge(
            course: course.id, here: here.offerings, last: entry.offerings ?? [], today: today)
        offerings.merge(adopted.offerings, aliases: source.aliases)
        course.offerings = offerings.offerings
        if course != here { written.append(course) }
        if !kept.isEmpty { summary.kept.append(ImportSummary.Changed(id: course.id, keys: kept)) }
        if changed.isEmpty {
            summary.courses.unchanged += 1
        } else {
            summary.courses.changed.append(ImportSummary.Changed(id: course.id, keys: changed))
        }
        summary.take(offerings)
        remember(adopted, source, id: course.id, offerings.memory)
    }

    /// Calls off what is still to come of a course that the source does not have any more; the course stays.
    private mutating func vanish(_ entry: SourceMemory.Entry) {
        var gone = entry
        if entry.isGone != true { summary.courses.vanished.append(entry.id) }
        gone.isGone = true
        if let course = here[entry.id] {
            var offerings = OfferingMerge(
                course: course.id, here: course.offerings, last: entry.offerings ?? [], today: today)
            offerings.merge([], aliases: [:])
            gone.offerings = offerings.memory
            if offerings.offerings != course.offerings {
                var changed = course
                changed.offerings = offerings.offerings
                written.append(changed)
            }
            summary.take(offerings)
        }
        memory.entries.append(gone)
    }

    private mutating func remember(
        _ adopted: Course, _ source: SourceCourse, id: String, _ offerings: [SourceMemory.Entry]
    ) {
        memory.entries.append(
            SourceMemory.Entry(
                source: source.course.id, id: id, prints: Field.prints(of: adopted, Field<Course>.all),
                offerings: offerings.isEmpty ? nil : offerings))
    }

    // MARK: Ids

    /// What the source remembered under another id, when it has that no more, and both the title and a start are the same:
    /// some programs make up new ids at every export.
    private mutating func takeRenamed(
        _ adopted: Course, among incoming: [(source: SourceCourse, adopted: Course)]
    ) -> SourceMemory.Entry? {
        guard !remembered.isEmpty, !adopted.offerings.isEmpty else { return nil }
        let title = Fingerprint.of(adopted.title)
        let starts = Set(adopted.offerings.map(\.start))
        let current = Set(incoming.map(\.source.course.id))
        let match = remembered.values.filter { entry in
            entry.prints["title"] == title && !current.contains(entry.source)
                && here[entry.id]?.offerings.contains { starts.contains($0.start) } ?? false
        }
        guard match.count == 1, let found = match.first else { return nil }
        return remembered.removeValue(forKey: found.source)
    }

    /// An id that is free: the source's own where that reads as ours do, else one made of the title.
    private func freeID(for course: Course, _ source: String) -> String {
        let isReadable = Slug.isValid(source) && source.utf8.count <= 60 && Self.hasWords(source)
        let usual = isReadable ? source : Self.cut(Slug.of(course.title) ?? "cursus")
        let candidates = [usual] + (2...taken.count + 2).map { "\(usual)-\($0)" }
        return candidates.first { !taken.contains($0) } ?? usual
    }

    /// Whether a slug is made of words for at least half, and not of the digits that computers count with.
    private static func hasWords(_ slug: String) -> Bool {
        let letters = slug.utf8.filter { (0x61...0x7A).contains($0) }
        return 2 * letters.count >= slug.utf8.count && letters.contains { $0 > UInt8(ascii: "f") }
    }

    /// The words of a slug that fit in a file's name that people still read.
    private static func cut(_ slug: String) -> String {
        guard slug.utf8.count > 60 else { return slug }
        let start = slug.prefix(60)
        return String(start.lastIndex(of: "-").map { start[..<$0] } ?? start)
    }
}

extension ImportSummary {
    fileprivate mutating func take(_ merge: OfferingMerge) {
        offerings.new += merge.counts.new
        offerings.changed += merge.counts.changed
        offerings.unchanged += merge.counts.unchanged
        offerings.vanished += merge.counts.vanished
        cancelled += merge.cancelled
        kept += merge.kept
    }
}
