import ArgumentParser
import CatalogKit
import CatalogScreens

/// `region`: the regions that keep their ledgers in one PostgreSQL database.
struct RegionCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "region", abstract: commandWording.aboutRegion, discussion: commandWording.aboutRegionDetail,
            subcommands: [Add.self, List.self])
    }

    /// `region add`: lets a region in.
    struct Add: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: commandWording.aboutRegionAdd)
        }

        @Argument(help: ArgumentHelp(commandWording.helpRegion, valueName: "name"))
        var name: String
        @OptionGroup var options: GlobalOptions

        func run() throws {
            let context = try CommandContext(options)
            let (added, place) = try context.withRegions { (regions) throws(LedgerError) in
                (try regions.add(name), try regions.place(of: name))
            }
            switch added {
            case .success(let isNew): print(context.wording.regionAdded(name, isNew: isNew, place: place))
            case .failure(.invalidName): throw CommandFailure(.usage, context.wording.badRegion(name))
            case .failure(.tooPowerful): throw CommandFailure(.refused, context.wording.regionTooPowerful(name))
            }
        }
    }

    /// `region list`: names the regions.
    struct List: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: commandWording.aboutRegionList)
        }

        @OptionGroup var options: GlobalOptions

        func run() throws {
            let context = try CommandContext(options)
            let names = try context.withRegions { (regions) throws(LedgerError) in try regions.all() }
            if context.isJSON { return try context.printJSON(names) }
            guard !names.isEmpty else { throw CommandFailure(.refused, context.wording.noRegions) }
            for name in names { print(name) }
        }
    }
}

extension CommandContext {
    /// Runs work on the regions of the ledger's database, its errors turned into sentences.
    fileprivate func withRegions<Value>(
        _ work: (RegionHosts) throws(LedgerError) -> Value
    ) throws(CommandFailure) -> Value {
        guard case .server(let address) = settings.ledger else {
            throw CommandFailure(.usage, wording.regionsNeedServer)
        }
        do throws(LedgerError) {
            return try work(RegionHosts(address))
        } catch {
            throw CommandFailure(error, wording)
        }
    }
}
