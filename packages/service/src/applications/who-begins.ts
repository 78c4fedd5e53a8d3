/** Who begins an application: what the track's unit asks for, and what it is made within. */
import { asksAtBegin, vocabularyOf, type Facts, type Issue, type TrackSpec } from '@cohortium/program'
import { z } from '@hono/zod-openapi'
import type { Trx } from '../database.ts'
import { invalid, ProblemError } from '../problem.ts'
import { unitOf, unitWord } from '../programs/index.ts'

/**
 * Marks that nobody sees, and that make two names look the same. The two joiners are letters' own in some scripts; the four fillers of Hangul
 * count as letters and draw nothing.
 */
const hidden = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]/u

/** A name that people read, or that of a place: composed as it is compared, one space between words, at least one letter or digit. */
export function nameSchema(of: 'name' | 'place'): z.ZodType<string> {
  const tooLong = `A ${of} has at most 200 characters. Shorten it.`
  return z
    .string()
    .max(400, tooLong)
    .transform((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim())
    .refine((text) => !hidden.test(text), `This ${of} holds a sign that cannot be seen. Type it again instead of pasting it.`)
    .refine((text) => text.length <= 200, tooLong)
    .refine((text) => text === '' || /[\p{L}\p{N}]/u.test(text), `A ${of} has at least one letter or digit.`)
}

interface Asked {
  name?: string | undefined
  organisation?: { name: string; location?: string | undefined } | undefined
  within?: string | undefined
}

export interface Beginner {
  /** A person's or a chapter's own; null for a team. */
  name: string | null
  organisation: { name: string; location?: string | undefined } | null
  within: string | null
}

/** What counts of what was said, by the track's unit. @throws ProblemError 422 with the path of everything that is missing */
export function beginnerOf(facts: Facts, track: string, { name, organisation, within }: Asked): Beginner {
  const spec = Object.hasOwn(facts.tracks, track) ? facts.tracks[track] : undefined
  const asks = asksAtBegin(unitOf(facts, track))
  const issues: Issue[] = []
  const tell = (path: string, message: string): void => void issues.push({ path, code: 'required', message })
  if (asks.name && !name)
    tell('name', unitOf(facts, track).kind === 'person' ? 'Enter your name' : `Enter the name of the ${unitWord(facts, track).one}`)
  if (asks.organisation === 'required' && !organisation?.name)
    tell('organisation.name', `Enter the name of your ${vocabularyOf(facts).organisation.one}`)
  if (spec?.within !== undefined && !within) tell('within', `Choose the ${unitWord(facts, spec.within).one} that this is for`)
  if (issues.length > 0) throw invalid(issues)
  return {
    name: asks.name ? name! : null,
    organisation: asks.organisation !== 'none' && organisation?.name ? organisation : null,
    within: spec?.within === undefined ? null : within!,
  }
}

/**
 * Holds what an application is made within until the transaction ends: of the right track, in the same edition, and taking others in.
 * A demo one is for demo applications: it stands in no list of a live key, and whoever knows its id may not begin there either.
 * @throws ProblemError 422 for one that is none of these, 409 for one that takes nobody in now
 */
export async function holdWithin(
  trx: Trx,
  {
    host,
    edition,
    facts,
    track,
    within,
    isDemo,
  }: { host: string; edition: string; facts: Facts; track: TrackSpec; within: string; isDemo: boolean },
): Promise<void> {
  const { one } = unitWord(facts, track.within!)
  const found = await trx
    .selectFrom('application')
    .select(['editionId', 'track', 'tags', 'isDemo'])
    .where('hostId', '=', host)
    .where('id', '=', within)
    .forShare()
    .executeTakeFirst()
  if (!found || found.editionId !== edition || found.track !== track.within || (found.isDemo && !isDemo))
    throw invalid([{ path: 'within', code: 'option', message: `There is no such ${one} here. Choose one from the list.` }])
  if (found.tags.includes('gathers')) return
  const message = `This ${one} takes nobody in at the moment. Choose another, or ask those who run the ${vocabularyOf(facts).program.one}.`
  throw new ProblemError(409, { code: 'refused', message, missing: [{ path: 'within', message }] })
}
