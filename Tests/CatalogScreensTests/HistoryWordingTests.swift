import CatalogKit
import Testing

@testable import CatalogScreens

@Suite("The words for what happened")
struct HistoryWordingTests {
    private static let anna = HistoryLine.Party(email: "anna@school.nl", name: "Anna")
    private static let bob = HistoryLine.Party(email: "bob@school.nl", name: "Bo")
    private static let laser = HistoryLine.Subject.offering(
        id: "laser@2027", title: "Lasersnijden", start: 1_804_777_200)

    private func told(
        _ action: JournalAction, by actor: HistoryLine.Actor, to person: HistoryLine.Party?,
        _ subject: HistoryLine.Subject = laser, after: String = "enrolled", reason: String = "",
        freedBy: HistoryLine.Party? = nil, in language: Language = .dutch, viewer: String? = "anna@school.nl"
    ) -> String {
        let line = HistoryLine(
            id: 1, at: 1_801_573_380, action: action, actor: actor, person: person, subject: subject, after: after,
            reason: reason, freedBy: freedBy)
        return Wording(language).history(line, seenBy: viewer, today: Day(number: 0)) { "de cursus \($0)" }
    }

    @Test("say who, what and why, to the one they are about")
    func sentences() {
        #expect(
            told(.promote, by: .ledger, to: Self.anna, freedBy: Self.bob)
                == "di 2 feb 2027 14:03 · je kreeg een plek in ‘Lasersnijden’ (do 11 mrt 2027), want Bo zegde af")
        #expect(
            told(.promote, by: .ledger, to: Self.bob, freedBy: Self.anna)
                .hasSuffix("Bo kreeg een plek in ‘Lasersnijden’ (do 11 mrt 2027), want je zegde af"))
        #expect(
            told(.enrol, by: .party(Self.anna), to: Self.anna, after: "waiting")
                .hasSuffix("je meldde je aan voor ‘Lasersnijden’ (do 11 mrt 2027), op de wachtlijst"))
        #expect(
            told(.enrol, by: .party(Self.bob), to: Self.bob)
                .hasSuffix("Bo meldde zich aan voor ‘Lasersnijden’ (do 11 mrt 2027)"))
        #expect(
            told(.enrol, by: .party(Self.bob), to: Self.anna, in: .english)
                .hasSuffix("Bo signed you up for ‘Lasersnijden’ (Thu 11 Mar 2027)"))
        #expect(
            told(.cancelOffering, by: .party(Self.bob), to: nil, reason: "de docent is ziek")
                .hasSuffix("Bo gelastte ‘Lasersnijden’ (do 11 mrt 2027) af: ‘de docent is ziek’"))
        #expect(
            told(.callOff, by: .party(Self.bob), to: Self.anna)
                .hasSuffix("je aanmelding voor ‘Lasersnijden’ (do 11 mrt 2027) verviel door de afgelasting"))
        #expect(
            told(.agree, by: .hidden, to: nil, .introduction(1, "Wie last er?"))
                .hasSuffix("iemand ging akkoord met de kennismaking over ‘Wie last er?’"))
        #expect(
            told(.declare, by: .party(Self.anna), to: Self.anna, .course("laser")).hasSuffix(
                "je vroeg om ‘de cursus laser’"))
    }

    @Test("are there for everything that can happen, in both languages", arguments: JournalAction.allCases)
    func everything(_ action: JournalAction) {
        let unspecific = [told(.follow, by: .ledger, to: nil), told(.follow, by: .ledger, to: nil, in: .english)]
        let sentences = [Language.dutch, .english].map { told(action, by: .party(Self.bob), to: Self.anna, in: $0) }
        #expect(sentences[0] != sentences[1])
        #expect((sentences == unspecific) == (action == .follow), "\(sentences)")
    }

    @Test("name every kind of thing")
    func subjects() {
        let subjects: [HistoryLine.Subject] = [
            Self.laser, .unknownOffering("x@2027"), .course("laser"), .question(1, "Q"), .helpOffer(1, "H"),
            .introduction(1, "I"), .idea(1, "D"), .responsibility(.pillar, "techlabs"), .quarter("2027Q1"), .person,
            .visibility,
        ]
        let sentences = subjects.flatMap { subject in
            [Language.dutch, .english].map { told(.undo, by: .party(Self.anna), to: nil, subject, in: $0) }
        }
        #expect(Set(sentences).count == 2 * subjects.count)
    }
}
