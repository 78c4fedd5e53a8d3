import { createMachine } from 'xstate'
import { expect, it } from 'vitest'
import { sample } from '../sample.fixture.ts'
import { checkProgram } from './program.ts'

const state = (more: object = {}) => ({ meta: { label: 'Here', tone: 'rest', phase: 'applying' }, ...more })
const over = state({ tags: 'ended' })
const submit = { target: '#m.over', meta: { by: ['applicant'] } }
const faults = (config: object): string[] =>
  checkProgram(sample.facts, createMachine({ id: 'm', initial: 'here', ...config } as never)).flatMap(({ path, message }) =>
    path.startsWith('lifecycle') ? [`${path}: ${message}`] : [],
  )
const UNTOLD = 'lifecycle.here.on.submit: leads to the end over without a letter'

it('what is wrong with every branch of a verb is said once', () => {
  const branch = { ...submit, guard: 'isRaining' }
  const open = { ...branch, meta: { by: ['staff'] } }
  expect(faults({ on: { submit: [open, open] }, states: { here: state({ on: { submit: [branch, branch] } }), over } })).toEqual([
    'lifecycle.on.submit: the guard isRaining has no implementation',
    'lifecycle.on.submit: leads to the end over without a letter',
    'lifecycle.here.on.submit: is open to applicant here and to staff in the lifecycle itself',
    'lifecycle.here.on.submit: the guard isRaining has no implementation',
    UNTOLD,
  ])
})

it('of states to which no way leads the outermost is named, and an end among them is not said to be missing', () => {
  const lost = state({ initial: 'inner', states: { inner: state({ initial: 'leaf', states: { leaf: over } }) } })
  expect(faults({ states: { here: state(), lost } })).toEqual([
    'lifecycle.here: nothing leads on from here, and it is not tagged ended',
    'lifecycle.lost: no way leads here',
  ])
})

it('a tag of what is around a state is its own', () => {
  const around = (tags: string, leaf: object) => state({ tags, initial: 'leaf', states: { leaf } })
  expect(faults({ states: { here: state({ on: { submit } }), over: around('ended', state()) } })).toEqual([UNTOLD])
  expect(faults({ states: { here: state({ on: { submit } }), over: around('seat', over) } })).toEqual([
    UNTOLD,
    'lifecycle.over.leaf: is ended, yet holds a seat',
  ])
})

it('a document that there is not is said to be none, and nothing besides', () => {
  const { tracks } = sample.facts
  const network = { ...tracks['network']!, documents: [...tracks['network']!.documents, 'diary'] }
  expect(checkProgram({ ...sample.facts, tracks: { ...tracks, network } }, sample.lifecycle)).toEqual([
    { path: `tracks.network.documents.${network.documents.length - 1}`, message: 'diary is not one of documents' },
  ])
})

it('an application that nobody could ever fill in is a fault', () => {
  const states = { here: state({ on: { submit } }), over }
  const found = checkProgram(sample.facts, createMachine({ id: 'm', initial: 'here', states } as never))
  expect(found).toContainEqual({ path: 'forms.application', message: 'no state is tagged editable, so that nobody can fill it in' })
})
