// SPDX-License-Identifier: Apache-2.0

internal import Glibc

/// A lock with a condition whose deadlines are the monotonic clock's.
///
/// Foundation's waits until a date of the wall clock: set back by an hour, it would sleep for an hour.
final class MonotonicCondition: @unchecked Sendable {
    // Proof of Sendable: both are made before anybody sees them, never moved, and meant for many threads.
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

    init() {
        mutex.initialize(to: pthread_mutex_t())
        condition.initialize(to: pthread_cond_t())
        var attributes = pthread_condattr_t()
        // None of these can fail on Linux, but for a clock that is not known.
        pthread_condattr_init(&attributes)
        let answer = pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
        precondition(answer == 0, "the monotonic clock is there on every Linux")
        pthread_cond_init(condition, &attributes)
        pthread_condattr_destroy(&attributes)
        pthread_mutex_init(mutex, nil)
    }

    deinit {
        pthread_cond_destroy(condition)
        pthread_mutex_destroy(mutex)
        condition.deallocate()
        mutex.deallocate()
    }

    func lock() { pthread_mutex_lock(mutex) }
    func unlock() { pthread_mutex_unlock(mutex) }

    /// Wakes one who waits.
    func signal() { pthread_cond_signal(condition) }

    /// Call with the lock held; may return for no reason.
    func wait() { pthread_cond_wait(condition, mutex) }

    /// Call with the lock held; may return for no reason.
    /// - Returns: false once the deadline has passed.
    func wait(until deadline: SuspendingClock.Instant) -> Bool {
        let rest = SuspendingClock.now.duration(to: deadline)
        guard rest > .zero else { return false }
        // Longer than this nobody waits at once, and no sum overflows.
        let (seconds, attoseconds) = min(rest, .seconds(86_400)).components
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        time.tv_sec += Int(seconds)
        time.tv_nsec += Int(attoseconds / 1_000_000_000)
        if time.tv_nsec >= 1_000_000_000 {
            time.tv_sec += 1
            time.tv_nsec -= 1_000_000_000
        }
        return pthread_cond_timedwait(condition, mutex, &time) != ETIMEDOUT || .now < deadline
    }
}
