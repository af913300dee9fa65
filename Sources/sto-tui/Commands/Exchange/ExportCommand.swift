import ArgumentParser
import CatalogExchange
import CatalogKit
import CatalogScreens
import Foundation

/// `export`: hands the region's offer to others, in the formats that they read.
struct ExportCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "export", abstract: commandWording.aboutExport, discussion: commandWording.aboutExportDetail)
    }

    /// The formats, by their names on the command line.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case ics, calendars, csv, schemaorg, edudex, ooapi, ooapi6, site
    }

    @Argument(help: ArgumentHelp(commandWording.helpExportFormat)) var exportFormat: Format
    @OptionGroup var filters: FilterOptions
    @Option(help: ArgumentHelp(commandWording.helpExportID, valueName: "id")) var id: [String] = []
    @Option(help: ArgumentHelp(commandWording.helpOut, valueName: "path"), completion: .directory) var out: String?
    @Option(help: ArgumentHelp(commandWording.helpBaseURL, valueName: "url")) var url: String?
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let context = try CommandContext(options)
        if let url, !URLText.isWebAddress(url) { throw CommandFailure(.usage, context.wording.badBaseURL(url)) }
        let library = try context.library()
        let courses = try courses(of: library, context)
        guard !courses.isEmpty else { throw CommandFailure(.refused, context.wording.nothingToExport) }
        let offer = Offer(
            region: library.catalog.region, vocabulary: library.catalog.vocabulary, courses: courses,
            now: context.settings.now)
        switch files(of: offer, context.wording) {
        case .one(let file): try write(file, context)
        case .folder(let files): try write(files, context)
        }
    }

    /// What an export is: a file, or a folder of them.
    private enum Export {
        case one(ExportedFile)
        case folder([ExportedFile])
    }

    private func files(of offer: Offer, _ wording: Wording) -> Export {
        switch exportFormat {
        case .ics:
            .one(
                ICalendarOfferWriter.file(
                    of: offer, named: offer.region.id, words: wording.calendarWords(named: offer.region.name)))
        case .calendars:
            .folder(
                ICalendarFolder.files(
                    of: offer, words: wording.calendarWords(named: offer.region.name), language: wording.language))
        case .csv: .one(CSVOfferWriter.file(of: offer))
        case .schemaorg: .one(SchemaOrgWriter.file(of: offer))
        case .edudex: .folder(EDUDEXWriter.files(of: offer, at: url))
        case .ooapi: .folder(OOAPIWriter.files(of: offer, version: .v5))
        case .ooapi6: .folder(OOAPIWriter.files(of: offer, version: .v6))
        case .site: .folder(WebsiteWriter.files(of: offer, words: wording.website, base: url))
        }
    }

    // MARK: What to export

    /// The courses that are asked for, each with the offerings that are: all that are not of feeds, where nobody says which.
    private func courses(of library: Library, _ context: CommandContext) throws -> [Course] {
        let catalog = library.catalog
        var query = try filters.query(in: library, context).query
        guard query != Query() || !id.isEmpty else { return catalog.courses }
        var listings: Set<String> = []
        var courses: [String: Course] = [:]
        if query != Query() {
            query.limit = nil
            let result = try library.engine.search(query, availability: try library.engine.availability())
            for listing in result.hits.compactMap({ library.engine.listing($0.number) }) {
                listings.insert(listing.id)
                courses[listing.course] = catalog.course(listing.course)
            }
        }
        for id in id {
            let course = try context.course(id, in: catalog)
            listings.formUnion(course.id == id ? course.offerings.map(\.id) : [id])
            courses[course.id] = course
        }
        return courses.values.sorted { $0.id < $1.id }.map { course in
            var course = course
            course.offerings.removeAll { !listings.contains($0.id) }
            return course
        }
    }

    // MARK: Writing

    private func write(_ file: ExportedFile, _ context: CommandContext) throws {
        guard let out else {
            return Output.print(file: file.bytes)
        }
        do throws(FileReplacement.Failure) {
            try FileReplacement.replace(out, with: file.bytes)
        } catch {
            throw CommandFailure(
                .broken, context.wording.sentence(for: ExportFolder.Failure.unwritable(out, code: error.code)))
        }
        print(context.wording.exported(to: out))
    }

    private func write(_ files: [ExportedFile], _ context: CommandContext) throws {
        guard let out else { throw CommandFailure(.usage, context.wording.exportNeedsFolder(exportFormat.rawValue)) }
        do throws(ExportFolder.Failure) {
            let outcome = try ExportFolder(out).write(files)
            print(context.wording.exported(outcome, to: out))
        } catch {
            throw CommandFailure(.broken, context.wording.sentence(for: error))
        }
    }
}
