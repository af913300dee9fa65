// How the region and its vocabulary are kept beside the index.

extension Region: Packable {
    func pack(into packer: inout Packer) {
        packer.add(id, name, centre, contact, pillars, promotionCutoffHours, reminderDays, holidays, activityPlans)
    }

    init(from unpacker: inout Unpacker) throws(IndexDamage) {
        self.init(
            id: try unpacker.next(), name: try unpacker.next(), centre: try unpacker.next(),
            contact: try unpacker.next(), pillars: try unpacker.next(), promotionCutoffHours: try unpacker.next(),
            reminderDays: try unpacker.next(), holidays: try unpacker.next(), activityPlans: try unpacker.next())
    }
}

extension Pillar: Packable {
    func pack(into packer: inout Packer) { packer.add(id, name, lead, budgetEuros) }

    init(from unpacker: inout Unpacker) throws(IndexDamage) {
        self.init(
            id: try unpacker.next(), name: try unpacker.next(), lead: try unpacker.next(),
            budgetEuros: try unpacker.next())
    }
}

extension Holiday: Packable {
    func pack(into packer: inout Packer) { packer.add(name, days.lowerBound, days.upperBound) }

    init(from unpacker: inout Unpacker) throws(IndexDamage) {
        let (name, first, last): (String, Day, Day) = (try unpacker.next(), try unpacker.next(), try unpacker.next())
        guard first <= last else { throw IndexDamage() }
        self.init(name: name, days: first...last)
    }
}

extension ActivityPlan: Packable {
    func pack(into packer: inout Packer) { packer.add(school, year.days.lowerBound, trainings, hours) }

    init(from unpacker: inout Unpacker) throws(IndexDamage) {
        self.init(
            school: try unpacker.next(), year: SchoolYear(try unpacker.next() as Day), trainings: try unpacker.next(),
            hours: try unpacker.next())
    }
}

extension Vocabulary: Packable {
    func pack(into packer: inout Packer) {
        packer.add(themes, formats, profiles, sectors, providers, places, schools)
    }

    init(from unpacker: inout Unpacker) throws(IndexDamage) {
        self.init(
            themes: try unpacker.next(), formats: try unpacker.next(), profiles: try unpacker.next(),
            sectors: try unpacker.next(), providers: try unpacker.next(), places: try unpacker.next(),
            schools: try unpacker.next())
    }
}

extension Term: Packable {
    func pack(into packer: inout Packer) { packer.add(id, dutch, english, synonyms) }

    init(from unpacker: inout Unpacker) throws(IndexDamage) {
        self.init(
            id: try unpacker.next(), dutch: try unpacker.next(), english: try unpacker.next(),
            synonyms: try unpacker.next())
    }
}

extension Place: Packable {
    func pack(into packer: inout Packer) {
        packer.add(name, coordinate.latitude, coordinate.longitude, municipality)
    }

    init(from unpacker: inout Unpacker) throws(IndexDamage) {
        self.init(
            name: try unpacker.next(),
            coordinate: Coordinate(latitude: try unpacker.next(), longitude: try unpacker.next()),
            municipality: try unpacker.next())
    }
}

extension School: Packable {
    func pack(into packer: inout Packer) { packer.add(id, name, place, board, sector) }

    init(from unpacker: inout Unpacker) throws(IndexDamage) {
        self.init(
            id: try unpacker.next(), name: try unpacker.next(), place: try unpacker.next(),
            board: try unpacker.next(), sector: try unpacker.next())
    }
}
