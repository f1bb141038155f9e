// SPDX-License-Identifier: Apache-2.0

import Foundation
import Fuzzing

/// libFuzzer's loop, from the runtime that comes with Swift.
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

/// libFuzzer's callback takes no context, so it has to find the target here; written once, before the loop starts.
nonisolated(unsafe) var chosen: FuzzTarget?

func examine(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    do {
        try chosen?.examine(Array(UnsafeBufferPointer(start: bytes, count: count)))
    } catch {
        // What a trap in the examined code does, too: libFuzzer keeps the input.
        fatalError("\(error)")
    }
    return 0
}

/// libFuzzer starts the program again for a merge, with its own options only.
let inherited = "COPYTASTER_FUZZ_TARGET"

func run(_ target: FuzzTarget, withName: Bool) -> Never {
    chosen = target
    setenv(inherited, target.name, 1)
    // The target's name is taken out; what is left is libFuzzer's.
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
