import type { Facts, Letter, LetterFacts } from '../facts.ts'
import type { Fault } from '../fault.ts'

/**
 * Letters that nobody could send: that throw, say nothing, or say "undefined" where something optional was left out; and those that speak
 * of dates or texts which no edition, timer or verb has. Each is written for every track, with every name there is and with none.
 */
export function checkLetters(facts: Facts): Fault[] {
  const dates = [...Object.keys(facts.dates), ...Object.keys(facts.timers), 'submittedAt']
  const texts = Object.values(facts.verbs).flatMap(({ payload }) => Object.keys(payload?.shape ?? {}))
  return Object.entries(facts.letters).flatMap(([name, letter]) => {
    const messages = new Set<string>()
    const tell = (message: string): void => void messages.add(message)
    for (const { title } of Object.values(facts.tracks))
      for (const isThere of [true, false]) {
        const watched = {
          dates: watch('dates', dates, isThere, tell),
          texts: watch('texts', texts, isThere, tell),
          decided: watch('decided', Object.keys(facts.toDecide ?? {}), isThere, tell),
        }
        write(
          letter,
          {
            ...EXAMPLE,
            ...watched,
            ...(isThere && { within: 'Chapter' }),
            track: title,
            appliedTrack: title,
            missing: isThere ? ['A letter'] : [],
          },
          tell,
        )
      }
    return [...messages].map((message) => ({ path: `letters.${name}`, message }))
  })
}

/** A record that has all the `known` names, or none, and tells when another is read. */
function watch(kind: string, known: readonly string[], isThere: boolean, tell: (message: string) => void): Record<string, string> {
  return new Proxy(isThere ? Object.fromEntries(known.map((name) => [name, name])) : {}, {
    get: (target: Record<string, string>, name) => {
      if (typeof name === 'string' && !known.includes(name)) tell(`reads ${kind}.${name}, and there is none`)
      return typeof name === 'string' ? target[name] : undefined
    },
  })
}

function write(letter: Letter, given: LetterFacts, tell: (message: string) => void): void {
  for (const part of ['subject', 'body'] as const)
    try {
      const text = letter[part](given)
      const hole = /.{0,30}(\bundefined\b|\bNaN\b|\[object )/.exec(text)?.[0]
      if (!text.trim()) tell(`its ${part} is empty`)
      if (hole !== undefined) tell(`its ${part} says “${hole}” where something is missing`)
    } catch (cause) {
      tell(`its ${part} throws: ${String(cause)}`)
    }
}

const EXAMPLE: Omit<LetterFacts, 'dates' | 'texts' | 'decided' | 'missing' | 'track' | 'appliedTrack'> = {
  program: 'Program',
  edition: 'Edition',
  organisation: 'Organisation',
  applicant: 'Sam Rivera',
  greeting: 'Dear Sam',
  link: 'https://example.org/my',
  contact: 'name@example.org',
}
