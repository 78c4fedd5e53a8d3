/** Which ids of the sources are held by which tests, and what is wrong with that. */
import { sources } from '../lib/sources.mjs'

const ID = '(?:[A-Z]+-\\d\\d[a-z]?)'
/** Values of ours have ids too, and no source. */
const isOurs = (id) => id.startsWith('OURS-')
const test = /\btest(?:\.\w+)*(?:\([\w.]*\))?\(\s*(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`)/g
/** `IHI-33, IHI-34: …` or `IHI-40 to IHI-47: …`. */
const opening = new RegExp(`^(${ID}(?:(?:, | to | and )${ID})*): (.*)$`, 's')

/**
 * The tests whose titles begin with ids, by id.
 *
 * @returns {Map<string, { file: string, title: string }[]>}
 */
export function heldIds(all, files = sources(/^(packages|apps|tests\/journey)\/.*\.test\.ts$/)) {
  const held = new Map()
  for (const { file, text } of files)
    for (const [, ...titles] of text.matchAll(test)) {
      const [, named, title] = opening.exec(titles.find((one) => one !== undefined)) ?? []
      for (const id of named ? idsIn(named, all).filter((one) => !isOurs(one)) : [])
        held.set(id, [...(held.get(id) ?? []), { file, title }])
    }
  return held
}

/** A range runs in the order of the source's list, so that a 12b between 12 and 13 is within it. */
function idsIn(named, all) {
  return named.split(/, | and /).flatMap((part) => {
    const [first, last] = part.split(' to ')
    if (!last) return [first]
    const [from, to] = [all.indexOf(first), all.indexOf(last)]
    return from < 0 || to < from ? [first, last] : all.slice(from, to + 1)
  })
}

/** Fewer than this held is a fault: what was held once is not let go. */
const LEAST = 120

/** @returns {string[]} what is wrong, a sentence each */
export function faultsOf({ programs, sourceIds, notYet, held }) {
  const all = Object.values(sourceIds).flat()
  const stands = new Map(programs.map(({ facts }) => [facts.id, new Set(Object.keys(facts.sources ?? {}))]))
  const unspoken = Object.entries(sourceIds)
    .filter(([program]) => program !== 'across')
    .flatMap(([program, ids]) =>
      stands.has(program)
        ? ids.filter((id) => !stands.get(program).has(id)).map((id) => `${id} is in no sources of ${program}`)
        : [`${program} is none of the programs, so its ${ids.length} ids are nowhere`],
    )
  const strangers = programs.flatMap(({ facts }) =>
    [...stands.get(facts.id)]
      .filter((id) => !sourceIds[facts.id]?.includes(id))
      .map((id) => `${facts.id} names ${id}, which its source does not have`),
  )
  const count = all.filter((id) => held.has(id)).length
  return [
    ...unspoken,
    ...strangers,
    ...[...held]
      .filter(([id]) => !all.includes(id))
      .map(([id, tests]) => `${id} is no id of a source, and “${tests[0].title}” (${tests[0].file}) is named for it`),
    ...all.filter((id) => !held.has(id) && !notYet[id]?.trim()).map((id) => `${id} is held by no test, and notYet gives no reason`),
    ...Object.keys(notYet)
      .filter((id) => held.has(id))
      .map((id) => `${id} is held by “${held.get(id)[0].title}”: take its reason out of notYet`),
    ...Object.keys(notYet)
      .filter((id) => !all.includes(id))
      .map((id) => `notYet speaks of ${id}, which is no id of a source`),
    ...(count < LEAST ? [`${count} ids are held by a test, and at least ${LEAST} have to be`] : []),
  ]
}
