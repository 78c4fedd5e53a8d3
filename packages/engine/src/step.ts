/** One application brought up to a moment: its edition's changes, its due timers, then a person's command. Nothing is written here. */
import type { AnyMachineSnapshot } from 'xstate'
import { isCounted, type Program, type Role } from '@cohortium/program'
import { encode } from './codec.ts'
import type { Claim, EventRecord, JobRecord, TextRecord } from './commit.ts'
import { builtInEvidence } from './evidence.ts'
import { Broken, Refused } from './errors.ts'
import { endEvent, fold, RESCHEDULE, SKIP, without, type Effect, type Folded, type Standing, type StepEvent } from './fold.ts'
import { armedJobs, effectJob, type Armings } from './job-rows.ts'
import { linked } from './log.ts'
import { seatMove } from './places.ts'
import type { Reading } from './read.ts'
import { actorsOf, persisted, placeOf, restored, seatOf, statePath, type SeatHeld } from './snapshot.ts'
import { firstDue } from './timers.ts'

/** What one commit will write of an application: where it stands after the steps so far, and their rows. */
export interface Writing {
  id: string
  standing: Standing
  /** Hash of the last event. */
  head: string
  events: EventRecord[]
  texts: TextRecord[]
  jobs: JobRecord[]
  effects: Effect[]
}

/** A commit in the making, with what it was read from. */
export interface Draft extends Writing {
  program: Program
  reading: Reading
  before: AnyMachineSnapshot
  armedBefore: Armings
}

/** What a person sent along: words for the files, and the key that makes a repeat answer with this event. */
export interface Request {
  texts: TextRecord[]
  key: string | null
  bodyHash: string | null
}
const NO_REQUEST: Request = { texts: [], key: null, bodyHash: null }

export const blank = (id: string, standing: Standing, head: string): Writing => ({
  id,
  standing,
  head,
  events: [],
  texts: [],
  jobs: [],
  effects: [],
})

export function openDraft(program: Program, reading: Reading): Draft {
  const { application } = reading
  const before = restored(program.lifecycle, application.snapshot)
  const { timers, seq, lastAt } = application
  const standing = { snapshot: before, timers, actors: actorsOf(application.snapshot), seq, lastAt: lastAt.getTime() }
  return { ...blank(application.id, standing, application.head), program, reading, before, armedBefore: standing }
}

/** Remembers where a draft stands; calling what it returns takes back all that was added since. */
export function marked(draft: Draft): () => void {
  const { standing, head, events, texts, jobs, effects } = draft
  const lengths = [events, texts, jobs, effects].map(({ length }) => length)
  return () => {
    Object.assign(draft, { standing, head })
    for (const [place, rows] of [events, texts, jobs, effects].entries()) rows.length = lengths[place]!
  }
}

/** The clock's own events carry no person. */
const CLOCK = { by: 'clock', role: 'timer' as Role }

/** Events that one commit may hold: eighteen months of monthly timers are 18. */
const MOST_AT_ONCE = 1000

/**
 * Follows the edition, then fires each timer due by now, in the order of their instants. An instant is never before the application's last event.
 * Returns what the program threw, if it did: what came before it stands, and nothing may come after it until it is mended or skipped, since
 * nobody knows what it would have led to.
 */
export function catchUp(draft: Draft): Broken | undefined {
  const undo = { last: marked(draft) }
  try {
    follow(draft, undo)
  } catch (error) {
    if (!(error instanceof Broken)) throw error
    undo.last()
    return error
  }
  return undefined
}

function follow(draft: Draft, undo: { last: () => void }): void {
  const { application, edition, seats, now } = draft.reading
  const evidence = builtInEvidence(edition, seats)
  if (application.editionRevision < edition.revision && draft.before.status === 'active')
    take(draft, {
      type: RESCHEDULE,
      at: Math.max(now, draft.standing.lastAt),
      by: 'clock',
      role: 'system',
      evidence,
      payload: { revision: edition.revision },
    })
  for (let due = firstDue(draft.standing.timers, now); due; due = firstDue(draft.standing.timers, now)) {
    undo.last = marked(draft)
    const { id, timer } = due
    // The timer happens at its own instant, not when a poller woke: what it arms counts from there.
    const event = {
      type: timer.event,
      at: Math.max(timer.at, draft.standing.lastAt),
      ...CLOCK,
      evidence,
      payload: id === timer.event ? {} : { timer: id },
    }
    const fire = (): Folded => {
      const folded = taken(draft, event)
      persisted(draft.standing.snapshot, draft.standing.actors) // what no row can keep is found here, while it is known whose it is
      return folded
    }
    if (!inProgram(draft, event.type, fire, id).moved) draft.standing = { ...draft.standing, timers: without(draft.standing.timers, id) }
  }
}

