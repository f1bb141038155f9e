// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import ArticleModel
internal import FoundationEssentials
internal import Intake
internal import SQLiteIndex
internal import Spool
internal import TasterSettings

struct Status: Verb {
    static let configuration = CommandConfiguration(
        abstract: "Show on one screen how Copytaster is doing: state, counts, queue, last arrivals.",
        discussion: ExitState.help([.noIndex, .inputOutput, .noPermission]))

    @OptionGroup var options: GlobalOptions

    func perform(at desk: Desk) throws {
        let index = try desk.indexIfThere()
        let state = try ObservedState(desk, index: index)
        if desk.isJSON {
            let outdated = try index?.outdated(by: .current) ?? 0
            try desk.print { write(state.state, outdated: outdated, to: &$0) }
        } else {
            try desk.console.lines(StatusScreen(state.state, index: index, desk: desk).lines())
        }
        if index == nil, state.state.state == .stopped {
            // What can be said without an index has been said.
            throw CommandFailure(
                IndexError(
                    step: "open", object: desk.locations.index.name.description, cause: .missing,
                    detail: "there is no index yet; start copytasterd, or 'copytaster ingest' something"))
        }
    }

    private func write(_ state: ServiceState, outdated: Int, to json: inout JSONWriter) {
        json.object { json in
            json.key("state")
            json.string(state.state.rawValue)
            json.key("articles")
            json.int(state.articles)
            json.key("families")
            json.int(state.families)
            json.key("stories")
            json.int(state.stories)
            json.key("waiting")
            json.int(state.waiting)
            json.key("held")
            json.int(state.held)
            json.key("rejected")
            json.int(state.rejected)
            json.key("oldest_waiting_seconds")
            json.number(state.oldestWaitingSeconds)
            json.key("lag_seconds")
            json.object { json in
                json.key("p50")
                json.number(state.lagSeconds.p50)
                json.key("p95")
                json.number(state.lagSeconds.p95)
                json.key("max")
                json.number(state.lagSeconds.max)
            }
            json.key("note")
            json.string(state.note)
            json.key("outdated")
            json.int(outdated)
        }
    }
}

/// How the daemon is, as far as can be seen from outside: what it wrote last where it runs, what lies in the
/// directories where it does not.
struct ObservedState {
    let state: ServiceState

    init(_ desk: Desk, index: SQLiteIndex?) throws {
        let counts = try index?.counts()
        let rejected: Int
        do throws(SpoolError) { rejected = try Quarantine(desk.directories).count() } catch {
            if error.kind != .vanished { throw CommandFailure(error) }
            rejected = 0
        }
        if DaemonTraces.isRunning(desk.locations), let written = DaemonTraces.state(desk.locations) {
            var seen = written
            seen.articles = counts?.articles ?? 0
            seen.families = counts?.families ?? 0
            seen.rejected = rejected
            try Self.mendStale(&seen, desk)
            state = seen
            return
        }
        let running = DaemonTraces.isRunning(desk.locations)
        let last = DaemonTraces.state(desk.locations)
        let waiting = try Self.waiting(desk, heldBy: running ? nil : last)
        state = ServiceState(
            state: running ? .starting : .stopped, articles: counts?.articles ?? 0, families: counts?.families ?? 0,
            waiting: waiting.count, held: waiting.held.count, rejected: rejected,
            oldestWaitingSeconds: waiting.oldest.map { max(0, Date().timeIntervalSince($0)) },
            note: index == nil ? "there is no index yet" : nil, updated: Date(), heldFiles: waiting.held)
    }

    /// A daemon with work speaks every second; one that has none may be silent for hours.
    private static let longestSilence: TimeInterval = 60

    /// Where the daemon is silent though there is work: says so, and counts what it would have counted.
    private static func mendStale(_ seen: inout ServiceState, _ desk: Desk) throws {
        let silence = Date().timeIntervalSince(seen.updated)
        guard silence > longestSilence else { return }
        let knewOfWork = seen.waiting > 0
        // What is kept in the inbox has long been decided; held files are there too.
        if desk.settings.disposition != .keep {
            let waiting = try waiting(desk)
            let age = waiting.oldest.map { max(0, Date().timeIntervalSince($0)) }
            seen.waiting = max(0, waiting.count - seen.held)
            seen.oldestWaitingSeconds = seen.waiting > 0 ? age : nil
            // What came this moment will be heard of in the next.
            guard knewOfWork || seen.waiting > 0 && (age ?? 0) > longestSilence else { return }
        } else if !knewOfWork {
            return
        }
        let word = "last word of the daemon: \(Numbers.duration(seconds: silence)) ago"
        seen.note = seen.note.map { $0 + "; " + word } ?? word
    }

    /// What nobody has taken yet: files in the inbox, and what a daemon that ended early left in `work/`.
    /// - Parameter last: what a daemon that has ended told last. Files that it held and that have not changed since are
    ///   held still: it would hold them again.
    private static func waiting(
        _ desk: Desk, heldBy last: ServiceState? = nil
    ) throws -> (count: Int, oldest: Date?, held: [ServiceState.HeldFile]) {
        var count = 0
        var oldest: Int64?
        var held: [ServiceState.HeldFile] = []
        let known = Dictionary((last?.heldFiles ?? []).map { ($0.name, $0) }) { first, _ in first }
        let until = (last?.updated.timeIntervalSince1970 ?? 0) + 1
        func note(_ entry: InboxEntry) -> Bool {
            if let file = known[entry.name.description], Double(entry.change) / 1e9 < until {
                held.append(file)
                return true
            }
            count += 1
            // When its name or content last changed, by the kernel: the nearest to when it was dropped.
            oldest = min(oldest ?? entry.change, entry.change)
            return true
        }
        do throws(SpoolError) {
            try InboxScan.entries(
                in: desk.directories.inbox, ignoring: IgnoreRules(patterns: desk.settings.ignore), note)
        } catch {
            if error.kind != .vanished { throw CommandFailure(error) }
        }
        do throws(SpoolError) { try InboxScan.leftInWork(desk.directories, note) } catch {
            // Another user's `work/` is closed to us; what lies in it is the daemon's affair.
            if error.kind != .vanished, error.kind != .denied { throw CommandFailure(error) }
        }
        let sorted = held.sorted { $0.since < $1.since }
        return (count, oldest.map { Date(timeIntervalSince1970: Double($0) / 1e9) }, sorted)
    }
}
