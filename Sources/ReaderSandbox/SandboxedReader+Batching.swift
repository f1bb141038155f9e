// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Pipeline

/// Small files that a cell is given together.
extension SandboxedReader {
    /// Several at once, as long as all goes well: so the way there and back is gone once for all of them. What was not
    /// answered when a cell ended is taken by itself, so that no file is rejected for what happened in company.
    func take(
        _ files: [SmallFile], deliver: (Int, [PreparedPart]) -> Bool, ended: (Int, (any Error)?) -> Void
    ) {
        let rest = files.count > 1 ? together(files, deliver: deliver, ended: ended) : Array(files.indices)
        for place in rest {
            alive()
            do {
                try take(files[place].bytes, of: files[place].context) { deliver(place, $0) }
                ended(place, nil)
            } catch {
                ended(place, error)
            }
        }
    }

    /// - Returns: the places of those that are to be taken each by itself.
    private func together(
        _ files: [SmallFile], deliver: (Int, [PreparedPart]) -> Bool, ended: (Int, (any Error)?) -> Void
    ) -> [Int] {
        var rest: [Int] = []
        var answered = 0
        do {
            try with(\.process) { process in
                let patience = pool.settings.timeInCompany
                try process.ask(.takeEach(files))
                for place in files.indices {
                    switch try process.answer(within: patience) {
                    case .prepared(let prepared, _, isLast: true):
                        // Nothing more would come of it, wanted or not.
                        _ = deliver(place, prepared)
                        ended(place, nil)
                    case .refused(let error): ended(place, error)
                    case .alone: rest.append(place)
                    default: throw ReaderFailure(.garbled("an answer to another question"))
                    }
                    answered += 1
                }
            }
        } catch let death as ReaderFailure {
            pool.observer.readerFailed(name, reading: files[answered...].map(\.context.name), death.description)
        } catch {
            // Cancelled, or the request could not be written: each is told by itself.
        }
        return rest + (answered..<files.count)
    }
}
