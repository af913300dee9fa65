package import CatalogKit

// MARK: - What happened

extension Wording {
    /// A line of a story: "di 2 feb 14:03 · je kreeg een plek in ‘Lasersnijden’ (do 11 mrt 2027), want Bo zegde af".
    ///
    /// - Parameters:
    ///   - line: What happened.
    ///   - viewer: The address of whoever reads it, who is "you".
    ///   - today: The day on which it is read; another year's days are told with their year.
    ///   - title: The title of a course, by its id.
    /// - Returns: The sentence, without a full stop.
    package func history(
        _ line: HistoryLine, seenBy viewer: String?, today: Day, title: (String) -> String?
    ) -> String {
        let time = LocalTime(utcSeconds: line.at)
        let isThisYear = time.day.components.year == today.components.year
        let day = isThisYear ? shortDay(time.day) : day(time.day)
        let story = StoryWords(line, viewer: viewer, title: title, wording: self)
        let reason = line.reason.isEmpty ? "" : ": ‘\(line.reason)’"
        return "\(day) \(time.clock) · \(story.sentence)\(reason)"
    }
}

/// The words for one line of a story.
private struct StoryWords {
    private let line: HistoryLine
    private let wording: Wording
    private let viewer: String?
    /// Who did it: "je", "Bo", "het programma".
    private let actor: String
    /// Whom it happened to: "je", "Bo".
    private let person: String
    /// Whether they did it themself.
    private let isOwn: Bool
    /// What it happened to.
    private let thing: String

    init(_ line: HistoryLine, viewer: String?, title: (String) -> String?, wording: Wording) {
        self.line = line
        self.wording = wording
        self.viewer = viewer
        actor =
            switch line.actor {
            case .ledger: wording.pick("het programma", "the program")
            case .hidden: wording.pick("iemand", "somebody")
            case .party(let party): StoryWords.name(party, viewer, wording)
            }
        person = line.person.map { StoryWords.name($0, viewer, wording) } ?? wording.pick("iemand", "somebody")
        isOwn = line.person.map { line.actor == .party($0) } ?? true
        thing = StoryWords.thing(line.subject, title, wording)
    }

    private static func name(_ party: HistoryLine.Party, _ viewer: String?, _ wording: Wording) -> String {
        party.email == viewer ? wording.pick("je", "you") : party.name
    }

    private static func thing(
        _ subject: HistoryLine.Subject, _ title: (String) -> String?, _ wording: Wording
    ) -> String {
        switch subject {
        case .offering(_, let title, let start): "‘\(title)’ (\(wording.day(LocalTime(utcSeconds: start).day)))"
        case .unknownOffering(let id): id
        case .course(let id): "‘\(title(id) ?? id)’"
        case .question(_, let text): wording.pick("de vraag ‘\(text)’", "the question ‘\(text)’")
        case .helpOffer(_, let text): wording.pick("het hulpaanbod ‘\(text)’", "the offer of help ‘\(text)’")
        case .introduction(_, let text):
            wording.pick("de kennismaking over ‘\(text)’", "the introduction about ‘\(text)’")
        case .idea(_, let title): wording.pick("het idee ‘\(title)’", "the idea ‘\(title)’")
        case .responsibility(let kind, let subject): "\(wording.name(of: kind)) \(subject)"
        case .quarter(let name): wording.pick("kwartaal \(name)", "quarter \(name)")
        case .person: wording.pick("wie iemand was", "who somebody was")
        case .visibility: wording.pick("wat collega's zien", "what colleagues see")
        }
    }

    private func pick(_ dutch: String, _ english: String) -> String { wording.pick(dutch, english) }

    private var isViewer: Bool { line.person?.email == viewer && viewer != nil }
    /// Whoever acts on themself: "je" or "zich".
    private var oneself: String { isOwn && !isViewer ? "zich" : person }
    /// What somebody has: "je aanmelding", "de aanmelding van Bo".
    private func own(_ dutch: String, _ english: String) -> String {
        isViewer ? pick("je \(dutch)", "your \(english)") : pick("de \(dutch) van \(person)", "\(person)’s \(english)")
    }
    /// For whom, where that is another.
    private var forOther: String { isOwn ? "" : pick(" voor \(person)", " for \(person)") }

    var sentence: String {
        seatSentence ?? interestSentence ?? offeringSentence ?? questionSentence ?? ownSentence
    }

