import type { LetterFacts } from '@cohortium/program'
import { documents } from '../documents.ts'
import { tracks } from '../tracks.ts'

/** A letter's paragraphs, parted by a blank line; what does not apply is left out. */
export const paragraphs = (...parts: (string | false | undefined)[]): string => parts.filter(Boolean).join('\n\n')

export const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n')

/** “Dear Marisol and Dev,” */
export const greeting = ({ greeting: words }: LetterFacts): string => `${words.replace(/,\s*$/, '')},`

/** A sentence about a date; without the date there is no sentence. */
export const dated = (facts: LetterFacts, name: string, sentence: (date: string) => string): string | undefined => {
  const date = facts.dates[name]
  return date ? sentence(date) : undefined
}

/** A heading and what someone wrote beneath it, or nothing. */
export const said = (facts: LetterFacts, name: string, heading: string): string | undefined => {
  const text = facts.texts[name]?.trim()
  return text ? `# ${heading}\n\n${text}` : undefined
}

/** How every letter to a team ends. */
export const closing = (facts: LetterFacts): string =>
  `Questions? Write to ${facts.contact}. A person answers.\n\nYour ${facts.program} team`

/** The track as the program declares it: letters know it by its title. */
const trackNamed = (title: string) => Object.values(tracks).find((track) => track.title === title)

export const isActionCommunity = (title: string): boolean => title === tracks.actionCommunity.title

/** The deadline of a track, in words, or undefined where the edition has none. */
export const closes = (facts: LetterFacts, title: string): string | undefined => facts.dates[trackNamed(title)?.closes ?? '']

/** What a complete application to this track holds. */
export const received = (title: string): string[] => [
  'Your answers',
  ...(trackNamed(title)?.documents ?? []).map((id) => documents[id].title),
]

/** IHI-02, IHI-09: said wherever the cost is spoken of. */
export const free =
  'Taking part is free: our Founding Supporter Genentech, a member of the Roche Group, pays the fee, which is usually $30,000 a team.'

/** IHI-51. */
export const travel = 'Two Learning Sessions are in Boston, and your organization pays for travel to them.'
