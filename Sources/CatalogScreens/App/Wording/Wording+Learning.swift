package import CatalogKit

// MARK: - Mijn leren and the player

extension Wording {
    var tabLearning: String { pick("Mijn leren", "My learning") }

    var keyRead: String { pick("lezen", "read") }
    var keyOnward: String { pick("verder", "go on") }
    var keyNextChapter: String { pick("volgend hoofdstuk", "next chapter") }
    var keyPreviousChapter: String { pick("vorig hoofdstuk", "previous chapter") }
    var keyContents: String { pick("inhoud", "contents") }
    var keyFinish: String { pick("rond af", "mark done") }
    var keyFind: String { pick("zoek in de tekst", "find in the text") }
    var keyNextMatch: String { pick("volgende vindplaats", "next match") }
    var keyPreviousMatch: String { pick("vorige vindplaats", "previous match") }
    var keySelfCheck: String { pick("toets jezelf", "test yourself") }
    var keyLinks: String { pick("open een link", "open a link") }

    var learningReading: String { pick("Hier was je mee bezig", "What you are reading") }
    var learningFinished: String { pick("Afgerond", "Finished") }
    var learningNew: String { pick("Nog niet begonnen", "Not begun yet") }
    package var noModules: String {
        pick("Er zijn nog geen e-learningmodules in de catalogus.", "The catalogue has no e-learning modules yet.")
    }

    /// What is known of a module in the list, behind its progress.
    func facts(of standing: LearningShelf.Standing, today: Day) -> String {
        let length = standing.minutes.map { duration(hours: Double($0) / 60) }
        if let doneAt = standing.doneAt {
            return (["✓ " + day(LocalTime(utcSeconds: doneAt).day), length] as [String?]).compactMap(\.self)
                .joined(separator: " · ")
        }
        if let lastRead = standing.lastRead, let chapter = standing.chapter {
            let place = self.chapter(chapter, of: standing.chapters)
            let left = standing.share < 1 ? standing.minutesLeft.map(minutesLeft) : nil
            return [place, left ?? "", self.lastRead(LocalTime(utcSeconds: lastRead).day, today: today)]
                .filter { !$0.isEmpty }.joined(separator: " · ")
        }
        let place =
            standing.outsideURL == nil
            ? count(standing.chapters, ("hoofdstuk", "hoofdstukken"), ("chapter", "chapters"))
            : pick("op een andere site", "on another site")
        return [length, place].compactMap(\.self).joined(separator: " · ")
    }

    func chapter(_ number: Int, of count: Int) -> String {
        pick("hoofdstuk \(number) van \(count)", "chapter \(number) of \(count)")
    }

    /// How long it still takes; short, for it stands beside a bar.
    package func minutesLeft(_ minutes: Int) -> String { pick("nog \(minutes) min", "\(minutes) min left") }

    private func lastRead(_ day: Day, today: Day) -> String {
        switch today.number - day.number {
        case 0: pick("vandaag gelezen", "read today")
        case 1: pick("gisteren gelezen", "read yesterday")
        default: pick("gelezen op ", "read on ") + compactDay(day, today: today)
        }
    }

    // MARK: Reading

    /// A chapter's heading, or what it is called without one.
    package func title(of chapter: Chapter, in module: Module) -> String {
        if let title = chapter.title { return title }
        if module.chapters.count == 1 { return module.course.title }
        let number = (module.chapters.firstIndex { $0.key == chapter.key } ?? 0) + 1
        return number == 1 ? pick("Inleiding", "Introduction") : pick("Hoofdstuk \(number)", "Chapter \(number)")
    }

    /// What stands below a chapter.
    func ending(of chapter: Chapter, isLast: Bool) -> String {
        if !chapter.checks.isEmpty {
            let questions = count(chapter.checks.count, ("vraag", "vragen"), ("question", "questions"))
            return pick(
                "Spatie: \(questions) om jezelf te toetsen.", "Space: \(questions) to test yourself.")
        }
        return isLast
            ? pick("Einde van de module. Spatie rondt haar af.", "The end of the module. Space finishes it.")
            : pick("Spatie: naar het volgende hoofdstuk.", "Space: to the next chapter.")
    }

    var readingNotKept: String {
        pick(
            "Ik ken je nog niet: waar je bent, onthoud ik alleen tot je stopt.",
            "I do not know you yet: where you are is remembered only until you quit.")
    }
    var nothingToRead: String { pick("Hier valt nog niets te lezen.", "There is nothing to read here yet.") }
    package var noModule: String { pick("Dit is geen e-learning.", "This is no e-learning.") }
    var firstChapter: String { pick("Dit is het eerste hoofdstuk.", "This is the first chapter.") }
    var lastChapter: String { pick("Dit is het laatste hoofdstuk.", "This is the last chapter.") }
    var readToTheEnd: String { pick("Einde van de module; je had haar al afgerond.", "The end; you had finished it.") }
    func stillToRead(_ title: String) -> String {
        pick("Nog te lezen: ‘\(title)’. Of rond af met d.", "Still to read: ‘\(title)’. Or mark it done with d.")
    }

