// SPDX-License-Identifier: Apache-2.0

import Foundation
import Fuzzing

/// libFuzzer's main loop, from the runtime that comes with Swift.
@_silgen_name("LLVMFuzzerRunDriver")
func fuzzerRunDriver(
    _ argc: UnsafeMutablePointer<CInt>,
    _ argv: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ one: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

let usage = """
    usage: fuzz TARGET [OPTION OF LIBFUZZER | FILE | DIRECTORY]…
           fuzz --targets
           fuzz --unpack CORPUS DIRECTORY
           fuzz --pack DIRECTORY
    """

/// libFuzzer's callback has no context parameter, so it finds the target here. Written once, before the loop starts.
nonisolated(unsafe) var chosen: FuzzTarget?

func examine(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    do {
        try chosen?.examine(Array(UnsafeBufferPointer(start: bytes, count: count)))
    } catch {
        // Same effect as a trap in the examined code: libFuzzer keeps the input.
        fatalError("\(error)")
    }
    return 0
}

/// For a merge libFuzzer starts the program again with its own options only; this variable passes the target.
let inherited = "COPYTASTER_FUZZ_TARGET"

func run(_ target: FuzzTarget, withName: Bool) -> Never {
    chosen = target
    setenv(inherited, target.name, 1)
    // Remove the target's name; the remaining arguments are for libFuzzer.
    var remaining = CommandLine.unsafeArgv
    if withName {
        remaining[1] = remaining[0]
        remaining += 1
    }
    var count = CommandLine.argc - (withName ? 1 : 0)
    exit(fuzzerRunDriver(&count, &remaining, examine))
}

func target(_ name: String?) -> FuzzTarget? { FuzzTarget.all.first { $0.name == name } }

let arguments = Array(CommandLine.arguments.dropFirst())
switch (arguments.first, arguments.count) {
case ("--targets", 1): for target in FuzzTarget.all { print(target.name) }
case ("--unpack", 3): try Corpus.unpack(URL(filePath: arguments[1]), into: URL(filePath: arguments[2]))
case ("--pack", 2): try Corpus.pack(URL(filePath: arguments[1]))
default:
    if let target = target(arguments.first) { run(target, withName: true) }
    if let target = target(ProcessInfo.processInfo.environment[inherited]) { run(target, withName: false) }
    print(usage)
    exit(64)
}
