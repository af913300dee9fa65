import CatalogKit
import Foundation
import History

// Signs people up, one after the other, and tells each answer on a line of its own before going on:
//
//     LedgerWorker --ledger LOCATION --offering ID --capacity N --count K --person-prefix P [--unguarded]
//
// A person's number is also the request's key, so that a second run repeats the first. With --load it does what Load.swift says.

var options: [String: String] = [:]
var arguments = CommandLine.arguments.dropFirst()
while let name = arguments.popFirst() {
    options[name] = name == "--unguarded" ? "" : arguments.popFirst() ?? ""
}

func fail(_ text: String) -> Never {
    FileHandle.standardError.write(Data("\(text)\n".utf8))
    exit(2)
}

guard let path = options["--ledger"] else { fail("wrong arguments") }

/// The ledger, on a connection that guards its transactions or one that does not.
@MainActor func open(clock: @escaping @Sendable () -> Int = Ledger.systemClock) throws(LedgerError) -> Ledger {
    let guarded: any SQLConnection =
        switch try LedgerLocation(path) {
        case .server(let address): try PostgreSQLConnection(address)
        default: try SQLiteConnection(path: path)
        }
    return options["--unguarded"] == nil
        ? try Ledger(guarded, path: path, clock: clock)
        : try Ledger(UnguardedConnection(guarded), path: path, clock: clock)
}

@MainActor func number(_ option: String) -> Int {
    guard let number = options[option].flatMap({ Int($0) }) else { fail("wrong arguments: \(option)") }
    return number
}

if let log = options["--load"] {
    do {
        let stamp = Stamp()
        let load = Load(
            ledger: try open { stamp.number }, log: try CallLog(path: log), offerings: number("--offerings"),
            capacity: number("--capacity"), worker: number("--worker"), stamp: stamp)
        load.run(from: number("--first"), count: number("--count"))
        exit(0)
    } catch {
        fail("\(error)")
    }
}

guard let offering = options["--offering"], let prefix = options["--person-prefix"],
    let capacity = options["--capacity"].flatMap({ Int($0) }), let count = options["--count"].flatMap({ Int($0) })
else { fail("wrong arguments") }

// Writing more than RLIMIT_FSIZE allows should be an error to handle, not a signal to die of.
signal(SIGXFSZ, SIG_IGN)

let farAway = 4_000_000_000
let terms = OfferingTerms(
    id: offering, course: offering, title: offering, capacity: capacity, start: farAway, end: farAway + 3600,
    enrolUntil: farAway, promoteUntil: farAway)

do {
    let ledger = try open()
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
