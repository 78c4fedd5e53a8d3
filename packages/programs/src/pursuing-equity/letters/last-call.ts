import type { Letter } from '@cohortium/program'
import { closing, greeting, list, paragraphs } from '../../writing.ts'
import { closes } from './write.ts'

/** A week before the deadline (OURS-5). */
export const lastCall: Letter = {
  to: 'applicant',
  subject: (facts) => `One week left: your application to the ${facts.track}`,
  body: (facts) => {
    const deadline = closes(facts, facts.track)
    return paragraphs(
      greeting(facts),
      `The application of ${facts.organisation} is not sent yet. ${deadline ? `The ${facts.track} closes on ${deadline}.` : `The ${facts.track} closes in a week.`}`,
      facts.missing.length > 0 && `This is still missing:\n\n${list(facts.missing)}`,
      `Your answers are safe. Go on where you stopped: ${facts.link}`,
      'After the deadline we cannot take it. If you have decided not to apply, you need do nothing.',
      closing(facts),
    )
  },
}
