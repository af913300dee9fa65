import CatalogKit

/// A row of the filters.
struct FacetRow: Equatable, Sendable {
    /// What the row stands for; it stays selected when counts change.
    enum ID: Hashable, Sendable {
        case header(String)
        case value(Query.Facet, String)
        /// Shows all values of a facet, or only the first again.
        case more(Query.Facet)
        case ring(Double)
        /// Asks for another place to count distances from.
        case place
        case freePlaces
        case past

        var isSelectable: Bool {
            if case .header = self { false } else { true }
        }
    }

    var id: ID
    var label: String
    /// How many listings there would be; nil where there is nothing to count.
    var count: Int?
    /// Whether the filter is on; nil for rows that are no filter.
    var isOn: Bool?
}

extension AppModel {
    /// How many values of a facet are shown until somebody asks for more.
    private static let shownValues = 6

    /// The rows of the filters, from the top.
    var facetRows: [FacetRow] { facetRows(atLeast: .max) }

    /// The first rows of the filters: all, or at least `count` of them.
    func facetRows(atLeast count: Int) -> [FacetRow] {
        let query = search.asked
        var rows = [FacetRow(id: .header(wording.other), label: wording.other)]
        rows.append(
            FacetRow(
                id: .freePlaces, label: wording.onlyFreePlaces, count: search.answer?.result.withFreePlaces,
                isOn: query.freePlaces))
        rows.append(FacetRow(id: .past, label: wording.alsoPast, isOn: query.upcoming == nil))
        rows.append(contentsOf: valueRows(.theme, query))
        rows.append(contentsOf: ringRows)
        for facet in [Query.Facet.month, .format, .profile, .sector, .place, .price, .provider, .language]
        where rows.count < count {
            rows.append(contentsOf: valueRows(facet, query))
        }
        return rows
    }

    private var ringRows: [FacetRow] {
        guard let nearby else { return [] }
        let title = wording.distanceFrom(nearby.name)
        let counts = search.answer?.result.rings ?? []
        return [FacetRow(id: .header(title), label: title)]
            + SearchResult.ringKilometres.map { kilometres in
                FacetRow(
                    id: .ring(kilometres), label: wording.within(Int(kilometres)),
                    count: counts.first { $0.kilometres == kilometres }?.count,
                    isOn: nearby.within == kilometres)
            } + [FacetRow(id: .place, label: wording.changePlace)]
    }

    /// The values of a facet that occur: months in order, the others by how often they occur in the whole catalogue, so
    /// that they keep their place while somebody types. A chosen value is always among them, so that it can be switched off.
    private func valueRows(_ facet: Query.Facet, _ query: Query) -> [FacetRow] {
        guard let answer = search.answer, let counts = answer.result.facets[facet],
            var order = answer.library.valueOrder[facet]
        else { return [] }
        let chosen = query.filters[facet] ?? []
        let isExpanded = search.expanded.contains(facet)
        if facet == .price { order.sort { price(counts.values[$0]) < price(counts.values[$1]) } }
        var (shown, occurring): ([Int], Int) = ([], 0)
        for index in order {
            let isChosen = !chosen.isEmpty && chosen.contains(counts.values[index])
            guard counts.counts[index] > 0 || isChosen else { continue }
            occurring += 1
            if occurring <= Self.shownValues || isExpanded || isChosen { shown.append(index) }
        }
        guard occurring > 0 else { return [] }
        var rows = [FacetRow(id: .header(wording.facet(facet)), label: wording.facet(facet))]
        for index in shown {
            let value = counts.values[index]
            rows.append(
                FacetRow(
                    id: .value(facet, value), label: label(value, of: facet), count: counts.counts[index],
                    isOn: chosen.contains(value)))
        }
        if isExpanded, occurring > Self.shownValues {
            rows.append(FacetRow(id: .more(facet), label: wording.fewer))
        } else if shown.count < occurring {
            rows.append(FacetRow(id: .more(facet), label: wording.more(occurring - shown.count)))
        }
        return rows
    }

    /// The place of a class of prices, from cheap to dear.
    private func price(_ value: String) -> Int {
        PriceClass.allCases.firstIndex { $0.rawValue == value } ?? PriceClass.allCases.count
    }

    /// What people call a value of a facet.
    func label(_ value: String, of facet: Query.Facet) -> String {
        wording.label(value, of: facet, in: library?.catalog.vocabulary)
    }
}
