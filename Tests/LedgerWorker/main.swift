import CatalogKit
import Foundation

// Signs people up, one after the other, and tells each answer on a line of its own before going on:
//
//     LedgerWorker --ledger LOCATION --offering ID --capacity N --count K --person-prefix P [--unguarded]
//
// A person's number is also the request's key, so that a second run repeats the first.

var options: [String: String] = [:]
var arguments = CommandLine.arguments.dropFirst()
while let name = arguments.popFirst() {
    options[name] = name == "--unguarded" ? "" : arguments.popFirst() ?? ""
}

func fail(_ text: String) -> Never {
    FileHandle.standardError.write(Data("\(text)\n".utf8))
    exit(2)
}

guard let path = options["--ledger"], let offering = options["--offering"], let prefix = options["--person-prefix"],
    let capacity = options["--capacity"].flatMap({ Int($0) }), let count = options["--count"].flatMap({ Int($0) })
else { fail("wrong arguments") }

// Writing more than RLIMIT_FSIZE allows should be an error to handle, not a signal to die of.
signal(SIGXFSZ, SIG_IGN)

let farAway = 4_000_000_000
let terms = OfferingTerms(
    id: offering, course: offering, title: offering, capacity: capacity, start: farAway, end: farAway + 3600,
    enrolUntil: farAway, promoteUntil: farAway)

do {
    let guarded: any SQLConnection =
        switch try LedgerLocation(path) {
        case .server(let address): try PostgreSQLConnection(address)
        default: try SQLiteConnection(path: path)
        }
    let ledger =
        options["--unguarded"] == nil
        ? try Ledger(guarded, path: path) : try Ledger(UnguardedConnection(guarded), path: path)
    for number in 0..<count {
        let name = "\(prefix)\(number)"
        let outcome = try ledger.enrol(Person(email: "\(name)@example.org", name: name), in: terms, key: name)
        let enrolment = outcome.enrolment
        print(name, enrolment.ticket, enrolment.state.rawValue, enrolment.position ?? 0)
        fflush(nil)
    }
} catch {
    fail("\(error)")
}
