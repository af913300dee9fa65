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
    var oneAnswer: String {
        pick("Geef één antwoord: --course, --person of --idea.", "Give one answer: --course, --person or --idea.")
    }
    var noQuestions: String { pick("Er zijn geen vragen.", "There are no questions.") }

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
        let mark = sign(of: question.wait(on: today))
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
}