    private var seatSentence: String? {
        switch line.action {
        case .enrol:
            pick(
                "\(actor) meldde \(oneself) aan voor \(thing)",
                "\(actor) signed \(isOwn ? "" : person + " ")up for \(thing)")
                + (line.after == "waiting" ? pick(", op de wachtlijst", ", on the waiting list") : "")
        case .choose:
            pick(
                "\(actor) koos andere sessies\(forOther) bij \(thing)",
                "\(actor) chose other sessions\(forOther) in \(thing)")
        case .cancel: pick("\(actor) meldde \(oneself) af voor \(thing)", "\(actor) cancelled \(thing)\(forOther)")
        case .promote:
            pick("\(person) kreeg een plek in \(thing)", "\(person) got a place in \(thing)")
                + (line.freedBy.map { party in
                    let name = StoryWords.name(party, viewer, wording)
                    return pick(", want \(name) zegde af", ", because \(name) cancelled")
                } ?? "")
        case .invite:
            pick("\(actor) hield\(forOther) een plek vrij in \(thing)", "\(actor) held a place\(forOther) in \(thing)")
        case .accept:
            pick("\(person) nam de vrijgehouden plek in \(thing)", "\(person) took the place that was held in \(thing)")
        case .decline:
            pick(
                "\(person) gaf de vrijgehouden plek in \(thing) terug",
                "\(person) gave up the place that was held in \(thing)")
        case .lapse:
            pick(
                "de plek die voor \(person) werd vrijgehouden in \(thing) verviel",
                "the place held for \(person) in \(thing) lapsed")
        case .revoke:
            pick(
                "voor \(person) hoefde geen plek meer vrij te blijven in \(thing)",
                "no place needed to be held for \(person) in \(thing) any more")
        case .resize:
            pick(
                "\(actor) maakte er \(line.seats) plekken van\(forOther) in \(thing)",
                "\(actor) made it \(line.seats) places\(forOther) in \(thing)")
        case .callOff:
            own("aanmelding", "place")
                + pick(" voor \(thing) verviel door de afgelasting", " in \(thing) went when it was called off")
        default: nil
        }
    }

    private var interestSentence: String? {
        switch line.action {
        case .declare: pick("\(actor) vroeg om \(thing)", "\(actor) asked for \(thing)")
        case .revise: pick("\(actor) veranderde de wensen voor \(thing)", "\(actor) changed the wishes for \(thing)")
        case .satisfy:
            own("vraag", "wish")
                + pick(" om \(thing) werd vervuld door de aanmelding", " for \(thing) was met by signing up")
        case .plan: pick("\(actor) plande \(thing)\(forOther)", "\(actor) planned \(thing)\(forOther)")
        case .reopen: own("vraag", "wish") + pick(" om \(thing) telde weer mee", " for \(thing) counted again")
        case .give:
            pick("\(thing) werd gegeven, waar \(person) om vroeg", "\(thing), which \(person) asked for, was given")
        case .closeInterest:
            pick(
                "\(actor) meldde \(person) dat te weinig mensen om \(thing) vroegen",
                "\(actor) told \(person) that too few people asked for \(thing)")
        default: nil
        }
    }

    private var offeringSentence: String? {
        switch line.action {
        case .openVariant:
            pick("\(actor) opende \(thing) voor wie erom vroegen", "\(actor) opened \(thing) for those who asked")
        case .cancelOffering: pick("\(actor) gelastte \(thing) af", "\(actor) called off \(thing)")
        case .change: pick("\(actor) verplaatste \(thing)", "\(actor) moved \(thing)")
        case .followUp: pick("\(actor) schreef een terugblik op \(thing)", "\(actor) wrote a look back on \(thing)")
        case .attend:
            pick(
                "\(actor) noteerde \(person) bij \(thing): \(presence)",
                "\(actor) noted \(person) in \(thing): \(presence)")
        case .conclude:
            pick("\(actor) sloot de aanwezigheid van \(thing) af", "\(actor) closed the attendance of \(thing)")
        case .tally:
            line.after == "absent"
                ? pick("\(person) was er niet bij \(thing)", "\(person) missed \(thing)")
                : pick("\(person) deed mee aan \(thing)", "\(person) took part in \(thing)")
        case .closeQuarter: pick("\(actor) sloot \(thing) af", "\(actor) closed \(thing)")
        case .remind:
            pick(
                "\(actor) herinnerde iedereen met een plek aan \(thing)",
                "\(actor) reminded everybody with a place of \(thing)")
        default: nil
        }
    }

