/** An edition as staff would write it: times are the clock's in its zone, months have no day. */
export interface EditionSeed {
  program: string
  slug: string
  title: string
  /** IANA name. */
  zone: string
  /** How long after a deadline an application is still taken. */
  graceMinutes: number
  dates: Record<string, string | null>
  seats: Record<string, { seats: number; /** Of these, kept for redirected applications. */ reserved: number }>
  isDemo: boolean
}
