// SPDX-License-Identifier: Apache-2.0

import FileSystem
import SystemPackage
import Yams

/// The settings file: a YAML mapping of keys to scalars and lists of scalars. Other YAML is not accepted.
enum SettingsFile {
    /// In bytes. The sample file with all comments has about a tenth of this size.
    static let maximumSize = 64 * 1024

    /// One line `key: value`.
    struct Entry {
        let key: String
        /// Nil if the value is neither a scalar nor a list of scalars.
        let value: Setting.RawValue?
        let origin: Settings.Origin
    }

    /// - Returns: nil if the file is missing and not required. A broken symbolic link is an error, because somebody
    ///   meant to have settings.
    static func text(of file: FilePath, required: Bool) throws(SettingsError) -> String? {
        let bytes: [UInt8]
        do {
            bytes = try contents(of: file)
        } catch let error as Errno {
            if error == .noSuchFileOrDirectory {
                let isLink = isLink(file)
                if !required, !isLink { return nil }
                if isLink { throw SettingsError(file.string, "cannot be read: a symbolic link to a missing file") }
            }
            let isDenied = error == .permissionDenied || error == .notPermitted
            throw SettingsError(file.string, "cannot be read: \(error)", isPermissionDenied: isDenied)
        } catch {
            throw SettingsError(file.string, "cannot be read: \(error)")
        }
        if bytes.count > maximumSize {
            throw SettingsError(file.string, "larger than \(maximumSize / 1024) KiB; this is not a settings file")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw SettingsError(file.string, "not UTF-8; save it in that encoding")
        }
        return text
    }

    private static func isLink(_ file: FilePath) -> Bool {
        do throws(Errno) {
            return try FileFacts(of: file, followingLink: false).kind == .symbolicLink
        } catch {
            // There is no file, or it is not accessible.
            return false
        }
    }

    /// A pipe is refused, because each reload and each command reads the settings again.
    private struct Pipe: Error, CustomStringConvertible {
        let description = "a pipe, which can be read only once; write the settings to a file"
    }

    private static func contents(of file: FilePath) throws -> [UInt8] {
        // Non-blocking: opening a pipe or a terminal must not wait.
        let descriptor = try FileDescriptor.open(file, .readOnly, options: [.closeOnExec, .nonBlocking])
        return try descriptor.closeAfter {
            guard try FileFacts(of: descriptor).kind != .fifo else { throw Pipe() }
            var bytes: [UInt8] = []
            var buffer = [UInt8](repeating: 0, count: 16 * 1024)
            while bytes.count <= maximumSize {
                let got = try buffer.withUnsafeMutableBytes { try descriptor.read(into: $0) }
                if got == 0 { break }
                bytes += buffer[..<got]
            }
            return bytes
        }
    }

    /// The parsed file: its entries, and the problems of keys that are set twice.
    struct Contents {
        var entries: [Entry] = []
        var repetitions: [SettingsError.Problem] = []
    }

    static func contents(of text: String, name: String) throws(SettingsError) -> Contents {
        guard text.utf8.count <= maximumSize else {
            throw SettingsError(name, "larger than \(maximumSize / 1024) KiB; this is not a settings file")
        }
        if let (line, objection) = YAMLText.objection(to: text) { throw SettingsError("\(name):\(line)", objection) }
        var contents = Contents()
        guard let root = try root(of: text, name: name, &contents.repetitions) else { return contents }
        // A document marker with nothing after it.
        if case .scalar(let scalar) = root, scalar.string.isEmpty, scalar.style == .plain { return contents }
        guard case .mapping(let mapping) = root else {
            throw SettingsError("\(name):\(root.mark?.line ?? 1)", "not a list of settings; write 'key: value' lines")
        }
        for (key, value) in mapping {
            let line = key.mark?.line ?? value.mark?.line ?? 1
            guard case .scalar(let scalar) = key else {
                throw SettingsError("\(name):\(line)", "a setting's name must be a plain word")
            }
            guard !scalar.string.hasPrefix(repeated) else { continue }
            let origin = Settings.Origin.file(name, line: line)
            contents.entries.append(Entry(key: scalar.string, value: raw(value), origin: origin))
        }
        return contents
    }

    /// Replaces a repeated key, together with its line number, so that the rest of the file can be checked.
    private static let repeated = "set-again-in-line-"

    private static func raw(_ node: Node) -> Setting.RawValue? {
        switch node {
        case .scalar(let scalar): return .text(scalar.string)
        case .sequence(let sequence):
            let items = sequence.compactMap(\.scalar?.string)
            return items.count == sequence.count ? .list(items) : nil
        default: return nil
        }
    }

    /// - Parameter repetitions: keys that are set twice are added here and are not checked further.
    private static func root(
        of text: String, name: String, _ repetitions: inout [SettingsError.Problem], rounds: Int = 3
    ) throws(SettingsError) -> Node? {
        do {
            return try Parser(yaml: text).singleRoot()
        } catch let error as YamlError {
            guard case .duplicatedKeysInMapping(let duplicates, _) = error, rounds > 0,
                let rest = setAside(duplicates, in: text, name: name, &repetitions)
            else { throw refusal(error, text, name) }
            // Settings have one level of keys, so a few rounds are enough; a hostile file must not cause more.
            return try root(of: rest, name: name, &repetitions, rounds: rounds - 1)
        } catch {
            throw SettingsError(name, "not YAML: \(Shown.text("\(error)"))")
        }
    }

    /// The text with another name for each repeated key.
    /// - Returns: nil if no line with a repetition is found.
    private static func setAside(
        _ keys: [String], in text: String, name: String, _ repetitions: inout [SettingsError.Problem]
    ) -> String? {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var found: [(line: Int, first: Int, key: String)] = []
        for key in Set(keys) {
            let places = YAMLText.lines(of: key, in: text)
            guard let first = places.first else { continue }
            found += places.dropFirst().map { (line: $0, first: first, key: key) }
        }
        guard !found.isEmpty else { return nil }
        for (line, first, key) in found.sorted(by: { $0.line < $1.line }) {
            guard let place = lines[line - 1].firstRange(of: key) else { return nil }
            lines[line - 1].replaceSubrange(place, with: "\(repeated)\(line)")
            repetitions.append(
                SettingsError.Problem(
                    place: "\(name):\(line)", message: "'\(Shown.text(key))' is set twice, first in line \(first)"))
        }
        return lines.joined(separator: "\n")
    }

    private static func refusal(_ error: YamlError, _ text: String, _ name: String) -> SettingsError {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
            return SettingsError("\(name):\(mark.line)", "not YAML: \(problem)")
        case .composer(_, let problem, let mark, _):
            return SettingsError("\(name):\(mark.line)", "more than one document (\(problem))")
        case .duplicatedKeysInMapping(let duplicates, let context):
            let key = duplicates.first ?? ""
            let lines = YAMLText.lines(of: key, in: text)
            let place = lines.count > 1 ? lines[1] : context.mark.line
            let before = lines.first.map { ", first in line \($0)" } ?? ""
            return SettingsError("\(name):\(place)", "'\(Shown.text(key))' is set twice\(before)")
        case .reader(let problem, let offset, _, _):
            let before = text.utf8.prefix(offset ?? 0)
            return SettingsError("\(name):\(1 + before.count { $0 == UInt8(ascii: "\n") })", "not YAML: \(problem)")
        default: return SettingsError(name, "not YAML: \(Shown.text("\(error)"))")
        }
    }
}
