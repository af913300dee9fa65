import CatalogKit
import CatalogScreens

// MARK: - Questions on the command line: help

extension Wording {
    var aboutQuestion: String { pick("Stel een scholingsvraag en volg wat ervan wordt.", "Ask a training question.") }
    var aboutQuestionDetail: String {
        pick(
            """
            Het programma toont meteen cursussen, dezelfde vraag op andere scholen en mensen die willen helpen.

            Voorbeeld:
              sto-tui question ask "Drie collega’s willen met de lasersnijder leren werken" --theme techlab --colleagues 3
            """,
            """
            The program shows at once courses, the same question at other schools, and people who want to help.

            Example:
              sto-tui question ask "Three colleagues want to learn the laser cutter" --theme techlab --colleagues 3
            """)
    }
    var aboutQuestionAsk: String { pick("Stel een vraag voor je school.", "Ask a question for your school.") }
    var aboutQuestionList: String {
        pick("Toon de open vragen, oudste eerst.", "Show the open questions, oldest first.")
    }
    var aboutQuestionListDetail: String {
        pick(
            "! wacht langer dan \(Question.longWaitDays) dagen, !! langer dan \(Question.tooLongWaitDays).",
            "! has waited longer than \(Question.longWaitDays) days, !! longer than \(Question.tooLongWaitDays).")
    }
    var aboutQuestionShow: String {
        pick("Toon een vraag en wat erbij past.", "Show a question and what may answer it.")
    }
    var aboutQuestionTake: String { pick("Pak een vraag op: jij gaat in gesprek.", "Take a question: you will talk.") }
    var aboutQuestionAnswer: String {
        pick(
            "Zeg wat de vraag beantwoordt: een cursus, een persoon of een idee.",
            "Say what answers it: a course, a person or an idea.")
    }
    var aboutQuestionConnect: String {
        pick("Stel de vraagsteller en een helper aan elkaar voor.", "Propose to introduce the asker and a helper.")
    }
    var aboutQuestionConnectDetail: String {
        pick(
            "Beiden krijgen bericht. Pas als allebei akkoord zijn, krijgen ze elkaars naam en adres.",
            "Both are asked. Only when both agree do they get each other's name and address.")
    }
    var aboutQuestionWithdraw: String { pick("Trek je vraag in.", "Withdraw your question.") }

    var helpQuestionText: String { pick("De vraag, in je eigen woorden.", "The question, in your own words.") }
    var helpQuestionNumber: String { pick("Het nummer van de vraag.", "The question's number.") }
    var helpTheme: String { pick("Het thema, zoals in de catalogus.", "The theme, as in the catalogue.") }
    var helpEquipment: String { pick("De machine of het materiaal.", "The machine or material.") }
    var helpColleagues: String { pick("Voor hoeveel collega’s.", "For how many colleagues.") }
    var helpMine: String { pick("Alleen wat van jou is.", "Only what is yours.") }
    var helpQuestionState: String {
        pick("Alleen in deze toestand; mag vaker.", "Only in this state; may be repeated.")
    }
    var helpIntroduced: String {
        pick("Iemand aan wie de vraagsteller is voorgesteld.", "Somebody whom the asker was introduced to.")
    }
    var helpIdeaNumber: String { pick("Het nummer van een idee.", "An idea's number.") }
    var helpHelper: String {
        pick(
            "De helper: een e-mailadres, of het nummer van een hulpaanbod.",
            "The helper: an e-mail address, or the number of an offer of help.")
    }
    var helpThemes: String {
        pick(
            "Toon de thema’s waar \(ThemeDemand.fewestSchools) of meer scholen naar vragen.",
            "Show the themes that \(ThemeDemand.fewestSchools) or more schools ask about.")
    }
}

// MARK: - Questions on the command line: answers

extension Wording {
    func unknownTheme(_ name: String, suggestion: String?) -> String {
        pick("‘\(name)’ is geen thema van de catalogus.", "‘\(name)’ is not a theme of the catalogue.")
            + (suggestion.map { pick(" Bedoel je ‘\($0)’?", " Did you mean ‘\($0)’?") } ?? "")
    }
    var oneAnswer: String {
        pick("Geef één antwoord: --course, --person of --idea.", "Give one answer: --course, --person or --idea.")
    }
    var noQuestions: String { pick("Er zijn geen vragen.", "There are no questions.") }
    var matchingCourses: String { pick("Deze cursussen passen erbij:", "These courses may answer it:") }
    var similarQuestions: String { pick("Andere scholen vragen ook:", "Other schools ask as well:") }
    var matchingHelpers: String { pick("Deze mensen willen helpen:", "These people want to help:") }
    func experienced(_ number: Int) -> String {
        pick(
            number == 1 ? "1 ander volgde zo’n cursus al." : "\(number) anderen volgden zo’n cursus al.",
            number == 1 ? "1 other has taken such a course." : "\(number) others have taken such a course.")
    }

