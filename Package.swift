// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

/// What every Swift target is built with. Imports between targets are held against `dependencies` below by
/// `--explicit-target-dependency-import-check error`, which `deploy/test` passes.
let house: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let systemPackage = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
/// SQLite's own functions, for what GRDB has no word for.
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

/// The rooms a file walks through, lowest floor last. A room calls only downstairs.
let rooms: [Target] = [
    // Doors
    .executableTarget(
        name: "copytasterd", dependencies: ["ReaderMain", "TasterService", argumentParser], swiftSettings: house),
    .executableTarget(name: "copytaster", dependencies: ["TasterCommands"], swiftSettings: house),

    // Floor 4: what the two programs do
    .target(
        name: "TasterService",
        dependencies: [
            "ArticleModel", "Cells", "CompletenessCheck", "IndexFactory", "Intake", "Matching", "Spool", "Systemd",
            "TasterSettings",
            argumentParser, lifecycle, logging, signals, systemPackage,
        ],
        swiftSettings: house),
    .target(
        name: "TasterCommands",
        dependencies: [
            "Analysis", "ArticleModel", "IndexFactory", "Intake", "LocalReader", "Matching", "Reading", "Spool",
            "Systemd",
            "TasterSettings",
            argumentParser, systemPackage,
        ],
        swiftSettings: house),

    // Floor 3: reading, in processes that are locked in (Cells from outside, ReaderMain inside) or in this one. What
    // takes bytes from outside apart is linked by ReaderMain and LocalReader, and by nothing that the daemon's own process
    // runs.
    .target(
        name: "ReaderMain",
        dependencies: ["ArticleModel", "CCell", "Cells", "Intake", "LocalReader", "Reading"],
        swiftSettings: house),
    .target(
        name: "Cells", dependencies: ["ArticleModel", "CCell", "Intake", "TasterSettings"], swiftSettings: house),
    .target(
        name: "LocalReader", dependencies: ["Analysis", "ArticleModel", "Intake", "Reading"], swiftSettings: house),

    // The one place that knows which database stands behind an index
    .target(
        name: "IndexFactory", dependencies: ["ArticleModel", "FamilyIndex", "SQLiteIndex", systemPackage],
        swiftSettings: house),

    // Floor 2: from files to receipts, for both; which articles are copies of one another, over any store
    .target(name: "Intake", dependencies: ["ArticleModel", "TasterSettings"], swiftSettings: house),
    .target(name: "FamilyIndex", dependencies: ["ArticleModel"], swiftSettings: house),

    // Floor 1: one activity or place each; none knows another
    .target(name: "Spool", dependencies: ["ArticleModel", "CLinux", systemPackage], swiftSettings: house),
    .target(name: "TextBytes", dependencies: ["ArticleModel"], swiftSettings: house),
    .target(name: "CompletenessCheck", dependencies: ["ArticleModel", "TextBytes"], swiftSettings: house),
    .target(
        name: "Reading", dependencies: ["ArticleModel", "CCharset", "CLanguage", "CUnpack", "CXML", "TextBytes", yams],
        swiftSettings: house),
    .target(name: "Analysis", dependencies: ["ArticleModel", "CStemmer"], swiftSettings: house),
    .target(name: "Matching", dependencies: ["ArticleModel"], swiftSettings: house),
    .target(
        name: "SQLiteIndex", dependencies: ["ArticleModel", "CRowChecksums", "CZstd", grdb, sqlite, systemPackage],
        swiftSettings: house),
    .target(
        name: "Systemd", dependencies: ["ArticleModel", "CSystemd", logging], swiftSettings: house),
    .target(name: "TasterSettings", dependencies: ["ArticleModel", systemPackage, yams], swiftSettings: house),

    // Floor 0: the words everybody shares
    .target(name: "ArticleModel", dependencies: ["CCrypto"], swiftSettings: house),
]

/// C libraries, each behind one target and imported by one room.
let cellar: [Target] = [
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CSystemd", pkgConfig: "libsystemd", providers: [.apt(["libsystemd-dev"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CBrotli", pkgConfig: "libbrotlidec", providers: [.apt(["libbrotli-dev"])]),
    .systemLibrary(name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CUchardet", pkgConfig: "uchardet", providers: [.apt(["libuchardet-dev"])]),
    .systemLibrary(name: "CSeccomp", pkgConfig: "libseccomp", providers: [.apt(["libseccomp-dev"])]),
    .target(name: "CLinux"),
    .target(name: "CXML", dependencies: ["CXML2"]),
    .target(name: "CCell", dependencies: ["CSeccomp"]),
    .target(name: "CRowChecksums", linkerSettings: [.linkedLibrary("sqlite3")]),
    .target(name: "CCharset", dependencies: ["CUchardet"]),
    .target(name: "CUnpack", dependencies: ["CBrotli", "CZlib", "CZstd"]),
    .target(name: "CLanguage", linkerSettings: [.linkedLibrary("cld2")]),
]

