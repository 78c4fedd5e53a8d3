/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number
/** Milliseconds. */
export type Duration = number
/** Wall-clock time to the minute, without a zone: `2022-11-01T23:59`. It means the whole minute: a deadline of 23:59 is met at 23:59:59.999. */
export type LocalTime = string
/** `2023-02`: a month is known, its day may not be (IHI-49). */
export type Month = string
