package import CatalogKit

/// Reads courses out of tables: comma-separated values (RFC 4180), whatever they are separated by.
///
/// Which column holds what is said by the mapping, or else guessed (``CSVGuess``). A row is a meeting: rows with the same
/// offering id are meetings of one offering, rows with the same course id, or title and provider, offerings of one course.
/// In the files of one import they may stand in any order.
package enum CSVReader: SourceReader {
    /// Reads tables.
    ///
    /// - Parameters:
    ///   - files: the tables, each with a header of its own.
    ///   - mapping: its `fields` say what columns hold, by their headers.
    ///   - today: counts for nothing here.
    ///   - intake: takes the courses and the findings.
    /// - Throws: ``ImportFailure/noTitleColumn(_:headers:)`` when no file has a column with titles, or why none can be read.
    package static func read(
        _ files: [SourceFile], mapping: ImportMapping, today: Day, into intake: inout Intake
    ) throws {
        var courses = CSVCourses()
        var failure: ImportFailure?
        var isAnyRead = files.isEmpty
        for file in files {
            do {
                try read(file, mapping, &courses, &intake)
                isAnyRead = true
            } catch let error as ImportFailure {
                failure = failure ?? error
                if case .noTitleColumn(let place, _) = error { intake.skip(.notOfThisFormat, at: place) }
            }
        }
        if let failure, !isAnyRead { throw failure }
        courses.handOver(to: &intake)
    }

    private static func read(
        _ file: SourceFile, _ mapping: ImportMapping, _ courses: inout CSVCourses, _ intake: inout Intake
    ) throws {
        let table = CSVFile(try file.contents(), name: file.name)
        let guess = CSVGuess(table, mapping: mapping)
        let top = SourcePlace(file: file.name, line: max(1, table.headerLine))
        guard guess.columns.contains(where: { $0.field == .title }) else {
            throw ImportFailure.noTitleColumn(top, headers: table.header)
        }
        if table.isWindows1252 { intake.note(.readAsWindows1252, at: SourcePlace(file: file.name)) }
        for problem in guess.problems { intake.note(problem, at: top) }
        let columns = CSVColumns(guess, table)
        var records = table.records()
        var row = CSVRow(records, columns)
        while let outcome = records.next() {
            let place = SourcePlace(file: file.name, line: records.line)
            switch outcome {
            case .tooLong: intake.skip(.tooLong(limit: CSVTokenizer.limit), at: place)
            case .unclosedQuote: intake.skip(.unclosedQuote, at: place)
            case .record:
                guard records.fields.contains(where: { !records.isEmpty($0) }) else { continue }
                if records.fields.count != table.header.count, isOff(records, table) {
                    intake.note(.fieldCount(expected: table.header.count, found: records.fields.count), at: place)
                }
                row.move(to: records)
                courses.add(&row, at: place, into: &intake)
            }
        }
    }

    /// Whether a record's fields are other than the header's, not counting empty ones at its end.
    private static func isOff(_ records: CSVTokenizer, _ table: CSVFile) -> Bool {
        records.fields.count < table.header.count
            || records.fields[table.header.count...].contains { !records.isEmpty($0) }
    }
}
