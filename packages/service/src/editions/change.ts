import { changeEdition, createEdition, enqueue, newId, now, type EditionRow, type SeatRow } from '@cohortium/engine'
import {
  checkEdition,
  checkMove,
  datesOf,
  type EditionDraft,
  type EditionInput,
  type EditionPatch,
  type EditionView,
  type Fault,
  type Program,
  type Role,
} from '@cohortium/program'
import type { Transaction } from 'kysely'
import type { Actor } from '../actor.ts'
import { invalid, ProblemError } from '../problem.ts'
import { newestProgram } from '../programs/index.ts'
import type { Service } from '../service.ts'
import { findEdition } from './queries.ts'
import { editionView } from './view.ts'

const whoOf = ({ id }: Actor): { id: string; role: Role } => ({ id, role: 'staff' })

/** A draft edition of the newest version of a program. @throws ProblemError 422 with the path of everything that stands against it */
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
    isDemo: false,
  }
  await takenSlug(() => createEdition(service.engine, row, seatsOf(draft), whoOf(actor)))
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
    } as EditionInput)
    refuse(checkEdition(program, after, { publish: edition.state !== 'draft' }))
    if (edition.state !== 'draft') refuse(checkMove(program, before, after))
    const { title, slug, zone, graceMinutes } = after
    return { title, slug, zone, dates: datesOf(program, after), grace: graceMinutes * 60_000, seats: seatsOf(after) }
  }
  await takenSlug(() =>
    changeEdition(service.engine, actor.host, id, change, whoOf(actor), (trx, before, after) => queueNotice(trx, program, before, after)),
  )
  return viewOf(service, actor.host, id)
}

/** Opens an edition to applicants. @throws ProblemError 422 naming every date and seat that is still missing */
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

/** What the desk sends has null for a date that is not known; a draft leaves it out. */
const draftOf = ({ dates, ...rest }: Omit<EditionInput, 'program'>): EditionDraft => ({
  ...rest,
  dates: Object.fromEntries(Object.entries(dates).filter((date): date is [string, string] => date[1] !== null && date[1] !== '')),
})

const asInput = ({ dates, seats, ...rest }: EditionDraft) => ({
  ...rest,
  dates: dates as Record<string, string>,
  seats: seatsOf({ seats }),
})

const asDraft = ({ title, slug, zone, dates, grace }: EditionRow, seats: readonly SeatRow[]): EditionDraft => ({
  title,
  slug,
  zone,
  graceMinutes: grace / 60_000,
  dates: Object.fromEntries(Object.entries(dates).map(([name, { local }]) => [name, local])),
  seats: Object.fromEntries(seats.map(({ track, seats: count, reserved }) => [track, { seats: count, reserved }])),
})

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

/** SQLSTATE 23505: another edition of the program has this slug. */
async function takenSlug<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    if ((error as { code?: unknown }).code === '23505')
      throw invalid([{ path: 'slug', code: 'taken', message: 'Another edition of this program has this address. Choose another.' }])
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
