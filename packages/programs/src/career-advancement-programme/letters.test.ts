import { checkEdition } from '@cohortium/program'
import { expect, test } from 'vitest'
import { demoEditions } from './editions.ts'
import { letters } from './letters.ts'
import { careerAdvancementProgramme } from './program.ts'
import { bare, letterTexts, sample } from './texts.fixture.ts'

const all = Object.entries(letters)

test('no letter has a hole, shouts, or excuses itself', () => {
  expect(letterTexts().filter((text) => /undefined|null|NaN|\[object|\n\n\n|!|unfortunately/i.test(text))).toEqual([])
})

test('a letter to an applicant greets them, says whom to ask, and ends with us; three letters are for staff', () => {
  const ending = 'Questions? Write to programme@example.org. A person answers.\n\nThose who run Career Advancement at Thornmere'
  const theirs = all.filter(([, { to }]) => to === 'applicant')
  const isWhole = (body: string): boolean => body.startsWith('Dear Amara,\n\n') && body.endsWith(ending)
  expect(theirs.filter(([, { body }]) => !isWhole(body(sample)) || !isWhole(body(bare))).map(([name]) => name)).toEqual([])
  expect(all.filter(([, { to }]) => to === 'staff').map(([name]) => name)).toEqual(['overdue', 'finishDue', 'pauseLong'])
})

test('CAP-11, CAP-04: fee, length, start and what one has at the end are told with the offer, as the edition decided them', () => {
  const body = letters.offered.body(sample)
  expect(
    ['It takes <shorterMonths> months.', '<starts>', '# What it costs\n\n<fee>', '<certificate>'].filter((part) => !body.includes(part)),
  ).toEqual([])
  expect(letters.offered.body({ ...sample, track: 'Longer offering' })).toContain('It takes <longerMonths> months.')
  expect(letters.offered.body(bare)).not.toMatch(/costs|months|at the end/)
})

test('one edition of the demonstration can be published, and the other not yet', () => {
  const faults = ({ program: _program, isDemo: _isDemo, ...draft }: ReturnType<typeof demoEditions>['open'], publish: boolean) =>
    checkEdition(careerAdvancementProgramme, draft, { publish }).length
  const { open, next } = demoEditions()
  expect([faults(open, true), faults(next, false), faults(next, true) > 0]).toEqual([0, 0, true])
})
