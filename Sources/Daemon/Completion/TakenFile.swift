// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Pipeline
internal import Spool
internal import Synchronization

/// A file that the pipeline reads: a claim in `work/`, or with `disposition: keep` the file in the inbox.
final class TakenFile: FileContent, Sendable {
    let entry: InboxEntry
    /// The lock is held while reading. There is one reader, and the claim ends only after reading has ended.
    private let hold: Mutex<Hold>

    enum Hold: ~Copyable {
        case claim(Claim)
        case kept(KeptFile)
        case released
    }

    init(_ claim: consuming Claim) {
        entry = claim.entry
        hold = Mutex(.claim(claim))
    }

    init(_ kept: consuming KeptFile) {
        entry = kept.entry
        hold = Mutex(.kept(kept))
    }

    func read(at offset: Int64, count: Int) throws -> [UInt8] {
        try hold.withLock { hold in
            switch hold {
            case .claim(let claim): try claim.read(at: offset, count: count)
            case .kept(let file): try file.read(at: offset, count: count)
            case .released: []
            }
        }
    }

    func hasChanged() throws -> Bool {
        try hold.withLock { hold in
            switch hold {
            case .claim(let claim): try claim.hasChanged()
            case .kept(let file): try file.hasChanged()
            case .released: false
            }
        }
    }

    var isReleased: Bool {
        hold.withLock { hold in
            switch hold {
            case .released: true
            case .claim: false
            case .kept: false
            }
        }
    }

    /// Whether the file is a claim in `work/`.
    var isClaimed: Bool {
        hold.withLock { hold in
            switch hold {
            case .claim: true
            case .kept: false
            case .released: false
            }
        }
    }

    /// Syncs a claimed file to disk. A file that stays in the inbox is the responsibility of the program that wrote it.
    func sync(touching touched: inout TouchedDirectories) throws(SpoolError) {
        try hold.withLock { (hold) throws(SpoolError) in
            switch hold {
            case .claim(let claim): try claim.sync(touching: &touched)
            case .kept: return
            case .released: return
            }
        }
    }

    /// Hands over the file, once, to the caller that disposes of it.
    func release() -> Hold {
        hold.withLock { hold in
            var taken = Hold.released
            swap(&taken, &hold)
            return taken
        }
    }
}
