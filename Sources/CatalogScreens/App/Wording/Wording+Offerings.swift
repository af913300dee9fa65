package import CatalogKit

// MARK: - Offerings that were called off, and what remains of those that are over

extension Wording {
    package var calledOff: String { pick("afgelast", "cancelled") }
    package var isCalledOff: String {
        pick("Dit gaat niet door; kies een andere datum.", "This has been called off; choose another date.")
    }

    /// The heading above what remained of an offering.
    package func lookingBack(on day: Day) -> String {
        pick("Terugblik op \(self.day(day))", "Looking back on \(self.day(day))")
    }
}
