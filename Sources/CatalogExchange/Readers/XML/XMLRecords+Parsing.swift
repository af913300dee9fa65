import CExpat
import CatalogKit

extension XMLRecords {
    /// How a reading ended.
    enum Outcome {
        /// At the file's end, or at something wrong that the intake was told of.
        case done
        /// At a byte that is no part of UTF-8.
        case notUTF8
    }

    /// Parses the file.
    ///
    /// - Parameter isFirst: whether the file is read as it says itself, and can be read otherwise.
    /// - Returns: how it ended.
    /// - Throws: what reading the file or handing on a record throws.
    func run(isFirst: Bool) throws -> Outcome {
        prepare()
        var outcome = Outcome.done
        var isStart = true
        var fed = 0
        try file.read { piece, isEnd in
            // Some feeds have blank lines before the declaration, which XML forbids.
            let bytes = isStart ? piece.drop { $0 == 0x20 || (0x09...0x0D).contains($0) } : piece[...]
            isStart = isStart && bytes.isEmpty
            let status = bytes.withUnsafeBytes { buffer in
                XML_Parse(
                    parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), isEnd ? 1 : 0)
            }
            if let failure { throw failure }
            let index = Int(XML_GetCurrentByteIndex(parser))
            guard status == XML_STATUS_OK else {
                let at = bytes.startIndex + index - fed
                let code = XML_GetErrorCode(parser)
                if isFirst, code == XML_ERROR_INVALID_TOKEN, bytes.indices.contains(at), bytes[at] >= 0x80 {
                    outcome = .notUTF8
                } else {
                    intake.skip(.syntax(detail: XML_ErrorString(code).map { String(cString: $0) } ?? ""), at: place)
                }
                return false
            }
            fed += bytes.count
            guard fed - index <= Self.longestMarkup + bytes.count else {
                intake.skip(.tooLong(limit: Self.longestMarkup), at: place)
                return false
            }
            return true
        }
        return outcome
    }

    private func prepare() {
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
    }
}
