// SPDX-License-Identifier: Apache-2.0

/// Chooses runs that overlap in neither text, the longest first. The uncovered rest of a run that overlaps chosen ones
/// remains available.
struct Tiling {
    private var here = Intervals()
    private var there = Intervals()

    /// - Parameters:
    ///   - runs: ascending by `Run.<`.
    ///   - shortest: the minimum number of words of a run.
    /// - Returns: the chosen runs, in the order of `here`.
    static func choose(from runs: [Passages.Run], shortest: Int) -> [Passages.Run] {
        var tiling = Tiling()
        var waiting = runs
        var chosen: [Passages.Run] = []
        var steps = FamilyRules.passageSteps
        while let run = waiting.popLast(), chosen.count < FamilyRules.mostPassages, steps > 0 {
            steps -= 1
            let (free, rest) = tiling.free(run)
            if free == run {
                chosen.append(run)
                tiling.here.insert(run.here, run.here + run.count)
                tiling.there.insert(run.there, run.there + run.count)
                continue
            }
            for piece in [free, rest] where piece.count >= shortest {
                waiting.insert(piece, at: place(of: piece, in: waiting))
            }
        }
        return chosen.sorted { $0.here < $1.here }
    }

    /// The first part of a run that no chosen run covers in either text, and the rest after it.
    private func free(_ run: Passages.Run) -> (free: Passages.Run, rest: Passages.Run) {
        var start = 0
        while start < run.count {
            let skip = max(here.covered(from: run.here + start), there.covered(from: run.there + start))
            if skip == 0 { break }
            start += skip
        }
        start = min(start, run.count)
        let length = min(
            run.count - start, here.free(from: run.here + start), there.free(from: run.there + start))
        return (part(run, start, length), part(run, start + length, run.count - start - length))
    }

    private func part(_ run: Passages.Run, _ start: Int, _ count: Int) -> Passages.Run {
        Passages.Run(here: run.here + start, there: run.there + start, count: count)
    }

    private static func place(of run: Passages.Run, in runs: [Passages.Run]) -> Int {
        var (low, high) = (0, runs.count)
        while low < high {
            let middle = (low + high) / 2
            if runs[middle] < run { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// Intervals of one text that do not overlap, ascending.
private struct Intervals {
    private var starts: [Int] = []
    private var ends: [Int] = []

    mutating func insert(_ start: Int, _ end: Int) {
        let place = after(start)
        starts.insert(start, at: place)
        ends.insert(end, at: place)
    }

    /// The number of covered positions from here on, up to the end of one interval.
    func covered(from position: Int) -> Int {
        let place = after(position) - 1
        return place >= 0 ? max(0, ends[place] - position) : 0
    }

    /// The number of free positions from here on, up to the next interval. Assumes that this position is free.
    func free(from position: Int) -> Int {
        let place = after(position)
        return place < starts.count ? starts[place] - position : .max
    }

    /// The first interval that starts later.
    private func after(_ position: Int) -> Int {
        var (low, high) = (0, starts.count)
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= position { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
