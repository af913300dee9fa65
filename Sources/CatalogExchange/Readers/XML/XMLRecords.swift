import CExpat
import CatalogKit

/// Reads XML a record at a time, so that a feed takes no more memory than its largest record.
///
/// A record is the outermost element of one of some names. Entities that the document declares are bounded in what they
/// swell to, those outside the document are never read. What is wrong is noted; what came before it stays.
final class XMLRecords {
    /// Elements deeper than this are passed over.
    static let deepest = 256
    /// The most bytes of text in one element, and of markup between two brackets.
    static let (longestText, longestMarkup) = (1 << 22, 1 << 20)

    /// An element that is being read.
    private struct Frame {
        var element: XMLElement
        var text = ""
        /// How many elements of each name there were in it.
        var counts: [String: Int] = [:]
        let isInRecord: Bool
    }

    let parser: XML_Parser
    let file: SourceFile
    private let names: Set<String>
    private let take: (XMLElement, inout Intake) throws -> Void
    var intake = Intake()
    /// What `take` threw.
    private(set) var failure: (any Error)?
    /// How many records were handed on, and how many of the first are not, for they were before.
    private(set) var records = 0
    private let known: Int
    private var frames: [Frame] = []
    /// How deep we are in elements that are passed over.
    private var passed = 0
    private var noted: Set<ImportProblem> = []
    private var root: XMLElement?

    /// Reads a file. Bytes that are not UTF-8, though they should be, are read as Windows-1252.
    ///
    /// - Parameters:
    ///   - file: the file.
    ///   - names: the names of records, without prefix.
    ///   - intake: takes the findings.
    ///   - take: gets each record.
    /// - Returns: the document's outermost element without its content; nil where there is none.
    /// - Throws: what reading the file or `take` throws.
    static func read(
        _ file: SourceFile, named names: Set<String>, into intake: inout Intake,
        _ take: @escaping (XMLElement, inout Intake) throws -> Void
    ) throws -> XMLElement? {
        let first = try attempt(file, nil, names, known: 0, &intake, take)
        guard first.outcome == .notUTF8 else { return first.root }
        intake.note(.readAsWindows1252, at: SourcePlace(file: file.name))
        return try attempt(file, "windows-1252", names, known: first.records, &intake, take).root
    }

    private static func attempt(
        _ file: SourceFile, _ encoding: String?, _ names: Set<String>, known: Int, _ intake: inout Intake,
        _ take: @escaping (XMLElement, inout Intake) throws -> Void
    ) throws -> (outcome: Outcome, records: Int, root: XMLElement?) {
        guard let parser = XML_ParserCreateNS(encoding, XML_Char(1)) else {
            throw ImportFailure.libraryMissing("expat")
        }
        let records = XMLRecords(parser: parser, file: file, names: names, known: known, take: take)
        swap(&records.intake, &intake)
        defer { swap(&records.intake, &intake) }
        let outcome = try records.run(isFirst: encoding == nil)
        return (outcome, records.records, records.root)
    }

    private init(
        parser: XML_Parser, file: SourceFile, names: Set<String>, known: Int,
        take: @escaping (XMLElement, inout Intake) throws -> Void
    ) {
        (self.parser, self.file, self.names, self.known, self.take) = (parser, file, names, known, take)
    }

    deinit {
        XML_ParserFree(parser)
    }

    // MARK: Events

    static func of(_ user: UnsafeMutableRawPointer?) -> XMLRecords? {
        user.map { Unmanaged<XMLRecords>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Where the parser is.
    var place: SourcePlace {
        SourcePlace(
            file: file.name, line: Int(XML_GetCurrentLineNumber(parser)),
            column: Int(XML_GetCurrentColumnNumber(parser)) + 1, path: frames.last?.element.place.path)
    }

    func start(_ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
        guard passed == 0, frames.count < Self.deepest, let name else {
            if passed == 0 { noteOnce(.tooDeep(limit: Self.deepest)) }
            passed += 1
            return
        }
        let (namespace, local) = XMLRecords.split(name)
        var found: [String: String] = [:]
        var index = 0
        while let key = attributes?[index], let value = attributes?[index + 1], index < 128 {
            let name = XMLRecords.split(key).local
            if found[name] == nil { found[name] = String(cString: value) }
            index += 2
        }
        flush()
        var place = self.place
        let count = frames.isEmpty ? 1 : frames[frames.count - 1].counts[local, default: 0] + 1
        if !frames.isEmpty { frames[frames.count - 1].counts[local] = count }
        place.path = (place.path.map { $0 + "/" } ?? "") + local + (count > 1 ? "[\(count)]" : "")
        let element = XMLElement(name: local, namespace: namespace, attributes: found, place: place)
        if root == nil { root = element }
        frames.append(
            Frame(element: element, isInRecord: frames.last?.isInRecord == true || names.contains(local)))
    }

    func end() {
        guard passed == 0 else { return passed -= 1 }
        flush()
        guard let frame = frames.popLast(), frame.isInRecord else { return }
        if let parent = frames.indices.last, frames[parent].isInRecord {
            frames[parent].element.content.append(.element(frame.element))
            return
        }
        records += 1
        guard records > known else { return }
        do {
            try take(frame.element, &intake)
        } catch {
            failure = error
            XML_StopParser(parser, XML_Bool(0))
        }
    }

    func add(_ bytes: UnsafePointer<CChar>?, _ count: Int) {
        guard passed == 0, let bytes, let last = frames.indices.last, frames[last].isInRecord else { return }
        guard frames[last].text.utf8.count + count <= Self.longestText else {
            return noteOnce(.tooLong(limit: Self.longestText))
        }
        bytes.withMemoryRebound(to: UInt8.self, capacity: count) { bytes in
            frames[last].text += String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
        }
    }

    /// An entity that is not declared: one of HTML's is taken for that, another is left out.
    func skipEntity(_ name: UnsafePointer<CChar>?) {
        guard passed == 0, let name, let last = frames.indices.last, frames[last].isInRecord else { return }
        let text = HTMLText.decoded("&\(String(cString: name));")
        if !text.hasPrefix("&") { frames[last].text += text }
    }

    /// Makes a part of the text that was gathered.
    private func flush() {
        guard let last = frames.indices.last, !frames[last].text.isEmpty else { return }
        let isBlank = frames[last].text.utf8.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
        frames[last].element.content.append(.text(isBlank ? " " : frames[last].text))
        frames[last].text = ""
    }

    private func noteOnce(_ problem: ImportProblem) {
        if noted.insert(problem).inserted { intake.note(problem, at: place) }
    }

    /// The namespace and the local name of an expanded name.
    private static func split(_ name: UnsafePointer<CChar>) -> (namespace: String, local: String) {
        let name = String(cString: name)
        guard let separator = name.utf8.lastIndex(of: 1) else { return ("", name) }
        return (String(name[..<separator]), String(name[name.index(after: separator)...]))
    }
}
