// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import FoundationEssentials

extension InMemoryState {
    /// Identifies the same file: name, content, inode and modification time.
    func file(of arrival: Arrival) -> Int? {
        files.firstIndex { file in file.arrival.isSameFile(as: arrival) && file.arrival.sha256 == arrival.sha256 }
    }

    mutating func add(_ record: ArrivalRecord, article: ArticleNumber?) {
        let file = file(of: record.arrival) ?? files.count
        if file == files.count { files.append(File(arrival: record.arrival)) }
        if let change = record.arrival.change { files[file].change = change }
        if let place = record.place { files[file].place = place }
        arrivals.append(ArrivalRow(file: file, record: record, article: article))
    }

    /// The arrival as it is returned, with the change time of the file.
    func arrival(_ row: ArrivalRow) -> Arrival {
        let (file, own) = (files[row.file].arrival, row.record.arrival)
        return Arrival(
            name: file.name, sha256: file.sha256, size: file.size, member: own.member, entry: own.entry,
            inode: file.inode, modification: file.modification, received: own.received)
    }

    func records(where condition: (ArrivalRow) -> Bool) -> [ArrivalRecord] {
        arrivals.compactMap(\.self).filter(condition).map { row in
            let number = row.article
            return ArrivalRecord(
                arrival: arrival(row), outcome: row.record.outcome,
                article: number.flatMap { articles[$0]?.article.id ?? removals[$0]?.removal.article },
                stage: row.record.stage, reason: row.record.reason, decided: row.record.decided,
                place: files[row.file].place)
        }
    }

    mutating func set(_ place: FileName?, where condition: (File) -> Bool) {
        for number in files.indices where condition(files[number]) { files[number].place = place }
    }
}

extension Arrival {
    fileprivate func isSameFile(as other: Arrival) -> Bool {
        name == other.name && modification == other.modification && inode == other.inode
    }
}

extension InMemoryStore {
    public func record(_ records: [ArrivalRecord]) throws(IndexError) {
        try change("write history to") { transaction in
            for record in records {
                let isThere = transaction.state.arrivals.contains { row in
                    row?.article == nil && row?.record.outcome == record.outcome && row?.record.reason == record.reason
                        && row?.record.arrival == record.arrival
                }
                if record.recovered, record.article == nil, isThere { continue }
                let article = try record.article.flatMap {
                    try transaction.number(of: $0) ?? transaction.removal(.article($0))?.number
                }
                transaction.state.add(record, article: article)
            }
        }
    }

    public func record(places: [FilePlace]) throws(IndexError) {
        try change("write history to") { transaction in
            for place in places {
                let name = place.place.bytes.isEmpty ? nil : place.place
                transaction.state.set(name) { $0.arrival.isSameFile(as: place.arrival) }
            }
        }
    }

    public func record(kept: [Arrival]) throws(IndexError) {
        try change("note files kept in") { transaction in
            for arrival in kept {
                for number in transaction.state.files.indices
                where transaction.state.files[number].arrival.isSameFile(as: arrival) {
                    transaction.state.files[number].change = arrival.change
                }
            }
        }
    }

    public func forEachKept(_ body: (Arrival) -> Void) throws(IndexError) {
        for file in snapshot.files where file.change != nil { body(file.arrival) }
    }

    public func unplaced(amongNewest count: Int) throws(IndexError) -> [ArrivalRecord] {
        let state = snapshot
        let newest = (state.files.count - min(count, state.files.count))..<state.files.count
        return newest.compactMap { file in
            guard state.files[file].place == nil else { return nil }
            return state.records { $0.file == file }.last
        }
    }

    public func record(departures: [FileDeparture]) throws(IndexError) {
        try change("write history to") { transaction in
            for departure in departures {
                let left = departure.cause == .retried ? nil : departure.place
                for number in transaction.state.files.indices {
                    let file = transaction.state.files[number]
                    guard left != nil && file.place == left || file.arrival.isSameFile(as: departure.arrival)
                    else { continue }
                    transaction.state.departures.append((number, departure))
                    if file.place == left { transaction.state.files[number].place = nil }
                }
            }
        }
    }

