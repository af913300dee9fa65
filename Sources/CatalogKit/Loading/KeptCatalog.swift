/// The hand-written part of a catalogue as an index keeps it: read from there it costs a tenth of what the files cost.
struct KeptCatalog: Packable {
    let parts: HandWritten
    /// Its modules in outline.
    let modules: ModuleBook
    /// How many errors there are in its files.
    let errorCount: Int

    init(_ parts: HandWritten, errorCount: Int) {
        self.parts = parts
        modules = ModuleBook(parts.courses)
        self.errorCount = errorCount
    }

    func pack(into packer: inout Packer) {
        packer.add(parts.region, parts.vocabulary, parts.courses, modules, errorCount)
    }

    init(from unpacker: inout Unpacker) throws(IndexDamage) {
        parts = HandWritten(
            region: try unpacker.next(), vocabulary: try unpacker.next(), courses: try unpacker.next())
        modules = try unpacker.next()
        errorCount = try unpacker.next()
    }

    /// The bytes to keep.
    var bytes: [UInt8] {
        var packer = Packer()
        packer.add(self)
        return packer.bytes
    }
}
