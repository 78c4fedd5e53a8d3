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

function everyStep({ programAt, events, texts }: Whole): StepView[] {
  return events.map(({ seq, type, at, state, role, payload }) => {
    const program = programAt(seq)
    const text = texts
      .filter((one) => one.seq === seq)
      .map(({ body }) => body)
      .join('\n\n')
    return {
      at: at.toISOString(),
      title: titleOf(program.facts, type, payload),
      tone: metaOf(program, state).tone,
      ...(text && { text }),
      by: nameOfRole(role),
    }
  })
}

function stepsFelt({ programAt, events }: Whole): StepView[] {
  return events.flatMap(({ seq, type, at, state }, place) => {
    // another version of the program is our affair, not theirs
    if (state === events[place - 1]?.state || type === 'migrate') return []
    const { label, tone, applicant } = metaOf(programAt(seq), state)
    return [{ at: at.toISOString(), title: type === 'begin' ? 'Begun' : (applicant?.label ?? label), tone }]
  })
}
