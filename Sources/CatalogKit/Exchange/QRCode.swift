internal import CQREncode

/// A text as a square of dark and light modules, which a telephone reads from the screen (ISO/IEC 18004).
public struct QRCode: Equatable, Sendable {
    /// How many modules there are in a row and in a column, without a light margin.
    public let size: Int
    private let isDark: [Bool]

    /// Makes the smallest square that holds a text in UTF-8; nil for an empty text, and for one of more than some 2900 bytes.
    public init?(_ text: String) {
        guard !text.isEmpty, let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_L) else { return nil }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        size = width
        // The lowest bit of a byte tells its colour.
        isDark = UnsafeBufferPointer(start: code.pointee.data, count: width * width).map { $0 & 1 == 1 }
    }

    /// Whether a module is dark; all around the square it is light.
    public func isDark(column: Int, row: Int) -> Bool {
        guard (0..<size).contains(column), (0..<size).contains(row) else { return false }
        return isDark[row * size + column]
    }
}
