// MARK: - Going together

extension Wording {
    /// What somebody agrees to who wants to be visible.
    package var visibleMeans: String {
        pick(
            "Collega's van mijn school en wie naar hetzelfde gaat, mogen zien waar ik heen ga.",
            "Colleagues of my school, and whoever goes to the same, may see where I go.")
    }

    /// Whether somebody is visible to colleagues, as a sentence.
    package func visible(_ isVisible: Bool) -> String {
        isVisible
            ? pick("Collega's mogen zien waar je heen gaat.", "Colleagues may see where you go.")
            : pick("Collega's zien niet waar je heen gaat.", "Colleagues do not see where you go.")
    }
}
