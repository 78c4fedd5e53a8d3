/** What the source leaves open, says in two ways or lost on its way to us: each has its note, and the programme keeps to it. */
import { chartOf, checkEdition, vocabularyOf } from '@cohortium/program'
import { expect, test } from 'vitest'
import { notesOf } from '../texts.fixture.ts'
import { demoEditions } from './editions.ts'
import { careerAdvancementProgramme } from './program.ts'
import { ethnicGroups, seniorRoles } from './taxonomies.ts'
import { allTexts, toApplicants } from './texts.fixture.ts'

const { facts } = careerAdvancementProgramme
const { shorter } = facts.tracks
const note = notesOf(careerAdvancementProgramme)

test('CAP-08: the source’s chart is missing, and ours shows what its table holds', () => {
  expect(note('CAP-08')).toMatchObject({
    status: 'missing',
    readings: ['The text speaks of a chart and a table. There is only the table.'],
    resolution: 'The chart on our pages is drawn from the table. It is ours, and shows nothing that the table does not hold.',
  })
  expect(Object.keys(facts.datasets!)).toEqual(['seniorRoles'])
  expect(chartOf(seniorRoles).bars.map(({ term }) => term)).toEqual(Object.keys(ethnicGroups.terms))
})

test('CAP-09: no text says that the NHS has measured it; both readings are noted', () => {
  expect(note('CAP-09')).toMatchObject({
    readings: ['The text says that data of the NHS suggest it.', 'Under the table stands that the figures are an example.'],
    resolution: 'The figures are taken for an example. Nothing in this programme says that the NHS has measured them.',
  })
  expect(toApplicants().filter((text) => /\bNHS\b/.test(text))).toEqual([
    'These figures are made up as an example. They are not data of the NHS.',
    'the NHS organisation in question, from its own workforce data',
  ])
})

test('CAP-10: a programme everywhere, a course only to those who search; nothing of the broken copy is left', () => {
  expect(vocabularyOf(facts).program).toEqual({ one: 'programme', many: 'programmes', also: ['course'] })
  expect(toApplicants().filter((text) => /\bcourses?\b/i.test(text))).toEqual([])
  const isDebris = (text: string): boolean => /```|^\s*\|\s*$|\|\s*\|/m.test(text)
  expect(['```html', 'a\n|\nb', '| |'].filter(isDebris)).toHaveLength(3)
  expect(allTexts().filter(isDebris)).toEqual([])
  expect(note('CAP-10')).toMatchObject({
    readings: ['Programme.', 'Course.', 'Marks of a code block, and a table whose cells stand on a line each, are left over from a copy.'],
    resolution:
      'It is a programme everywhere, after its own name; the other word is kept with it, so that a search finds it. The marks were dropped, and a test looks for them in every text.',
  })
})

test('CAP-10b: no provider is named; each edition says who it is', () => {
  expect([facts.toDecide!['provider'], facts.decidedBy, facts.sponsor, facts.contact]).toEqual([
    { title: 'Who provides it', kind: 'text', source: 'CAP-10b' },
    'whoever provides the programme',
    undefined,
    undefined,
  ])
  expect(note('CAP-10b')).toMatchObject({
    readings: ['The source speaks of what such a programme typically is, and of what many of them do.'],
    resolution: 'Nothing in it binds one provider. What is typical stands here as what is offered; who offers it, each edition has to say.',
  })
})

test('CAP-11: what the source leaves open is open, an edition without it is not published, and nothing is called free', () => {
  const { program: _program, isDemo: _isDemo, ...next } = demoEditions().next
  const lacking = checkEdition(careerAdvancementProgramme, { ...next, decided: {} }, { publish: true })
  expect(lacking.map(({ path }) => path).toSorted()).toEqual([
    'decided.certificate',
    'decided.contact',
    'decided.eligibility',
    'decided.fee',
    'decided.longerMonths',
    'decided.modules',
    'decided.provider',
    'decided.replyWithin',
    'decided.selection',
    'decided.shorterMonths',
    'decided.starts',
    'seats.longer',
    'seats.shorter',
  ])
  const open = Object.values(facts.toDecide!).filter(({ source }) => source === 'CAP-11')
  expect(open.map(({ title }) => title)).toEqual([
    'Address for questions',
    'Who may apply',
    'How people are chosen',
    'Days until an answer',
    'When one can begin',
    'Online modules',
    'Fee',
    'What one has at the end',
  ])
  expect(facts.verbs['complete']?.description).toMatch(/ No certificate is made\.$/)
  expect(facts.toDecide!['certificate']?.description).toMatch(/ The software makes no certificate\.$/)
  expect(note('CAP-11')).toMatchObject({
    readings: ['It names no provider, no dates, no way to apply, no fee, no rule of who may apply, no selection and no certificate.'],
    resolution:
      'Each edition has to decide all of it, the number of places and the address for questions before it can be published. Nowhere is it called free. There is no deadline: people apply when they wish. No certificate is made; what one has at the end, the edition says.',
  })
  expect(lacking.filter(({ message }) => !message.includes('whoever provides the programme'))).toEqual([])
  expect([facts.eligibility, facts.documents, facts.costs, shorter!.seats]).toEqual([
    [],
    {},
    [{ title: 'Fee', decided: 'fee' }],
    { kind: 'exact' },
  ])
  expect(toApplicants().filter((text) => /\bfree of charge\b|\b(is|are|be) free\b|at no cost/i.test(text))).toEqual([])
})
