/// What can be wrong in a file of the catalogue, with the facts that a helpful sentence needs.
public enum Problem: Hashable, Sendable {
    // MARK: The file as a whole

    /// The file is needed but is not there.
    case missingFile
    /// The file holds nothing.
    case emptyFile
    /// The file or folder cannot be read; `code` is the system's `errno`.
    case unreadable(code: Int32)
    /// The file is larger than `limit` bytes.
    case tooLarge(limit: Int)
    /// A symbolic link leads outside the catalogue's folder and is not followed.
    case linkOutside
    /// A byte that is not UTF-8.
    case notUTF8(byte: UInt8)
    /// A control character or a text-direction override, by its Unicode number; it is replaced by a blank.
    case controlCharacter(UInt32)

    // MARK: The shape of front matter and YAML

    /// A course file does not begin with a line `---`.
    case noFrontMatter
    /// The front matter has no closing line `---`.
    case unclosedFrontMatter
    /// The text is not YAML.
    case yamlSyntax(YAMLFault)
    /// YAML anchors (`&name`) and aliases (`*name`) are not read.
    case anchorOrAlias
    /// A key stands twice in one mapping.
    case duplicateKey(String, firstLine: Int)
    /// A key that the format does not know.
    case unknownKey(String, suggestion: String?)
    /// A key that must be there.
    case missingKey(String)
    /// Two keys of which only one can be given.
    case conflictingKeys(String, String)
    /// A value of another shape than the key takes; no key at the top of a file and within a list.
    case wrongType(key: String?, expected: ValueShape)
    /// A title, name or list with nothing in it.
    case emptyValue(key: String)

    // MARK: Values

    /// Not a decimal number with a point ("7.50").
    case notANumber(key: String, value: String)
    /// Not a whole number.
    case notAWholeNumber(key: String, value: String)
    /// A number outside `least` to `most`.
    case outOfRange(key: String, value: String, least: Int, most: Int)
    /// Not a date `YYYY-MM-DD` of the calendar.
    case invalidDate(key: String, value: String)
    /// Not a date and time `YYYY-MM-DD HH:MM`.
    case invalidTime(key: String, value: String)
    /// Not an address that starts with http:// or https://.
    case invalidURL(String)
    /// Not a language code of two letters (ISO 639-1).
    case invalidLanguage(String)
    /// A word that the vocabulary does not have.
    case unknownTerm(VocabularyList, value: String, suggestion: String?)
    /// A town that the vocabulary does not have.
    case unknownPlace(String, suggestion: String?)
    /// Not a slug (lower-case letters a–z, digits and hyphens).
    case badSlug(String, suggestion: String?)
    /// An offering's id that is not of the form `course@date`.
    case badOfferingID(String, suggestion: String?)
    /// A `status` of an offering other than `cancelled`.
    case unknownStatus(String)
    /// An id that something else has already.
    case duplicateID(String, firstFile: String, firstLine: Int)

    /// A school that the vocabulary does not have.
    case unknownSchool(String, suggestion: String?)
    /// Not a school year `2026-2027`.
    case invalidSchoolYear(String)

    // MARK: What does not fit together

    /// A meeting or round that does not end after it starts.
    case endBeforeStart(start: LocalTime, end: LocalTime)
    /// A holiday of which the last day lies before the first.
    case lastDayBeforeFirst(first: Day, last: Day)
    /// A meeting that overlaps the one on an earlier line.
    case meetingsOverlap(firstLine: Int)
    /// A last day to sign up that lies after the start.
    case deadlineAfterStart(deadline: Day, start: LocalTime)
    /// More participants needed than there are seats.
    case minimumAboveCapacity(minimum: Int, capacity: Int)

    /// A follow-up of an offering that the catalogue does not have, by the id in the file's name.
    case followUpOfNothing(String)

    /// An answer that is no number of an option, of which there are so many.
    case answerNotAmongOptions(String, options: Int)
    /// The same option twice.
    case duplicateOption(String)
    /// A question stands after a chapter whose heading the text does not have.
    case unknownChapter(String, suggestion: String?)
    /// Questions with a course that has nothing to read here.
    case questionsWithoutChapters

    // MARK: Feeds

    /// A feed's line is not one JSON object.
    case jsonSyntax(JSONFault)
}

/// The shape that a value should have.
public enum ValueShape: Hashable, Sendable {
    /// One text.
    case text
    /// A list.
    case list
    /// Keys with values.
    case mapping
    /// `true` or `false`.
    case flag
    /// A number.
    case number
}

/// The lists of words that files are held to.
public enum VocabularyList: String, CaseIterable, Hashable, Sendable {
    /// ``Vocabulary/themes``.
    case themes
    /// ``Vocabulary/formats``.
    case formats
    /// ``Vocabulary/profiles``.
    case profiles
    /// ``Vocabulary/sectors``.
    case sectors
    /// ``Vocabulary/providers``.
    case providers
    /// ``Region/pillars``.
    case pillars
}

/// The usual ways in which text is not YAML.
public enum YAMLFault: Hashable, Sendable {
    /// A colon with a blank after it within a value that has no quotes around it.
    case colonInValue
    /// A quotation mark that is not closed.
    case unclosedQuote
    /// A bracket or brace that is not closed, or a comma missing within it.
    case unclosedBracket
    /// A tab where blanks should indent.
    case tabIndentation
    /// A line that is not indented as the lines above it.
    case indentation
    /// A value without quotes that starts with a sign that YAML keeps for itself.
    case reservedStart(Character)
    /// Text after the closing quotation mark or bracket of a value.
    case textAfterValue
    /// A line with neither a key and a colon nor a list's hyphen.
    case missingColon
    /// Brackets or lists within one another, deeper than anything in the format.
    case tooDeep
    /// Anything else, in the YAML library's English words.
    case other(String)
}

/// The ways in which a feed's line is not one JSON object.
public enum JSONFault: Hashable, Sendable {
    /// The line is not an object `{…}`.
    case notAnObject
    /// The line stops before the object is closed.
    case unexpectedEnd
    /// A character that JSON does not have there.
    case unexpectedCharacter(Character)
    /// A `\` with something after it that JSON does not know.
    case badEscape
    /// Not a number as JSON writes it.
    case badNumber
    /// Lists or objects within one another, deeper than anything in the format.
    case tooDeep
}