    func asked(_ question: Question) -> String {
        pick(
            "Je vraag is genoteerd als nummer \(question.id). Je hoort wie hem oppakt. \(undoWithCommand)",
            "Your question is noted as number \(question.id). You will hear who takes it. \(undoWithCommand)")
    }

    func changed(_ question: Question) -> String {
        pick(
            "Vraag \(question.id): \(standing(question.state)).",
            "Question \(question.id): \(standing(question.state)).")
    }

    /// A question on one line: its number, how long it waits, where it stands, the school and the words.
    func questionLine(_ question: Question, today: Day) -> String {
        let mark =
            switch question.wait(on: today) {
            case .none, .short: ""
            case .long: "!"
            case .tooLong: "!!"
            }
        let age = days(question.age(on: today)) + (mark.isEmpty ? "" : " \(mark)")
        let facts = [standing(question.state), question.school, question.theme].compactMap(\.self)
            .filter { !$0.isEmpty }
        return "\(TextWidth.pad(String(question.id), to: 4)) \(TextWidth.pad(age, to: 12)) \(question.text)"
            + "  (\(facts.joined(separator: ", ")))"
    }

    /// What else is known of a question, a line each.
    func questionDetails(_ question: Question, _ catalog: Catalog) -> [String] {
        let answer: String? =
            switch question.answer {
            case .course(let id): "\(catalog.course(id)?.title ?? id)  \(id)"
            case .idea(let number): "\(name(of: .idea)) \(number)"
            case .person: pick("iemand die wil helpen", "somebody who wants to help")
            case nil: nil
            }
        let facts: [(String, String?)] = [
            (pick("apparatuur", "equipment"), question.equipment.isEmpty ? nil : question.equipment),
            (pick("collega’s", "colleagues"), question.colleagues == 0 ? nil : String(question.colleagues)),
            (pick("opgepakt door", "taken by"), question.takenBy), (pick("antwoord", "answer"), answer),
        ]
        return facts.compactMap { label, fact in fact.map { "  \(label): \($0)" } }
    }

    /// A course that may answer a question, on one line.
    func matchLine(_ course: QuestionMatches.Course) -> String {
        let place = course.start == nil ? nil : course.place ?? online
        let when = course.start.map { day($0.day) } ?? (course.format == "e-learning" ? always : noDate)
        return "\(TextWidth.pad(when, to: 16)) \(course.title)"
            + (place.map { "  (\($0))" } ?? "") + "  \(course.listing)"
    }

    /// A question of another school, on one line.
    func similarLine(_ question: Question, today: Day) -> String {
        let facts = [question.school, days(question.age(on: today))].filter { !$0.isEmpty }
        return "\(question.text)  (\(facts.joined(separator: ", ")))  \(name(of: LedgerThing.question)) \(question.id)"
    }

    /// Somebody who offers help, on one line.
    func helperLine(_ helper: Helper, _ catalog: Catalog) -> String {
        let who = helper.school.isEmpty ? helper.name : "\(helper.name), \(helper.school)"
        return "\(who): \(helper.offer.text)  (\(subject(of: helper.offer, catalog)))  "
            + "\(name(of: .helpOffer)) \(helper.id)"
    }

    /// A theme that several schools ask about, on one line.
    func themeLine(_ row: ThemeDemand, _ theme: Term?) -> String {
        let facts = [
            count(row.questions, ("vraag", "vragen"), ("question", "questions")),
            count(row.schools, ("school", "scholen"), ("school", "schools")),
            count(row.colleagues, ("collega", "collega’s"), ("colleague", "colleagues")),
            pick("oudste \(day(row.oldest))", "oldest \(day(row.oldest))"),
            count(row.courses, ("cursus", "cursussen"), ("course", "courses")),
        ]
        return "\(theme?.label(in: language) ?? row.theme)  (\(facts.joined(separator: ", ")))  \(row.theme)"
    }
    var noThemeDemand: String {
        pick(
            "Er is geen thema waar \(ThemeDemand.fewestSchools) of meer scholen naar vragen.",
            "There is no theme that \(ThemeDemand.fewestSchools) or more schools ask about.")
    }

