import CExpat

/// The encodings of one byte a character that Expat does not know of itself.
enum XMLEncodings {
    /// Tells Expat what the bytes of an encoding stand for.
    ///
    /// - Returns: whether the encoding is known here.
    static func fill(_ encoding: UnsafeMutablePointer<XML_Encoding>, named name: String) -> Bool {
        guard ["windows-1252", "cp1252", "x-cp1252", "iso-8859-15", "latin1", "ansi"].contains(name.lowercased()) else {
            return false
        }
        withUnsafeMutablePointer(to: &encoding.pointee.map) { map in
            map.withMemoryRebound(to: Int32.self, capacity: 256) { map in
                for byte in 0..<256 {
                    map[byte] = scalar(UInt8(byte), isLatin9: name.lowercased() == "iso-8859-15")
                }
            }
        }
        encoding.pointee.data = nil
        encoding.pointee.convert = nil
        encoding.pointee.release = nil
        return true
    }

    /// What a byte stands for, or -1 for none: Windows-1252, or ISO 8859-15 that differs from ISO 8859-1 in eight signs.
    private static func scalar(_ byte: UInt8, isLatin9: Bool) -> Int32 {
        if isLatin9 {
            return latin9[byte] ?? Int32(byte)
        }
        let scalar = TextBytes.windows1252([byte]).unicodeScalars.first?.value ?? 0xFFFD
        return scalar == 0xFFFD ? 0xFFFD : Int32(scalar)
    }

    private static let latin9: [UInt8: Int32] = [
        0xA4: 0x20AC, 0xA6: 0x160, 0xA8: 0x161, 0xB4: 0x17D, 0xB8: 0x17E, 0xBC: 0x152, 0xBD: 0x153, 0xBE: 0x178,
    ]
}