/** Runs the program's own code. @throws {Broken} in place of what it throws, naming the event and the state */
export function inProgram<T>({ program, standing }: Draft, event: string, run: () => T, timer?: string): T {
  try {
    return run()
  } catch (error) {
    if (error instanceof Refused) throw error
    const state = statePath(standing.snapshot.value)
    const words = timer
      ? `Something that was due here (${timer}, in ${state}) failed, so nothing can be done until staff have mended it. They can see it.`
      : `This failed, through no fault of yours (${event}, in ${state}). Nothing was changed, and the staff can see it.`
    const place = { event, state, seq: standing.seq + 1, ...(timer !== undefined && { timer }) }
    throw new Broken(words, place, error, program)
  }
}

/** A timer whose step throws is left as it is by an event that says so; staff ask for it, and its state is not left. */
export function skip(draft: Draft, timer: string, who: { id: string; role: Role }): void {
  const { standing, reading } = draft
  const evidence = builtInEvidence(reading.edition, reading.seats)
  const payload = { skipped: timer }
  take(draft, { type: SKIP, at: Math.max(reading.now, standing.lastAt), by: who.id, role: who.role, evidence, payload })
}

/**
 * Adds an event to the draft, and after it what the machine sends to itself, each a row of its own; one that moves nothing is not logged.
 * Returns what the event itself did. @throws {Broken} when the program does
 */
export const take = (draft: Draft, event: StepEvent, request: Request = NO_REQUEST): Folded =>
  inProgram(draft, event.type, () => taken(draft, event, request))

function taken(draft: Draft, event: StepEvent, request: Request = NO_REQUEST): Folded {
  const folded = fold(draft.program, draft.standing, event)
  if (folded.moved) record(draft, event, folded, request)
  takeSent(draft.program, draft, event, folded)
  return folded
}

/** How an actor ended, its output or error encoded; `seq` is of the step that armed it. */
export interface Ended {
  id: string
  seq: number
  end: { output: unknown } | { error: unknown }
}

/** A late end, of a visit that is over or of an actor that was stopped, is none of this visit's: it is dropped. */
export function takeEnd(draft: Draft, { id, seq, end }: Ended): void {
  const { standing, reading } = draft
  if (standing.actors[id]?.seq !== seq) return
  const evidence = builtInEvidence(reading.edition, reading.seats)
  take(draft, { ...endEvent(id, end), at: Math.max(reading.now, standing.lastAt), by: 'actor', role: 'system', evidence })
}

/** Each machine's own sendings, in the order in which they were sent. */
export function takeSent(program: Program, writing: Writing, event: StepEvent, { sent }: Folded): void {
  const line = [...sent]
  for (let next = line.shift(); next; next = line.shift()) {
    const { type, ...fields } = next
    const own: StepEvent = { ...event, type, by: 'itself', role: 'system', payload: { event: encode(fields, type) } }
    const folded = fold(program, writing.standing, own)
    if (folded.moved) record(writing, own, folded)
    line.push(...folded.sent)
  }
}

export function record(writing: Writing, event: StepEvent, { standing, effects }: Folded, request: Request = NO_REQUEST): void {
  const { seq, snapshot } = standing
  const { type, by, role, payload, evidence } = event
  if (writing.events.length > MOST_AT_ONCE) throw new Error(`${writing.id}: ${type} brings itself about again without end`)
  const row = linked(
    writing.head,
    writing.id,
    { seq, type, by, role, at: new Date(event.at).toISOString(), payload, evidence, state: statePath(snapshot.value) },
    request,
  )
  writing.events.push(row)
  writing.texts.push(...request.texts)
  writing.jobs.push(...effects.map((effect, place) => effectJob(writing.id, seq, place, effect, event.at)))
  writing.effects.push(...effects)
  writing.head = row.hash
  writing.standing = standing
}

/** What to write, with the revisions it was decided under. */
export function claimOf(draft: Draft): Claim {
  const { application, edition } = draft.reading
  const { snapshot, timers, actors, seq, lastAt } = draft.standing
  const place = placeOf(draft.program, snapshot)
  const had = countedSeat(draft.program, draft.before)
  const has = countedSeat(draft.program, snapshot)
  return {
    application: application.id,
    seq: application.seq,
    touched: application.touched,
    edition: edition.id,
    edition_revision: edition.revision,
    new_seq: seq,
    snapshot: inProgram(draft, draft.events.at(-1)?.type ?? '', () => persisted(snapshot, actors)),
    state: statePath(snapshot.value),
    tags: [...snapshot.tags].sort(),
    track: place.track,
    applied_track: place.appliedTrack,
    timers,
    head: draft.head,
    last_at: new Date(lastAt).toISOString(),
    ...seatMove(had, has),
    events: draft.events,
    texts: draft.texts,
    jobs: [...draft.jobs, ...armedJobs(application.id, draft.armedBefore, draft.standing)],
  }
}

/** The seat to be counted: a track whose places are not counted has no row of them. */
export function countedSeat(program: Program, snapshot: AnyMachineSnapshot): SeatHeld | null {
  const held = seatOf(program, snapshot)
  const track = held && program.facts.tracks[held.track]
  return track && !isCounted(track.seats) ? null : held
}

export const isChanged = (draft: Draft): boolean =>
  draft.events.length > 0 || Object.keys(draft.standing.timers).length !== Object.keys(draft.reading.application.timers).length
