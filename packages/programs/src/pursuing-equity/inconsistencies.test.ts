/** Where the source is of two minds, or silent: each test is named for what it holds, and shows the reading that the program follows. */
import { calendar, compileForm } from '@cohortium/program'
import { expect, test } from 'vitest'
import { Life } from '../life.fixture.ts'
import { notesOf } from '../texts.fixture.ts'
import { edition2023 } from './editions.ts'
import { letters } from './letters.ts'
import { pursuingEquity } from './program.ts'
import { given } from './texts.fixture.ts'

const { facts } = pursuingEquity
const note = notesOf(pursuingEquity)
/** All that a program's pages say, without the notes and the words of the source that nobody is shown. */
const spoken = JSON.stringify({
  ...facts,
  notes: [],
  words: {},
  forms: Object.entries(facts.forms).map(([id, form]) => compileForm(id, form)),
})
const october = Date.parse('2022-10-10T16:00Z')

test('IHI-68: both readings stand, and who is not chosen is weighed for the other track unasked and told so in the one letter', () => {
  expect(note('IHI-68')).toMatchObject({
    readings: [
      'The third step of applying: automatically considered for the Learning Network.',
      'The Action Community’s own section: feedback and an offer to join it.',
    ],
    resolution:
      'Every such team is considered without asking. An offer is made only with a seat behind it, and the seat is held while the team decides. Seats are kept back for this (OURS-8), and more can be. Who gets no offer is told both decisions in one letter.',
  })
  expect(letters.declined.body({ ...given, appliedTrack: 'Action Community' })).toContain(
    'We considered you for the Learning Network as well, and cannot offer you a place there.',
  )
})

test('IHI-27, IHI-70: the introduction sets no upper end; the program follows the tracks and refuses an eighth member', () => {
  expect([note('IHI-70').readings, note('IHI-70').resolution, facts.unit]).toEqual([
    ['The introduction: three or more people.', 'Both tracks: three to seven.'],
    'Three to seven. The form refuses an eighth member.',
    { kind: 'team', min: 3, max: 7 },
  ])
})

test('IHI-71: it is a letter of commitment everywhere, and of support nowhere', () => {
  expect([facts.documents['ceoLetter']?.title, facts.documents['ceoAndChairLetter']?.title]).toEqual([
    'Letter of commitment',
    'Letter of commitment from CEO and Board Chair',
  ])
  expect(spoken.toLowerCase()).not.toContain('letter of support')
  expect(note('IHI-71')).toMatchObject({
    readings: [
      'A letter of commitment, signed by the CEO, or by CEO and Board Chair.',
      'A letter of support, from the CEO, or from CEO and the Board.',
    ],
    resolution:
      'We say letter of commitment everywhere. The CEO signs; for the Action Community the Board Chair signs too, on behalf of the Board.',
  })
})

test('IHI-32, IHI-72: everything is sent here in one piece, and the address is for questions', () => {
  const life = new Life(pursuingEquity, edition2023, 'actionCommunity', october)
  expect(life.can('submit', october, {}, { missing: ['documents.teamVideo'] })).toBe(false)
  life.send('submit', october)
  expect(life.state).toBe('review')
  expect(spoken.split(facts.contact!)).toHaveLength(2) // named once, as whom to write to
  expect(note('IHI-72')).toMatchObject({
    readings: ['All items are sent to pursuingequity@ihi.org.', 'The first of these items is an application online.'],
    resolution: 'Everything is sent here, in one piece. The address is for questions.',
  })
})

test('IHI-73: deadlines are to the end of the day, Eastern', () => {
  const deadlines = Object.entries(facts.dates).filter(([, { kind }]) => kind === 'deadline')
  expect([edition2023.zone, deadlines.map(([name]) => edition2023.dates[name]?.slice(11))]).toEqual([
    'America/New_York',
    ['23:59', '23:59', '23:59'],
  ])
  expect(note('OURS-1').resolution).toMatch(/^Deadlines, and the day by which the Action Community is answered, end at 11:59 PM Eastern\. /)
  expect(note('IHI-73')).toMatchObject({
    readings: [
      'Only the informational call names a zone, Eastern. Clocks went back on November 6, 2022, between the deadlines and the day of the decisions.',
    ],
    resolution:
      'Eastern time (America/New_York), to the end of the day, 11:59 PM (OURS-1). Each edition names its zone, and pages show the reader’s own time beside it.',
  })
})

