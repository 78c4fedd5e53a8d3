import * as z from 'zod'
import { describe, expect, it } from 'vitest'
import type { Facts, Redirect, TrackSpec } from '../facts.ts'
import type { Condition } from '../form/condition.ts'
import { application, sample } from '../sample.fixture.ts'
import { checkRedirects } from './redirect.ts'
import { settle } from './settle.ts'

const { network, community } = sample.facts.tracks as { network: TrackSpec; community: TrackSpec }
const redirect = community.redirect as Redirect

/** Faults of the sample with another redirect, other tracks or another form; paths from the redirect on. */
function faults(change: Partial<Redirect>, facts: Partial<Facts> = {}): string[] {
  const tracks = { network, community: { ...community, redirect: { ...redirect, ...change } } }
  return checkRedirects({ ...sample.facts, tracks, ...facts }).map(
    ({ path, message }) => `${path.replace('tracks.community.redirect.', '')}: ${message}`,
  )
}
const page = (shape: z.core.$ZodLooseShape, condition?: Condition): z.ZodObject =>
  z.object(shape).meta({ title: 'Page', privacy: 'public', ...(condition && { if: condition }) })
const field = (condition?: Condition): { title: string; if?: Condition } => ({ title: 'Field', ...(condition && { if: condition }) })
const form = (shape: z.core.$ZodLooseShape): Partial<Facts> => ({ forms: { application: application.extend(shape) } })
const inNetwork: Condition = ['eq', ['track'], 'network']
const inCommunity: Condition = ['not', inNetwork]

describe('the redirect of the sample', () => {
  it('is proved', () => expect(faults({})).toEqual([]))

  it('fails when a document has no source, or a source without the signature', () => {
    expect(faults({ documents: {} })).toEqual([
      'documents.letter: network requires it and nothing of this track serves',
      'dropped.documents.boardLetter: network has no use for it: say why it is left behind',
    ])
    const letter = { ...sample.facts.documents.letter!, signedBy: ['CEO', 'CFO'], accept: ['image/png'] }
    expect(faults({}, { documents: { ...sample.facts.documents, letter } })).toEqual([
      'documents.letter: boardLetter is not signed by the CFO',
      'documents.letter: boardLetter may be application/pdf, which letter may not',
    ])
    expect(faults({ documents: { letter: 'letter', video: 'boardLetter' } })).toEqual([
      'documents.letter: letter is not asked for by this track',
      'documents.video: network does not require it',
      'dropped.documents.boardLetter: network has no use for it: say why it is left behind',
    ])
  })

  it('fails when a required answer has no source', () => {
    const goals = page({ first: z.string().max(9).meta(field()), second: z.string().optional().meta(field()) }, inNetwork)
    expect(faults({}, form({ goals }))).toEqual(['answers.goals.first: network requires it and this track does not ask goals.first'])
    expect(faults({ answers: { 'goals.first': 'promise.hope' } }, form({ goals }))).toEqual([
      'answers.goals.first: promise.hope is no question of the form',
    ])
    expect(faults({ answers: { 'goals.first': 'promise.how' } }, form({ goals }))).toEqual([
      'answers.goals.first: network requires it, and this track asks promise.how only sometimes',
    ])
    expect(faults({ answers: { 'goals.first': 'promise.agree' } }, form({ goals }))).toEqual([
      'answers.goals.first: promise.agree is of type attest, and text is required',
    ])
    expect(faults({ answers: { 'goals.first': 'organisation.name' } }, form({ goals }))).toEqual([
      'answers.goals.first: organisation.name has wider limits',
    ])
    expect(
      faults(
        { answers: { 'goals.first': 'old.first' } },
        form({ goals, old: page({ first: z.string().max(9).meta(field()) }, inCommunity) }),
      ),
    ).toEqual([])
    expect(
      faults(
        { answers: { 'goals.first': 'old.first' } },
        form({ goals, old: page({ first: z.string().max(9).optional().meta(field()) }, inCommunity) }),
      ),
    ).toEqual(['answers.goals.first: old.first may be left blank'])
  })

  it('follows what depends on the track alone, and compares what depends on answers', () => {
    const goals = page({
      asked: z.boolean().meta(field()),
      same: z.string().meta(field(['and', ['ne', ['track'], 'x'], ['eq', ['answer', 'goals.asked'], true]])),
      less: z.string().meta(field(['or', inNetwork, ['eq', ['answer', 'goals.asked'], true]])),
      more: z.string().meta(field(['or', inCommunity, ['eq', ['answer', 'goals.asked'], true]])),
    })
    expect(faults({}, form({ goals }))).toEqual(['answers.goals.less: network requires it, and this track asks goals.less only sometimes'])
  })

  it('looks into groups, and at choices that only one track offers', () => {
    const goals = page({
      people: z
        .array(
          z.object({ name: z.string().meta(field()), duty: z.string().meta(field(inNetwork)), zeal: z.string().meta(field(inCommunity)) }),
        )
        .meta(field()),
      kind: z.enum(['a', 'b']).meta({ ...field(), options: { b: { if: inCommunity } } }),
    })
    expect(faults({}, form({ goals }))).toEqual([
      'answers.goals.people.duty: network requires it and this track does not ask goals.people.duty',
      'answers.goals.kind: goals.kind may be b, which network does not offer',
      'dropped.goals.people.zeal: network does not ask it: say why it is left behind',
    ])
  })

  it('leaves nothing behind without a reason, and nothing that is not there', () => {
    expect(faults({ dropped: {} })).toEqual([
      'dropped.documents.video: network has no use for it: say why it is left behind',
      'dropped.video.questions: network does not ask it: say why it is left behind',
    ])
    expect(
      faults({
        dropped: {
          'documents.video': ' ',
          video: 'All of it was for the community.',
          'promise.agree': 'Why?',
          nothing: 'Nothing.',
          'documents.boardLetter': 'Used.',
        },
      }),
    ).toEqual([
      'dropped.documents.boardLetter: is left behind, yet serves',
      'dropped.promise.agree: is left behind, yet serves',
      'dropped.documents.video: gives no reason',
      'dropped.nothing: is nothing that this track asks for',
    ])
  })

  it('leads to another track', () => {
    expect([faults({ to: 'nowhere' }), faults({ to: 'community' })]).toEqual([
      ['to: nowhere is not one of tracks'],
      ['to: leads back to itself'],
    ])
  })
})

describe('settle', () => {
  const open: Condition = ['eq', ['answer', 'page.a'], true]
  it.each<[Condition | undefined, unknown]>([
    [undefined, true],
    [inNetwork, true],
    [inCommunity, false],
    [open, open],
    [['in', ['track'], ['network', 'x']], true],
    [
      ['not', open],
      ['not', open],
    ],
    [['and', inNetwork, open], open],
    [['and', inCommunity, open], false],
    [['or', inNetwork, open], true],
    [['or', inCommunity, open], open],
    [['and', inNetwork], true],
    [['or', inCommunity], false],
    [
      ['and', open, inNetwork, open],
      ['and', open, open],
    ],
    [
      ['eq', ['answer', 'page.a'], ['track']],
      ['eq', ['answer', 'page.a'], 'network'],
    ],
  ])('%j in the network is %j', (condition, settled) => expect(settle(condition, 'network')).toEqual(settled))
})