/// A suite a room, mirroring its sources, and the suites that start the real programs.
let tests: [Target] = [
    suite("ArticleModelTests", ["ArticleModel"]),
    suite("SpoolTests", ["ArticleModel", "Spool", systemPackage]),
    suite("ReadingTests", ["ArticleModel", "CompletenessCheck", "Reading", "TestClock", "TextBytes"]),
    suite("AnalysisTests", ["Analysis", "ArticleModel", "TestClock"]),
    suite("MatchingTests", ["ArticleModel", "Matching", "TestClock"]),
    suite("FamilyIndexTests", ["ArticleModel", "FamilyIndex", "IndexContract"]),
    suite(
        "SQLiteIndexTests",
        ["ArticleModel", "FamilyIndex", "IndexContract", "SQLiteIndex", "TestClock", grdb, systemPackage]),
    suite("SystemdTests", ["Systemd", logging]),
    suite("TasterSettingsTests", ["ArticleModel", "TasterSettings", "TestClock", systemPackage]),
    suite(
        "IntakeTests", ["Analysis", "ArticleModel", "Intake", "LocalReader", "Matching", "Reading", systemPackage]),
    suite(
        "CellsTests",
        [
            "ArticleModel", "BrokenReader", "Cells", "HostileAnswers", "IndexFactory", "Intake", "LocalReader",
            "Matching",
            "ReaderMain", "Reading", "TasterSettings", "copytasterd", systemPackage,
        ]),
    suite(
        "TasterServiceTests",
        ["ArticleModel", "Intake", "Spool", "Systemd", "TasterService", "TasterSettings", systemPackage]),
    suite(
        "TasterCommandsTests",
        [
            "Analysis", "ArticleModel", "Spool", "TasterCommands", "TasterSettings", "copytaster", argumentParser,
            systemPackage,
        ]),
    suite(
        "DeliveryTests",
        [
            "Analysis", "ArticleModel", "BrokenReader", "IndexFactory", "Matching", "copytaster", "copytasterd",
            systemPackage,
        ]),
    // What Tests/Benchmarks/reading runs
    .executableTarget(
        name: "reading-benchmark", dependencies: ["ArticleModel", "Reading"], path: "Tests/Benchmarks/Reading",
        swiftSettings: house),
    // Readers that misbehave, for the tests of cells, and a daemon whose readers lie.
    .target(name: "HostileAnswers", path: "Tests/HostileAnswers", swiftSettings: house),
    .executableTarget(
        name: "BrokenReader", dependencies: ["CCell", "HostileAnswers", "ReaderMain", "TasterService", argumentParser],
        path: "Tests/BrokenReader", swiftSettings: house),
    // What several suites use. Test targets, so that only a build of tests compiles them.
    .testTarget(name: "TestClock", path: "Tests/TestClock", swiftSettings: house),
    .testTarget(
        name: "IndexContract", dependencies: ["ArticleModel"], path: "Tests/IndexContract", swiftSettings: house),
]

func suite(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies, swiftSettings: house)
}

let package = Package(
    name: "copytaster",
    products: [
        .executable(name: "copytasterd", targets: ["copytasterd"]),
        .executable(name: "copytaster", targets: ["copytaster"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: rooms + cellar + tests,
    cxxLanguageStandard: .cxx17
)

// What reading in cells and what matching costs; not built unless asked for.
if Context.environment["COPYTASTER_BENCHMARKS"] != nil {
    package.targets += [
        .systemLibrary(name: "CMalloc", path: "Tests/Benchmarks/CMalloc"),
        .executableTarget(
            name: "matching-benchmark", dependencies: ["ArticleModel", "CMalloc", "Matching"],
            path: "Tests/Benchmarks/Matching", exclude: ["make-folding-data.py"], swiftSettings: house),
        .executableTarget(
            name: "cells-benchmark",
            dependencies: [
                "Analysis", "ArticleModel", "Cells", "IndexFactory", "Intake", "LocalReader", "Matching", "ReaderMain",
                "Reading", "TasterSettings", systemPackage,
            ],
            path: "Tests/Benchmarks/Cells", swiftSettings: house),
    ]
}

// Tests/Fuzz/run asks for the rooms as libFuzzer wants them: every branch counted, memory watched by AddressSanitizer, in
// C and C++ also behaviour that the language leaves undefined; optimised, but with assertions.
if Context.environment["COPYTASTER_FUZZING"] != nil {
    let watched = ["-fsanitize=fuzzer-no-link,address,undefined", "-fno-sanitize-recover=undefined"]
    package.targets += [
        .target(
            name: "Fuzzing",
            dependencies: [
                "Analysis", "ArticleModel", "Cells", "CompletenessCheck", "HostileAnswers", "IndexFactory", "Intake",
                "LocalReader", "Matching", "Reading", "Spool", "TasterSettings", systemPackage,
            ],
            path: "Tests/Fuzz/Targets", swiftSettings: house),
        .executableTarget(
            name: "fuzz", dependencies: ["Fuzzing"], path: "Tests/Fuzz/Program", swiftSettings: house,
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]),
    ]
    for target in package.targets where target.type == .regular || target.type == .executable {
        target.swiftSettings =
            (target.swiftSettings ?? []) + [
                .unsafeFlags(["-sanitize=fuzzer,address", "-enable-testing", "-assert-config", "Debug"])
            ]
        target.cSettings = (target.cSettings ?? []) + [.unsafeFlags(watched)]
        // What is looked at in C++ alone would need a runtime that is not linked.
        target.cxxSettings = (target.cxxSettings ?? []) + [.unsafeFlags(watched + ["-fno-sanitize=vptr,function"])]
    }
}
