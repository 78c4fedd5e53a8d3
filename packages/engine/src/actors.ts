/** Actors that a machine invoked or spawned, run as jobs: at least once, and what they come to goes in by the one door. */
import type { Program } from '@cohortium/program'
import { CannotKeep, decode, encode } from './codec.ts'
import { programOf, type Engine } from './engine.ts'
import { TerminalError } from './errors.ts'
import type { Job } from './jobs.ts'
import { readApplication } from './read.ts'
import { finish } from './send.ts'
import { actorsOf } from './snapshot.ts'

/** What `fromPromise` was given. */
type Creator = (args: object) => unknown

/**
 * Runs an actor's logic with its input. What it returns comes back as `xstate.done.actor.<id>`, what it throws at last as `xstate.error.actor.<id>`;
 * before that it throws, to be tried again. One whose state was left meanwhile is not run, and if it was running, its end is dropped.
 */
export async function runActor(job: Job, engine: Engine): Promise<void> {
  const target = { host: job.host, id: job.application! }
  const application = await readApplication(engine.db, target)
  const { name: id, armedSeq } = job
  if (!application || armedSeq === null || actorsOf(application.snapshot)[id]?.seq !== armedSeq) return
  await finish(engine, target, { id, seq: armedSeq, end: await endOf(programOf(engine, application), job) })
}

async function endOf(program: Program, job: Job): Promise<{ output: unknown } | { error: unknown }> {
  const { src, input } = job.payload as { src: string; input?: unknown }
  const logic = program.lifecycle.implementations.actors[src] as { config: Creator } | undefined
  try {
    if (!logic) throw new TerminalError(`${program.facts.id} has no actor ${src}`)
    return { output: encode(await logic.config({ ...surroundings(job), input: decode(input) }), `output of ${job.name}`) }
  } catch (error) {
    if (!job.isLastAttempt && !(error instanceof TerminalError || error instanceof CannotKeep)) throw error
    return { error: encodedError(error, job.name) }
  }
}

/** What it threw may be anything; where a row cannot keep it, its words stand for it. */
function encodedError(error: unknown, id: string): unknown {
  try {
    return encode(error, `error of ${id}`)
  } catch {
    return encode(new Error(String(error)))
  }
}

/** What `fromPromise` hands to its function beside the input. There is no living actor: it may speak through its result alone. */
function surroundings({ name, key, signal }: Job): object {
  const nobody = (): never => {
    throw new TerminalError(`The actor ${name} runs as a job, and nobody hears what it sends or emits: return it instead`)
  }
  // `sessionId` is the same on every attempt of one arming: a receiver can know a repeat by it
  return {
    self: { id: name, sessionId: `${key}/${name}`, send: nobody },
    system: undefined,
    emit: nobody,
    signal,
  }
}
