import type { Letter } from '@cohortium/program'
import { tasks } from '../taking-part.ts'
import { closing, greeting, list, paragraphs } from '../../writing.ts'
import { travel } from '../costs.ts'
import { isActionCommunity } from './write.ts'

const titles = (isCommunity: boolean): string[] =>
  Object.values(tasks)
    .filter((task) => isCommunity || !('tracks' in task))
    .map((task) => task.title)

/** The place is accepted: what comes first, and what follows. */
export const welcome: Letter = {
  to: 'applicant',
  subject: (facts) => `Welcome to the ${facts.track}`,
  body: (facts) => {
    const isCommunity = isActionCommunity(facts.track)
    return paragraphs(
      greeting(facts),
      `The team of ${facts.organisation} has its place in the ${facts.track} of ${facts.edition}. We are glad you are coming.`,
      `# Before you begin\n\n${list(titles(isCommunity))}`,
      `Do it here: ${facts.link}`,
      `# Then\n\nThe program takes 18 months. We know the months of your meetings and set the days with you. ${isCommunity ? travel : 'All meetings are online.'}`,
      'We recommend that your team meets every week besides. That is advice, not a rule.', // IHI-62
      closing(facts),
    )
  },
}
