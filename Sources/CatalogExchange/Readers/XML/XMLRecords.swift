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

    private let parser: XML_Parser
    private let file: SourceFile
    private let names: Set<String>
    private let take: (XMLElement, inout Intake) throws -> Void
    private var intake = Intake()
    private var frames: [Frame] = []
    /// How deep we are in elements that are passed over.
    private var passed = 0
    private var noted: Set<ImportProblem> = []
    private var failure: (any Error)?
    private var root: XMLElement?

    /// Reads a file.
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
        guard let parser = XML_ParserCreateNS(nil, XML_Char(1)) else { throw ImportFailure.libraryMissing("expat") }
        let records = XMLRecords(parser: parser, file: file, names: names, take: take)
        swap(&records.intake, &intake)
        defer { swap(&records.intake, &intake) }
        try records.run()
        return records.root
    }

    private init(
        parser: XML_Parser, file: SourceFile, names: Set<String>,
        take: @escaping (XMLElement, inout Intake) throws -> Void
    ) {
        (self.parser, self.file, self.names, self.take) = (parser, file, names, take)
    }

    deinit {
        XML_ParserFree(parser)
    }

    private func run() throws {
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser, { XMLRecords.of($0)?.start($1, $2) }, { user, _ in XMLRecords.of(user)?.end() })
        XML_SetCharacterDataHandler(parser) { XMLRecords.of($0)?.add($1, Int($2)) }
        XML_SetSkippedEntityHandler(parser) { user, name, _ in XMLRecords.of(user)?.skipEntity(name) }
        XML_SetUnknownEncodingHandler(
            parser,
            { _, name, encoding in
                guard let name, let encoding else { return 0 }
                return XMLEncodings.fill(encoding, named: String(cString: name)) ? 1 : 0
            }, nil)
        // Entities that nobody declared, such as &nbsp;, are then skipped instead of ending all: it is as if they were
        // declared in a document type elsewhere, which is asked for here, and read as if it were empty.
        XML_SetParamEntityParsing(parser, XML_PARAM_ENTITY_PARSING_ALWAYS)
        XML_UseForeignDTD(parser, XML_Bool(1))
        XML_SetExternalEntityRefHandler(parser) { parser, context, _, systemID, _ in
            guard systemID == nil, let empty = XML_ExternalEntityParserCreate(parser, context, nil) else { return 1 }
            defer { XML_ParserFree(empty) }
            return XML_Parse(empty, "", 0, 1) == XML_STATUS_OK ? 1 : 0
        }
        XML_SetBillionLaughsAttackProtectionActivationThreshold(parser, 1 << 20)
        XML_SetBillionLaughsAttackProtectionMaximumAmplification(parser, 10)
        var isFirst = true
        var fed = 0
        try file.read { piece, isEnd in
            // Some feeds have blank lines before the declaration, which XML forbids.
            let bytes = isFirst ? piece.drop { $0 == 0x20 || (0x09...0x0D).contains($0) } : piece[...]
            isFirst = isFirst && bytes.isEmpty
            fed += bytes.count
            let status = bytes.withUnsafeBytes { buffer in
                XML_Parse(
                    parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), isEnd ? 1 : 0)
            }
            if let failure { throw failure }
            guard status == XML_STATUS_OK else {
                let code = XML_GetErrorCode(parser)
                if code != XML_ERROR_ABORTED {
                    intake.skip(.syntax(detail: XML_ErrorString(code).map { String(cString: $0) } ?? ""), at: place)
                }
                return false
            }
            guard fed - Int(XML_GetCurrentByteIndex(parser)) <= Self.longestMarkup + bytes.count else {
                intake.skip(.tooLong(limit: Self.longestMarkup), at: place)
                return false
            }
            return true
        }
    }

    // MARK: Events

    private static func of(_ user: UnsafeMutableRawPointer?) -> XMLRecords? {
        user.map { Unmanaged<XMLRecords>.fromOpaque($0).takeUnretainedValue() }
    }

    private var place: SourcePlace {
        SourcePlace(
            file: file.name, line: Int(XML_GetCurrentLineNumber(parser)),
            column: Int(XML_GetCurrentColumnNumber(parser)) + 1, path: frames.last?.element.place.path)
    }

    private func start(_ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
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

    private func end() {
        guard passed == 0 else { return passed -= 1 }
        flush()
        guard let frame = frames.popLast(), frame.isInRecord else { return }
        if let parent = frames.indices.last, frames[parent].isInRecord {
            frames[parent].element.content.append(.element(frame.element))
            return
        }
        do {
            try take(frame.element, &intake)
        } catch {
            failure = error
            XML_StopParser(parser, XML_Bool(0))
        }
    }

    private func add(_ bytes: UnsafePointer<CChar>?, _ count: Int) {
        guard passed == 0, let bytes, let last = frames.indices.last, frames[last].isInRecord else { return }
        guard frames[last].text.utf8.count + count <= Self.longestText else {
            return noteOnce(.tooLong(limit: Self.longestText))
        }
        bytes.withMemoryRebound(to: UInt8.self, capacity: count) { bytes in
            frames[last].text += String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
        }
    }

    /// An entity that is not declared: one of HTML's is taken for that, another is left out.
    private func skipEntity(_ name: UnsafePointer<CChar>?) {
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
