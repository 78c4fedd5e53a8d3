import { expect, it } from 'vitest'
import { circle } from './circle.fixture.ts'
import { sample } from './sample.fixture.ts'
import { vocabularyOf } from './vocabulary.ts'

it('a program has its own words, and plain ones in its own spelling for the rest', () => {
  expect(vocabularyOf(circle.facts)).toEqual({
    program: { one: 'programme', many: 'programmes' },
    edition: { one: 'edition', many: 'editions' },
    track: { one: 'track', many: 'tracks' },
    organisation: { one: 'organisation', many: 'organisations' },
    applicant: { one: 'applicant', many: 'applicants' },
    participant: { one: 'fellow', many: 'fellows', also: ['scholar'] },
  })
  const { applicant, participant, organisation } = vocabularyOf(sample.facts)
  expect([applicant.many, participant.one, organisation.one]).toEqual(['teams', 'team', 'organization'])
})
