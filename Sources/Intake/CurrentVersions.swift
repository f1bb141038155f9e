// SPDX-License-Identifier: Apache-2.0

internal import Analysis
public import ArticleModel
internal import Reading

extension ReadingVersions {
    /// Those of this program.
    public static let current = ReadingVersions(reader: Reader.version, analyzer: Analyzer.version)
}
