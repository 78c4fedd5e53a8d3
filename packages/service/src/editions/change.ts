import { changeEdition, createEdition, enqueue, newId, now, type EditionRow, type SeatRow } from '@cohortium/engine'
import {
  checkEdition,
  checkMove,
  datesOf,
  type Decided,
  type EditionDraft,
  type EditionInput,
  type EditionPatch,
  type EditionView,
  type Fault,
  type Program,
  type Role,
} from '@cohortium/program'
import { sql, type Transaction } from 'kysely'
import type { Actor } from '../actor.ts'
import { invalid, ProblemError } from '../problem.ts'
import { newestProgram } from '../programs/index.ts'
import type { Service } from '../service.ts'
import { findEdition } from './queries.ts'
import { editionView } from './view.ts'

const whoOf = ({ id }: Actor): { id: string; role: Role } => ({ id, role: 'staff' })

/**
 * A draft edition of the newest version of a program.
 * @throws ProblemError 422 with the path of everything that stands against it; 409 for a second one of a program that always has one
 */
export async function addEdition(service: Service, actor: Actor, { program: name, ...input }: EditionInput): Promise<EditionView> {
  const program = newestProgram(service, name)
  const draft = draftOf(input)
  refuse(checkEdition(program, draft, { publish: false }))
  const { id, version } = { id: newId(await now(service.db)), version: program.facts.version }
  const { title, slug, zone } = draft
  const row = {
    hostId: actor.host,
    id,
    program: name,
    version,
    slug,
    title,
    zone,
    dates: datesOf(program, draft),
    grace: input.graceMinutes * 60_000,
    decided: decidedOf(draft),
    isDemo: false,
  }
  await takenSlug(() => createEdition(service.engine, row, seatsOf(draft), whoOf(actor), (trx) => refuseSecond(trx, program, actor.host)))
  return viewOf(service, actor.host, id)
}

/**
 * Changes an edition that staff have just read. A published deadline moves only later, and then everybody with a draft is told by mail;
 * applications follow the new dates (engine: reschedule).
 * @throws ProblemError 409 when somebody else changed it meanwhile, 422 as above; Refused for fewer seats than are taken
 */
export async function editEdition(service: Service, actor: Actor, id: string, { revision, ...patch }: EditionPatch): Promise<EditionView> {
  const { program } = await findEdition(service, actor.host, id)
  const change = (edition: EditionRow, seats: SeatRow[]) => {
    if (edition.revision !== revision)
      throw new ProblemError(409, {
        code: 'conflict',
        message: 'A colleague has changed this edition since you opened it. Load it again and repeat your change.',
      })
    const before = asDraft(edition, seats)
    const after = draftOf({
      ...asInput(before),
      ...patch,
      dates: { ...before.dates, ...patch.dates },
      seats: { ...asInput(before).seats, ...patch.seats },
      decided: { ...before.decided, ...patch.decided },
    } as EditionInput)
    refuse(checkEdition(program, after, { publish: edition.state !== 'draft' }))
    if (edition.state !== 'draft') refuse(checkMove(program, before, after))
    const { title, slug, zone, graceMinutes } = after
    return {
      title,
      slug,
      zone,
      dates: datesOf(program, after),
      grace: graceMinutes * 60_000,
      seats: seatsOf(after),
      decided: decidedOf(after),
    }
  }
  await takenSlug(() =>
    changeEdition(service.engine, actor.host, id, change, whoOf(actor), (trx, before, after) => queueNotice(trx, program, before, after)),
  )
  return viewOf(service, actor.host, id)
}

/** Opens an edition to applicants. @throws ProblemError 422 naming every date, seat and open fact that is still missing, and who can give it */
export async function publishEdition(service: Service, actor: Actor, id: string): Promise<EditionView> {
  const { program } = await findEdition(service, actor.host, id)
  await changeEdition(
    service.engine,
    actor.host,
    id,
    (edition, seats) => {
      if (edition.state !== 'draft') throw new ProblemError(409, { code: 'refused', message: `${edition.title} is published already.` })
      refuse(checkEdition(program, asDraft(edition, seats), { publish: true }))
      return { state: 'published' }
    },
    whoOf(actor),
  )
  return viewOf(service, actor.host, id)
}

