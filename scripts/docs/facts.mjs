/** What is true of a program before anyone applies, as tables. */
import { eligibilityText } from '../../packages/program/src/index.ts'
import { join, section, table } from './markdown.mjs'
import { applicants, capacityWords, lengthWords, monthWords, termWords, timeWords } from './words.mjs'

export const factsOf = (facts) =>
  join(
    table(['Fact', 'What it is'], frame(facts)),
    tracks(facts),
    section('What the source leaves open, and every edition decides:', openFacts(facts)),
    section('Sessions (months count from the edition’s first; * in person):', sessions(facts)),
    section('What is taught, and done for it:', modules(facts)),
  )

const frame = (facts) => {
  const titles = (of) => Object.values(of ?? {}).map(({ title }) => title)
  return [
    ['Who applies', applicants(facts)],
    ['Edition', timeWords(facts.edition)],
    ['Dates an edition sets', titles(facts.dates)],
    ['Language', facts.locale],
    ['Words', termWords(facts)],
    ['Contact', facts.contact ?? 'decided by each edition'],
    [
      'Costs',
      facts.costs.map((cost) =>
        'text' in cost ? `${cost.title} (${cost.paidBy}): ${cost.text}` : `${cost.title}: decided by each edition`,
      ),
    ],
    ['Eligibility', facts.eligibility.map((rule) => `${eligibilityText(rule)}${OTHERWISE[rule.otherwise] ?? ''}`)],
    ['Forms', Object.values(facts.forms).map((form) => form.meta()?.title ?? '')],
    ['Tasks', Object.values(facts.tasks).map(({ title, tracks: of }) => `${title}${forTracks(facts, of)}`)],
    ['Updates', facts.updates.map(({ title, every, tracks: of }) => `${title}, every ${every}${forTracks(facts, of)}`)],
    ['Carried through it', titles(facts.projects)],
    ['Roles', Object.values(facts.roles ?? {}).map(({ title, text }) => `${title}: ${text}`)],
    [
      'Taxonomies',
      Object.values(facts.taxonomies ?? {}).map(({ id, version, place, title }) => `${title} (\`${id}@${version}\`, ${place})`),
    ],
    ['Data', Object.values(facts.datasets ?? {}).map(({ title, provenance }) => `${title} (${provenance.status})`)],
  ].filter(([, content]) => content.length > 0)
}

const OTHERWISE = { refuse: ' *(otherwise it cannot be sent)*', exception: ' *(otherwise by exception, with a reason)*' }
const forTracks = (facts, names) =>
  names && names.length < Object.keys(facts.tracks).length ? ` (${names.map((name) => facts.tracks[name].title).join(', ')})` : ''

const tracks = (facts) =>
  table(
    ['Track', 'Places', 'Documents', 'Redirects to'],
    Object.values(facts.tracks).map((track) => [
      track.title,
      capacityWords(track.seats),
      track.documents.map((document) => facts.documents[document].title).join(', ') || 'none',
      track.redirect ? facts.tracks[track.redirect.to].title : 'no',
    ]),
  )

const openFacts = ({ toDecide = {}, decidedBy }) =>
  Object.keys(toDecide).length > 0 &&
  table(
    ['Open', 'By the source', 'Who can give it'],
    Object.values(toDecide).map(({ title, source, by }) => [title, source, by ?? decidedBy]),
  )

const sessions = (facts) =>
  facts.sessions.length > 0 &&
  table(
    ['Session', 'Track', 'Months', 'Length', 'Where'],
    facts.sessions.map((session) => [
      `${session.title}${session.optional ? ' (optional)' : ''}`,
      session.tracks.map((name) => facts.tracks[name].title).join(', '),
      monthWords(session),
      lengthWords(session),
      session.inPerson ? (session.place ?? 'in person') : 'online or not stated',
    ]),
  )

const modules = ({ modules: all = [] }) =>
  all.length > 0 &&
  table(
    ['Module', 'What it is', 'What one does'],
    all.map(({ title, description, activities = [], assignment }) => [
      title,
      description,
      [
        ...activities.map((activity) => `${activity.title}${activity.provider ? ` (${activity.provider})` : ''}`),
        ...(assignment ? [assignment] : []),
      ],
    ]),
  )
