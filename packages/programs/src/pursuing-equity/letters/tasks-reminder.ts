import type { Letter } from '@cohortium/program'
import { closing, greeting, list, paragraphs } from '../../writing.ts'

/** Something is left to do before the team takes part (OURS-4). */
export const tasksReminder: Letter = {
  to: 'applicant',
  subject: (facts) => `Before you begin in the ${facts.track}`,
  body: (facts) =>
    paragraphs(
      greeting(facts),
      `A few things are left for ${facts.organisation} to do before you begin.`,
      facts.missing.length > 0 && list(facts.missing),
      `See them here: ${facts.link}`,
      'If you need more time, write to us. That is fine.',
      closing(facts),
    ),
}
