@testable import CatalogKit

/// Files that get another offering.
enum AddCases {
    static let all: [EditCase] = [
        EditCase(
            "adds the first offering to a file without any", .add(Self.variant),
            """
             hours: 3
            +offerings:
            +  - start: 2027-05-20 15:30
            +    end: 2027-05-20 18:30
            +    place: Sittard
            +    capacity: 12
            """),
        EditCase(
            "adds it after comments and blank lines at the end", .add(Self.variant),
            """
             hours: 3
             
             # nog geen datum
            +offerings:
            +  - start: 2027-05-20 15:30
            +    end: 2027-05-20 18:30
            +    place: Sittard
            +    capacity: 12
            """),
        EditCase(
            "adds it after a text of several lines", .add(Self.variant),
            """
             summary: |
               Eerste regel.
             
               # geen commentaar
            +offerings:
            +  - start: 2027-05-20 15:30
            +    end: 2027-05-20 18:30
            +    place: Sittard
            +    capacity: 12
            """),
        EditCase(
            "fills an empty key", .add(Self.variant),
            """
             offerings:
            +  - start: 2027-05-20 15:30
            +    end: 2027-05-20 18:30
            +    place: Sittard
            +    capacity: 12
             hours: 3
            """),
        EditCase(
            "fills an empty key with a comment", .add(Self.variant),
            """
             offerings:   # volgt
            +  - start: 2027-05-20 15:30
            +    end: 2027-05-20 18:30
            +    place: Sittard
            +    capacity: 12
             # over de uren
             hours: 3
            """),
        EditCase(
            "fills a key with nothing written as ~", .add(Self.variant),
            """
            -offerings: ~  # volgt
            +offerings:  # volgt
            +  - start: 2027-05-20 15:30
            +    end: 2027-05-20 18:30
            +    place: Sittard
            +    capacity: 12
             hours: 3
            """),
        EditCase(
            "fills a key with nothing written as null", .add(Self.variant),
            """
            -offerings: null
            +offerings:
            +  - start: 2027-05-20 15:30
            +    end: 2027-05-20 18:30
            +    place: Sittard
            +    capacity: 12
            """),
        EditCase(
            "fills empty brackets", .add(Self.variant),
            """
            -offerings: []
            +offerings:
            +  - start: 2027-05-20 15:30
            +    end: 2027-05-20 18:30
            +    place: Sittard
            +    capacity: 12
             hours: 3
            """),
        EditCase(
            "fills empty brackets with blanks and a comment", .add(Self.variant),
            """
            -offerings:  [  ] # volgt
            +offerings: # volgt
            +  - start: 2027-05-20 15:30
            +    end: 2027-05-20 18:30
            +    place: Sittard
            +    capacity: 12
            """),
        EditCase(
            "fills brackets on a line of their own", .add(Self.variant),
            """
             offerings:
            -  []
            +  [{start: 2027-05-20 15:30, end: 2027-05-20 18:30, place: Sittard, capacity: 12}]
             hours: 3
            """),
        EditCase(
            "fills brackets around a comment", .add(Self.variant),
            """
            -offerings: [ # volgt
            +offerings: [{start: 2027-05-20 15:30, end: 2027-05-20 18:30, place: Sittard, capacity: 12} # volgt
               ]
             hours: 3
            """),
        EditCase(
            "fills a key in quotation marks", .add(Self.variant),
            """
             "offerings":
            +  - start: 2027-05-20 15:30
            +    end: 2027-05-20 18:30
            +    place: Sittard
            +    capacity: 12
             'hours': 3
            """),
        EditCase(
            "adds after the last of the list", .add(Self.variant),
            """
             offerings:
               - start: 2027-03-11 15:30
                 end: 2027-03-11 18:30
                 place: Heerlen
                 capacity: 16
            +  - start: 2027-05-20 15:30
            +    end: 2027-05-20 18:30
            +    place: Sittard
            +    capacity: 12
            """),
        EditCase(
            "adds after the last of the list, before the next key and its comment", .add(Self.variant),
            """
             offerings:
               - start: 2027-03-11 15:30
                 end: 2027-03-11 18:30
                 place: Heerlen
                 capacity: 16
            +  - start: 2027-05-20 15:30
            +    end: 2027-05-20 18:30
            +    place: Sittard
            +    capacity: 12
             
             # zo lang duurt het
             hours: 3
            """),
        EditCase(
            "keeps a comment that belongs to the last", .add(Self.variant),
            """
             offerings:
               - start: 2027-03-11 15:30
                 end: 2027-03-11 18:30
                 place: Heerlen
                 capacity: 16 # vol is vol
                 # enrol-by: nog te bepalen
            +  - start: 2027-05-20 15:30
            +    end: 2027-05-20 18:30
            +    place: Sittard
            +    capacity: 12
             
               # - start: 2028-01-01 nog niet zeker
             hours: 3
            """),
        EditCase(
            "follows a list without indentation", .add(Self.variant),
            """
             offerings:
             - start: 2027-03-11 15:30
               end: 2027-03-11 18:30
               place: Heerlen
               capacity: 16
            +- start: 2027-05-20 15:30
            +  end: 2027-05-20 18:30
            +  place: Sittard
            +  capacity: 12
             # de uren
             hours: 3
            """),
        EditCase(
            "follows an odd indentation", .add(Self.variant),
            """
             offerings:
                  -   start: 2027-03-11 15:30
                      end: 2027-03-11 18:30
                      place: Heerlen
                      capacity: 16
            +     -   start: 2027-05-20 15:30
            +         end: 2027-05-20 18:30
            +         place: Sittard
            +         capacity: 12
             hours: 3
            """),
        EditCase(
            "follows a hyphen on a line of its own", .add(Self.variant),
            """
             offerings:
               -
                  start: 2027-03-11 15:30
                  end: 2027-03-11 18:30
                  place: Heerlen
                  capacity: 16
            +  - start: 2027-05-20 15:30
            +    end: 2027-05-20 18:30
            +    place: Sittard
            +    capacity: 12
             hours: 3
            """),
        EditCase(
            "does not cut a venue of several lines", .add(Self.variant),
            """
             offerings:
               - start: 2027-03-11 15:30
                 end: 2027-03-11 18:30
                 place: Heerlen
                 capacity: 16
                 venue: >
                   Achterom,
             
                   # 3 bellen
            +  - start: 2027-05-20 15:30
            +    end: 2027-05-20 18:30
            +    place: Sittard
            +    capacity: 12
             
             hours: 3
            """),
        EditCase(
            "adds after offerings in braces", .add(Self.variant),
            """
             offerings:
               - {start: 2027-03-11 15:30, end: 2027-03-11 18:30, place: Heerlen}
            +  - start: 2027-05-20 15:30
            +    end: 2027-05-20 18:30
            +    place: Sittard
            +    capacity: 12
            """),
        EditCase(
            "adds within brackets on one line", .add(Self.variant),
            """
            -offerings: [{start: 2027-03-11 15:30, end: 2027-03-11 18:30, place: Heerlen}] # alle
            +offerings: [{start: 2027-03-11 15:30, end: 2027-03-11 18:30, place: Heerlen}, {start: 2027-05-20 15:30, end: 2027-05-20 18:30, place: Sittard, capacity: 12}] # alle
            """),
        EditCase(
            "adds within brackets on several lines", .add(Self.variant),
            """
             offerings: [
                 {start: 2027-01-11 15:30, end: 2027-01-11 18:30, place: Heerlen}, # eerste
            -    {start: 2027-03-11 15:30, end: 2027-03-11 18:30, place: "Heerlen"} # tweede }
            +    {start: 2027-03-11 15:30, end: 2027-03-11 18:30, place: "Heerlen"}, # tweede }
            +    {start: 2027-05-20 15:30, end: 2027-05-20 18:30, place: Sittard, capacity: 12}
               ]
             hours: 3
            """),
        EditCase(
            "adds within brackets after a last comma", .add(Self.variant),
            """
             offerings: [
                 {start: 2027-03-11 15:30, end: 2027-03-11 18:30, place: Heerlen},   # ]
            +    {start: 2027-05-20 15:30, end: 2027-05-20 18:30, place: Sittard, capacity: 12},
               ]
             hours: 3
            """),
        EditCase(
            "adds after several meetings in brackets", .add(Self.variant),
            """
            -offerings: [{place: Heerlen, meetings: [{start: 2027-03-11 15:30, end: 2027-03-11 18:30}]}]
            +offerings: [{place: Heerlen, meetings: [{start: 2027-03-11 15:30, end: 2027-03-11 18:30}]}, {start: 2027-05-20 15:30, end: 2027-05-20 18:30, place: Sittard, capacity: 12}]
            """),
        EditCase(
            "writes an id where the day is taken", .add(Self.second),
            """
             offerings:
               - start: 2027-05-20 15:30
                 end: 2027-05-20 18:30
                 place: Heerlen
                 capacity: 16
            +  - id: proef@2027-05-20-2
            +    start: 2027-05-20 15:30
            +    end: 2027-05-20 18:30
            +    place: Sittard
            +    capacity: 12
               # middag
            """),
        EditCase(
            "writes everything an offering has", .add(Self.full),
            """
             offerings:
               - start: 2027-03-11 15:30
                 end: 2027-03-11 18:30
                 place: Heerlen
                 capacity: 16
            +  - meetings:
            +      - start: 2027-05-20 15:30
            +        end: 2027-05-20 18:30
            +      - start: 2027-05-27 15:30
            +        end: 2027-05-27 18:30
            +    place: Heerlen
            +    venue: '''t Lab: zaal #2'
            +    minimum: 6
            +    enrol-by: 2027-05-13
            """),
        EditCase(
            "writes an offering without a place as online", .add(Self.online),
            """
             offerings:
               - start: 2027-03-11 15:30
                 end: 2027-03-11 18:30
                 place: Heerlen
                 capacity: 16
            +  - start: 2027-05-20 15:30
            +    end: 2027-05-20 18:30
            +    online: true
             hours: 3
            """),
        EditCase(
            whole: "adds to a front matter that is indented", .add(Self.variant),
            """
             ---
             # kop
               title: Proef
               format: training
               provider: techlab-parkstad
            +  offerings:
            +    - start: 2027-05-20 15:30
            +      end: 2027-05-20 18:30
            +      place: Sittard
            +      capacity: 12
             ---
            """),
        EditCase(
            whole: "adds to a front matter in braces", .add(Self.variant),
            """
             ---
            -{title: Proef, format: training,
            +{offerings: [{start: 2027-05-20 15:30, end: 2027-05-20 18:30, place: Sittard, capacity: 12}], title: Proef, format: training,
               provider: techlab-parkstad}
             ---
             Tekst
            """),
    ]

    static let variant = Offering(
        id: "proef@2027-05-20", meetings: [meeting("2027-05-20 15:30", "2027-05-20 18:30")], place: "Sittard",
        capacity: 12)
    private static let second = Offering(
        id: "proef@2027-05-20-2", meetings: variant.meetings, place: "Sittard", capacity: 12)
    private static let online = Offering(id: "proef@2027-05-20", meetings: variant.meetings)
    private static let full = Offering(
        id: "proef@2027-05-20", meetings: variant.meetings + [meeting("2027-05-27 15:30", "2027-05-27 18:30")],
        place: "Heerlen", venue: "'t Lab: zaal #2", minimum: 6, enrolBy: Day("2027-05-13"))

    private static func meeting(_ start: String, _ end: String) -> Meeting {
        let never = LocalTime(day: Day(number: 0), minute: 0)
        return Meeting(start: LocalTime(start) ?? never, end: LocalTime(end) ?? never)
    }
}
