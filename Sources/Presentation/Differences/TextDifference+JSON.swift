// SPDX-License-Identifier: Apache-2.0

extension JSONWriter {
    /// `here` and `there` in scalars of the two texts, `a` and `b` as the words are written there.
    public mutating func differences(_ differences: [TextDifference]) {
        array { json in
            for difference in differences {
                json.object { json in
                    json.key("here")
                    json.range(difference.here)
                    json.key("there")
                    json.range(difference.there)
                    json.strings(["a": difference.a, "b": difference.b])
                }
            }
        }
    }
}
