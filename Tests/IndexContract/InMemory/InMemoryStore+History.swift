// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import FoundationEssentials

extension Arrival {
    func isSameFile(as other: Arrival) -> Bool {
        name == other.name && modification == other.modification && inode == other.inode
    }
}

extension ArrivalRecord {
    func isOfFile(_ other: Arrival) -> Bool { arrival.isSameFile(as: other) && arrival.sha256 == other.sha256 }
}

extension InMemoryState {
    /// The first line of each file.
    var files: [ArrivalRecord] {
        history.reduce(into: []) { files, line in
            if !files.contains(where: { $0.isOfFile(line.arrival) }) { files.append(line) }
        }
    }

    mutating func add(_ record: ArrivalRecord, article: Article.ID?) {
        let file = history.last { $0.isOfFile(record.arrival) }
        var line = record
        line.article = article
        line.place = record.place ?? file?.place
        line.arrival.change = record.arrival.change ?? file?.arrival.change
        history.append(line)
        update({ $0.isOfFile(line.arrival) }) { ($0.place, $0.arrival.change) = (line.place, line.arrival.change) }
    }

    mutating func update(_ condition: (ArrivalRecord) -> Bool, _ body: (inout ArrivalRecord) -> Void) {
        for index in history.indices where condition(history[index]) { body(&history[index]) }
    }
}

extension InMemoryStore {
    public func record(_ records: [ArrivalRecord]) throws(IndexError) {
        try change("write history to") { state in
            for new in records {
                let isThere = state.history.contains { line in
                    line.isOfFile(new.arrival) && line.arrival.member == new.arrival.member && line.article == nil
                        && line.outcome == new.outcome && line.reason == new.reason
                }
                if new.recovered, new.article == nil, isThere { continue }
                let known = new.article.flatMap { state.number(of: $0) ?? state.note(of: $0)?.number }
                state.add(new, article: known == nil ? nil : new.article)
            }
        }
    }

    public func record(places: [FilePlace]) throws(IndexError) {
        try change("write history to") { state in
            for place in places {
                let new = place.place.bytes.isEmpty ? nil : place.place
                state.update({ $0.arrival.isSameFile(as: place.arrival) }) { $0.place = new }
            }
        }
    }

    public func record(kept: [Arrival]) throws(IndexError) {
        try change("write history to") { state in
            for file in kept { state.update({ $0.arrival.isSameFile(as: file) }) { $0.arrival.change = file.change } }
        }
    }

    public func record(departures: [FileDeparture]) throws(IndexError) {
        try change("write history to") { state in
            for departure in departures {
                let left = departure.cause == .retried ? nil : departure.place
                for file in state.files
                where left != nil && file.place == left || file.arrival.isSameFile(as: departure.arrival) {
                    var gone = departure
                    gone.arrival = file.arrival
                    state.departures.append(gone)
                    if file.place == left { state.update({ $0.isOfFile(file.arrival) }) { $0.place = nil } }
                }
            }
        }
    }

    public func departures(of arrival: Arrival) throws(IndexError) -> [FileDeparture] {
        var found = snapshot.departures.filter { $0.arrival.isSameFile(as: arrival) }.sorted { $0.date < $1.date }
        for index in found.indices { found[index].arrival = arrival }
        return found
    }

    public func storedFiles(
        in area: StorageArea, after last: StoredFile?, limit: Int
    ) throws(IndexError) -> [StoredFile] {
        func isBefore(_ a: StoredFile, _ b: StoredFile) -> Bool {
            area == .rejected && a.decided != b.decided ? a.decided < b.decided : a.place < b.place
        }
        let state = snapshot
        let all = state.files.compactMap { file -> StoredFile? in
            guard let place = file.place, place.bytes.starts(with: "\(area.rawValue)/".utf8) else { return nil }
            let decided = state.history.filter { $0.isOfFile(file.arrival) }.map(\.decided).max()
            return StoredFile(arrival: file.arrival, place: place, decided: decided ?? file.decided)
        }
        return Array(all.sorted(by: isBefore).filter { file in last.map { isBefore($0, file) } ?? true }.prefix(limit))
    }

    public func storedSize(in area: StorageArea) throws(IndexError) -> Int64 {
        try storedFiles(in: area, after: nil, limit: .max).reduce(0) { $0 + $1.arrival.size }
    }

    public func forEachFile(_ body: (RecordedFile) throws -> Void) throws {
        for file in snapshot.files { try body(RecordedFile(arrival: file.arrival, place: file.place)) }
    }

    public func forEachPlace(_ body: (FileName, ContentDigest?, _ size: Int64?) throws -> Void) throws {
        try forEachFile { if let place = $0.place { try body(place, $0.arrival.sha256, $0.arrival.size) } }
    }

    public func forEachKept(_ body: (Arrival) -> Void) throws(IndexError) {
        for file in snapshot.files where file.arrival.change != nil { body(file.arrival) }
    }

    public func file(like arrival: Arrival) throws(IndexError) -> RecordedFile? {
        let file = snapshot.files.last { $0.arrival.isSameFile(as: arrival) }
        return file.map { RecordedFile(arrival: $0.arrival, place: $0.place) }
    }

    public func unplaced(amongNewest count: Int) throws(IndexError) -> [ArrivalRecord] {
        let state = snapshot
        let files = state.files.suffix(count).filter { $0.place == nil }
        return files.compactMap { file in state.history.last { $0.isOfFile(file.arrival) } }
    }

    public func decisions(
        on name: FileName, inode: UInt64, size: Int64, modification: Int64
    ) throws(IndexError) -> Int {
        snapshot.history.filter { $0.article != nil }.map(\.arrival).count {
            $0.name == name && $0.inode == inode && $0.size == size && $0.modification == modification
        }
    }

    public func latestHistory(_ count: Int) throws(IndexError) -> [ArrivalRecord] {
        snapshot.history.suffix(count).reversed()
    }

    public func history(of article: Article.ID) throws(IndexError) -> [ArrivalRecord] {
        snapshot.history.filter { $0.article == article }
    }

    public func history(of name: FileName) throws(IndexError) -> [ArrivalRecord] {
        let end = [UInt8(ascii: "/")] + name.bytes
        return snapshot.history.filter { line in
            line.arrival.name == name || line.arrival.name.bytes.suffix(end.count) == end[...]
        }
    }

    public func history(ofDigest prefix: String) throws(IndexError) -> [ArrivalRecord] {
        guard (4...64).contains(prefix.utf8.count) else { return [] }
        return snapshot.history.filter { $0.arrival.sha256?.hex.hasPrefix(prefix.lowercased()) ?? false }
    }
}
