import { now, type ArmedTimers, type EditionRow } from '@cohortium/engine'
import type { Context, Instant, Program, RowView } from '@cohortium/program'
import { applicantsOf } from '../applicants.ts'
import { unitOf } from '../programs/index.ts'
import type { Service } from '../service.ts'
import { metaOf, runningClocks } from '../view/index.ts'

/** An application as a table's line needs it. */
export interface Line {
  id: string
  /** The version it stands in. */
  program: Program
  state: string
  tags: string[]
  track: string
  appliedTrack: string
  timers: ArmedTimers
  context: Context
  lastAt: Date
  isDemo: boolean
  reference: string
  email: string
  /** Who applies, by name: a person's or a chapter's own, a team's organisation. */
  applicant: string
  /** Where a person or a chapter belongs; null for a team, whose name it is. */
  organisation: string | null
  location: string | null
  withinId: string | null
  within: RowView['within']
}

/** All applications of an edition. Fifty to a few hundred: filtered and sorted in memory, by one rule for every column. */
async function linesOf(service: Service, today: Program, { hostId: host, id: edition }: EditionRow): Promise<Line[]> {
  const rows = await service.db
    .selectFrom('application as a')
    .leftJoin(applicantsOf(service.db, host).as('p'), 'p.applicationId', 'a.id')
    .where('a.hostId', '=', host)
    .where('a.editionId', '=', edition)
    .orderBy('a.id')
    .select([
      'a.id',
      'a.program',
      'a.version',
      'a.state',
      'a.tags',
      'a.track',
      'a.appliedTrack',
      'a.timers',
      'a.snapshot',
      'a.lastAt',
      'a.isDemo',
      'p.reference',
      'p.email',
      'p.name as applicant',
      'p.withinId',
      'p.organisation',
      'p.location',
    ])
    .execute()
  const lines = rows.map(({ snapshot, reference, email, applicant, program, version, ...row }): Line => ({
    ...row,
    // one whose version this server has not any more is still listed
    program: service.programs.find(({ facts }) => facts.id === program && facts.version === version) ?? today,
    context: (snapshot as { context: Context }).context,
    reference: reference ?? row.id.slice(0, 8),
    email: email ?? '',
    applicant: applicant ?? '',
    within: null,
  }))
  // what one applies within is of the same edition, so it is among them
  const byId = new Map(lines.map((line) => [line.id, line]))
  for (const line of lines) {
    const around = line.withinId === null ? undefined : byId.get(line.withinId)
    if (around) line.within = { id: around.id, name: around.applicant }
  }
  return lines
}

/** `mayReach`: whether the reader may know who the people are; a person's application then goes by its reference. */
export function rowView(line: Line, mayReach: boolean): RowView {
  const { program } = line
  const { label, tone } = metaOf(program, line.state)
  const clocks = runningClocks(program, line.timers)
  return {
    id: line.id,
    reference: line.reference,
    applicant: mayReach || unitOf(program.facts, line.track).kind !== 'person' ? line.applicant : line.reference,
    organisation: line.organisation,
    location: line.location,
    within: line.within,
    isException: (line.context.exceptions ?? []).length > 0,
    track: line.track,
    appliedTrack: line.appliedTrack,
    state: line.state,
    label,
    tone,
    submittedAt: line.context.submittedAt === null ? null : new Date(line.context.submittedAt).toISOString(),
    lastAt: line.lastAt.toISOString(),
    clock: clocks[0] ?? null,
    isDemo: line.isDemo,
  }
}

export interface EditionSeen {
  program: Program
  edition: EditionRow
  lines: Line[]
  now: Instant
}

export const seeEdition = async (service: Service, program: Program, edition: EditionRow): Promise<EditionSeen> => ({
  program,
  edition,
  lines: await linesOf(service, program, edition),
  now: await now(service.db),
})
