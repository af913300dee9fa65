import CatalogKit

/// Dates, amounts and lengths of time as a website says them.
struct WebsiteText {
    private let words: WebsiteWords

    /// Makes the texts of a language.
    init(_ words: WebsiteWords) {
        self.words = words
    }

    /// A day with its year: "do 11 maart 2027".
    func day(_ day: Day) -> String {
        let (year, month, number) = day.components
        return "\(words.weekdays[day.weekday - 1]) \(number) \(words.months[month - 1]) \(year)"
    }

    /// A month with its year: "maart 2027".
    func month(_ month: Month) -> String {
        "\(words.months[month.month - 1]) \(month.year)"
    }

    /// When a meeting is: its day with the clock, both days where it runs over midnight, days alone where it takes whole ones.
    func time(_ meeting: Meeting) -> String {
        let (start, end) = (meeting.start, meeting.end)
        if start.minute == 0, end.minute == 0 {
            let last = end.day.advanced(by: -1)
            return last == start.day ? day(last) : "\(day(start.day)) – \(day(last))"
        }
        if start.day == end.day { return "\(day(start.day)), \(start.clock)–\(end.clock)" }
        return "\(day(start.day)), \(start.clock) – \(day(end.day)), \(end.clock)"
    }

    /// What it costs: "gratis", "€ 195", "€ 12,50".
    func price(cents: Int) -> String {
        if cents == 0 { return words[.free] }
        let rest = cents % 100
        return "€\u{A0}\(cents / 100)" + (rest == 0 ? "" : "\(words[.decimalSign])\(rest < 10 ? "0" : "")\(rest)")
    }

    /// How long it takes, in minutes under an hour, else in hours and minutes: "35 minuten", "2,5 uur", "1 uur 20 minuten".
    func duration(hours: Double) -> String {
        let minutes = Int((hours * 60).rounded())
        let (whole, rest) = (minutes / 60, minutes % 60)
        if rest == 0 { return words.count(whole, .hour, .hours) }
        if whole > 0, rest == 30 { return "\(whole)\(words[.decimalSign])5 \(words[.hours])" }
        let rests = words.count(rest, .minute, .minutes)
        return whole == 0 ? rests : "\(words.count(whole, .hour, .hours)) \(rests)"
    }

    /// The town of an offering, with its venue where asked for.
    func location(_ offering: Offering, withVenue: Bool = false) -> String {
        let town = offering.place ?? words[.online]
        return [town, withVenue ? offering.venue ?? "" : ""].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
