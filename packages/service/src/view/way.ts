import type { StepView } from '@cohortium/program'
import type { Sight } from './sight.ts'
import { metaOf, titleOf } from './states.ts'
import type { Whole } from './whole.ts'

const roleNames: Record<string, string> = {
  applicant: 'The applicant',
  timer: 'The clock',
  system: 'The system',
  staff: 'Staff',
  reviewer: 'A reviewer',
  officer: 'An officer',
  seniorLeader: 'The senior leader',
}
export const nameOfRole = (role: string): string => roleNames[role] ?? role

/** The way so far. Staff read every step with its words; applicants read where each step brought them, and no step that changed nothing for them. */
export const wayOf = (whole: Whole, sight: Sight): StepView[] => (sight.isStaff ? everyStep(whole) : stepsFelt(whole))

function everyStep({ program, events, texts }: Whole): StepView[] {
  return events.map(({ seq, type, at, state, role }) => {
    const text = texts
      .filter((one) => one.seq === seq)
      .map(({ body }) => body)
      .join('\n\n')
    return {
      at: at.toISOString(),
      title: titleOf(program.facts, type),
      tone: metaOf(program, state).tone,
      ...(text && { text }),
      by: nameOfRole(role),
    }
  })
}

function stepsFelt({ program, events }: Whole): StepView[] {
  return events.flatMap(({ type, at, state }, place) => {
    if (state === events[place - 1]?.state) return []
    const { label, tone, applicant } = metaOf(program, state)
    return [{ at: at.toISOString(), title: type === 'begin' ? 'Begun' : (applicant?.label ?? label), tone }]
  })
}