test('IHI-74: the word “cohort” is nobody’s; the source’s two meanings are a track and a group', () => {
  expect(spoken.toLowerCase()).not.toContain('cohort')
  expect(facts.words?.track).toEqual({ one: 'track', many: 'tracks', also: ['cohort'] })
  expect(note('IHI-74')).toMatchObject({
    readings: ['One of the two tracks to choose from.', 'A small group of four to five teams.'],
    resolution:
      'We never use it. A track is what one applies to, a group is the four or five teams who meet, an edition is one run of the program.',
  })
})

test('IHI-75: the Learning Network meets last in May 2024 and ends with June', () => {
  const life = new Life(pursuingEquity, edition2023, 'learningNetwork', october)
  for (const verb of ['submit', 'invite', 'accept']) life.send(verb, october)
  expect(calendar(pursuingEquity, 'learningNetwork', { first: '2023-01' }).at(-1)?.month).toBe('2024-05')
  expect(new Date(life.timers['ending']!).toISOString()).toBe('2024-07-01T03:59:00.000Z')
  expect(note('IHI-75')).toMatchObject({
    readings: ['Both tracks conclude in June 2024.', 'Its last session is in May 2024.'],
    resolution: 'Both end with June, the eighteenth month. June stays empty for the Learning Network, and teams complete then.',
  })
})

test('IHI-76: both tracks name racism in the same words, whichever way it is mediated', () => {
  const titles = ['learningNetwork', 'actionCommunity'].map(
    (track) => facts.tracks[track]!.commitments.find((one) => one.includes('ame racism explicitly'))!.split(': ')[1],
  )
  expect(titles).toEqual(['in structures, in institutions, between people', 'in structures, in institutions, between people'])
  expect(spoken).not.toContain('mediated')
  expect(note('IHI-76')).toMatchObject({
    readings: ['Learning Network: personally-mediated racism.', 'Action Community: individually-mediated racism.'],
    resolution: 'Our own sentence serves both, “between people”, so that nothing depends on the difference.',
  })
})

test('IHI-77: affinity groups are the Action Community’s, one chooses for oneself and may prefer not to say', () => {
  const group = facts.sessions.find(({ title }) => title === 'Racial Justice Affinity Group')!
  expect([group.tracks, facts.tasks['affinityGroups']?.tracks, facts.tasks['affinityGroups']?.form]).toEqual([
    ['actionCommunity'],
    ['actionCommunity'],
    undefined,
  ])
  expect(facts.tasks['affinityGroups']?.description).toMatch(
    /Each of you chooses for yourself, privately, and may answer “I prefer not to say”\. .*: only tell us that everyone knows\.$/,
  )
  expect([group.description, facts.roles?.['facilitator']?.text]).toEqual([
    'Each member meets with the group they chose. Who is in which group is known to its members and facilitators alone.',
    'Leads an affinity group. Only they and its members know who is in it.',
  ])
  expect(facts.tracks['actionCommunity']?.redirect?.dropped['commitments.affinityGroup']).toBe(
    'The Learning Network has no affinity groups (IHI-77).',
  )
  expect(note('IHI-77')).toMatchObject({
    readings: [
      'Only members of Action Community teams do; the Learning Network has none.',
      'The glossary and the video’s wording sound as if everyone did, and two groups leave no way for people who decline or are multiracial.',
    ],
    resolution:
      'Only the Action Community has them. Each person chooses for themselves and may prefer not to say; the choice is between them and the facilitators. The form never asks, and the task only says that every member knows.',
  })
})