async function viewOf(service: Service, host: string, id: string): Promise<EditionView> {
  const { program, edition, seats } = await findEdition(service, host, id)
  return editionView(program, edition, seats, await now(service.db), true)
}

/** What the desk sends has null for what is not known; a draft leaves it out. */
const draftOf = ({ dates, decided = {}, ...rest }: Omit<EditionInput, 'program'>): EditionDraft => ({
  ...rest,
  dates: known(dates),
  decided: known(decided),
})

function known<T>(given: Record<string, T | null>): Record<string, T> {
  const isKnown = (value: T | null): boolean => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
  return Object.fromEntries(Object.entries(given).filter((entry): entry is [string, T & {}] => isKnown(entry[1])))
}

const asInput = ({ dates, seats, ...rest }: EditionDraft) => ({
  ...rest,
  dates: dates as Record<string, string>,
  seats: seatsOf({ seats }),
})

/** An edition as staff would have written it, for `checkEdition`. */
export const asDraft = ({ title, slug, zone, dates, grace, decided }: EditionRow, seats: readonly SeatRow[]): EditionDraft => ({
  title,
  slug,
  zone,
  graceMinutes: grace / 60_000,
  dates: Object.fromEntries(Object.entries(dates).map(([name, { local }]) => [name, local])),
  seats: Object.fromEntries(seats.map(({ track, seats: count, reserved }) => [track, { seats: count, reserved }])),
  decided,
})

const decidedOf = ({ decided = {} }: EditionDraft): Decided => decided as Decided

const seatsOf = ({ seats }: Pick<EditionDraft, 'seats'>): Record<string, { seats: number; reserved: number }> =>
  Object.fromEntries(
    Object.entries(seats).filter((entry): entry is [string, { seats: number; reserved: number }] => entry[1] !== undefined),
  )

function refuse(faults: readonly Fault[]): void {
  if (faults.length > 0)
    throw invalid(
      faults.map(({ path, message }) => ({ path, code: 'edition', message })),
      'The edition needs another look.',
    )
}

/** A standing program has one edition at a host, which stands for ever. The host's row is locked, so that of two at once one comes second. */
async function refuseSecond(trx: Transaction<any>, { facts }: Program, host: string): Promise<void> {
  // any: as the engine hands it over
  if (facts.edition.kind !== 'standing') return
  await sql`select 1 from host where host_id = ${host} for update`.execute(trx)
  const { rows } = await sql<{ title: string }>`select title from edition where host_id = ${host} and program = ${facts.id}`.execute(trx)
  if (rows[0])
    throw new ProblemError(409, {
      code: 'refused',
      message: `${facts.title} has no dates and runs as one edition, which is there already: “${rows[0].title}”. Change that one.`,
    })
}

/** SQLSTATE 23505: another edition of the program has this slug. */
async function takenSlug<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    if ((error as { code?: unknown }).code === '23505')
      throw invalid([{ path: 'slug', code: 'taken', message: 'Another edition has this address already. Choose another.' }])
    throw error
  }
}

/** The job that tells everybody with a draft of a deadline that moved (editions/jobs.ts). */
async function queueNotice(trx: Transaction<any>, program: Program, before: EditionRow, after: EditionRow): Promise<void> {
  // any: as the engine hands it over
  if (before.state !== 'published') return
  const moved = Object.entries(program.facts.dates)
    .filter(([name, { kind }]) => kind === 'deadline' && before.dates[name] && before.dates[name].at !== after.dates[name]?.at)
    .map(([name]) => name)
  if (moved.length > 0)
    await enqueue(trx, {
      host: after.hostId,
      name: 'deadline-moved',
      key: `${after.id}/${after.revision}`,
      payload: { edition: after.id, dates: moved },
    })
}