    private func days(_ number: Int) -> String {
        number == 0 ? pick("vandaag", "today") : count(number, ("dag", "dagen"), ("day", "days"))
    }
}

// MARK: - Help and introductions

extension Wording {
    var aboutHelpOffer: String { pick("Bied aan om anderen te helpen.", "Offer to help others.") }
    var aboutHelpOfferDetail: String {
        pick(
            """
            Met een aanbod vind je het goed dat anderen je naam en school zien en dat de coördinator je vraagt of je met \
            iemand kennis wilt maken. Je adres krijgt niemand voordat je daar ja op zegt.
            """,
            """
            With an offer you agree that others see your name and school, and that the coordinator may ask whether you \
            want to meet somebody. Nobody gets your address before you say yes to that.
            """)
    }
    var aboutHelpOfferAdd: String { pick("Bied hulp aan.", "Offer help.") }
    var aboutHelpOfferList: String { pick("Toon wie waarmee wil helpen.", "Show who wants to help with what.") }
    var aboutHelpOfferWithdraw: String { pick("Trek je aanbod in.", "Withdraw your offer.") }
    var helpHelpText: String { pick("Wat je kunt of hebt gedaan.", "What you know or have done.") }
    var helpOfferNumber: String { pick("Het nummer van het aanbod.", "The offer's number.") }
    var themeOrCourse: String {
        pick("Geef --theme of --course, een van beide.", "Give --theme or --course, one of them.")
    }
    var noHelpers: String { pick("Er is nog geen hulpaanbod.", "Nobody offers help yet.") }

    func helpOffered(_ offer: HelpOffer, _ catalog: Catalog) -> String {
        pick(
            """
            Dank je: hulpaanbod \(offer.id), \(subject(of: offer, catalog)). Anderen zien nu je naam en school. \
            De coördinator kan je vragen om kennis te maken; je adres krijgt niemand voordat je ja zegt. \(undoWithCommand)
            """,
            """
            Thank you: offer of help \(offer.id), \(subject(of: offer, catalog)). Others now see your name and school. \
            The coordinator may ask you to meet somebody; nobody gets your address before you say yes. \(undoWithCommand)
            """)
    }

    func helpWithdrawn(_ offer: HelpOffer) -> String {
        pick("Hulpaanbod \(offer.id) is ingetrokken.", "Offer of help \(offer.id) has been withdrawn.")
    }

    private func subject(of offer: HelpOffer, _ catalog: Catalog) -> String {
        switch offer.subject {
        case .theme(let id): catalog.vocabulary.term(id, of: .theme)?.label(in: language) ?? id
        case .course(let id): catalog.course(id)?.title ?? id
        }
    }

    var aboutIntroduction: String {
        pick("Zeg of je met iemand kennis wilt maken.", "Say whether you want to meet somebody.")
    }
    var aboutIntroductionDetail: String {
        pick(
            "Pas als jullie allebei ja zeggen, krijg je elkaars naam en adres. Bedanken mag zonder reden.",
            "Only when both of you say yes do you get each other's name and address. You may decline without a reason.")
    }
    var aboutIntroductionList: String { pick("Toon wat je is voorgesteld.", "Show what was proposed to you.") }
    var aboutIntroductionAgree: String { pick("Zeg ja.", "Say yes.") }
    var aboutIntroductionDecline: String { pick("Bedank; de ander hoort geen reden.", "Decline; no reason is told.") }
    var helpIntroductionNumber: String { pick("Het nummer van de kennismaking.", "The introduction's number.") }
    var noIntroductions: String { pick("Er is je niemand voorgesteld.", "Nobody was proposed to you.") }

    func connected(_ introduction: Introduction) -> String {
        pick(
            "Kennismaking \(introduction.id) is aan beiden voorgesteld; ze hoeven alleen ja of nee te zeggen. \(undoWithCommand)",
            "Introduction \(introduction.id) was proposed to both; they need only say yes or no. \(undoWithCommand)")
    }

    /// An introduction on one line, for a coordinator.
    func introductionLine(_ introduction: Introduction) -> String {
        "  \(name(of: .introduction)) \(introduction.id): \(standing(introduction.state))"
    }

    /// An introduction on one line, for somebody who has a part in it.
    func introductionLine(_ output: IntroductionOutput) -> String {
        let introduction = output.introduction
        let other = output.other.map { ": \($0.name) <\($0.email)>" } ?? ""
        return "\(TextWidth.pad(String(introduction.id), to: 4)) \(output.text ?? "")  "
            + "(\(standing(introduction.state, for: output.side))\(other))"
    }
}
