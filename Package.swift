// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

/// The settings of every Swift target. `deploy/test` builds with `--explicit-target-dependency-import-check error`, so an
/// import that is not in `dependencies` below fails the build.
let strict: [SwiftSetting] = [
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
/// SQLite's C functions, for what GRDB does not offer.
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

/// The Swift modules, by layer, the lowest layer last. A module imports only modules of lower layers.
let modules: [Target] = [
    // Executables
    .executableTarget(
        name: "copytasterd", dependencies: ["Daemon", "ReaderMain", argumentParser], swiftSettings: strict),
    .executableTarget(name: "copytaster", dependencies: ["CLI"], swiftSettings: strict),

    // Front ends: what the two executables do
    .target(
        name: "Daemon",
        dependencies: [
            "ArticleModel", "CompletenessCheck", "Concurrency", "Configuration", "FileSystem", "FullText",
            "IndexFactory", "Matching", "Pipeline", "ReaderSandbox", "Spool", "Systemd", argumentParser, lifecycle,
            logging, signals, systemPackage,
        ],
        swiftSettings: strict),
    .target(
        name: "CLI",
        dependencies: [
            "ArticleModel", "Configuration", "FileSystem", "FullText", "IndexFactory", "LocalReader", "Matching",
            "Pipeline", "Presentation", "Reading", "Spool", "Systemd", argumentParser, systemPackage,
        ],
        swiftSettings: strict),

    // Readers. ReaderSandbox controls sandboxed reader processes from outside, ReaderMain runs inside of one, LocalReader
    // reads in the calling process. Only ReaderMain and LocalReader depend on Reading, so the daemon's own process
    // cannot call a parser.
    .target(
        name: "ReaderMain",
        dependencies: ["ArticleModel", "CSandbox", "LocalReader", "Pipeline", "ReaderSandbox", "Reading"],
        swiftSettings: strict),
    .target(
        name: "ReaderSandbox", dependencies: ["ArticleModel", "Configuration", "CSandbox", "Pipeline"],
        swiftSettings: strict),
    .target(
        name: "LocalReader", dependencies: ["ArticleModel", "Pipeline", "Reading"], swiftSettings: strict),

    // JSON, CSV, comparisons and sentences about articles, for the command line and a web server
    .target(name: "Presentation", dependencies: ["ArticleModel", "Matching"], swiftSettings: strict),

    // The only module that knows which database an index uses
    .target(
        name: "IndexFactory", dependencies: ["ArticleModel", "FamilyIndex", "SQLiteIndex", systemPackage],
        swiftSettings: strict),

    // Pipeline: from files to receipts. FamilyIndex: which articles are copies of one another, over any store.
    .target(name: "Pipeline", dependencies: ["ArticleModel", "Concurrency", "Configuration"], swiftSettings: strict),
    .target(name: "FamilyIndex", dependencies: ["ArticleModel"], swiftSettings: strict),

    // Libraries: each has one task, and imports no other library except Concurrency, FileSystem and TextBytes
    .target(name: "Concurrency", swiftSettings: strict),
    .target(name: "FileSystem", dependencies: ["ArticleModel", systemPackage], swiftSettings: strict),
    .target(
        name: "Spool", dependencies: ["ArticleModel", "CLinux", "Concurrency", "FileSystem", systemPackage],
        swiftSettings: strict),
    .target(name: "TextBytes", dependencies: ["ArticleModel"], swiftSettings: strict),
    .target(name: "CompletenessCheck", dependencies: ["ArticleModel", "TextBytes"], swiftSettings: strict),
    .target(
        name: "Reading", dependencies: ["ArticleModel", "CCharset", "CLanguage", "CUnpack", "CXML", "TextBytes", yams],
        swiftSettings: strict),
    .target(name: "FullText", dependencies: ["ArticleModel", "CStemmer", "Normalization"], swiftSettings: strict),
    .target(name: "Matching", dependencies: ["ArticleModel", "Normalization"], swiftSettings: strict),
    .target(
        name: "SQLiteIndex",
        dependencies: [
            "ArticleModel", "CRanking", "CRowChecksums", "CZstd", "FileSystem", "Normalization", grdb, sqlite,
            systemPackage,
        ],
        swiftSettings: strict),
    .target(
        name: "Systemd", dependencies: ["ArticleModel", "CSystemd", "FileSystem", logging, systemPackage],
        swiftSettings: strict),
    .target(
        name: "Configuration", dependencies: ["ArticleModel", "FileSystem", systemPackage, yams],
        swiftSettings: strict),

    // Model: values, ports and errors that all modules share
    .target(name: "ArticleModel", dependencies: ["CCrypto", "Normalization"], swiftSettings: strict),

    // One form of letters and digits. It imports nothing, and the model compares names with it.
    .target(name: "Normalization", swiftSettings: strict),
]

/// C libraries and C shims. One Swift module imports each of them.
let cTargets: [Target] = [
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
    .target(name: "CSandbox", dependencies: ["CSeccomp"]),
    .target(name: "CRanking", linkerSettings: [.linkedLibrary("sqlite3")]),
    .target(name: "CRowChecksums", linkerSettings: [.linkedLibrary("sqlite3")]),
    .target(name: "CCharset", dependencies: ["CUchardet"]),
    .target(name: "CUnpack", dependencies: ["CBrotli", "CZlib", "CZstd"]),
    .target(name: "CLanguage", linkerSettings: [.linkedLibrary("cld2")]),
]

/// One test suite for each module, and the suites that start the real programs.
let tests: [Target] = [
    suite("ArticleModelTests", ["ArticleModel"]),
    suite("ConcurrencyTests", ["Concurrency"]),
    suite("FileSystemTests", ["ArticleModel", "FileSystem", systemPackage]),
    suite("SpoolTests", ["ArticleModel", "FileSystem", "Spool", systemPackage]),
    suite("ReadingTests", ["ArticleModel", "CompletenessCheck", "Reading", "TestClock", "TextBytes"]),
    suite("NormalizationTests", ["Normalization"]),
    suite("FullTextTests", ["ArticleModel", "FullText", "Matching", "TestClock"]),
    suite("MatchingTests", ["ArticleModel", "Matching", "TestClock"]),
    suite("FamilyIndexTests", ["ArticleModel", "FamilyIndex", "IndexContract"]),
    suite(
        "SQLiteIndexTests",
        ["ArticleModel", "FamilyIndex", "IndexContract", "SQLiteIndex", "TestClock", grdb, systemPackage]),
    suite("SystemdTests", ["Systemd", logging]),
    suite("ConfigurationTests", ["ArticleModel", "Configuration", "TestClock", systemPackage]),
    suite(
        "PipelineTests",
        ["ArticleModel", "Concurrency", "FullText", "LocalReader", "Matching", "Pipeline", "Reading", systemPackage]),
    suite(
        "ReaderSandboxTests",
        [
            "ArticleModel", "BrokenReader", "Configuration", "copytasterd", "FullText", "HostileAnswers",
            "IndexFactory", "LocalReader", "Matching", "Pipeline", "ReaderMain", "ReaderSandbox", "Reading",
            systemPackage,
        ]),
    suite(
        "DaemonTests",
        [
            "ArticleModel", "Configuration", "Daemon", "FullText", "IndexFactory", "LocalReader", "Matching",
            "Pipeline",
            "Reading", "Spool", "Systemd", logging, systemPackage,
        ]),
    suite(
        "CLITests",
        [
            "ArticleModel", "CLI", "Configuration", "copytaster", "FullText", "Matching", "Presentation", "Spool",
            argumentParser, systemPackage,
        ]),
    suite(
        "DeliveryTests",
        [
            "ArticleModel", "BrokenReader", "copytaster", "copytasterd", "FullText", "IndexFactory", "Matching",
            systemPackage,
        ]),
    suite("VersionTests", ["ArticleModel", "FullText", "LocalReader", "Matching", "Pipeline", "Reading"]),
    // Run by Tests/Benchmarks/reading
    .executableTarget(
        name: "reading-benchmark", dependencies: ["ArticleModel", "Reading"], path: "Tests/Benchmarks/Reading",
        swiftSettings: strict),
    // Readers that misbehave, for tests of the sandbox, and a daemon whose readers send false replies.
    .target(name: "HostileAnswers", path: "Tests/HostileAnswers", swiftSettings: strict),
    .executableTarget(
        name: "BrokenReader", dependencies: ["CSandbox", "Daemon", "HostileAnswers", "ReaderMain", argumentParser],
        path: "Tests/BrokenReader", swiftSettings: strict),
    // Shared by several suites. They are test targets, so that only a build of the tests compiles them.
    .testTarget(name: "TestClock", path: "Tests/TestClock", swiftSettings: strict),
    .testTarget(
        name: "IndexContract", dependencies: ["ArticleModel"], path: "Tests/IndexContract", swiftSettings: strict),
]

func suite(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
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
    targets: modules + cTargets + tests,
    cxxLanguageStandard: .cxx17
)

// Benchmarks of the sandbox, of matching and of stories; built only on request.
if Context.environment["COPYTASTER_BENCHMARKS"] != nil {
    package.targets += [
        .systemLibrary(name: "CMalloc", path: "Tests/Benchmarks/CMalloc"),
        .executableTarget(
            name: "matching-benchmark", dependencies: ["ArticleModel", "CMalloc", "Matching"],
            path: "Tests/Benchmarks/Matching",
            exclude: [
                "make-folding-data.py", "make-han-sounds.py", "make-known-terms.py", "make-story-terms.py",
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "stories-benchmark", dependencies: ["ArticleModel", "Matching"], path: "Tests/Benchmarks/Stories",
            swiftSettings: strict),
        .executableTarget(
            name: "translations-benchmark", dependencies: ["ArticleModel", "Matching"],
            path: "Tests/Benchmarks/Translations", swiftSettings: strict),
        .executableTarget(
            name: "sandbox-benchmark",
            dependencies: [
                "ArticleModel", "Configuration", "FullText", "IndexFactory", "LocalReader", "Matching", "Pipeline",
                "ReaderMain", "ReaderSandbox", "Reading", systemPackage,
            ],
            path: "Tests/Benchmarks/Sandbox", swiftSettings: strict),
    ]
}

// Tests/Fuzz/run builds the modules for libFuzzer: with branch coverage and AddressSanitizer, C and C++ also with
// UndefinedBehaviorSanitizer; optimised, but with assertions.
if Context.environment["COPYTASTER_FUZZING"] != nil {
    let watched = ["-fsanitize=fuzzer-no-link,address,undefined", "-fno-sanitize-recover=undefined"]
    package.targets += [
        .target(
            name: "Fuzzing",
            dependencies: [
                "ArticleModel", "CompletenessCheck", "Configuration", "FullText", "HostileAnswers", "IndexFactory",
                "LocalReader", "Matching", "Pipeline", "ReaderSandbox", "Reading", "Spool", systemPackage,
            ],
            path: "Tests/Fuzz/Targets", swiftSettings: strict),
        .executableTarget(
            name: "fuzz", dependencies: ["Fuzzing"], path: "Tests/Fuzz/Program", swiftSettings: strict,
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]),
    ]
    for target in package.targets where target.type == .regular || target.type == .executable {
        target.swiftSettings =
            (target.swiftSettings ?? []) + [
                .unsafeFlags(["-sanitize=fuzzer,address", "-enable-testing", "-assert-config", "Debug"])
            ]
        target.cSettings = (target.cSettings ?? []) + [.unsafeFlags(watched)]
        // The checks for C++ only need a runtime library that is not linked.
        target.cxxSettings = (target.cxxSettings ?? []) + [.unsafeFlags(watched + ["-fno-sanitize=vptr,function"])]
    }
}
