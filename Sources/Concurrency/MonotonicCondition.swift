// SPDX-License-Identifier: Apache-2.0

internal import Glibc

/// A mutex with a condition variable whose deadlines use the monotonic clock.
///
/// `NSCondition` waits until a date of the wall clock: when the clock is set back by an hour, it sleeps an hour longer.
public final class MonotonicCondition: @unchecked Sendable {
    // Proof of Sendable: `init` makes both objects, nothing moves them afterwards, and pthread allows use from any thread.
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

    public init() {
        mutex.initialize(to: pthread_mutex_t())
        condition.initialize(to: pthread_cond_t())
        var attributes = pthread_condattr_t()
        // On Linux these calls fail only for an unknown clock.
        pthread_condattr_init(&attributes)
        let answer = pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
        precondition(answer == 0, "Linux always has CLOCK_MONOTONIC")
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

    public func lock() { pthread_mutex_lock(mutex) }
    public func unlock() { pthread_mutex_unlock(mutex) }

    /// Wakes one waiting thread.
    public func signal() { pthread_cond_signal(condition) }

    /// Wakes all waiting threads.
    public func broadcast() { pthread_cond_broadcast(condition) }

    /// Waits for a signal. Call with the lock held. Can return without a signal.
    public func wait() { pthread_cond_wait(condition, mutex) }

    /// Waits for a signal or the deadline. Call with the lock held. Can return without a signal.
    /// - Returns: false once the deadline has passed.
    public func wait(until deadline: SuspendingClock.Instant) -> Bool {
        let rest = SuspendingClock.now.duration(to: deadline)
        guard rest > .zero else { return false }
        // A day at most, so that the sum below does not overflow.
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
