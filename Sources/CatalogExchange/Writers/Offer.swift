package import CatalogKit

/// What is handed to others: courses with the words that they use, as of a day.
package struct Offer: Sendable {
    /// The region that offers it.
    package let region: Region
    /// The region's words, for their labels in Dutch and English.
    package let vocabulary: Vocabulary
    /// The courses, in order of id; of a feed's listing the course that it stands for.
    package let courses: [Course]
    /// The instant of writing, in UTC seconds.
    package let now: Int

    /// Makes an offer.
    package init(region: Region, vocabulary: Vocabulary, courses: [Course], now: Int) {
        self.region = region
        self.vocabulary = vocabulary
        self.courses = courses
        self.now = now
    }
}

/// A file to be written, with its name within the folder that is written to.
package struct ExportedFile: Hashable, Sendable {
    /// The path within the folder, with `/` between its parts; never absolute and without `..`.
    package let name: String
    /// What the file holds.
    package let bytes: [UInt8]

    /// Makes a file of bytes.
    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// Makes a file of text, as UTF-8.
    package init(name: String, text: String) {
        self.init(name: name, bytes: Array(text.utf8))
    }
}
