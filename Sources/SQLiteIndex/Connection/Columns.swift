// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials
internal import GRDB
internal import GRDBSQLite

/// Converts values to and from columns. A value in any other form throws an error with cause `damaged`.
enum Column {
    static func blob(_ id: Article.ID) -> Data { Data(id.bytes) }
    static func blob(_ digest: TextDigest) -> Data { Data(Article.ID(digest: digest.digest).bytes) }

    static func id(_ data: Data) throws -> Article.ID {
        guard data.count == 16 else { throw IndexError.damaged("an id has \(data.count) bytes") }
        return Article.ID(bytes: data)
    }

    /// - Parameter row: a statement that is positioned on a row.
    static func id(_ row: OpaquePointer, _ column: Int32) throws -> Article.ID {
        let count = Int(sqlite3_column_bytes(row, column))
        guard count == 16, let bytes = sqlite3_column_blob(row, column) else {
            throw IndexError.damaged("an id has \(count) bytes")
        }
        return Article.ID(bytes: UnsafeRawBufferPointer(start: bytes, count: count))
    }

    /// Nil for null.
    static func text(_ row: OpaquePointer, _ column: Int32) -> String? {
        guard let bytes = sqlite3_column_blob(row, column) else {
            return sqlite3_column_type(row, column) == SQLITE_NULL ? nil : ""
        }
        let count = Int(sqlite3_column_bytes(row, column))
        return String(decoding: UnsafeRawBufferPointer(start: bytes, count: count), as: UTF8.self)
    }

    static func digest(_ data: Data) throws -> TextDigest { TextDigest(digest: try id(data).digest) }

    /// Little-endian, four bytes per number; written by `Binding`.
    static func numbers(_ data: Data) throws -> [UInt32] {
        guard data.count.isMultiple(of: 4) else { throw IndexError.damaged("shingles have \(data.count) bytes") }
        return [UInt32](unsafeUninitializedCapacity: data.count / 4) { buffer, count in
            // Data's own `copyBytes` uses iterators, which is slow.
            data.withUnsafeBytes { UnsafeMutableRawBufferPointer(buffer).copyMemory(from: $0) }
            count = data.count / 4
            #if _endian(big)
                for index in 0..<count { buffer[index] = UInt32(littleEndian: buffer[index]) }
            #endif
        }
    }

    static func time(_ date: Date) -> Int64 { StoredTime.microseconds(date) }
    static func date(_ time: Int64) -> Date { StoredTime.date(microseconds: time) }

    /// Whether a time of publication is a bare day.
    /// - Parameter stated: the column `published_day`; nil in articles from before this column. There, midnight counts as
    ///   a day.
    static func isDay(_ stated: Int64?, _ published: Int64?) -> Bool {
        guard let published else { return false }
        return stated.map { $0 != 0 } ?? PublicationTime.isMidnight(date(published))
    }

    static func value<Value: RawRepresentable>(_ text: String, as type: Value.Type) throws -> Value
    where Value.RawValue == String {
        guard let value = Value(rawValue: text) else {
            throw IndexError.damaged("'\(text)' is not a valid \(String(describing: type).lowercased())")
        }
        return value
    }
}

// MARK: - Lists and maps

extension Column {
    static func list(_ strings: [String]) -> String? {
        strings.isEmpty ? nil : "[" + strings.map(quoted).joined(separator: ",") + "]"
    }

    static func list(_ text: String?) throws -> [String] {
        guard let text else { return [] }
        do {
            return try JSONDecoder().decode([String].self, from: Data(text.utf8))
        } catch {
            throw IndexError.damaged("a byline cannot be read: \(error)")
        }
    }

    static func fields(_ fields: [FieldName: FieldOrigin]) -> String? {
        guard !fields.isEmpty else { return nil }
        let entries = FieldName.allCases.compactMap { name in
            fields[name].map { origin in
                let note = origin.note.map { ",\(quoted($0))" } ?? ""
                return "\"\(name.rawValue)\":[\(quoted(origin.from)),\(origin.confidence.value)\(note)]"
            }
        }
        return "{" + entries.joined(separator: ",") + "}"
    }

    static func fields(_ text: String?) throws -> [FieldName: FieldOrigin] {
        guard let text else { return [:] }
        if let fields = OriginsReader.read(text) { return fields }
        do {
            let origins = try JSONDecoder().decode([String: Origin].self, from: Data(text.utf8))
            var fields: [FieldName: FieldOrigin] = [:]
            for (name, origin) in origins {
                fields[try value(name, as: FieldName.self)] = FieldOrigin(
                    from: origin.from, confidence: Confidence(origin.confidence), note: origin.note)
            }
            return fields
        } catch let error as DecodingError {
            throw IndexError.damaged("the origin of fields cannot be read: \(error)")
        }
    }

    private struct Origin: Decodable {
        let from: String
        let confidence: Double
        let note: String?

        init(from decoder: any Decoder) throws {
            var pair = try decoder.unkeyedContainer()
            from = try pair.decode(String.self)
            confidence = try pair.decode(Double.self)
            note = pair.isAtEnd ? nil : try pair.decode(String.self)
        }
    }

    /// Hand-written because it runs for every article, and an encoder costs more than the rest of the row.
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\":
                result.unicodeScalars.append("\\")
                result.unicodeScalars.append(scalar)
            case "\u{0}"..<" ":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
