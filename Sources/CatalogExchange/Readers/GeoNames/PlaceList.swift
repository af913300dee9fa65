package import CatalogKit
import Foundation

/// A region's list of towns, made of GeoNames' and of the list that was there.
package enum PlaceList {
    /// How far a town of the new list may lie from the old one of the same name to be that one, in kilometres.
    private static let reach = 10.0

    /// The towns of a new list, and those of the old one that people use and the new one lacks.
    ///
    /// Of towns with one name, the one of the old list keeps it, else the one with most postal codes; others are called
    /// `Name (Province)`, or by their municipality where that is not enough.
    ///
    /// - Parameters:
    ///   - towns: the new list.
    ///   - old: the old list.
    ///   - used: the names that schools, courses and the region use.
    /// - Returns: towns with names of their own, in order of name.
    package static func merging(_ towns: [GeoNamesTown], into old: [Place], used: Set<String>) -> [Place] {
        let wanted = Set(used.map { $0.lowercased() })
        let known = Dictionary(old.map { ($0.name.lowercased(), $0) }) { first, _ in first }
        let kept = known.filter { wanted.contains($0.key) }
        let groups = Dictionary(grouping: towns) { $0.name.lowercased() }.sorted { $0.key < $1.key }
        var places: [String: Place] = [:]
        for (name, group) in groups {
            let ordered = group.sorted {
                ($1.codes, $0.province, $0.municipality) < ($0.codes, $1.province, $1.municipality)
            }
            var first: GeoNamesTown? = ordered[0]
            if let known = known[name] {
                let nearest = ordered.min { distance($0, known) < distance($1, known) }
                let isThere = nearest.map { distance($0, known) <= reach } ?? false
                if isThere { first = nearest } else if kept[name] != nil { first = nil }
            }
            if let first { places[name] = place(first, named: kept[name]?.name ?? first.name) }
            for town in ordered where town != first {
                let names = [town.province, town.municipality].filter { !$0.isEmpty }.map { "\(town.name) (\($0))" }
                guard let free = names.first(where: { places[$0.lowercased()] == nil }) else { continue }
                places[free.lowercased()] = place(town, named: free)
            }
        }
        // What the new list lacks, or has somewhere else, stays as it was.
        places.merge(kept) { new, _ in new }
        return places.values.sorted { sortKey($0.name) < sortKey($1.name) }
    }

    /// The list as the text of `vocabulary/places.yaml`, with GeoNames named as its licence asks (CC BY 4.0, section 3a).
    package static func text(_ places: [Place]) -> String {
        let head = "# GeoNames (www.geonames.org), CC BY 4.0 (creativecommons.org/licenses/by/4.0)\n"
        return head
            + places.map { place in
                "- name: \(YAMLText.scalar(place.name))\n  lat: \(degrees(place.coordinate.latitude))\n"
                    + "  lon: \(degrees(place.coordinate.longitude))\n"
                    + (place.municipality.map { "  municipality: \(YAMLText.scalar($0))\n" } ?? "")
            }.joined()
    }

    private static func distance(_ town: GeoNamesTown, _ place: Place) -> Double {
        town.coordinate.kilometres(to: place.coordinate)
    }

    private static func place(_ town: GeoNamesTown, named name: String) -> Place {
        let isOwn = town.municipality.isEmpty || town.municipality == town.name
        return Place(name: name, coordinate: town.coordinate, municipality: isOwn ? nil : town.municipality)
    }

    /// Names without marks, so that 's-Hertogenbosch stands among the s; the name itself decides between equals.
    private static func sortKey(_ name: String) -> String {
        "\(Slug.of(name) ?? "")\u{0}\(name)"
    }

    /// Three decimals: about a hundred metres.
    private static func degrees(_ value: Double) -> String {
        String(format: "%.3f", value)
    }
}
