import { describe, expect, it } from 'vitest'
import { compileForm } from '../compile/form.ts'
import { application } from '../sample.fixture.ts'
import { checkAnswers } from './check.ts'
import type { Answers } from './definition.ts'
import { shownAnswers } from './shown.ts'

const form = compileForm('application', application)
const good: Answers = {
  organisation: { name: ' St. X ', site: '' },
  team: {
    members: [
      { name: 'Sam', email: 'sam@example.org', role: 'leader', otherRole: 'parked' },
      { name: 'Kim', email: 'kim@example.org', role: 'other', otherRole: 'Nurse' },
    ],
  },
  video: { questions: ['hope', 'data'], day: '2024-02-29' },
  promise: { data: false, how: 'parked', agree: true },
  unknown: { page: 1 },
}
const issues = (answers: Answers, scope: Parameters<typeof checkAnswers>[2]) =>
  checkAnswers(form, answers, scope).map(({ path, code, message }) => [path, code, message])

describe('checkAnswers', () => {
  it('finds nothing wrong with good answers', () => {
    expect([issues(good, { track: 'community' }), issues(good, { track: 'network' })]).toEqual([[], []])
  })

  it('says of each field once how to mend it, in the words of its title', () => {
    const bad: Answers = {
      organisation: { name: 'X', site: 'javascript:alert(1)', founded: 1999.5 },
      team: { members: [{ name: 'x'.repeat(81), email: 'sam@', role: 'nurse' }], starts: '2023-13' },
      video: { questions: ['hope', 'hope'], day: '2023-02-29' },
      promise: { data: 'yes', agree: false },
    }
    expect(issues(bad, { track: 'community' })).toEqual([
      ['organisation.name', 'tooShort', 'Organisation: write 2 to 200 characters, there is 1'],
      ['organisation.site', 'pattern', 'Web site: enter a web address, like https://example.org'],
      ['organisation.founded', 'notWhole', 'Founded in: enter a whole number'],
      ['team.members', 'tooFew', 'Team: give 2 to 3, there is 1'],
      ['team.members.0.name', 'tooLong', 'Preferred name: write at most 80 characters, there are 81'],
      ['team.members.0.email', 'pattern', 'E-mail: enter an e-mail address, like name@example.org'],
      ['team.members.0.role', 'option', 'Role: choose from the options'],
      ['team.starts', 'pattern', 'Could start in: enter a month, like 2023-02'],
      ['video.questions', 'option', 'Questions you answer: choose from the options'],
      ['video.day', 'pattern', 'Day of recording: enter a day of the calendar, like 2023-02-28'],
      ['promise.data', 'type', 'Say yes or no: We have stratified data'],
      ['promise.agree', 'attest', 'Tick to confirm: We will name racism explicitly'],
    ])
  })

  it('asks for what is required, and takes blanks for no answer', () => {
    const blank: Answers = {
      organisation: { name: '  ', founded: null },
      team: { members: [] },
      video: { questions: [] },
      promise: { data: true, how: '\n' },
    }
    const unseen = { ...blank, organisation: { name: '\u200b\u00ad' }, promise: { data: true, how: ' \u3164\u2800' } }
    expect(issues(unseen, { track: 'community' })).toEqual(issues(blank, { track: 'community' }))
    expect(issues(blank, { track: 'community' })).toEqual([
      ['organisation.name', 'required', 'Enter organisation'],
      ['team.members', 'required', 'Team: give 2 to 3, there are 0'],
      ['video.questions', 'required', 'Questions you answer: choose 2 to 3'],
      ['promise.how', 'required', 'Answer: How do you use it?'],
      ['promise.agree', 'required', 'Tick to confirm: We will name racism explicitly'],
    ])
  })

  it('takes nonsense of every shape for what it is', () => {
    const nonsense = { organisation: 7, team: { members: [null, 'x', []] }, promise: { data: 0, agree: 'true' } } as unknown as Answers
    expect(issues(nonsense, { track: 'network' }).map(([path, code]) => `${path} ${code}`)).toEqual([
      'organisation.name required',
      'team.members type',
      'team.members.0.name required',
      'team.members.0.email required',
      'team.members.0.role required',
      'team.members.1.name required',
      'team.members.1.email required',
      'team.members.1.role required',
      'team.members.2.name required',
      'team.members.2.email required',
      'team.members.2.role required',
      'promise.data type',
      'promise.agree attest',
    ])
  })

  it('checks one page alone', () => {
    expect(issues({ promise: { data: true } }, { track: 'network', only: 'promise' }).map(([path]) => path)).toEqual([
      'promise.how',
      'promise.agree',
    ])
  })
})

describe('shownAnswers', () => {
  it('keeps what is shown, trimmed, and parks the rest', () => {
    expect(shownAnswers(form, good, { track: 'network' })).toEqual({
      organisation: { name: 'St. X' },
      team: {
        members: [
          { name: 'Sam', email: 'sam@example.org', role: 'leader' },
          { name: 'Kim', email: 'kim@example.org', role: 'other', otherRole: 'Nurse' },
        ],
      },
      promise: { data: false, agree: true },
    })
  })

  it('lets no parked answer decide what is shown', () => {
    const chain = {
      ...form,
      pages: [
        {
          id: 'page',
          title: '',
          fields: [
            { name: 'one', type: 'yesNo', title: '', required: true, privacy: 'public' },
            { name: 'two', type: 'yesNo', title: '', required: true, privacy: 'public', if: ['eq', ['answer', 'page.one'], true] },
            { name: 'three', type: 'yesNo', title: '', required: true, privacy: 'public', if: ['eq', ['answer', 'page.two'], true] },
          ],
        },
      ],
    } as unknown as typeof form
    expect(shownAnswers(chain, { page: { one: false, two: true, three: true } }, { track: 'network' })).toEqual({ page: { one: false } })
  })
})