    /// That a module was finished, and what it counts for.
    package func moduleDone(_ completion: ModuleCompletion, title: String) -> String {
        guard completion.minutes > 0 else { return pick("Afgerond: \(title).", "Finished: \(title).") }
        let length = duration(hours: Double(completion.minutes) / 60)
        return pick(
            "Afgerond: \(title). Er telt \(length) mee in je uren.",
            "Finished: \(title). It adds \(length) to your hours.")
    }

    func finished(_ completion: ModuleCompletion) -> String {
        pick("✓ afgerond op ", "✓ finished on ") + day(LocalTime(utcSeconds: completion.doneAt).day)
    }
    var begun: String { pick("je bent begonnen; Enter leest verder", "you have begun; Enter goes on") }

    // MARK: Looking for text

    var findPlaceholder: String { pick("Zoek een woord in deze module", "Find a word in this module") }
    func notFound(_ text: String) -> String {
        text.isEmpty
            ? pick("Zoek eerst iets met /.", "Find something first with /.")
            : pick("‘\(text)’ staat niet in deze module.", "‘\(text)’ is not in this module.")
    }
    func match(_ number: Int, of count: Int, _ text: String) -> String {
        pick(
            "‘\(text)’: \(number) van \(count). Volgende met n, vorige met N.",
            "‘\(text)’: \(number) of \(count). Next with n, previous with N.")
    }

    // MARK: Questions

    var noChecksHere: String { pick("Bij dit hoofdstuk horen geen vragen.", "This chapter has no questions.") }
    func checkHeading(_ number: Int, of count: Int) -> String {
        pick("Toets jezelf, vraag \(number) van \(count)", "Test yourself, question \(number) of \(count)")
    }
    var severalAnswers: String {
        pick("Meer dan één antwoord is goed; kies met spatie.", "More than one answer is right; choose with space.")
    }
    var right: String { pick("Goed!", "Right!") }
    var wrong: String { pick("Niet helemaal.", "Not quite.") }

    // MARK: Links

    var noLinksHere: String { pick("In dit hoofdstuk staan geen links.", "This chapter has no links.") }
    var moreOutside: String { pick("Meer over deze module", "More about this module") }
    var linksTitle: String { pick("Welke link?", "Which link?") }
    var yesOpenLink: String { pick("openen", "open") }
    var linkTitle: String { pick("Link", "Link") }
    var openElsewhere: String {
        pick(
            "Hier is geen browser. Neem het adres over, of richt je telefoon op de code.",
            "There is no browser here. Copy the address, or point your telephone at the code.")
    }
    func linkOpened(_ url: String) -> String { pick("Geopend in je browser: \(url)", "Opened in your browser: \(url)") }

    // MARK: Refusals and faults

    /// Why the ledger did not note that a module is done; nil for what is about something else.
    func learningRefusal(_ error: LedgerError) -> String? {
        guard case .moduleDone(let instant) = error else { return nil }
        let day = day(LocalTime(utcSeconds: instant).day)
        return pick("Deze module heb je al afgerond, op \(day).", "You have finished this module already, on \(day).")
    }

    /// What is wrong with the questions of a module's file; empty for anything else.
    func selfCheckSentence(_ problem: Problem) -> String {
        switch problem {
        case .answerNotAmongOptions(let answer, let options):
            pick(
                "‘\(answer)’ is geen nummer van een antwoord; er zijn er \(options), het eerste is 1.",
                "‘\(answer)’ is not the number of an option; there are \(options), the first is 1.")
        case .duplicateOption(let option):
            pick(
                "het antwoord ‘\(option)’ staat er twee keer; haal er een weg.",
                "the option ‘\(option)’ is there twice; remove one.")
        case .unknownChapter(let title, _):
            pick(
                "er is geen hoofdstuk ‘\(title)’; schrijf de kop over zoals hij achter ## staat.",
                "there is no chapter ‘\(title)’; write the heading as it stands behind ##.")
        case .questionsWithoutChapters:
            pick(
                "vragen horen bij een e-learning die je hier leest; haal ze weg.",
                "questions belong to e-learning that is read here; remove them.")
        default: ""
        }
    }
}

extension Problem {
    /// The heading that was perhaps meant.
    var suggestedChapter: String? {
        if case .unknownChapter(_, let suggestion) = self { suggestion } else { nil }
    }
}
