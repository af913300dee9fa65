extension CourseSource {
    /// The bytes with other values of the offering at a place: what differs between `before` and `after`.
    ///
    /// Both have their meetings in the order in which `before` has them. The id is written where the offering has none
    /// yet.
    func changing(
        _ position: Position, from before: Offering, to after: Offering, id: String?
    ) throws(CourseEditError) -> [UInt8] {
        let offerings = root.entry("offerings")?.value.elements ?? []
        guard let offering = offerings.first(where: { $0.position == position }) else {
            throw .unknownLayout(line: position.line)
        }
        var splices: [Splice] = []
        if let id, offering.entry("id")?.value.isNull ?? true {
            splices.append(try identifying(offering, as: id))
        }
        let times = meetings(of: offering)
        guard times.count == before.meetings.count else { throw .unknownLayout(line: position.line) }
        for (node, (old, new)) in zip(times, zip(before.meetings, after.meetings)) {
            if old.start != new.start { splices.append(try setting("start", to: "\(new.start)", in: node)) }
            if old.end != new.end { splices.append(try setting("end", to: "\(new.end)", in: node)) }
        }
        if let capacity = after.capacity, capacity != before.capacity {
            splices.append(try setting("capacity", to: "\(capacity)", in: offering))
        }
        if let day = after.enrolBy, day != before.enrolBy {
            splices.append(try setting("enrol-by", to: "\(day)", in: offering))
        }
        if after.isCancelled, !before.isCancelled {
            splices.append(try setting("status", to: OfferingText.cancelled, in: offering))
        }
        return applying(splices)
    }

    /// The mappings with the `start` and `end` of an offering's meetings, in order of time as the reader has them.
    private func meetings(of offering: YAMLNode) -> [YAMLNode] {
        guard let list = offering.entry("meetings")?.value, !list.isNull else { return [offering] }
        let starts = list.elements.map { node in
            guard case .scalar(let text, _) = node.entry("start")?.value.content else { return LocalTime?.none }
            return LocalTime(PlainText.line(text))
        }
        return zip(list.elements, starts).compactMap { node, start in start.map { (node, $0) } }
            .sorted { $0.1 < $1.1 }.map(\.0)
    }

    /// Puts `id:` before an offering's first key, or in the place of nothing.
    private func identifying(_ offering: YAMLNode, as id: String) throws(CourseEditError) -> Splice {
        if offering.entry("id") != nil { return try setting("id", to: id, in: offering) }
        guard let first = offering.entries.first else { throw .unknownLayout(line: offering.position.line) }
        let start = try offset(of: first.position)
        if try isFlow(offering) { return Splice(at: start, "id: \(id), ") }
        return Splice(
            at: start, "id: \(id)\(lineEnd(at: start))\(OfferingText.blanks(first.position.column - 1))")
    }

    /// Puts a value in the place of a key's old one, within its quotes, or adds the key where it is missing.
    private func setting(_ key: String, to value: String, in mapping: YAMLNode) throws(CourseEditError) -> Splice {
        guard let entry = mapping.entry(key) else { return try adding("\(key): \(value)", to: mapping) }
        if let extent = try extent(of: entry.value) { return Splice(extent.text, value) }
        guard case .scalar("", isNull: true) = entry.value.content else {
            throw .unknownLayout(line: entry.position.line)
        }
        return Splice(at: try afterColon(of: entry), " \(value)")
    }

    /// Adds a key with its value after the last value of a mapping of which the end is certain.
    private func adding(_ text: String, to mapping: YAMLNode) throws(CourseEditError) -> Splice {
        for entry in mapping.entries.reversed() {
            guard let extent = try extent(of: entry.value) else { continue }
            if try isFlow(mapping) { return Splice(at: extent.outer.upperBound, ", \(text)") }
            let end = line(lineNumber(of: extent.outer.lowerBound)).upperBound
            let indent = OfferingText.blanks(mapping.entries[0].position.column - 1)
            return Splice(at: end, "\(indent)\(text)\(lineEnd(at: extent.outer.lowerBound))")
        }
        throw .unknownLayout(line: mapping.position.line)
    }
}
