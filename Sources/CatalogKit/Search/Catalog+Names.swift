extension Catalog {
    /// The town that somebody names, whatever the case and accents: from the vocabulary, else from a feed's listings.
    public func town(_ name: String) -> Place? {
        let wanted = Analyzer.fold(name)
        if let place = vocabulary.places.first(where: { Analyzer.fold($0.name) == wanted }) { return place }
        for listing in listings {
            if let place = listing.place, let coordinate = listing.coordinate, Analyzer.fold(place) == wanted {
                return Place(name: place, coordinate: coordinate)
            }
        }
        return nil
    }

    /// The town whose name is spelt most like a text.
    public func nearestTown(to name: String) -> String? {
        Spelling.nearest(to: name, among: vocabulary.places.map(\.name))
    }

    /// The id of a course or an offering that is spelt most like a text.
    public func nearestID(to id: String) -> String? {
        Spelling.nearest(to: id, among: courses.map(\.id) + listings.map(\.id))
    }

    /// The id of the school whose id or name is spelt most like a text.
    public func nearestSchool(to name: String) -> String? {
        let schools = vocabulary.schools
        return Spelling.nearest(to: name, among: schools.map(\.id))
            ?? Spelling.nearest(to: name, among: schools.map(\.name)).flatMap { school($0)?.id }
    }

    /// The theme that somebody names by its id, a label or a synonym, whatever the case and accents.
    public func theme(_ name: String) -> Term? {
        guard !name.isEmpty else { return nil }
        let wanted = Analyzer.fold(name)
        return vocabulary.themes.first { $0.id == name }
            ?? vocabulary.themes.first { [$0.id, $0.dutch, $0.english].map(Analyzer.fold).contains(wanted) }
            ?? vocabulary.themes.first { $0.synonyms.map(Analyzer.fold).contains(wanted) }
    }

    /// The id of the theme that is spelt most like a text.
    public func nearestTheme(to name: String) -> String? {
        Spelling.nearest(to: name, among: vocabulary.themes.map(\.id))
    }
}
