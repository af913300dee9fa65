// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "netflixleren",
    products: [
        .library(name: "CatalogKit", targets: ["CatalogKit"]),
        .executable(name: "sto-tui", targets: ["sto-tui"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(name: "CCmark"),
        .systemLibrary(name: "CCrypt"),
        .systemLibrary(name: "CExpat"),
        .systemLibrary(name: "CGumbo"),
        .systemLibrary(name: "CICal"),
        .systemLibrary(name: "CMalloc"),
        .systemLibrary(name: "CNcurses"),
        .systemLibrary(name: "CPostgreSQL"),
        .systemLibrary(name: "CQREncode"),
        .systemLibrary(name: "CStemmer"),
        .target(
            name: "CatalogKit",
            dependencies: [
                "CCmark", "CCrypt", "CMalloc", "CPostgreSQL", "CQREncode", "CStemmer",
                .product(name: "GRDB", package: "GRDB.swift"),
                "Yams",
            ],
            swiftSettings: strict),
        .target(
            name: "CatalogExchange", dependencies: ["CatalogKit", "CExpat", "CGumbo", "CICal"],
            swiftSettings: strict),
        .target(name: "CatalogScreens", dependencies: ["CatalogKit"], swiftSettings: strict),
        .executableTarget(
            name: "sto-tui",
            dependencies: [
                "CNcurses", "CatalogExchange", "CatalogKit", "CatalogScreens",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "catalog-bench",
            dependencies: [
                "CatalogKit",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            path: "Benchmarks/catalog-bench", swiftSettings: strict),
        .executableTarget(
            name: "catalog-generate",
            dependencies: [.product(name: "ArgumentParser", package: "swift-argument-parser")],
            path: "Benchmarks/catalog-generate", swiftSettings: strict),
        // Signs people up from a process of its own, for the tests of many processes at once.
        .executableTarget(
            name: "LedgerWorker", dependencies: ["CatalogKit", "History"], path: "Tests/LedgerWorker",
            swiftSettings: strict),
        // What clients asked and heard, and whether it can be true.
        .target(name: "History", dependencies: ["CatalogKit"], path: "Tests/History", swiftSettings: strict),
        // `make torture`: load and faults.
        .executableTarget(
            name: "Torture",
            dependencies: [
                "CPostgreSQL", "CatalogKit", "History", "TestServer", .product(name: "GRDB", package: "GRDB.swift"),
            ],
            path: "Tests/Torture", swiftSettings: strict),
        // A PostgreSQL server of the tests' own.
        .target(name: "TestServer", dependencies: ["CatalogKit"], path: "Tests/TestServer", swiftSettings: strict),
        .testTarget(
            name: "CatalogKitTests",
            dependencies: [
                "CatalogKit", "History", "LedgerWorker", "TestServer", .product(name: "GRDB", package: "GRDB.swift"),
            ],
            resources: [.copy("Ledger/Fixtures")],
            swiftSettings: strict),
        .testTarget(
            name: "CatalogExchangeTests", dependencies: ["CatalogExchange", "CatalogKit"], swiftSettings: strict),
        .testTarget(
            name: "CatalogScreensTests", dependencies: ["CatalogKit", "CatalogScreens"], swiftSettings: strict),
        .testTarget(
            name: "StoTUITests", dependencies: ["CatalogKit", "CatalogScreens", "TestServer", "sto-tui"],
            // Read where they stand, so that they can be written anew.
            exclude: ["Screens/Golden"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