    public func departures(of arrival: Arrival) throws(IndexError) -> [FileDeparture] {
        let state = snapshot
        return state.departures.filter { state.files[$0.file].arrival.isSameFile(as: arrival) }
            .sorted { $0.departure.date < $1.departure.date }
            .map { _, departure in
                FileDeparture(
                    arrival: arrival, place: departure.place, cause: departure.cause, reason: departure.reason,
                    date: departure.date)
            }
    }

    public func storedFiles(
        in area: StorageArea, after last: StoredFile?, limit: Int
    ) throws(IndexError) -> [StoredFile] {
        func isBefore(_ a: StoredFile, _ b: StoredFile) -> Bool {
            area == .rejected && a.decided != b.decided ? a.decided < b.decided : a.place < b.place
        }
        let all = files(in: area).sorted(by: isBefore)
        return Array(all.filter { file in last.map { isBefore($0, file) } ?? true }.prefix(limit))
    }

    public func storedSize(in area: StorageArea) throws(IndexError) -> Int64 {
        files(in: area).reduce(0) { $0 + $1.arrival.size }
    }

    private func files(in area: StorageArea) -> [StoredFile] {
        let state = snapshot
        return state.files.enumerated().compactMap { number, file in
            guard let place = file.place, place.bytes.starts(with: Array("\(area.rawValue)/".utf8)) else { return nil }
            let decided = state.records { $0.file == number }.map(\.decided).max()
            return StoredFile(
                arrival: file.arrival, place: place, decided: decided ?? Date(timeIntervalSince1970: 0))
        }
    }

    public func forEachPlace(_ body: (FileName, ContentDigest?, _ size: Int64?) throws -> Void) throws {
        for file in snapshot.files {
            if let place = file.place { try body(place, file.arrival.sha256, file.arrival.size) }
        }
    }

    public func forEachFile(_ body: (RecordedFile) throws -> Void) throws {
        for file in snapshot.files { try body(RecordedFile(arrival: file.arrival, place: file.place)) }
    }

    public func file(like arrival: Arrival) throws(IndexError) -> RecordedFile? {
        snapshot.files.last { $0.arrival.isSameFile(as: arrival) }
            .map { RecordedFile(arrival: $0.arrival, place: $0.place) }
    }

    public func decisions(
        on name: FileName, inode: UInt64, size: Int64, modification: Int64
    ) throws(IndexError) -> Int {
        snapshot.records { $0.article != nil }.map(\.arrival).count {
            $0.name == name && $0.inode == inode && $0.size == size && $0.modification == modification
        }
    }

    public func latestHistory(_ count: Int) throws(IndexError) -> [ArrivalRecord] {
        snapshot.records { _ in true }.suffix(count).reversed()
    }

    public func history(of article: Article.ID) throws(IndexError) -> [ArrivalRecord] {
        snapshot.records { _ in true }.filter { $0.article == article }
    }

    public func history(of name: FileName) throws(IndexError) -> [ArrivalRecord] {
        snapshot.records { _ in true }.filter { record in
            let whole = record.arrival.name.bytes
            return whole == name.bytes || whole.hasSuffix([UInt8(ascii: "/")] + name.bytes)
        }
    }

    public func history(ofDigest prefix: String) throws(IndexError) -> [ArrivalRecord] {
        guard (4...64).contains(prefix.utf8.count) else { return [] }
        return snapshot.records { _ in true }.filter {
            $0.arrival.sha256?.hex.hasPrefix(prefix.lowercased()) ?? false
        }
    }
}

extension [UInt8] {
    fileprivate func hasSuffix(_ bytes: [UInt8]) -> Bool { suffix(bytes.count).elementsEqual(bytes) }
}
