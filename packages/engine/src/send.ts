import type { AnyMachineSnapshot } from 'xstate'
import type { Instant } from '@cohortium/program'
import { programOf, type Engine, type Who } from './engine.ts'
import { Broken } from './errors.ts'
import type { Effect } from './fold.ts'
import { assertOutside } from './guard.ts'
import { noteIncident } from './incidents.ts'
import { readForStep, type Target } from './read.ts'
import { add, notThere, serve } from './serve.ts'
import { catchUp, openDraft, type Ended } from './step.ts'

/** An event a person asks for. `key` makes a repeat answer with the first one's event. */
export interface Command {
  type: string
  key?: string
  [field: string]: unknown
}

export interface Outcome {
  id: string
  /** The event's place in the log. */
  seq: number
  at: Instant
  type: string
  /** True when an earlier request with this key had already done it. */
  repeated: boolean
  snapshot: AnyMachineSnapshot
}

/**
 * The one door: every change to an application is an event sent here. In order: parse, read, catch up with the edition and the clock,
 * ask role and guards, write all of it in one statement, which other applications' commands of the same instant share.
 * What only the clock moved is kept even when the person is then refused.
 * @throws {Refused} naming what is missing; {Broken} when the program's own code throws, and then staff find an incident; {ZodError} when the payload does not fit the verb.
 */
export const send = async (engine: Engine, target: Target, command: Command, who: Who): Promise<Outcome> => {
  try {
    return await new Promise<Outcome>((resolve, reject) => stand(engine, target, { engine, command, who, resolve, reject }))
  } catch (error) {
    if (error instanceof Broken) await noteIncident(engine, target, error, who)
    throw error
  }
}

/** Brings one application up to now without a command: its edition's changes and its due timers. Returns how many events that made. */
export const advance = (engine: Engine, target: Target): Promise<number> =>
  new Promise((resolve, reject) => stand(engine, target, { engine, resolve: ({ events }) => resolve(events), reject }))

/** Brings in how an actor ended. Nothing happens when the step that armed it is not the one the application stands on any more. */
export const finish = (engine: Engine, target: Target, ended: Ended): Promise<number> =>
  new Promise((resolve, reject) => stand(engine, target, { engine, ended, resolve: ({ events }) => resolve(events), reject }))

/**
 * Passes over a timer whose step throws, by an event that is logged: what it would have led to does not happen, and its state is not left.
 * @throws {Refused} `notNow` when that timer is not what holds the application up
 */
export const skipTimer = (engine: Engine, target: Target, timer: string, who: Who): Promise<number> =>
  new Promise((resolve, reject) =>
    stand(engine, target, { engine, skipped: { timer, who }, resolve: ({ events }) => resolve(events), reject }),
  )

/** Someone in the line before one application: with a command, with the end of an actor, or to have it brought up to now. */
export interface Request {
  engine: Engine
  command?: Command
  who?: Who
  ended?: Ended
  skipped?: { timer: string; who: Who }
  resolve: (outcome: Outcome & { events: number }) => void
  reject: (error: unknown) => void
}

function stand(engine: Engine, target: Target, request: Request): void {
  assertOutside()
  engine.doors.line(`${target.host}/${target.id}`, request, (together) => serve(engine, target, together))
}

/** What `send` would do, with nothing written: the state it leads to and the letters and other effects it asks for. Throws as `send` does. */
export async function preview(
  engine: Engine,
  target: Target,
  command: Command,
  who: Who,
): Promise<{ snapshot: AnyMachineSnapshot; effects: Effect[]; at: Instant; texts: Record<string, string> }> {
  const reading = await readForStep(engine.db, target)
  if (!reading) throw notThere()
  const draft = openDraft(programOf(engine, reading.application), reading)
  const broken = catchUp(draft)
  if (broken) throw broken
  draft.effects.length = 0
  await add(engine, engine.db, draft, command, who)
  return {
    snapshot: draft.standing.snapshot,
    effects: draft.effects,
    at: draft.standing.lastAt,
    texts: Object.fromEntries(draft.texts.map(({ field, body }) => [field, body])),
  }
}
