// SPDX-License-Identifier: Apache-2.0

import Glibc
import SystemPackage
import Yams

/// The settings file: a YAML mapping of keys to plain values and lists of them, and nothing more of YAML.
enum SettingsFile {
    /// The sample with every comment has a tenth of it.
    static let maximumSize = 64 * 1024

    /// One line `key: value`.
    struct Entry {
        let key: String
        /// Nil where it is neither a plain value nor a list of them.
        let value: Setting.RawValue?
        let origin: Settings.Origin
    }

    static func name(of file: FilePath) -> String { file.lastComponent?.string ?? file.string }

    /// - Returns: nil when it is not there and need not be. A link that leads nowhere is there: somebody wants settings.
    static func text(of file: FilePath, required: Bool) throws(SettingsError) -> String? {
        let bytes: [UInt8]
        do {
            bytes = try contents(of: file)
        } catch let error as Errno {
            if error == .noSuchFileOrDirectory {
                let isLink = isLink(file)
                if !required, !isLink { return nil }
                if isLink { throw SettingsError(file.string, "cannot be read: a symbolic link that leads nowhere") }
            }
            let isDenied = error == .permissionDenied || error == .notPermitted
            throw SettingsError(file.string, "cannot be read: \(error)", isForWantOfRights: isDenied)
        } catch {
            throw SettingsError(file.string, "cannot be read: \(error)")
        }
        if bytes.count > maximumSize {
            throw SettingsError(name(of: file), "larger than \(maximumSize / 1024) KiB, so no settings file")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw SettingsError(name(of: file), "not UTF-8; save it in that encoding")
        }
        return text
    }

    private static func isLink(_ file: FilePath) -> Bool {
        var status = stat()
        return file.withPlatformString { lstat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    /// It is read again at each reload, and by each command.
    private struct Pipe: Error, CustomStringConvertible {
        let description = "a pipe, which can be read once only; write the settings to a file"
    }

    private static func contents(of file: FilePath) throws -> [UInt8] {
        // Neither the other end of a pipe nor a terminal is waited for.
        let descriptor = try FileDescriptor.open(file, .readOnly, options: [.closeOnExec, .nonBlocking])
        return try descriptor.closeAfter {
            var status = stat()
            guard fstat(descriptor.rawValue, &status) == 0 else { throw Errno(rawValue: errno) }
            guard status.st_mode & S_IFMT != S_IFIFO else { throw Pipe() }
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

    static func entries(of text: String, name: String) throws(SettingsError) -> [Entry] {
        guard text.utf8.count <= maximumSize else {
            throw SettingsError(name, "larger than \(maximumSize / 1024) KiB, so no settings file")
        }
        if let (line, objection) = YAMLText.objection(to: text) { throw SettingsError("\(name):\(line)", objection) }
        guard let root = try root(of: text, name: name) else { return [] }
        // A document marker with nothing after it.
        if case .scalar(let scalar) = root, scalar.string.isEmpty, scalar.style == .plain { return [] }
        guard case .mapping(let mapping) = root else {
            throw SettingsError("\(name):\(root.mark?.line ?? 1)", "not a list of settings; write 'key: value' lines")
        }
        var entries: [Entry] = []
        for (key, value) in mapping {
            let line = key.mark?.line ?? value.mark?.line ?? 1
            guard case .scalar(let scalar) = key else {
                throw SettingsError("\(name):\(line)", "a setting's name must be a plain word")
            }
            let origin = Settings.Origin.file(name, line: line)
            entries.append(Entry(key: scalar.string, value: raw(value), origin: origin))
        }
        return entries
    }

    private static func raw(_ node: Node) -> Setting.RawValue? {
        switch node {
        case .scalar(let scalar): return .text(scalar.string)
        case .sequence(let sequence):
            let items = sequence.compactMap(\.scalar?.string)
            return items.count == sequence.count ? .list(items) : nil
        default: return nil
        }
    }

    private static func root(of text: String, name: String) throws(SettingsError) -> Node? {
        do {
            return try Parser(yaml: text).singleRoot()
        } catch let error as YamlError {
            throw refusal(error, text, name)
        } catch {
            throw SettingsError(name, "not YAML: \(Shown.text("\(error)"))")
        }
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
