/// A value that an index keeps as bytes beside what it indexes.
///
/// What is written is read back by the same version of the program (``IndexHeader`` sees to that), so the bytes say nothing
/// about themselves: the two functions of a type go through its fields in the same order.
protocol Packable {
    /// Adds the value.
    func pack(into packer: inout Packer)
    /// Reads the value.
    ///
    /// - Throws: ``IndexDamage`` when the bytes are no such value.
    init(from unpacker: inout Unpacker) throws(IndexDamage)
}

/// Bytes to which values are added.
struct Packer {
    /// What was added so far.
    private(set) var bytes: [UInt8] = []

    /// Adds values one after the other.
    mutating func add<each Value: Packable>(_ values: repeat each Value) {
        repeat (each values).pack(into: &self)
    }

    /// Adds a number in groups of seven bits, the lowest first, each but the last with its highest bit set (LEB128).
    fileprivate mutating func add(number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    fileprivate mutating func add(text: String) {
        var text = text
        text.withUTF8 {
            add(number: UInt64($0.count))
            bytes.append(contentsOf: $0)
        }
    }
}

/// Bytes from which values are read in the order in which they were added.
struct Unpacker {
    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Reads the next value.
    mutating func next<Value: Packable>() throws(IndexDamage) -> Value { try Value(from: &self) }

    fileprivate mutating func number() throws(IndexDamage) -> UInt64 {
        var number: UInt64 = 0
        var shift: UInt64 = 0
        while index < bytes.count, shift < 64 {
            let byte = bytes[index]
            index += 1
            number |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return number }
            shift += 7
        }
        throw IndexDamage()
    }

    /// A count of things that take at least a byte each.
    fileprivate mutating func count() throws(IndexDamage) -> Int {
        let count = try number()
        guard count <= UInt64(bytes.count - index) else { throw IndexDamage() }
        return Int(count)
    }

    fileprivate mutating func text() throws(IndexDamage) -> String {
        let count = try count()
        defer { index += count }
        return String(decoding: bytes[index..<index + count], as: UTF8.self)
    }
}

extension Int: Packable {
    func pack(into packer: inout Packer) { packer.add(number: UInt64(bitPattern: Int64(self << 1 ^ self >> 63))) }

    init(from unpacker: inout Unpacker) throws(IndexDamage) {
        let number = try unpacker.number()
        self = Int(bitPattern: UInt(number >> 1)) ^ -Int(number & 1)
    }
}

extension Double: Packable {
    func pack(into packer: inout Packer) { packer.add(number: bitPattern) }

    init(from unpacker: inout Unpacker) throws(IndexDamage) { self.init(bitPattern: try unpacker.number()) }
}

extension Bool: Packable {
    func pack(into packer: inout Packer) { packer.add(number: self ? 1 : 0) }

    init(from unpacker: inout Unpacker) throws(IndexDamage) { self = try unpacker.number() != 0 }
}

extension String: Packable {
    func pack(into packer: inout Packer) { packer.add(text: self) }

    init(from unpacker: inout Unpacker) throws(IndexDamage) { self = try unpacker.text() }
}

extension Optional: Packable where Wrapped: Packable {
    func pack(into packer: inout Packer) {
        packer.add(self != nil)
        if let value = self { packer.add(value) }
    }

    init(from unpacker: inout Unpacker) throws(IndexDamage) {
        self = try Bool(from: &unpacker) ? Wrapped(from: &unpacker) : nil
    }
}

extension Array: Packable where Element: Packable {
    func pack(into packer: inout Packer) {
        packer.add(count)
        for element in self { packer.add(element) }
    }

    init(from unpacker: inout Unpacker) throws(IndexDamage) {
        let count = try Int(from: &unpacker)
        self = []
        // A count that cannot be takes no memory: the bytes end before it is reached.
        for _ in 0..<Swift.max(0, count) { append(try Element(from: &unpacker)) }
    }
}
