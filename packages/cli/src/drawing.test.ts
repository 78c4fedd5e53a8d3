import { expect, test } from 'vitest'
import { drawingOf } from './drawing.ts'

test('the picture: a column for each phase, ends below, one line for each pair of states', () => {
  const state = { tone: 'rest', isEnded: false } as const
  const move = { by: ['staff'], kind: 'verb' } as const
  const { boxes, lines, columns } = drawingOf({
    states: [
      { ...state, id: 'draft', label: 'Draft', phase: 'applying' },
      { ...state, id: 'in', label: 'In', phase: 'inProgram' },
      { ...state, id: 'gone', label: 'Gone', phase: 'ended', isEnded: true },
    ],
    moves: [
      { ...move, from: 'draft', to: 'in', verb: 'invite', title: 'Invite' },
      { ...move, from: 'draft', to: 'in', verb: 'enroll', title: 'Enroll' },
      { ...move, from: 'in', to: 'gone', verb: 'leave', title: 'Leave' },
      { ...move, from: 'gone', to: 'draft', verb: 'reopen', title: 'Reopen' },
    ],
  })
  expect(columns).toEqual([
    { phase: 'applying', x: 24 },
    { phase: 'inProgram', x: 312 },
  ])
  expect(boxes.map(({ id, x, y, by }) => [id, x, y, by])).toEqual([
    ['draft', 24, 56, ''],
    ['in', 312, 56, ''],
    ['gone', 24, 176, 'Leave'],
  ])
  expect(lines.map(({ from, to, moves, label }) => [from.id, to.id, moves.map(({ verb }) => verb).join(), label !== undefined])).toEqual([
    ['draft', 'in', 'invite,enroll', true],
    ['in', 'gone', 'leave', false],
    ['gone', 'draft', 'reopen', false],
  ])
})
