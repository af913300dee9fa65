import CatalogKit

/// The ids that our own documents give to words of the vocabulary: `#themes/techlab`.
enum SchemaOrgWord {
    /// The `@id` of a word.
    static func id(_ word: String, in list: VocabularyList) -> String {
        "#\(list.rawValue)/\(word)"
    }

    /// The word that an `@id` stands for, in any list; nil for an id that is none of ours.
    static func word(of id: String) -> (list: VocabularyList, word: String)? {
        let parts = id.dropFirst().split(separator: "/", maxSplits: 1)
        guard id.first == "#", parts.count == 2, let list = VocabularyList(rawValue: String(parts[0])) else {
            return nil
        }
        return (list, String(parts[1]))
    }
}
