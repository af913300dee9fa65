package import CatalogKit

/// What a website says to people, in one language.
package struct WebsiteWords: Sendable {
    /// The language of the words, and of labels.
    package let language: Language
    /// The days of the week in short, from Monday.
    package let weekdays: [String]
    /// The months in full, from January.
    package let months: [String]
    /// The languages that courses are given in, by code (ISO 639-1).
    package let languages: [String: String]
    /// What calendars say.
    package let calendar: ICalendarWriter.Words
    private let text: @Sendable (WebsiteWord) -> String

    /// Makes the words of a language.
    ///
    /// - Parameters:
    ///   - language: the language.
    ///   - weekdays: seven, from Monday.
    ///   - months: twelve, from January.
    ///   - languages: names of languages by code.
    ///   - calendar: what calendars say.
    ///   - text: the text of each word.
    package init(
        language: Language, weekdays: [String], months: [String], languages: [String: String],
        calendar: ICalendarWriter.Words, text: @escaping @Sendable (WebsiteWord) -> String
    ) {
        self.language = language
        self.weekdays = weekdays
        self.months = months
        self.languages = languages
        self.calendar = calendar
        self.text = text
    }

    subscript(word: WebsiteWord) -> String {
        text(word)
    }

    /// A number with a noun.
    func count(_ number: Int, _ one: WebsiteWord, _ many: WebsiteWord) -> String {
        "\(number) \(self[number == 1 ? one : many])"
    }
}

/// A text of a website.
package enum WebsiteWord: CaseIterable, Sendable {
    // MARK: The list

    /// The title of the page of everything, before the region's name: "Aanbod van".
    case offerOf
    /// Under that title: what it is, and what one can do.
    case introduction
    /// The link over everything else, for who goes by keyboard: "Naar de inhoud".
    case skip
    /// The link back to everything.
    case all
    /// The label of the search box.
    case search
    /// The heading of the filters: "Kies uit het aanbod".
    case choose
    /// What takes all filters off.
    case clear
    /// The choice of a filter that leaves nothing out.
    case any
    /// The filter by subject.
    case theme
    /// The filter by kind of course.
    case format
    /// The filter by town.
    case place
    /// The filter by month.
    case month
    /// What a list counts, one of it.
    case activity
    /// What a list counts, none or several of it.
    case activities
    /// What filters say that leave nothing, and what to do then.
    case nothingFound
    /// The heading above what has no date.
    case withoutDate
    /// When something is that one can do at any time.
    case always
    /// When something is for which no date is set.
    case noDate

    // MARK: A course

    /// Where something is that has no place.
    case online
    /// What is said of an offering that was called off.
    case cancelled
    /// What something costs that costs nothing.
    case free
    /// What stands between euros and cents: a comma in Dutch.
    case decimalSign
    /// One hour.
    case hour
    /// Several hours.
    case hours
    /// One minute.
    case minute
    /// Several minutes.
    case minutes
    /// One seat.
    case seat
    /// Several seats.
    case seats
    /// What stands before the fewest people that make an offering go on: "gaat door vanaf".
    case minimum
    /// What stands before the last day to sign up.
    case enrolBy
    /// The heading of the dates and places.
    case dates
    /// The heading of the description.
    case about
    /// The heading of how to sign up.
    case signUp
    /// The heading of the facts in short.
    case facts
    /// What stands before the host of a page outside: "Aanmelden en meer lezen op".
    case signUpAt
    /// What stands before the region's mail address.
    case signUpByMail
    /// How to sign up where there is neither page nor address.
    case signUpNowhere
    /// What stands before the role to ask.
    case contact
    /// Who gives it.
    case provider
    /// Whom it is for.
    case audience
    /// The vmbo profiles.
    case profiles
    /// The kinds of school.
    case sectors
    /// How long it takes.
    case duration
    /// What it costs.
    case price
    /// The language it is given in.
    case taughtIn
    /// What a table in a description is called for who cannot see it.
    case table

    // MARK: What one can take along

    /// The link to the calendar file of a date.
    case calendar
    /// The link to the calendar file of everything.
    case calendarOfAll
    /// The link to the feed of what is new.
    case feed
    /// What stands before the day of writing.
    case updated
}
