@testable import CatalogKit

/// Files of which an offering changes.
enum ChangeCases {
    static let all: [EditCase] = [
        EditCase(
            "changes the seats", .change("proef@2027-03-11", [.capacity(20)]),
            """
             offerings:
               - start: 2027-03-11 15:30
                 end: 2027-03-11 18:30
                 place: Heerlen
            -    capacity: 16
            +    capacity: 20
             hours: 3
            """),
        EditCase(
            "changes seats in quotation marks, with a comment after them", .change("proef@2027-03-11", [.capacity(20)]),
            """
             offerings:
               - start: 2027-03-11 15:30
                 end: 2027-03-11 18:30
                 place: Heerlen
            -    capacity:   "16"  # 16 stoelen
            +    capacity:   "20"  # 16 stoelen
             hours: 3
            """),
        EditCase(
            "changes only the offering it is about", .change("proef@2027-03-11", [.capacity(20)]),
            """
             offerings:
               - start: 2027-01-11 15:30
                 end: 2027-01-11 18:30
                 place: Heerlen
                 capacity: 16
             
               - start: 2027-03-11 15:30
                 end: 2027-03-11 18:30
                 place: Heerlen
            -    capacity: 16
            +    capacity: 20
               - start: 2027-06-11 15:30
                 end: 2027-06-11 18:30
                 place: Heerlen
                 capacity: 16
            """),
        EditCase(
            "adds seats after the last value", .change("proef@2027-03-11", [.capacity(20)]),
            """
             offerings:
               - start: 2027-03-11 15:30
                 end: 2027-03-11 18:30
                 place: Heerlen
            +    capacity: 20
                 # de zaal is klein
             hours: 3
            """),
        EditCase(
            "fills seats that were left open", .change("proef@2027-03-11", [.capacity(20)]),
            """
             offerings:
               - start: 2027-03-11 15:30
                 end: 2027-03-11 18:30
                 place: Heerlen
            -    capacity:    # nog te bepalen
            +    capacity: 20    # nog te bepalen
            """),
        EditCase(
            "fills seats written as ~", .change("proef@2027-03-11", [.capacity(20)]),
            """
             offerings:
               - start: 2027-03-11 15:30
                 end: 2027-03-11 18:30
                 place: Heerlen
            -    'capacity' : ~
            +    'capacity' : 20
            """),
        EditCase(
            "changes seats within braces", .change("proef@2027-03-11", [.capacity(20)]),
            """
             offerings:
               # in één regel
            -  - {start: 2027-03-11 15:30, end: 2027-03-11 18:30, place: Heerlen, capacity: 16} # é
            +  - {start: 2027-03-11 15:30, end: 2027-03-11 18:30, place: Heerlen, capacity: 20} # é
            """),
        EditCase(
            "adds seats within braces", .change("proef@2027-03-11", [.capacity(20)]),
            """
            -offerings: [{start: 2027-03-11 15:30, end: 2027-03-11 18:30, place: 'Heerlen'}]
            +offerings: [{start: 2027-03-11 15:30, end: 2027-03-11 18:30, place: 'Heerlen', capacity: 20}]
            """),
        EditCase(
            "changes a value after other scripts on the same line", .change("proef@2027-03-11", [.capacity(20)]),
            """
            -offerings: [{venue: 'Zaal 👩‍🏫é́', start: 2027-03-11 15:30, end: 2027-03-11 18:30, place: Heerlen, capacity: 16}]
            +offerings: [{venue: 'Zaal 👩‍🏫é́', start: 2027-03-11 15:30, end: 2027-03-11 18:30, place: Heerlen, capacity: 20}]
            """),
        EditCase(
            "adds a last day to sign up", .change("proef@2027-03-11", [.enrolBy(Self.deadline)]),
            """
             offerings:
               - start: 2027-03-11 15:30
                 end: 2027-03-11 18:30
                 place: Heerlen
                 capacity: 16   # stoelen
            +    enrol-by: 2027-03-04
             
             hours: 3
            """),
        EditCase(
            "changes the last day to sign up and the seats at once",
            .change("proef@2027-03-11", [.enrolBy(Self.deadline), .capacity(8)]),
            """
             offerings:
               - start: 2027-03-11 15:30
                 end: 2027-03-11 18:30
                 place: Heerlen
            -    capacity: 16
            -    enrol-by: 2027-03-10
            +    capacity: 8
            +    enrol-by: 2027-03-04
            """),
        EditCase(
            "adds both at once", .change("proef@2027-03-11", [.enrolBy(Self.deadline), .capacity(8)]),
            """
             offerings:
               - start: 2027-03-11 15:30
                 end: 2027-03-11 18:30
                 place: Heerlen
            +    capacity: 8
            +    enrol-by: 2027-03-04
            """),
        EditCase(
            "writes the old id when the day changes", .change("proef@2027-03-11", [.meeting(number: 0, Self.moved)]),
            """
             offerings:
            -  - start: 2027-03-11 15:30   # donderdag
            -    end: 2027-03-11 18:30
            +  - id: proef@2027-03-11
            +    start: 2027-03-18 14:00   # donderdag
            +    end: 2027-03-18 17:00
                 place: Heerlen
             hours: 3
            """),
        EditCase(
            "writes no id when only the hour changes", .change("proef@2027-03-11", [.meeting(number: 0, Self.later)]),
            """
             offerings:
            -  - start: "2027-03-11 15:30"
            -    end: 2027-03-11T18:30
            +  - start: "2027-03-11 16:00"
            +    end: 2027-03-11 19:00
                 place: Heerlen
            """),
        EditCase(
            "keeps an id that is there", .change("proef@2027-03-11", [.meeting(number: 0, Self.moved)]),
            """
             offerings:
               - place: Heerlen
            -    start: 2027-03-12 15:30
            -    end: 2027-03-12 18:30
            +    start: 2027-03-18 14:00
            +    end: 2027-03-18 17:00
                 id: proef@2027-03-11
             hours: 3
            """),
        EditCase(
            "writes the id within braces", .change("proef@2027-03-11", [.meeting(number: 0, Self.moved)]),
            """
            -offerings: [ {start: 2027-03-11 15:30, end: 2027-03-11 18:30, place: Heerlen} ]
            +offerings: [ {id: proef@2027-03-11, start: 2027-03-18 14:00, end: 2027-03-18 17:00, place: Heerlen} ]
            """),
        EditCase(
            "writes the id after a hyphen on a line of its own",
            .change("proef@2027-03-11", [.meeting(number: 0, Self.moved)]),
            """
             offerings:
                 -   # de eerste keer
            -          start: 2027-03-11 15:30
            -          end: 2027-03-11 18:30
            +          id: proef@2027-03-11
            +          start: 2027-03-18 14:00
            +          end: 2027-03-18 17:00
                       place: Heerlen
            """),
        EditCase(
            "moves one of several meetings past another",
            .change("proef@2027-03-11", [.meeting(number: 0, Self.moved)]),
            """
             offerings:
            -  - place: Heerlen
            +  - id: proef@2027-03-11
            +    place: Heerlen
                 meetings: # in de volgorde van het bestand
                   - start: 2027-03-15 15:30
                     end: 2027-03-15 18:30
            -      - start: 2027-03-11 15:30
            -        end: 2027-03-11 18:30
            +      - start: 2027-03-18 14:00
            +        end: 2027-03-18 17:00
            """),
        EditCase(
            "calls an offering off", .change("proef@2027-03-11", [.cancelled]),
            """
             offerings:
                 -   start:   2027-03-11 15:30   # donderdag
                     end: '2027-03-11 18:30'

                     place:   Heerlen
                     # de zaal is klein
                     capacity: 16   # stoelen
            +        status: cancelled
             hours: 3
            """),
        EditCase(
            "calls an offering off within braces, and no other", .change("proef@2027-03-11", [.cancelled]),
            """
             offerings:
               - {start: 2027-01-11 15:30, end: 2027-01-11 18:30, place: Heerlen}
            -  - {start: 2027-03-11 15:30, end: 2027-03-11 18:30, place: Heerlen , } # é
            +  - {start: 2027-03-11 15:30, end: 2027-03-11 18:30, place: Heerlen, status: cancelled , } # é
            """),
        EditCase(
            "calls an offering off where a status was left open", .change("proef@2027-03-11", [.cancelled]),
            """
             offerings:
             - place: Heerlen
            -  status:  # nog onzeker
            +  status: cancelled  # nog onzeker
               start: 2027-03-11 15:30
               end: 2027-03-11 18:30
            """),
        EditCase(
            "calls an offering with several meetings off", .change("proef@2027-03-11", [.cancelled]),
            """
             offerings:
             - meetings:
               - start: 2027-03-11 15:30
                 end: 2027-03-11 18:30
               - {start: 2027-03-18 15:30, end: 2027-03-18 18:30}
               place: Heerlen
            +  status: cancelled
            """),
        EditCase(
            "leaves an offering that was called off as it is", .change("proef@2027-03-11", [.cancelled]),
            """
             offerings:
               - {start: 2027-03-11 15:30, end: 2027-03-11 18:30, place: Heerlen, status: "cancelled"}
            """),
        EditCase(
            "leaves a faulty offering as it is", .change("proef@2027-03-11", [.capacity(20)]),
            """
             offerings:
               - start: gisteren
                 capacity: veel
               - start: 2027-03-11 15:30
                 end: 2027-03-11 18:30
                 place: Heerlen
            -    capacity: 16
            +    capacity: 20
            """),
    ]

    private static let moved = meeting("2027-03-18 14:00", "2027-03-18 17:00")
    private static let later = meeting("2027-03-11 16:00", "2027-03-11 19:00")
    private static let deadline = Day("2027-03-04") ?? Day(number: 0)

    private static func meeting(_ start: String, _ end: String) -> Meeting {
        let never = LocalTime(day: Day(number: 0), minute: 0)
        return Meeting(start: LocalTime(start) ?? never, end: LocalTime(end) ?? never)
    }
}
