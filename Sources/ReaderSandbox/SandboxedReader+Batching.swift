// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Pipeline

/// Small files that are sent to a reader process together.
extension SandboxedReader {
    /// Sends several files at once, so that one round trip serves all of them. If the process ends, each unanswered
    /// file is retried separately, so that no file is rejected because of another one.
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

    /// - Returns: the indices of the files that must be retried separately.
    private func together(
        _ files: [SmallFile], deliver: (Int, [PreparedPart]) -> Bool, ended: (Int, (any Error)?) -> Void
    ) -> [Int] {
        var rest: [Int] = []
        var answered = 0
        do {
            try with(\.process) { process in
                let timeout = pool.settings.timeInBatch
                try process.sendRequest(.takeEach(files))
                for place in files.indices {
                    switch try process.answer(within: timeout) {
                    case .prepared(let prepared, _, isLast: true):
                        // No further reply would follow, whether wanted or not.
                        _ = deliver(place, prepared)
                        ended(place, nil)
                    case .refused(let error): ended(place, error)
                    case .alone: rest.append(place)
                    default: throw ReaderFailure(.invalidReply("an unexpected reply"))
                    }
                    answered += 1
                }
            }
        } catch let failure as ReaderFailure {
            pool.observer.readerFailed(name, reading: files[answered...].map(\.context.name), failure.description)
        } catch {
            // Cancelled, or the request could not be written: each file is then reported separately.
        }
        return rest + (answered..<files.count)
    }
}