test('IHI-78: REAL is race, ethnicity and preferred language, and its groups are asked in no form', () => {
  expect(note('IHI-78')).toMatchObject({
    readings: ['Here: race, ethnicity and preferred language.', 'Elsewhere, usually: race, ethnicity and language.'],
    resolution: 'As the source has it: preferred language.',
  })
  expect(note('OURS-19').resolution).toBe(
    'The source asks for data on race, ethnicity and preferred language, and lists no groups. Ours are those of the federal standard of 2024, which is assumed. They are there to compare by; no form asks them of anyone.',
  )
  expect(facts.glossary['REAL data']).toBe('What patients tell of their race, ethnicity and preferred language.')
  const options = Object.entries(facts.forms).flatMap(([id, form]) =>
    compileForm(id, form).pages.flatMap(({ fields }) => fields.flatMap(({ options: all = [] }) => all.map(({ value }) => value))),
  )
  expect(Object.keys(facts.taxonomies!['raceAndEthnicity']!.terms).filter((term) => options.includes(term))).toEqual([])
})

test('IHI-79: no link of the source that leads nowhere was carried over', () => {
  expect(note('IHI-79')).toMatchObject({
    readings: [
      'Addresses are misspelt (www.ihl.org for ihi.org) or cut off (whitesupremacyculture.info/websi). Links to the application, the video and the website have no address, and the page numbers of the contents are no links.',
    ],
    resolution: 'None was carried over. The example video of the source (IHI-31) has no working address, so the form does not show one.',
  })
  expect(spoken).not.toMatch(/ihl\.org|whitesupremacyculture\.info|\(#\)|https?:/)
})

test('IHI-80: both readings stand: free, and what organizations pay all the same', () => {
  expect(note('IHI-80')).toMatchObject({
    readings: [
      'Taking part is free; a fee of $30,000 a team is waived.',
      'Organizations pay for staff time, for travel to Boston, and for the time of patients who work with them.',
    ],
    resolution:
      'We say that it is free, as the source does, and always beside it what the organization pays itself: its team’s time, travel, and the patients who work with it.',
  })
})

test('IHI-81: the video is a document of its own, so that all else can be read without it', () => {
  expect([facts.documents['teamVideo']?.privacy, facts.tracks['learningNetwork']?.documents.includes('teamVideo')]).toEqual([
    'confidential',
    false,
  ])
  expect(note('IHI-81')).toMatchObject({
    readings: [
      'Reviewers of the Action Community have to see introductions that tell racial and ethnic identity, pronouns and affinity group, so its review cannot be blind.',
    ],
    resolution:
      'A declared exception: who reviews for the Action Community sees the video. It is a document of its own, apart from the answers, so the rest can be read without it; nothing in the form asks for identity. The Learning Network has no use for it, and leaves it behind.',
  })
  expect(facts.tracks['actionCommunity']?.redirect?.dropped['documents.teamVideo']).toBe(
    'The Learning Network asks for no video, and this one shows who the members are. Its purpose ends with the decision.',
  )
  expect(facts.documents['teamVideo']?.description).toContain('Everyone who reviews your application sees it')
})

test('IHI-82: certificate, withdrawal and reopening are ours and said so; nobody can be removed, and no attendance is asked', () => {
  const ours = facts.notes.filter(({ id }) => ['OURS-9', 'OURS-10', 'OURS-11'].includes(id))
  expect(ours.map(({ title, status }) => [title, status])).toEqual([
    ['The certificate', 'ours'],
    ['Withdrawing', 'ours'],
    ['Reopening', 'ours'],
  ])
  expect(ours.slice(0, 2).map(({ resolution }) => resolution)).toEqual([
    'A team that takes part until the edition ends gets one, whatever its attendance. The source names none (IHI-82).',
    'The team may leave at any time before the end, without a reason; staff may do it for them. The seat is free at once.',
  ])
  expect(ours[2]?.resolution).toMatch(
    /^Staff may take up again what was declined, what expired, .* The team is told each time, with the reason\.$/,
  )
  expect(note('IHI-82')).toMatchObject({
    readings: ['The source names no graduation, certificate, attendance rule, withdrawal, substitution, removal or appeal.'],
    resolution:
      'The certificate (OURS-9), withdrawal (OURS-10) and reopening, which is also the way to look at a decision again (OURS-11), are ours. There is no attendance rule: it is counted and decides nothing. Members may be replaced. Nobody is removed by the software.',
  })
  expect(Object.keys(facts.verbs)).toEqual([
    'chooseTrack',
    'submit',
    'accept',
    'declineOffer',
    'finish',
    'invite',
    'redirect',
    'decline',
    'enroll',
    'reopen',
    'withdraw',
  ])
})
