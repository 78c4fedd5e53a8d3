import type { Letter } from '@cohortium/program'
import { closing, dated, greeting, list, paragraphs } from '../../writing.ts'
import { isActionCommunity, received } from './write.ts'

/** IHI-14: what came in, and by when we answer. */
export const receipt: Letter = {
  to: 'applicant',
  subject: (facts) => `We have your application to the ${facts.track}`,
  body: (facts) =>
    paragraphs(
      greeting(facts),
      `We have received the application of ${facts.organisation} to the ${facts.track} of ${facts.edition}. It is complete:`,
      list(received(facts.track)),
      dated(facts, 'answerDue', (date) => `You have our answer by ${date}.`),
      isActionCommunity(facts.track) &&
        'It is an invitation, or feedback. If we do not choose your team for the Action Community, we consider it for the Learning Network. You need not apply again.', // IHI-19
      `Read what you sent, or withdraw it, here: ${facts.link}`,
      closing(facts),
    ),
}
