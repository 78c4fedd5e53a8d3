import { contactOf, costsOf, eligibilityText, vocabularyOf, type ApplyDefinition, type Instant, type WithinView } from '@cohortium/program'
import { formOf } from '../programs/index.ts'
import type { Service } from '../service.ts'
import { callOf, callPage } from './call.ts'
import type { EditionFound } from './queries.ts'
import { editionView, unitView } from './view.ts'

/** All that `<cohortium-apply>` needs to draw itself. `within` is what one may apply within, where the program has such a thing. */
export function applyDefinition(
  service: Service,
  { program, edition, seats }: EditionFound,
  now: Instant,
  formToken: string,
  within: Record<string, WithinView[]> | undefined,
): ApplyDefinition {
  const { facts } = program
  const form = formOf(program, facts.application)
  if (!form) throw new Error(`${facts.id} declares no form ${facts.application}`) // checkProgram refuses such a program
  const call = callOf(program, edition)
  return {
    level: 1,
    program: {
      id: facts.id,
      version: facts.version,
      title: facts.title,
      summary: facts.summary,
      ...(facts.sponsor !== undefined && { sponsor: facts.sponsor }),
      contact: contactOf(facts, edition.decided),
      locale: facts.locale,
      words: vocabularyOf(facts),
      unit: unitView(facts.unit),
      costs: costsOf(facts, edition.decided),
      eligibility: facts.eligibility.map(eligibilityText),
    },
    edition: { ...editionView(program, edition, seats, now, false), now: new Date(now).toISOString() },
    ...(call && {
      call: {
        title: call.title,
        at: new Date(call.startsAt).toISOString(),
        url: callPage(service.baseUrl, edition.id),
        isOver: now > call.endsAt,
      },
    }),
    form,
    ...(within && { within }),
    documents: Object.entries(facts.documents).map(([id, { purpose: _, ...document }]) => ({ id, ...document })),
    glossary: facts.glossary,
    hostedUrl: `${service.baseUrl}/apply/${edition.id}`,
    formToken,
  }
}
