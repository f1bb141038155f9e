// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

/// The rooms that read what comes from outside, built for libFuzzer: every branch counted, memory watched by
/// AddressSanitizer, in C also undefined behaviour; optimised, with assertions kept.
let watched: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .unsafeFlags(["-sanitize=fuzzer,address", "-enable-testing", "-assert-config", "Debug"]),
]
let watchedC: [CSetting] = [
    .unsafeFlags([
        "-fsanitize=fuzzer-no-link,address,undefined", "-fno-sanitize-recover=undefined", "-fno-omit-frame-pointer",
    ])
]
let watchedCXX: [CXXSetting] = [
    // The C++ part of the checks would need a runtime that is not linked.
    .unsafeFlags([
        "-fsanitize=fuzzer-no-link,address,undefined", "-fno-sanitize=vptr,function",
        "-fno-sanitize-recover=undefined",
    ])
]

let systemPackage = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

func room(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: dependencies, path: "Rooms/\(name)", swiftSettings: watched)
}

func cellar(_ name: String, _ dependencies: [Target.Dependency] = [], linked: [LinkerSetting] = []) -> Target {
    .target(
        name: name, dependencies: dependencies, path: "Rooms/\(name)", cSettings: watchedC, cxxSettings: watchedCXX,
        linkerSettings: linked)
}

let package = Package(
    name: "fuzz",
    dependencies: [
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .executableTarget(
            name: "fuzz", dependencies: ["Fuzzing"], path: "Program", swiftSettings: watched,
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]),
        .target(
            name: "Fuzzing",
            dependencies: ["Analysis", "ArticleModel", "Matching", "Reading", "Spool", "TasterSettings"],
            path: "Targets", swiftSettings: watched),
        room("Spool", ["ArticleModel", "CLinux", systemPackage]),
        room("Reading", ["ArticleModel", "CCharset", "CHTML", "CLanguage"]),
        room("Analysis", ["ArticleModel", "CStemmer"]),
        room("Matching", ["ArticleModel"]),
        room("TasterSettings", ["ArticleModel", systemPackage, yams]),
        room("ArticleModel", ["CCrypto"]),
        .systemLibrary(name: "CCrypto", path: "Rooms/CCrypto", pkgConfig: "libcrypto"),
        .systemLibrary(name: "CStemmer", path: "Rooms/CStemmer"),
        .systemLibrary(name: "CXML2", path: "Rooms/CXML2", pkgConfig: "libxml-2.0"),
        .systemLibrary(name: "CUchardet", path: "Rooms/CUchardet", pkgConfig: "uchardet"),
        cellar("CLinux"),
        cellar("CHTML", ["CXML2"]),
        cellar("CCharset", ["CUchardet"]),
        cellar("CLanguage", linked: [.linkedLibrary("cld2")]),
    ],
    cxxLanguageStandard: .cxx17
)
