import ArgumentParser
import CatalogKit
import CatalogScreens

/// `participants`: who takes part in an offering, and who waits.
struct ParticipantsCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "participants", abstract: commandWording.aboutParticipants,
            discussion: commandWording.aboutParticipantsDetail)
    }

    @Argument(help: ArgumentHelp(commandWording.helpOffering)) var id: String
    @Flag(help: ArgumentHelp(commandWording.helpCSV)) var csv = false
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let context = try CommandContext(options)
        let wording = context.wording
        if csv, context.isJSON { throw CommandFailure(.usage, wording.eitherCSVOrJSON) }
        let catalog = try context.catalog()
        let participants = try context.withLedger(for: .reading) { (ledger) throws(LedgerError) in
            try ledger.participants(in: id)
        }
        // People may be in an offering that the catalogue does not have any more.
        if participants.isEmpty { _ = try context.exactOffering(id, in: catalog) }
        if csv {
            Output.print(
                table: CSVWriter.text([wording.participantColumns] + participants.map(cells(wording, catalog))))
        } else if context.isJSON {
            try context.printJSON(participants.map(ParticipantOutput.init))
        } else {
            if participants.isEmpty { print(wording.noParticipants) }
            for participant in participants { print(wording.participantLine(participant, catalog)) }
        }
    }

    private func cells(_ wording: Wording, _ catalog: Catalog) -> (Participant) -> [CSVCell] {
        { participant in
            let (person, enrolment) = (participant.person, participant.enrolment)
            let school = catalog.school(person.school)?.name ?? person.school
            let sessions = enrolment.choices.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
            return [
                .text(person.name), .text(person.email), .text(school), .text(wording.state(of: enrolment)),
                enrolment.position.map(CSVCell.integer) ?? .empty,
                enrolment.party.isEmpty ? .empty : .text(enrolment.party), .integer(enrolment.seats),
                sessions.isEmpty ? .empty : .text(sessions.joined(separator: ", ")),
            ]
        }
    }
}

/// Somebody who takes part or waits, as JSON; what is not known is null.
private struct ParticipantOutput: Encodable {
    let participant: Participant

    init(_ participant: Participant) {
        self.participant = participant
    }

    private enum Key: String, CodingKey {
        case person, name, school, state, position, party, seats, sessions
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        let enrolment = participant.enrolment
        try container.encode(participant.person.email, forKey: .person)
        try container.encode(participant.person.name, forKey: .name)
        try container.encode(participant.person.school, forKey: .school)
        try container.encode(enrolment.state.rawValue, forKey: .state)
        try container.encode(enrolment.position, forKey: .position)
        try container.encode(enrolment.party.isEmpty ? nil : enrolment.party, forKey: .party)
        try container.encode(enrolment.seats, forKey: .seats)
        try container.encode(enrolment.choices, forKey: .sessions)
    }
}
