/** One application brought up to a moment: its edition's changes, its due timers, then a person's command. Nothing is written here. */
import type { AnyMachineSnapshot } from 'xstate'
import { isCounted, type Instant, type Program, type Role } from '@cohortium/program'
import type { Claim, EventRecord, JobRecord, TextRecord } from './commit.ts'
import { builtInEvidence } from './evidence.ts'
import { fold, RESCHEDULE, without, type Effect, type Folded, type Standing, type StepEvent } from './fold.ts'
import { newId } from './id.ts'
import { linked } from './log.ts'
import type { Reading } from './read.ts'
import { persisted, restored, seatOf, statePath, type SeatHeld } from './snapshot.ts'
import type { ArmedTimers } from './tables.ts'
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
  const standing = { snapshot: before, timers: application.timers, seq: application.seq, lastAt: application.lastAt.getTime() }
  return { ...blank(application.id, standing, application.head), program, reading, before }
}

/** The clock's own events carry no person. */
const CLOCK = { by: 'clock', role: 'timer' as Role }

/** Timers that one catching-up may fire: eighteen months of monthly ones are 18. */
const MOST_AT_ONCE = 1000

/** Follows the edition, then fires each timer due by now, in the order of their instants. An instant is never before the application's last event. */
export function catchUp(draft: Draft): void {
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
    if (draft.events.length > MOST_AT_ONCE) throw new Error(`${application.id}: ${due.timer.name} arms itself again without end`)
    // The timer happens at its own instant, not when a poller woke: what it arms counts from there.
    const { moved } = take(draft, {
      type: due.timer.event,
      at: Math.max(due.timer.at, draft.standing.lastAt),
      ...CLOCK,
      evidence,
      payload: {},
    })
    if (!moved) draft.standing = { ...draft.standing, timers: without(draft.standing.timers, due.id) }
  }
}

/** Adds an event to the draft; one that moves nothing is not logged. */
export function take(draft: Draft, event: StepEvent, request: Request = NO_REQUEST): Folded {
  const folded = fold(draft.program, draft.standing, event)
  if (folded.moved) record(draft, event, folded, request)
  return folded
}

export function record(writing: Writing, event: StepEvent, { standing, effects }: Folded, request: Request = NO_REQUEST): void {
  const { seq, snapshot } = standing
  const { type, by, role, payload, evidence } = event
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

const effectJob = (application: string, seq: number, place: number, { name, params }: Effect, at: Instant): JobRecord => ({
  id: newId(),
  kind: 'effect',
  name,
  key: `${application}/${seq}/${place}`,
  armed_seq: null,
  payload: { ...params, seq },
  run_at: new Date(at).toISOString(),
})

/** Rows for the armings that were not there before. Those that no longer stand are fenced by `application.timers`, and swept. */
export function timerJobs(application: string, before: ArmedTimers, after: ArmedTimers): JobRecord[] {
  return Object.entries(after).flatMap(([id, timer]) =>
    timer.at === null || before[id]?.seq === timer.seq
      ? []
      : [
          {
            id: newId(),
            kind: 'timer' as const,
            name: id,
            key: `${application}/${timer.seq}`,
            armed_seq: timer.seq,
            payload: {},
            run_at: new Date(timer.at).toISOString(),
          },
        ],
  )
}

/** What to write, with the revisions it was decided under. */
export function claimOf(draft: Draft): Claim {
  const { application, edition } = draft.reading
  const { snapshot, timers, seq, lastAt } = draft.standing
  const context = snapshot.context as { track: string; appliedTrack: string }
  const had = countedSeat(draft.program, draft.before)
  const has = countedSeat(draft.program, snapshot)
  const same = had?.track === has?.track && had?.byRedirect === has?.byRedirect
  return {
    application: application.id,
    seq: application.seq,
    touched: application.touched,
    edition: edition.id,
    edition_revision: edition.revision,
    new_seq: seq,
    snapshot: persisted(draft.program.lifecycle, snapshot),
    state: statePath(snapshot.value),
    tags: [...snapshot.tags].sort(),
    track: context.track,
    applied_track: context.appliedTrack,
    timers: standingTimers(draft),
    head: draft.head,
    last_at: new Date(lastAt).toISOString(),
    take: same ? null : (has?.track ?? null),
    take_by_redirect: has?.byRedirect ?? false,
    give: same ? null : (had?.track ?? null),
    give_by_redirect: had?.byRedirect ?? false,
    events: draft.events,
    texts: draft.texts,
    jobs: [...draft.jobs, ...timerJobs(application.id, application.timers, timers)],
  }
}

/** The seat to be counted: a track whose places are not counted has no row of them. */
export function countedSeat({ facts }: Program, snapshot: AnyMachineSnapshot): SeatHeld | null {
  const held = seatOf(snapshot)
  const track = held && facts.tracks[held.track]
  return track && !isCounted(track.seats) ? null : held
}

/** An application that ended has no clock any more: XState cancelled its state's timers, the rest fall here. */
const standingTimers = ({ standing }: Draft): ArmedTimers => (standing.snapshot.status === 'done' ? {} : standing.timers)

export const isChanged = (draft: Draft): boolean =>
  draft.events.length > 0 || Object.keys(draft.standing.timers).length !== Object.keys(draft.reading.application.timers).length
