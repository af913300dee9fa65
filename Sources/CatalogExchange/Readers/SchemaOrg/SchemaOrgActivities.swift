import CatalogKit

/// The courses and events of a graph, as the trees that they make: courses with instances, series with events.
struct SchemaOrgActivities {
    /// The graph that they are in.
    let graph: LinkedGraph
    /// The courses and events that are part of no other, in the order of the documents.
    private(set) var roots: [Int] = []
    private let children: [Int: [Int]]

    /// More levels than anything sensible has; where references make more, the rest is left out.
    private static let deepest = 16

    /// Finds the courses and events of a graph.
    init(_ graph: LinkedGraph) {
        self.graph = graph
        let activities = graph.nodes.indices.filter {
            SchemaOrgTypes.isActivity(graph.nodes[$0].types) && !graph.nodes[$0].properties.isEmpty
        }
        let known = Set(activities)
        var parents: [Int: Int] = [:]
        var children: [Int: [Int]] = [:]
        func relate(_ child: Int, to parent: Int) {
            guard known.contains(child), known.contains(parent), child != parent, parents[child] == nil else { return }
            parents[child] = parent
            children[parent, default: []].append(child)
        }
        for activity in activities {
            for child in graph.nodes(activity, ["hasCourseInstance", "subEvent", "subEvents"]) {
                relate(child, to: activity)
            }
        }
        for activity in activities {
            for parent in graph.nodes(activity, ["instanceOfCourse", "superEvent"]) { relate(activity, to: parent) }
        }
        self.children = children
        roots = activities.filter { parents[$0] == nil && !graph.nodes[$0].isAside }
        // Of some that are parts of one another in a circle the first counts as the whole.
        var reached = Set(roots.flatMap { below($0) })
        for activity in activities where !graph.nodes[activity].isAside && !reached.contains(activity) {
            roots.append(activity)
            reached.formUnion(below(activity))
        }
        roots.sort()
    }

    /// The parts of a course or event.
    func parts(_ number: Int) -> [Int] { children[number] ?? [] }

    /// What is dated below a course or event: instances, single events, and what has neither parts nor dates, each with the
    /// way to it from the top, itself the last.
    func leaves(below root: Int) -> [[Int]] {
        var leaves: [[Int]] = []
        var open = [[root]]
        while let way = open.popLast() {
            guard let last = way.last else { continue }
            let types = graph.nodes[last].types
            let isWhole = SchemaOrgTypes.isCourse(types) || SchemaOrgTypes.isSeries(types)
            let parts =
                isWhole && way.count < SchemaOrgActivities.deepest ? parts(last).filter { !way.contains($0) } : []
            if parts.isEmpty { leaves.append(way) }
            open += parts.reversed().map { way + [$0] }
        }
        return leaves
    }

    private func below(_ root: Int) -> Set<Int> {
        var reached: Set<Int> = [root]
        var open = [root]
        while let next = open.popLast() {
            for part in parts(next) where reached.insert(part).inserted { open.append(part) }
        }
        return reached
    }
}
