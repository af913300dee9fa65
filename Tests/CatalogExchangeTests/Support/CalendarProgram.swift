import CatalogExchange
import Foundation

/// A calendar program of other people's making, asked what it reads in a file of ours.
enum CalendarProgram: String, CaseIterable {
    case khal, calcurse
    case icalendar = "python3-icalendar"

    /// What the program knows after it read the file: `2027-03-11 14:30|2027-03-11 17:30|Lassen`, in UTC, in order.
    func meetings(in file: URL) throws -> [String] {
        let home = try TemporaryFiles()
        let lines =
            switch self {
            case .khal: try readWithKhal(file, home)
            case .calcurse: try readWithCalcurse(file, home)
            case .icalendar: try readWithPython(file, home)
            }
        // khal tells of what goes on over midnight on both days.
        return Set(lines.filter { !$0.isEmpty }).sorted()
    }

    private func readWithKhal(_ file: URL, _ home: TemporaryFiles) throws -> [String] {
        let folder = home.folder.path
        let settings = """
            [calendars]
            [[mine]]
            path = \(folder)/cal
            [locale]
            local_timezone = UTC
            default_timezone = UTC
            timeformat = %H:%M
            dateformat = %Y-%m-%d
            longdateformat = %Y-%m-%d
            datetimeformat = %Y-%m-%d %H:%M
            longdatetimeformat = %Y-%m-%d %H:%M
            [sqlite]
            path = \(folder)/khal.db
            [default]
            default_calendar = mine
            """
        try FileManager.default.createDirectory(atPath: folder + "/cal", withIntermediateDirectories: true)
        _ = try home.file("khal.conf", settings)
        let khal = ["khal", "-c", folder + "/khal.conf"]
        _ = try run(khal + ["import", "--batch", "-a", "mine", file.path], home)
        let format = "{start-long}|{end-long}|{title}"
        let text = try run(
            khal + ["list", "--notstarted", "--day-format", "", "--format", format, "2027-01-01", "2028-01-01"], home)
        return text.components(separatedBy: "\n")
    }

    private func readWithCalcurse(_ file: URL, _ home: TemporaryFiles) throws -> [String] {
        let data = home.folder.path + "/data"
        try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
        let calcurse = ["calcurse", "-D", data, "-C", data]
        _ = try run(calcurse + ["-q", "-i", file.path], home)
        // 03/11/2027 @ 14:30 -> 03/11/2027 @ 17:30>0123abc !Lassen
        let line = /(\d\d)\/(\d\d)\/(\d{4}) @ (\d\d:\d\d) -> (\d\d)\/(\d\d)\/(\d{4}) @ (\d\d:\d\d)>?\S* [!|](.*)/
        return try run(calcurse + ["-G", "--filter-type", "apt"], home).components(separatedBy: "\n").map { text in
            guard let found = try line.wholeMatch(in: text)?.output else { return text }
            return "\(found.3)-\(found.1)-\(found.2) \(found.4)|\(found.7)-\(found.5)-\(found.6) \(found.8)|\(found.9)"
        }
    }

    private func readWithPython(_ file: URL, _ home: TemporaryFiles) throws -> [String] {
        let script = """
            import datetime, icalendar, sys
            for event in icalendar.Calendar.from_ical(open(sys.argv[1], "rb").read()).walk("VEVENT"):
                def utc(name):
                    return event[name].dt.astimezone(datetime.timezone.utc).strftime("%Y-%m-%d %H:%M")
                print(utc("DTSTART"), utc("DTEND"), event["SUMMARY"], sep="|")
            """
        return try run(["python3", "-c", script, file.path], home).components(separatedBy: "\n")
    }

    /// Why a program did not read a file.
    struct Failure: Error {
        let command: String
        let errors: String
    }

    /// Runs Debian's own program in a home of its own, in UTC.
    private func run(_ command: [String], _ home: TemporaryFiles) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/" + command[0])
        process.arguments = Array(command.dropFirst())
        process.environment = [
            "HOME": home.folder.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC", "TERM": "dumb",
        ]
        process.standardInput = FileHandle.nullDevice
        // Complaints go to a file, so that no full pipe holds the program up.
        let complaints = try home.file("complaints", "")
        let (output, errors) = (Pipe(), try FileHandle(forWritingTo: URL(filePath: complaints.path)))
        (process.standardOutput, process.standardError) = (output, errors)
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            let complaint = String(decoding: try complaints.contents(), as: UTF8.self)
            throw Failure(command: command.joined(separator: " "), errors: complaint)
        }
        return text
    }
}
