import type { Letter } from '@cohortium/program'
import { closing, decided, greeting, paragraphs, said } from '../../writing.ts'

/** What came in, and by when somebody answers. */
export const proposed: Letter = {
  to: 'applicant',
  subject: (facts) => `We have your proposal: ${facts.applicant}`,
  body: (facts) =>
    paragraphs(
      greeting(facts),
      `You propose a chapter at ${facts.organisation}: ${facts.applicant}. Your proposal is complete.`,
      facts.dates['answerDue']
        ? `You hear by ${facts.dates['answerDue']} from ${facts.decided['welcomedBy'] ?? 'somebody of ours'}.`
        : decided(facts, 'welcomedBy', (who) => `You hear from ${who}.`),
      'We do not choose between chapters. If something is unclear, we ask.',
      `Read what you sent, or withdraw it, here: ${facts.link}`,
      decided(facts, 'privacy', (words) => `# What becomes of what you told us\n\n${words}`),
      closing(facts),
    ),
}

export const asked: Letter = {
  to: 'applicant',
  subject: (facts) => `A question before ${facts.applicant} begins`,
  body: (facts) =>
    paragraphs(
      greeting(facts),
      `We have read the proposal of ${facts.applicant}. Before people can join it, we would like to know something.`,
      `Change what you wrote, and send it again: ${facts.link}`,
      said(facts, 'question', 'Our question'),
      closing(facts),
    ),
}

export const forming: Letter = {
  to: 'applicant',
  subject: (facts) => `${facts.applicant} can gather members`,
  body: (facts) =>
    paragraphs(
      greeting(facts),
      `${facts.applicant} at ${facts.organisation} is forming. It is listed from now on, and people can join it.`,
      'Join it yourselves as members: founding is a part of its own. It is recognized once a student leads it.',
      `The page of your chapter, with a place for its campaigns: ${facts.link}`,
      decided(facts, 'governance', (words) => `# How chapters govern themselves\n\n${words}`),
      said(facts, 'note', 'A word to you'),
      closing(facts),
    ),
}

export const recognised: Letter = {
  to: 'applicant',
  subject: (facts) => `${facts.applicant} is recognized`,
  body: (facts) =>
    paragraphs(
      greeting(facts),
      `${facts.applicant} at ${facts.organisation} is a chapter of the ${facts.program}. It has no term, and no end unless it wants one.`,
      `Write down your campaigns as they go: ${facts.link}`,
      said(facts, 'note', 'A word to you'),
      closing(facts),
    ),
}

export const resting: Letter = {
  to: 'applicant',
  subject: (facts) => `${facts.applicant} rests`,
  body: (facts) =>
    paragraphs(
      greeting(facts),
      `${facts.applicant} rests from today. Nobody new joins it for now; its members stay members.`,
      'It can wake whenever people want it to. Write to us, and we wake it with you.',
      said(facts, 'reason', 'Why'),
      closing(facts),
    ),
}

export const resumed: Letter = {
  to: 'applicant',
  subject: (facts) => `${facts.applicant} is awake again`,
  body: (facts) =>
    paragraphs(
      greeting(facts),
      `People can join ${facts.applicant} again.`,
      `The page of your chapter: ${facts.link}`,
      said(facts, 'note', 'A word to you'),
      closing(facts),
    ),
}

export const closed: Letter = {
  to: 'applicant',
  subject: (facts) => `${facts.applicant} is closed`,
  body: (facts) =>
    paragraphs(
      greeting(facts),
      `${facts.applicant} at ${facts.organisation} is closed. What it did stays on record, and nobody can join it any more.`,
      'Its members stay members until each of them chooses. If people want the chapter back, write to us.',
      said(facts, 'reason', 'Why'),
      closing(facts),
    ),
}
