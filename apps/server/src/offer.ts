import { changeEdition, createEdition, newId, type Engine, type Who } from '@cohortium/engine'
import { checkEdition, datesOf, type Decided, type EditionDraft, type Fault, type Program } from '@cohortium/program'

/** Programs to run instead of our own, and the editions that an empty database begins with. */
export interface Offer {
  programs: readonly Program[]
  editions: readonly (EditionDraft & { program: string })[]
}

export interface NewEdition {
  host: string
  program: Program
  draft: EditionDraft
  isDemo: boolean
}

/** Files an edition as a draft. */
export async function fileEdition(engine: Engine, { host, program, draft, isDemo }: NewEdition, who: Who): Promise<string> {
  const id = newId()
  const { title, slug, zone, graceMinutes, seats, decided = {} } = draft
  const row = {
    hostId: host,
    id,
    program: program.facts.id,
    version: program.facts.version,
    slug,
    title,
    zone,
    dates: datesOf(program, draft),
    grace: graceMinutes * 60_000,
    decided: decided as Decided,
    isDemo,
  }
  await createEdition(engine, row, seats as Record<string, { seats: number; reserved: number }>, who)
  return id
}

/** Files an edition and publishes it, unless something stands against that: what does. */
export async function offerEdition(engine: Engine, given: NewEdition, who: Who): Promise<Fault[]> {
  const id = await fileEdition(engine, given, who)
  const faults = checkEdition(given.program, given.draft, { publish: true })
  if (faults.length === 0) await changeEdition(engine, given.host, id, () => ({ state: 'published' }), who)
  return faults
}
