// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
public import Configuration
internal import Foundation

/// Converts the settings to the options of the modules below, for both the daemon and the commands.
extension ReadingLimits {
    public init(_ settings: Settings) {
        self.init(
            articleBytes: Int(clamping: settings.maxDocumentSize.bytes), fileBytes: settings.maxFileSize.bytes,
            articlesPerFile: settings.maxArticlesPerFile, expandedBytes: settings.maxExpandedSize.bytes,
            expansion: settings.maxExpansion, archiveDepth: settings.maxArchiveDepth, depth: settings.maxDepth,
            nodes: settings.maxNodes)
    }
}

extension IntakeOptions {
    public init(_ settings: Settings) {
        self.init(
            workers: settings.workers > 0 ? settings.workers : ProcessInfo.processInfo.activeProcessorCount,
            batchArticles: settings.batchArticles, queuedFiles: settings.queueFiles,
            queuedBytes: Int(clamping: settings.queueSize.bytes))
    }
}