    private var questionSentence: String? {
        switch line.action {
        case .ask: pick("\(actor) stelde \(thing)", "\(actor) asked \(thing)")
        case .take: pick("\(actor) pakte \(thing) op", "\(actor) took \(thing)")
        case .answer: pick("\(actor) beantwoordde \(thing)", "\(actor) answered \(thing)")
        case .offerHelp: pick("\(actor) deed \(thing)", "\(actor) made \(thing)")
        case .connect: pick("\(actor) stelde \(thing) voor", "\(actor) proposed \(thing)")
        case .agree: pick("\(actor) ging akkoord met \(thing)", "\(actor) agreed to \(thing)")
        case .declineIntroduction: pick("\(actor) bedankte voor \(thing)", "\(actor) declined \(thing)")
        case .propose: pick("\(actor) opperde \(thing)", "\(actor) proposed \(thing)")
        case .join: pick("\(actor) ging meedoen met \(thing)", "\(actor) joined \(thing)")
        case .leave: pick("\(actor) deed niet meer mee met \(thing)", "\(actor) left \(thing)")
        case .become: pick("\(actor) maakte een cursus van \(thing)", "\(actor) made a course of \(thing)")
        case .close: pick("\(actor) sloot \(thing)", "\(actor) closed \(thing)")
        case .assign:
            pick(
                "\(actor) maakte \(person) verantwoordelijk voor \(thing)",
                "\(actor) made \(person) responsible for \(thing)")
        default: nil
        }
    }

    private var ownSentence: String {
        switch line.action {
        case .withdraw: pick("\(actor) trok \(thing) in", "\(actor) withdrew \(thing)")
        case .undo: pick("\(actor) maakte een stap ongedaan bij \(thing)", "\(actor) took back a step in \(thing)")
        case .handOver:
            pick(
                "\(actor) droeg alles over wat van \(isViewer ? "jou" : person) was",
                "\(actor) handed over everything that was \(isViewer ? "yours" : person + "’s")")
        case .complete: pick("\(actor) rondde \(thing) af", "\(actor) finished \(thing)")
        case .setVisible:
            line.after == "visible"
                ? own("agenda", "agenda") + pick(" werd zichtbaar voor collega's", " became visible to colleagues")
                : own("agenda", "agenda") + pick(" werd onzichtbaar voor collega's", " became invisible to colleagues")
        case .travel:
            pick("\(actor) wilde samen reizen naar \(thing)", "\(actor) wished to travel together to \(thing)")
        case .travelAlone:
            pick(
                "\(actor) wilde toch alleen reizen naar \(thing)",
                "\(actor) wished to travel alone to \(thing) after all")
        case .inviteColleague:
            pick("\(actor) nodigde een collega uit voor \(thing)", "\(actor) invited a colleague to \(thing)")
        case .erase: pick("\(actor) wiste \(person)", "\(actor) erased \(person)")
        case .giveRole: pick("\(actor) gaf \(person) een rol", "\(actor) gave \(person) a role")
        case .takeRole: pick("\(actor) nam een rol van \(person) terug", "\(actor) took a role back from \(person)")
        case .addKey: pick("een sleutel ging bij \(person) horen", "a key was bound to \(person)")
        case .removeKey: pick("een sleutel van \(person) verviel", "a key of \(person) was removed")
        case .makeCode: pick("\(actor) maakte een inlogcode voor \(person)", "\(actor) made a login code for \(person)")
        case .useCode: pick("\(person) gebruikte de inlogcode", "\(person) used the login code")
        case .withdrawCode: pick("een inlogcode van \(person) verviel", "a login code of \(person) ended")
        default: pick("daardoor veranderde \(thing)", "that changed \(thing)")
        }
    }

    /// How somebody was at a meeting, in a word or two.
    private var presence: String {
        switch line.after {
        case "present": pick("aanwezig", "present")
        case "partly": pick("een deel", "for a part")
        case "absent": pick("afwezig", "absent")
        case "excused": pick("afgemeld", "excused")
        default: pick("onbekend", "unknown")
        }
    }
}
