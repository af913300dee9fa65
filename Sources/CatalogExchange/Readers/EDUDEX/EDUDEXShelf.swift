import CatalogKit

/// The programmes of an EDU-DEX source, put together as they come.
///
/// A programme that is described in several files or languages is one course, with the runs of all of them.
struct EDUDEXShelf {
    private let today: Day
    private var order: [String] = []
    private var programs: [String: EDUDEXProgram] = [:]
    /// The names of providers by their ids.
    private var institutes: [String: String] = [:]

    init(today: Day) {
        self.today = today
    }

    /// Whether there is a programme of that id.
    func has(_ programID: String) -> Bool {
        programs[programID] != nil
    }

    /// Whether a provider told of itself.
    var hasInstitute: Bool { !institutes.isEmpty }

    /// Takes what a provider tells of itself.
    mutating func addInstitute(_ record: XMLElement) {
        guard let id = record.text("orgUnitId"), let name = record.preferredText("instituteName") else { return }
        institutes[id] = name
    }

    /// Takes a programme.
    mutating func add(_ record: XMLElement, into intake: inout Intake) {
        guard let program = EDUDEXProgram(record, today: today, into: &intake) else { return }
        guard let earlier = programs[program.id] else {
            order.append(program.id)
            programs[program.id] = program
            return
        }
        // What is meant for one client alone gives way to what is meant for all.
        if earlier.isForOneClient == program.isForOneClient {
            programs[program.id] = earlier.merging(program)
        } else if earlier.isForOneClient {
            programs[program.id] = program
        }
    }

    /// Hands the courses over, each with its provider's name.
    func handOver(to intake: inout Intake) {
        var runs: Set<String> = []
        for program in order.compactMap({ programs[$0] }) {
            intake.take(
                program.course(provider: institutes[program.provider] ?? program.provider, &runs, into: &intake))
        }
    }
}
