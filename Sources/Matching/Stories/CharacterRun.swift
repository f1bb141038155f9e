// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// The last characters of a script without spaces: makes a token of each overlapping run.
struct CharacterRun {
    private var scalars: (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)
    private var starts: (Int, Int, Int, Int) = (0, 0, 0, 0)
    private var count = 0

    @inline(__always)
    mutating func clear() { count = 0 }

    /// - Parameter place: of the character in the text.
    /// - Returns: the run that ends with it, once there are enough characters.
    mutating func take(_ scalar: UInt32, at place: Int, _ width: Int) -> StoryToken? {
        scalars = (scalars.1, scalars.2, scalars.3, scalar)
        starts = (starts.1, starts.2, starts.3, place)
        count += 1
        // From the CJK radicals on, a character is a syllable or more.
        let isSyllable = scalar >= 0x2E80
        let size = isSyllable ? StoryRules.runOfSyllables : StoryRules.runOfLetters
        guard count >= size else { return nil }
        var hash = FNV1a.empty
        if !isSyllable {
            hash = FNV1a.step(FNV1a.step(hash, UInt64(scalars.0)), UInt64(scalars.1))
        }
        hash = FNV1a.step(FNV1a.step(hash, UInt64(scalars.2)), UInt64(scalars.3))
        // Japanese writes its grammar in hiragana.
        let isGrammar = (0x3040...0x309F).contains(scalars.2) && (0x3040...0x309F).contains(scalars.3)
        return StoryToken(
            kind: .characters, key: StoryToken.key(Mixing.mix(hash)), start: isSyllable ? starts.2 : starts.0,
            end: place + width, length: size, isCapital: false, isInitial: false, isShort: isGrammar, isCased: false)
    }
}
