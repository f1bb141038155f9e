// SPDX-License-Identifier: Apache-2.0

/// Checks whether a JSON document is closed, without parsing its values.
package enum JSONEnd {
    /// Whether brackets or a string are open at the end. False for several documents, as in JSON Lines: an incomplete
    /// one says nothing about the others.
    package static func isOpen(_ bytes: [UInt8]) -> Bool {
        var (depth, isInString, isEscaped) = (0, false, false)
        for byte in bytes {
            if isInString {
                switch byte {
                case _ where isEscaped: isEscaped = false
                case UInt8(ascii: "\\"): isEscaped = true
                case UInt8(ascii: "\""): isInString = false
                default: break
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isInString = true
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                if depth <= 0 { return false }
            default: break
            }
        }
        return depth > 0
    }
}
