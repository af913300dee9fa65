package import CatalogKit
import Foundation

/// A town of GeoNames' list of postal codes.
package struct GeoNamesTown: Hashable, Sendable {
    /// The town's name.
    package let name: String
    /// Its province, in Dutch; empty where the list names none.
    package let province: String
    /// Its municipality; empty where the list names none.
    package let municipality: String
    /// Its middle.
    package let coordinate: Coordinate
    /// How many postal codes it has.
    package let codes: Int
}

/// Reads GeoNames' lists of postal codes (download.geonames.org/export/zip, readme.txt): a line a code, twelve fields apart by
/// tabs, in UTF-8: country, code, town, province with code, municipality with code, another division with code, degrees north,
/// degrees east, accuracy.
///
/// A town's middle is the median of its codes' degrees, not the mean: of the Dutch list some codes lie a province away, and one
/// such code would move a town. Places of one name in one municipality are one town, and so are those less than five
/// kilometres apart.
package enum GeoNamesReader {
    /// Reads a list.
    ///
    /// - Parameters:
    ///   - file: the list.
    ///   - intake: takes what could not be used.
    /// - Returns: the towns, those of one name by falling number of codes.
    /// - Throws: ``ImportFailure`` when the file cannot be read, or no line of it is of such a list.
    package static func read(_ file: SourceFile, into intake: inout Intake) throws -> [GeoNamesTown] {
        let (text, isOld) = TextBytes.text(try file.contents())
        if isOld { intake.note(.readAsWindows1252, at: SourcePlace(file: file.name)) }
        var points: [Key: [Coordinate]] = [:]
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            guard !line.utf8.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }) else { continue }
            let place = SourcePlace(file: file.name, line: index + 1)
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count == width else {
                intake.skip(.fieldCount(expected: width, found: fields.count), at: place)
                continue
            }
            guard let key = Key(fields) else {
                intake.skip(.noTitle, at: place)
                continue
            }
            guard let point = coordinate(fields[9], fields[10]) else {
                intake.skip(.invalidCoordinate("\(PlainText.line("\(fields[9]), \(fields[10])"))"), at: place)
                continue
            }
            points[key, default: []].append(point)
        }
        guard !points.isEmpty else {
            throw ImportFailure.notOfThisFormat(SourcePlace(file: file.name), detail: "GeoNames")
        }
        return towns(points)
    }

    /// What makes a place one town with others.
    private struct Key: Hashable {
        let name: String
        let province: String
        let municipality: String

        init?(_ fields: [Substring]) {
            name = PlainText.line(String(fields[2]))
            let province = PlainText.line(String(fields[3]))
            self.province = GeoNamesReader.provinces[province] ?? province
            municipality = GeoNamesReader.municipality(PlainText.line(String(fields[5])))
            if name.isEmpty { return nil }
        }
    }

    /// How many fields a line has.
    private static let width = 12
    /// How far apart places of one name are one town still, in kilometres.
    private static let reach = 5.0
    /// The provinces that the list names in English.
    private static let provinces = [
        "North Brabant": "Noord-Brabant", "North Holland": "Noord-Holland", "South Holland": "Zuid-Holland",
        "Guelders": "Gelderland",
    ]

    /// `Gemeente Heerlen` and `Assen Municipality` without what says that they are one.
    private static func municipality(_ name: String) -> String {
        if name.hasPrefix("Gemeente ") { return String(name.dropFirst(9)) }
        return name.hasSuffix(" Municipality") ? String(name.dropLast(13)) : name
    }

    private static func coordinate(_ north: Substring, _ east: Substring) -> Coordinate? {
        guard let north = WrittenNumber.degrees(String(north)), let east = WrittenNumber.degrees(String(east)),
            (-90...90).contains(north), (-180...180).contains(east), north != 0 || east != 0
        else { return nil }
        return Coordinate(latitude: north, longitude: east)
    }

    private static func towns(_ points: [Key: [Coordinate]]) -> [GeoNamesTown] {
        let groups = points.sorted { left, right in
            (left.key.name, -left.value.count, left.key.province, left.key.municipality)
                < (right.key.name, -right.value.count, right.key.province, right.key.municipality)
        }
        var merged: [(key: Key, points: [Coordinate])] = []
        for (key, points) in groups {
            let near = merged.indices.reversed().prefix { merged[$0].key.name == key.name }.first { index in
                middle(merged[index].points).kilometres(to: middle(points)) < reach
            }
            if let near { merged[near].points += points } else { merged.append((key, points)) }
        }
        return merged.map { key, points in
            GeoNamesTown(
                name: key.name, province: key.province, municipality: key.municipality, coordinate: middle(points),
                codes: points.count)
        }
    }

    private static func middle(_ points: [Coordinate]) -> Coordinate {
        Coordinate(latitude: median(points.map(\.latitude)), longitude: median(points.map(\.longitude)))
    }

    private static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }
}
