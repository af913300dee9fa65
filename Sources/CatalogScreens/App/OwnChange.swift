import CatalogKit

/// A change that the ledger knows nothing of, as what there was before it.
enum OwnChange: Equatable, Sendable {
    /// Searches were saved or removed.
    case searches([SavedSearch])
    case theme(Theme)
    case language(Language)
}

// Colours and language, and taking back what the ledger knows nothing of.
extension AppModel {
    /// Puts everything in other colours, now and next time.
    mutating func choose(_ theme: Theme) -> [Effect] {
        lastOwnChange = .theme(preferences.theme)
        return set(theme)
    }

    /// Speaks another language, now and next time.
    mutating func speak(_ language: Language) -> [Effect] {
        lastOwnChange = .language(wording.language)
        return set(language)
    }

    /// Takes the last such change back; nil when there is none.
    mutating func undoOwnChange() -> [Effect]? {
        guard let change = lastOwnChange else { return nil }
        lastOwnChange = nil
        defer { notice = Notice(kind: .success, text: wording.undoneOwnChange) }
        switch change {
        case .searches(let searches):
            self.change(searches: searches)
            return [.remember(remembered)] + lookUpSaved()
        case .theme(let theme): return set(theme)
        case .language(let language): return set(language)
        }
    }

    private mutating func set(_ theme: Theme) -> [Effect] {
        preferences.theme = theme
        notice = Notice(kind: .success, text: wording.chosen(theme) + " " + wording.undoWithKey)
        return [.saveSetting("theme", theme.rawValue)]
    }

    private mutating func set(_ language: Language) -> [Effect] {
        wording.language = language
        notice = Notice(kind: .success, text: wording.speaking + " " + wording.undoWithKey)
        return [.saveSetting("language", language.rawValue)]
    }
}
