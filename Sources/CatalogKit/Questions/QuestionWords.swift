import Foundation

/// The words of a text that tell what it is about, reduced to their stems.
///
/// Left out are words that say how one asks rather than what for: articles and the like, and those that occur in more than
/// a fifth of the listings ("techniek", "les").
struct QuestionWords {
    /// The largest part of the listings that a telling word may occur in.
    static let commonShare = 0.2
    /// The fewest letters of the beginning that stands for a compound nobody else wrote.
    static let shortestBeginning = 5

    private let engine: SearchIndex
    private let availability: Availability?
    private let today: Day
    private let stemmer = Stemmer(.dutch)

    init(_ engine: SearchIndex, today: Day) {
        self.engine = engine
        self.today = today
        availability = try? engine.availability()
    }

    /// The telling words of a text in order, each once.
    func telling(in text: String) -> [String] {
        var seen: Set<String> = []
        return Analyzer.words(text).filter { word in
            word.count > 1 && !Self.small.contains(word) && seen.insert(word).inserted && !isCommon(word)
        }
    }

    /// The stems of words.
    func stems(of words: [String]) -> Set<String> {
        Set(words.map(stemmer.stem))
    }

    /// Whether a title has a word in another form, or one that begins alike: "lasercutter" is at home in "lasersnijden".
    func isInTitle(_ word: String, of title: String) -> Bool {
        let stem = stemmer.stem(word)
        return Analyzer.words(title).contains { other in
            let beginning = word.commonPrefix(with: other)
            return stemmer.stem(other) == stem
                || (beginning.count >= Self.shortestBeginning && !isCommon(beginning))
        }
    }

    /// How well each course that can still be taken answers a word: the best of its listings.
    ///
    /// Dutch writes compounds as one word: where nobody wrote the whole ("lasersnijmachine"), its longest beginning counts
    /// that somebody did write ("lasersnij").
    func courses(for word: String) -> [String: Double] {
        let known = Self.beginnings(of: word).lazy.filter { (try? engine.knows(QueryWord($0, isLast: true))) == true }
        return known.map(search).first { !$0.isEmpty } ?? [:]
    }

    /// What may stand for a word, longest first: the word itself, and its beginnings down to the shortest. Of a word longer
    /// than anybody writes, no more than that: to look for each beginning of a whole line takes most of a second.
    static func beginnings(of word: String) -> [String] {
        let longest = min(word.count, Spelling.longest)
        return (min(longest, shortestBeginning)...longest).reversed().map { String(word.prefix($0)) }
    }

    private func search(_ word: String) -> [String: Double] {
        let hits = result(of: Query(text: word, upcoming: today))?.hits ?? []
        return hits.reduce(into: [:]) { scores, hit in
            guard let course = engine.listing(hit.number)?.course else { return }
            scores[course] = max(scores[course] ?? 0, hit.score)
        }
    }

    /// What a query brings; nothing where the index is damaged.
    private func result(of query: Query) -> SearchResult? {
        availability.flatMap { try? engine.search(query, availability: $0) }
    }

    private func isCommon(_ word: String) -> Bool {
        let total = result(of: Query(text: word, limit: 0))?.total ?? 0
        return Double(total) > Self.commonShare * Double(engine.count)
    }

    /// Folded words of Dutch and English that say nothing about a subject.
    private static let small = Set(
        """
        aan al alle allemaal als altijd ander andere anders beetje beginnen behoefte ben bij bijvoorbeeld binnen collega \
        collegas cursus daar daarvan dan dat de deze die dit doen docent docenten door een eens eerste eigen en er ergens \
        ermee erover ervaring gaan gaat gebruik gebruiken gebruikt geen geven goed graag haar heb hebben heeft helpen het \
        hier hij hoe hulp iemand iets ik in is ja je jullie kan kent kopen krijgen kun kunnen leerling leerlingen leraar \
        leraren leren les lessen maar machine machines mee meer meerdere men met mijn moet moeten na naar niemand niet nieuw \
        nieuwe nog nu of om omgaan onderwijs ons onze ook op over per ruimte scholing school scholen samen snel staan staat \
        te team tegen toch toe tot training uit van vanaf veel veilig verder voor vraag waar wanneer wat we weet wel welke \
        werken werkt werk weten wie wij wil willen worden wordt zelf ze zijn zo zoals zoek zoeken zoekt zou zouden zonder \
        an and any are at can for from has have help how in know learn need new of on our school teach teachers that the \
        this to us use want we what who with would you your
        """.split(separator: " ").map(String.init))
}
