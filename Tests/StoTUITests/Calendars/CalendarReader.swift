import Foundation

/// A calendar program of other people's making, asked what it reads in a file of ours.
enum CalendarReader: String, CaseIterable {
    case khal, calcurse
    case icalendar = "python3-icalendar"

    /// A meeting as the program has it: times in UTC, `2027-03-11 14:30`.
    struct Meeting: Hashable, Comparable {
        let start, end, title: String
        /// As RFC 5545 has it; empty where the program keeps none.
        var status = ""

        static func < (left: Meeting, right: Meeting) -> Bool {
            (left.start, left.end, left.title) < (right.start, right.end, right.title)
        }
    }

    /// What the program knows after it read these files, one after the other, in order of start.
    ///
    /// Only khal follows a calendar by its UIDs; the others forget what they read before.
    func meetings(in files: URL...) throws -> [Meeting] {
        let home = FileManager.default.temporaryDirectory.appending(path: "calendar-reader-\(UUID())")
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: home) }
        let lines =
            switch self {
            case .khal: try readWithKhal(files, home)
            case .calcurse: try readWithCalcurse(files, home)
            case .icalendar: try readWithPython(files, home)
            }
        return Set(
            lines.map { line in
                let parts = line.split(separator: "|", omittingEmptySubsequences: false).map {
                    $0.trimmingCharacters(in: .whitespaces)
                }
                return Meeting(start: parts[0], end: parts[1], title: parts[2], status: parts.count > 3 ? parts[3] : "")
            }
        ).sorted()
    }

    // MARK: - The programs

    private func readWithKhal(_ files: [URL], _ home: URL) throws -> [Substring] {
        let settings = """
            [calendars]
            [[mine]]
            path = \(home.path)/cal
            [locale]
            local_timezone = UTC
            default_timezone = UTC
            timeformat = %H:%M
            dateformat = %Y-%m-%d
            longdateformat = %Y-%m-%d
            datetimeformat = %Y-%m-%d %H:%M
            longdatetimeformat = %Y-%m-%d %H:%M
            [sqlite]
            path = \(home.path)/khal.db
            [default]
            default_calendar = mine
            """
        try FileManager.default.createDirectory(
            at: home.appending(path: "cal"), withIntermediateDirectories: true)
        try Data(settings.utf8).write(to: home.appending(path: "khal.conf"))
        let khal = ["khal", "-c", home.path + "/khal.conf"]
        for file in files { _ = try run(khal + ["import", "--batch", "-a", "mine", file.path], home) }
        let format = "{start-long}|{end-long}|{title}|{status}"
        return try run(
            khal + ["list", "--notstarted", "--day-format", "", "--format", format, "2027-01-01", "2028-01-01"], home
        ).split(separator: "\n")
    }

    private func readWithCalcurse(_ files: [URL], _ home: URL) throws -> [Substring] {
        let calcurse = ["calcurse", "-D", home.path + "/data", "-C", home.path + "/data"]
        for file in files {
            try? FileManager.default.removeItem(at: home.appending(path: "data"))
            try FileManager.default.createDirectory(
                at: home.appending(path: "data"), withIntermediateDirectories: true)
            _ = try run(calcurse + ["-q", "-i", file.path], home)
        }
        // 03/11/2027 @ 14:30 -> 03/11/2027 @ 17:30>0123abc !Lassen
        let line = /(\d\d)\/(\d\d)\/(\d{4}) @ (\d\d:\d\d) -> (\d\d)\/(\d\d)\/(\d{4}) @ (\d\d:\d\d)>?\S* [!|](.*)/
        return try run(calcurse + ["-G", "--filter-type", "apt"], home).split(separator: "\n").map { text in
            guard let found = try line.wholeMatch(in: text)?.output else { return text }
            return "\(found.3)-\(found.1)-\(found.2) \(found.4)|\(found.7)-\(found.5)-\(found.6) \(found.8)|\(found.9)"
        }
    }

    private func readWithPython(_ files: [URL], _ home: URL) throws -> [Substring] {
        let script = """
            import datetime, icalendar, sys
            for event in icalendar.Calendar.from_ical(open(sys.argv[1], "rb").read()).walk("VEVENT"):
                def utc(name):
                    return event[name].dt.astimezone(datetime.timezone.utc).strftime("%Y-%m-%d %H:%M")
                print(utc("DTSTART"), utc("DTEND"), event["SUMMARY"], event["STATUS"], sep="|")
            """
        return try files.last.map { try run(["python3", "-c", script, $0.path], home).split(separator: "\n") } ?? []
    }

    /// Why a program did not read a file.
    struct Failure: Error {
        let command: String
        let errors: String
    }

    /// Runs Debian's own program in a home of its own, in UTC.
    private func run(_ command: [String], _ home: URL) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/" + command[0])
        process.arguments = Array(command.dropFirst())
        process.environment = [
            "HOME": home.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC", "TERM": "dumb",
        ]
        process.standardInput = FileHandle.nullDevice
        let (output, errors) = (Pipe(), Pipe())
        (process.standardOutput, process.standardError) = (output, errors)
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let complaint = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(command: command.joined(separator: " "), errors: complaint)
        }
        return text
    }
}
