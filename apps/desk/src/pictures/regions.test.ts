import { expect, test } from 'vitest'
import { circleOverview } from '../../fixture/others.ts'
import { overview } from '../../fixture/overview.ts'
import { partsOf, regionTitle } from './regions.ts'

test('a lifecycle without parts is one picture', () => {
  expect(partsOf(overview)).toEqual([{ region: '', counts: overview.counts, moves: overview.moves }])
})

test('parts that lead lives of their own are a picture each, with their own lines', () => {
  expect(
    partsOf(circleOverview).map(({ region, counts, moves }) => [
      region,
      counts.map(({ state, count }) => `${state} ${count}`),
      moves.length,
    ]),
  ).toEqual([
    ['chapter', ['chapter.proposed 1', 'chapter.forming 0', 'chapter.recognised 1', 'chapter.closed 0'], 2],
    ['member', ['member.heard 1', 'member.member 0', 'member.leader 1', 'member.alum 0'], 2],
  ])
})

test('a state that belongs to no part stands in each, counted by the track whose life it is', () => {
  const shared = {
    state: 'draft',
    label: 'Draft',
    tone: 'rest' as const,
    phase: 'applying' as const,
    count: 5,
    byTrack: { chapter: 2, member: 3 },
  }
  const sent = { from: 'draft', to: 'member.heard', verb: 'submit', title: 'Send', count: 4, byTrack: { member: 4 } }
  const parts = partsOf({ ...circleOverview, counts: [shared, ...circleOverview.counts], moves: [...circleOverview.moves, sent] })
  expect(
    parts.map(({ counts, moves }) => [counts[0]?.count, moves.filter(({ from }) => from === 'draft').map(({ count }) => count)]),
  ).toEqual([
    [2, []],
    [3, [4]],
  ])
})

test('a part is called as its track; one that is no track by its own name', () => {
  expect([regionTitle('chapter', circleOverview.edition), regionTitle('inTraining', circleOverview.edition)]).toEqual([
    'Found a chapter',
    'In training',
  ])
})
