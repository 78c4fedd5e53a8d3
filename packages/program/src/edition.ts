import * as z from 'zod'
import { isCounted } from './capacity.ts'
import type { DateSpec, Facts, Program } from './facts.ts'
import type { Fault } from './fault.ts'
import { decidedSchema, type Decided } from './open-facts.ts'
import { deadlineOf, instantOf, isMoment, isZone } from './time.ts'
import type { Instant, LocalTime } from './time.types.ts'

/** One run of a program as staff write it. Dates by the names the program declares, in the zone's own clock; seats by track, in units. */
export interface EditionDraft {
  title: string
  /** In addresses: `2023`. */
  slug: string
  /** IANA name. */
  zone: string
  /** A `month` as `2023-01`, others as `2022-11-01T23:59`. */
  dates: Partial<Record<string, LocalTime>>
  /** `reserved` of the `seats` are kept for redirected applications. */
  seats: Partial<Record<string, { seats: number; reserved: number }>>
  /** Minutes past a deadline in which what comes still counts; not told to applicants. */
  graceMinutes: number
  /** What the program leaves open and this edition has decided. */
  decided?: Partial<Decided>
}

const DAYS = 'is written as 2022-11-01T23:59'
const MONTHS = 'is written as 2023-01'

/** The schema of a draft of an edition of this program: what staff may write at any time, with the names it declares and no others. */
export function editionSchema({ facts }: Program): z.ZodType<EditionDraft> {
  const seats = z.object({ seats: z.int().min(0).max(100_000), reserved: z.int().min(0).max(100_000).default(0) })
  return z.object({
    title: z.string().trim().min(1).max(200),
    slug: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'is written in lower case, digits and hyphens'),
    zone: z.string().refine(isZone, 'is no time zone; write one as America/New_York'),
    dates: z.strictObject(
      mapValues(facts.dates, (spec) =>
        z
          .string()
          .refine((local) => isLocal(local, spec), spec.kind === 'month' ? MONTHS : DAYS)
          .optional(),
      ),
    ),
    seats: z.strictObject(mapValues(countedTracks(facts), () => seats.optional())),
    graceMinutes: z.int({ error: 'How many minutes after a deadline still count, a whole number from 0 to 60' }).min(0).max(60),
    decided: z.strictObject(mapValues(facts.toDecide ?? {}, (fact) => decidedSchema(fact).optional())).default({}),
  }) as unknown as z.ZodType<EditionDraft> // strictObject over names that only the program knows
}

/** Tracks whose places are counted: an edition sets their number. */
const countedTracks = ({ tracks }: Facts): Facts['tracks'] =>
  Object.fromEntries(Object.entries(tracks).filter(([, { seats }]) => isCounted(seats)))

/**
 * What stands against an edition, each with its path and what to do. A draft may leave out what is not known yet; to `publish`, every date
 * that the program does not call optional, the seats of every counted track and every open fact have to be there.
 */
export function checkEdition(program: Program, draft: EditionDraft, { publish }: { publish: boolean }): Fault[] {
  const parsed = editionSchema(program).safeParse(draft)
  if (!parsed.success) return parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
  const { dates: specs, edition, toDecide = {}, decidedBy } = program.facts
  const tracks = countedTracks(program.facts)
  const faults: Fault[] = []
  const tell = (path: string, message: string): void => void faults.push({ path, message })
  const dates = datesOf(program, parsed.data)
  if (publish)
    for (const [name, { title, optional }] of Object.entries(specs))
      if (!optional && !dates[name])
        tell(`dates.${name}`, `Set a date for “${title}”; without it the edition stays a draft${knownBy(decidedBy)}`)
  if (publish)
    for (const [name, { title, by }] of Object.entries(toDecide))
      if (parsed.data.decided?.[name] === undefined)
        tell(
          `decided.${name}`,
          `Decide “${title}”; the source leaves it open, and without it the edition stays a draft${knownBy(by ?? decidedBy)}`,
        )
  const begins = edition.begins === undefined ? undefined : dates[edition.begins]
  const ends = edition.ends === undefined ? undefined : dates[edition.ends]
  if (begins && ends && ends.at < begins.at)
    tell(`dates.${edition.ends}`, `The edition ends (${ends.local}) before it begins (${begins.local}); move one of the two`)
  for (const track of Object.values(program.facts.tracks)) {
    const closes = track.closes === undefined ? undefined : dates[track.closes]
    if (begins && closes && closes.at >= begins.at)
      tell(
        `dates.${track.closes}`,
        `${track.title} would close (${closes.local}) only after the edition has begun (${begins.local}); close it earlier or begin later`,
      )
  }
  for (const [name, track] of Object.entries(tracks)) {
    const seats = parsed.data.seats[name]
    if (publish && !seats)
      tell(`seats.${name}`, `Say how many seats ${track.title} has; without them the edition stays a draft${knownBy(decidedBy)}`)
    if (seats && seats.reserved > seats.seats)
      tell(
        `seats.${name}.reserved`,
        `${track.title} keeps ${seats.reserved} seats for redirects and has only ${seats.seats}; keep fewer or add seats`,
      )
  }
  return faults
}

const knownBy = (by: string | undefined): string => (by === undefined ? '' : `. It can be had from ${by}`)

/** The instants that an edition's dates mean: a deadline its whole minute (23:59:59.999), a month its first. Dates not set are absent. */
export function datesOf(
  { facts }: Program,
  { dates, zone }: Pick<EditionDraft, 'dates' | 'zone'>,
): Record<string, { local: LocalTime; at: Instant }> {
  const set = Object.entries(facts.dates).flatMap(([name, { kind }]) => {
    const local = dates[name]
    return local === undefined ? [] : [[name, { local, at: (kind === 'deadline' ? deadlineOf : instantOf)(local, zone) }] as const]
  })
  return Object.fromEntries(set)
}

/** What stands against changing a published edition so: a deadline that people were told may only move later, nor may it lose its grace. */
export function checkMove(program: Program, before: EditionDraft, after: EditionDraft): Fault[] {
  const [was, is] = [datesOf(program, before), datesOf(program, after)]
  const faults = Object.entries(program.facts.dates).flatMap(([name, { title, kind }]): Fault[] => {
    const [old, moved] = [was[name], is[name]]
    if (kind !== 'deadline' || !old || (moved && moved.at >= old.at)) return []
    return [{ path: `dates.${name}`, message: `“${title}” was published as ${old.local} (${before.zone}) and may only move later` }]
  })
  if (after.graceMinutes < before.graceMinutes)
    faults.push({ path: 'graceMinutes', message: `Grace was ${before.graceMinutes} minutes and may only grow` })
  return faults
}

function isLocal(local: string, { kind }: DateSpec): boolean {
  return (kind === 'month' ? /^\d{4}-\d\d$/ : /^\d{4}-\d\d-\d\dT\d\d:\d\d$/).test(local) && isMoment(local)
}

const mapValues = <V, R>(from: Record<string, V>, change: (value: V) => R): Record<string, R> =>
  Object.fromEntries(Object.entries(from).map(([key, value]) => [key, change(value)]))
