import { expect, it } from 'vitest'
import { sample } from '../sample.fixture.ts'
import { checkShape } from './shape.ts'

it('what a program has to have, and does not, is named at once, with what to put there', () => {
  const { costs: _costs, tasks: _tasks, ...facts } = sample.facts
  const [id, track] = Object.entries(facts.tracks)[0]!
  const { aims: _aims, ...bare } = track
  expect(checkShape({ ...sample.facts, lifecycle: () => sample.lifecycle })).toEqual([])
  expect(
    checkShape({ ...facts, unit: { kind: 'person' }, tracks: { [id]: bare }, edition: { kind: 'yearly', months: null }, lifecycle: {} }),
  ).toEqual([
    { path: 'costs', message: 'has to be a list, [] where there is nothing to say' },
    { path: 'unit.min', message: 'has to be a whole number' },
    { path: 'unit.max', message: 'has to be a whole number' },
    { path: 'edition.kind', message: 'has to be one of dated, rolling, standing' },
    { path: `tracks.${id}.aims`, message: 'has to be a list, [] where there is nothing to say' },
    { path: 'tasks', message: 'has to be an object that names each, {} where there are none' },
    { path: 'lifecycle', message: 'has to be a function that makes the machine' },
  ])
})
