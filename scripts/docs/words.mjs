/** Facts in words, as the pages of docs/programs.md say them. */
import { vocabularyOf } from '../../packages/program/src/index.ts'

const unitWords = ({ kind, min, max }) =>
  kind === 'person' ? 'a person' : `a ${kind} of ${min === max ? min : max >= 1000 ? `${min} or more` : `${min} to ${max}`}`

/** Who applies, by the program and by those of its tracks that differ. */
export function applicants({ unit, tracks }) {
  const own = Object.values(tracks).filter((track) => track.unit || track.within)
  return own.length > 0
    ? Object.values(tracks).map(
        (track) =>
          `${track.title}: ${unitWords(track.unit ?? unit)}${track.within ? `, within a ${(tracks[track.within].unit ?? unit).kind}` : ''}`,
      )
    : unitWords(unit)
}

export function timeWords({ kind, months, every }) {
  const length = months === null ? 'length not stated' : Array.isArray(months) ? `${months[0]} to ${months[1]} months` : `${months} months`
  if (kind === 'standing') return 'standing: one edition, always open, without dates'
  return [kind === 'dated' ? 'dated' : 'rolling: applications as they come', length, every && `a new edition every ${every}`]
    .filter(Boolean)
    .join(', ')
}

export function capacityWords({ kind, count, estimated }) {
  if (kind === 'none') return 'places are not counted'
  if (kind === 'approximate') return `about ${count}, a target`
  return count === undefined ? 'a limit, not stated' : `${count}${estimated ? ', an estimate of the source' : ''}`
}

/** Its words for what every program has, where they are not the plain ones, with others that its source uses. */
export function termWords(facts) {
  const plain = vocabularyOf({ locale: facts.locale, unit: facts.unit })
  return Object.entries(vocabularyOf(facts))
    .filter(([name, { one, also = [] }]) => one !== plain[name].one || one !== name || also.length > 0)
    .map(([name, { one, also = [] }]) => `${name}: ${one}${also.length > 0 ? ` (in the source also ${also.join(', ')})` : ''}`)
}

export function monthWords({ months, inPerson }) {
  if (typeof months === 'string')
    return { every: 'every month', first: 'the first month', last: 'the last month', unstated: 'not stated' }[months]
  return months.map((month) => (Array.isArray(inPerson) && inPerson.includes(month) ? `${month}*` : month)).join(', ')
}

export function lengthWords({ lasts, parts }) {
  if (lasts === undefined) return 'not stated'
  const minutes = lasts / 60_000
  const length =
    minutes % 1440 === 0 ? plural(minutes / 1440, 'day') : minutes % 60 === 0 ? plural(minutes / 60, 'hour') : plural(minutes, 'minute')
  return parts ? `${parts} parts of ${length}` : length
}

const plural = (count, one) => `${count} ${one}${count === 1 ? '' : 's'}`
