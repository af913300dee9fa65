import Foundation
import Synchronization

/// The index file was cut short or altered since it was written; it has to be built anew.
public struct IndexDamage: Error, Equatable {}

/// The bytes of an index, which never change: a file mapped into memory, or memory of our own.
///
/// This is the search's only file with unsafe code, and its promise is that no byte is looked at before its checksum was. The bytes
/// are divided into blocks; a block is checked the first time that a ``IndexView`` on it is asked for, so opening an index
/// costs the same however large it is. What a view gives is what the builder wrote.
final class IndexBytes: Sendable {
    /// Where the sections lie.
    let header: IndexHeader
    // Nobody writes to the memory after `init`, and it lives as long as this object.
    nonisolated(unsafe) private let memory: UnsafeRawBufferPointer
    /// Per block whether it was checked; nil where nothing needs to be. Two who check one at once come to the same end.
    nonisolated(unsafe) private let checked: UnsafeMutablePointer<Atomic<Bool>>?
    /// The file that is mapped, kept open to see whether it is cut short; −1 for memory of our own.
    private let descriptor: Int32

    /// Keeps the words of an index in memory, where nothing can alter them.
    ///
    /// - Throws: ``IndexDamage`` when they are no index.
    init(_ words: [UInt64]) throws(IndexDamage) {
        guard let header = IndexHeader(words.span) else { throw IndexDamage() }
        let copy = UnsafeMutableBufferPointer<UInt64>.allocate(capacity: words.count)
        _ = copy.initialize(from: words)
        self.header = header
        memory = UnsafeRawBufferPointer(copy)
        checked = nil
        descriptor = -1
    }

    /// Maps a file.
    ///
    /// - Parameter path: where the file is.
    /// - Throws: ``IndexDamage`` when there is no such file or it is no whole index.
    init(mapping path: String) throws(IndexDamage) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { throw IndexDamage() }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            status.st_size >= IndexHeader.size, status.st_size % IndexBlock.size == 0,
            let base = mmap(nil, Int(status.st_size), PROT_READ, MAP_SHARED, descriptor, 0), base != MAP_FAILED
        else {
            close(descriptor)
            throw IndexDamage()
        }
        let memory = UnsafeRawBufferPointer(start: base, count: Int(status.st_size))
        guard let header = IndexHeader(memory.bindMemory(to: UInt64.self).span) else {
            munmap(base, memory.count)
            close(descriptor)
            throw IndexDamage()
        }
        let blocks = memory.count / IndexBlock.size
        let checked = UnsafeMutablePointer<Atomic<Bool>>.allocate(capacity: blocks)
        for block in 0..<blocks { (checked + block).initialize(to: Atomic(false)) }
        self.header = header
        self.memory = memory
        self.checked = checked
        self.descriptor = descriptor
    }

    deinit {
        if let checked {
            checked.deallocate()
            munmap(UnsafeMutableRawPointer(mutating: memory.baseAddress), memory.count)
            close(descriptor)
        } else {
            memory.deallocate()
        }
    }

    /// Looks whether the file still has all its bytes; to look at missing ones would end the program.
    ///
    /// Our own writers replace the file and never cut it short; this is for others that do.
    func checkLength() throws(IndexDamage) {
        guard descriptor >= 0 else { return }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_size == memory.count else { throw IndexDamage() }
    }

    /// Some of the bytes, whose blocks are checked if they were not yet.
    fileprivate func pointer(_ range: Range<Int>) throws(IndexDamage) -> UnsafeRawPointer? {
        if let checked, !range.isEmpty {
            for block in range.lowerBound / IndexBlock.size...(range.upperBound - 1) / IndexBlock.size
            where !checked[block].load(ordering: .relaxed) {
                let bytes = UnsafeRawBufferPointer(rebasing: memory[IndexBlock.range(block)])
                let sum = memory.load(fromByteOffset: header.sum(ofBlock: block), as: UInt64.self)
                guard Checksum.of(bytes.bindMemory(to: UInt64.self).span) == sum else { throw IndexDamage() }
                checked[block].store(true, ordering: .relaxed)
            }
        }
        return memory.baseAddress.map { $0 + range.lowerBound }
    }
}

/// The values of one kind in a section of an index; to look at them, ask for a ``IndexView``.
struct IndexColumn<Element: BitwiseCopyable>: Sendable {
    /// How many values there are.
    let count: Int
    private let bytes: IndexBytes
    private let start: Int

    /// The values of a section.
    init(_ section: IndexSection, of bytes: IndexBytes) {
        let range = bytes.header[section]
        self.bytes = bytes
        start = range.lowerBound
        count = range.count / MemoryLayout<Element>.stride
    }

    /// Some of the values, by their indexes in the whole column.
    func view(_ range: Range<Int>) throws(IndexDamage) -> IndexView<Element> {
        let stride = MemoryLayout<Element>.stride
        guard range.lowerBound >= 0, range.upperBound <= count,
            let pointer = try bytes.pointer(start + range.lowerBound * stride..<start + range.upperBound * stride)
        else { throw IndexDamage() }
        return IndexView(range, pointer.assumingMemoryBound(to: Element.self))
    }

    /// All the values.
    func view() throws(IndexDamage) -> IndexView<Element> { try view(0..<count) }

    /// One value.
    func value(_ index: Int) throws(IndexDamage) -> Element { try view(index..<index + 1)[index] }
}

/// A look at values of an index that were checked. It is for use on the spot: whoever holds the index keeps the memory.
struct IndexView<Element: BitwiseCopyable> {
    /// The indexes of the values that can be looked at.
    let indices: Range<Int>
    private let base: UnsafePointer<Element>

    fileprivate init(_ indices: Range<Int>, _ base: UnsafePointer<Element>) {
        self.indices = indices
        self.base = base
    }

    /// The value with an index in ``indices``.
    @inline(__always)
    subscript(index: Int) -> Element {
        let offset = index &- indices.lowerBound
        precondition(UInt(bitPattern: offset) < UInt(bitPattern: indices.count))
        return base[offset]
    }

    /// The values as an array.
    var array: [Element] { Array(UnsafeBufferPointer(start: base, count: indices.count)) }
}

extension [UInt64] {
    /// Adds the bytes of some values, and zeros up to a whole number of words; returns how many bytes the values have.
    mutating func append<Value: BitwiseCopyable>(bytesOf values: [Value]) -> Int {
        values.withUnsafeBytes { bytes in
            let start = count
            append(contentsOf: repeatElement(0, count: (bytes.count + 7) / 8))
            withUnsafeMutableBytes {
                UnsafeMutableRawBufferPointer(rebasing: $0[(start * 8)...]).copyMemory(from: bytes)
            }
            return bytes.count
        }
    }

    /// Writes the words to a file that is open for writing; false when that fails.
    func write(to descriptor: Int32) -> Bool {
        withUnsafeBytes { bytes in
            var written = 0
            while written < bytes.count {
                let got = Foundation.write(descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
                if got < 0 && errno == EINTR { continue }
                guard got > 0 else { return false }
                written += got
            }
            return true
        }
    }
}
