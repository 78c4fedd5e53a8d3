/** The second version of the Circle: other names for two states and for one question; everything else as it was. */
import { createMachine, type AnyStateMachine } from 'xstate'
import type * as z from 'zod'
import { ProgramError, checkProgram, type Facts, type Program } from '@cohortium/program'
import { circle } from './circle.ts'

interface Config {
  meta?: object
  on?: Record<string, object>
  states: Record<string, Config>
}

function lifecycle(): AnyStateMachine {
  const config = circle.lifecycle.config as unknown as Config
  const { person, member } = config.states as { person: Config; member: Config }
  const { draft, review, enrolled } = person.states as Record<string, Config>
  const { draft: joining, training, leader } = member.states as Record<string, Config>
  const submitTo = (state: Config, target: string): Config => ({ ...state, on: { submit: { ...state.on!['submit'], target } } })
  const weighed = { ...review!, meta: { ...review!.meta, label: 'Being weighed' } }
  const learning = { ...training!, meta: { ...training!.meta, label: 'Learning' } }
  const states = {
    ...config.states,
    person: { ...person, states: { draft: submitTo(draft!, 'weighed'), weighed, enrolled } },
    member: { ...member, states: { draft: submitTo(joining!, 'learning'), learning, leader } },
  }
  return createMachine({ ...config, states } as never, circle.lifecycle.implementations as never)
}

function withPurpose({ forms, projects }: Facts): Partial<Facts> {
  const form = forms['application']!
  const about = form.shape['about'] as z.ZodObject
  const { idea, ...rest } = about.shape
  const renamed = about
    .omit({ idea: true })
    .extend({ ...rest, purpose: idea! })
    .meta(about.meta()!)
  return {
    forms: { ...forms, application: form.extend({ about: renamed }) },
    projects: { plan: { ...projects!['plan']!, startsFrom: { 'plan.title': 'about.purpose' } } },
  }
}

export const circleTwo: Program = (() => {
  const facts: Facts = {
    ...circle.facts,
    ...withPurpose(circle.facts),
    version: 2,
    migrations: {
      1: {
        states: { 'person.review': 'person.weighed', 'member.training': 'member.learning' },
        answers: { application: { 'about.idea': 'about.purpose' } },
      },
    },
  }
  const program = { facts, lifecycle: lifecycle() }
  const faults = checkProgram(facts, program.lifecycle)
  if (faults.length > 0) throw new ProgramError('circle', faults)
  return program
})()
