import { checkEdition } from '@cohortium/program'
import { expect, test } from 'vitest'
import { demoEditions } from './editions.ts'
import { letters } from './letters.ts'
import { healthEquityScholars } from './program.ts'
import { bare, letterTexts, sample } from './texts.fixture.ts'

const all = Object.entries(letters)

test('no letter has a hole, shouts, or excuses itself', () => {
  expect(letterTexts().filter((text) => /undefined|null|NaN|\[object|\n\n\n|!|unfortunately/i.test(text))).toEqual([])
})

test('a letter to an applicant greets them, says whom to ask, and ends with us; two letters are for staff', () => {
  const ending = 'Questions? Write to scholars@example.org. A person answers.\n\nThose who run Health Equity Scholars 2027'
  const theirs = all.filter(([, { to }]) => to === 'applicant')
  const isWhole = (body: string): boolean => body.startsWith('Dear Noor,\n\n') && body.endsWith(ending)
  expect(theirs.filter(([, { body }]) => !isWhole(body(sample)) || !isWhole(body(bare))).map(([name]) => name)).toEqual([])
  expect(all.filter(([, { to }]) => to === 'staff').map(([name]) => name)).toEqual(['overdue', 'whoCame'])
})

test('HES-15, HES-19: fee and travel are told with the offer and the welcome, as the edition decided them', () => {
  const cost = '# What it costs\n\n- Fee: None.\n- Travel to Cambridge for the final gathering: The program pays.'
  expect([letters.offered, letters.welcome].map(({ body }) => body(sample).includes(cost))).toEqual([true, true])
  expect(letters.offered.body(bare)).not.toContain('What it costs')
})

test('HES-07, HES-09: the welcome says how it begins and how it ends', () => {
  expect(letters.welcome.body(sample)).toContain('It begins with the Online Launch Workshop, in two parts of three hours each.')
  expect(letters.welcome.body(sample)).toContain('At the end we meet for two days in Cambridge, Massachusetts, beginning on <gatheringOn>.')
})

test('three editions of the demonstration can be published whenever one looks, and the next one cannot yet', () => {
  for (let day = Date.UTC(2026, 0, 1); day < Date.UTC(2028, 3, 1); day += 4 * 86_400_000) {
    const { next, ...published } = demoEditions(new Date(day).toISOString().slice(0, 10))
    const faults = ({ program: _program, isDemo: _isDemo, ...draft }: typeof next, publish: boolean) =>
      checkEdition(healthEquityScholars, draft, { publish }).length
    expect([...Object.values(published).map((edition) => faults(edition, true)), faults(next, false)]).toEqual([0, 0, 0, 0])
    expect(faults(next, true)).toBeGreaterThan(0)
  }
})

test('what follows a heading belongs to it: of the letter itself nothing is left but how it ends', () => {
  const headings = /^# (What it costs|A word from us|Why|What stood out|What we missed|Then|Before you begin)$/
  const after = (body: string): string[] => {
    const parts = body.split('\n\n').slice(0, -2)
    const last = parts.findLastIndex((part) => part.startsWith('# '))
    return last < 0 ? [] : parts.slice(last + 2)
  }
  expect(all.map(([name, { body }]) => [name, after(body(sample))]).filter(([, rest]) => rest!.length > 0)).toEqual([])
  const used = all.flatMap(([, { body }]) =>
    body(sample)
      .split('\n')
      .filter((line) => line.startsWith('# ')),
  )
  expect(used.filter((line) => !headings.test(line))).toEqual([])
})
