import { readForm } from '../compile/form.ts'
import type { Facts, Redirect, TrackSpec } from '../facts.ts'
import type { Fault } from '../fault.ts'
import { needsOf, offered, type Need } from './needs.ts'

/**
 * The redirect's proof (IHI-21): whoever could hand in for this track has handed in all that the target requires, and whatever the target
 * has no use for is left behind by name, with a reason. One fault for each thing without a source, or without a reason.
 */
export function checkRedirects(facts: Facts): Fault[] {
  const schema = facts.forms[facts.application]
  if (!schema) return []
  const { definition } = readForm(facts.application, schema)
  return Object.entries(facts.tracks).flatMap(([name, track]) => {
    if (!track.redirect) return []
    const faults: Fault[] = []
    const tell = (path: string, message: string): void => void faults.push({ path: `tracks.${name}.redirect${path}`, message })
    const target = facts.tracks[track.redirect.to]
    if (!target || track.redirect.to === name) {
      tell('.to', target ? 'leads back to itself' : `${track.redirect.to} is not one of tracks`)
      return faults
    }
    checkDocuments(facts, track, target, track.redirect, tell)
    checkAnswers(name, needsOf(definition, name), needsOf(definition, track.redirect.to), track.redirect, tell)
    checkDropped(track, needsOf(definition, name), track.redirect, tell)
    return faults
  })
}

type Tell = (path: string, message: string) => void

function checkDocuments(facts: Facts, track: TrackSpec, target: TrackSpec, { documents, dropped, to }: Redirect, tell: Tell): void {
  const used = new Set<string>()
  for (const wanted of target.documents.filter((document) => Object.hasOwn(facts.documents, document))) {
    const source = documents[wanted] ?? wanted
    used.add(source)
    if (!track.documents.includes(source)) {
      tell(
        `.documents.${wanted}`,
        documents[wanted] ? `${source} is not asked for by this track` : `${to} requires it and nothing of this track serves`,
      )
      continue
    }
    const [has, needs] = [facts.documents[source], facts.documents[wanted]]
    for (const signer of needs?.signedBy ?? [])
      if (!has?.signedBy?.includes(signer)) tell(`.documents.${wanted}`, `${source} is not signed by the ${signer}`)
    for (const type of has?.accept ?? [])
      if (!needs?.accept.includes(type)) tell(`.documents.${wanted}`, `${source} may be ${type}, which ${wanted} may not`)
  }
  for (const wanted of Object.keys(documents))
    if (!target.documents.includes(wanted)) tell(`.documents.${wanted}`, `${to} does not require it`)
  for (const document of track.documents) {
    const path = `documents.${document}`
    if (!used.has(document) && !Object.hasOwn(dropped, path)) tell(`.dropped.${path}`, `${to} has no use for it: say why it is left behind`)
    if (used.has(document) && Object.hasOwn(dropped, path)) tell(`.dropped.${path}`, 'is left behind, yet serves')
  }
}

function checkAnswers(
  from: string,
  source: Map<string, Need>,
  target: Map<string, Need>,
  { answers = {}, dropped, to }: Redirect,
  tell: Tell,
): void {
  for (const wanted of target.values()) {
    if (wanted.when === false || !wanted.field.required) continue
    const path = answers[wanted.path] ?? wanted.path
    const given = source.get(path)
    const parent = wanted.group === undefined ? undefined : source.get(wanted.group)
    if (parent && parent.when === false && path === wanted.path && target.get(wanted.group ?? '')?.field.required) continue // its group is told already
    if (!given) tell(`.answers.${wanted.path}`, `${path} is no question of the form`)
    else if (given.when === false) tell(`.answers.${wanted.path}`, `${to} requires it and this track does not ask ${path}`)
    else if (given.when !== true && JSON.stringify(given.when) !== JSON.stringify(wanted.when))
      tell(`.answers.${wanted.path}`, `${to} requires it, and this track asks ${path} only sometimes`)
    else for (const message of mismatch(given, wanted, from, to)) tell(`.answers.${wanted.path}`, message)
    if (isDropped(path, dropped)) tell(`.dropped.${path}`, 'is left behind, yet serves')
  }
  for (const path of Object.keys(answers)) if (!target.has(path)) tell(`.answers.${path}`, 'is no question of the form')
  const used = new Set(Object.values(answers))
  for (const { path, group, field, when } of source.values()) {
    const isInside = group !== undefined && target.get(group)?.when === false
    if (when === false || !field.required || isInside || target.get(path)?.when !== false || used.has(path) || isDropped(path, dropped))
      continue
    tell(`.dropped.${path}`, `${to} does not ask it: say why it is left behind`)
  }
}

/** Why an answer that this track takes might not pass in the other. */
function mismatch(given: Need, wanted: Need, from: string, to: string): string[] {
  const [has, needs] = [given.field, wanted.field]
  if (has.type !== needs.type) return [`${given.path} is of type ${has.type}, and ${needs.type} is required`]
  const faults = offered(has, from)
    .filter((value) => !offered(needs, to).includes(value))
    .map((value) => `${given.path} may be ${value}, which ${to} does not offer`)
  if (!has.required) faults.push(`${given.path} may be left blank`)
  if ((has.min ?? 0) < (needs.min ?? 0) || (has.max ?? Infinity) > (needs.max ?? Infinity)) faults.push(`${given.path} has wider limits`)
  if (needs.pattern !== undefined && has.pattern !== needs.pattern) faults.push(`${given.path} has another pattern`)
  return faults
}

const isDropped = (path: string, dropped: Record<string, string>): boolean =>
  Object.keys(dropped).some((name) => path === name || path.startsWith(`${name}.`))

function checkDropped(track: TrackSpec, source: Map<string, Need>, { dropped }: Redirect, tell: Tell): void {
  const asked = [...source.values()].filter(({ when }) => when !== false).map(({ path }) => path)
  for (const [name, reason] of Object.entries(dropped)) {
    if (!reason.trim()) tell(`.dropped.${name}`, 'gives no reason')
    if (
      !track.documents.some((document) => name === `documents.${document}`) &&
      !asked.some((path) => path === name || path.startsWith(`${name}.`))
    )
      tell(`.dropped.${name}`, 'is nothing that this track asks for')
  }
}
