import { decided, said, toApplicant } from '../../writing.ts'

/** What came in, and by when somebody answers. */
export const proposed = toApplicant(
  (facts) => `We have your proposal: ${facts.applicant}`,
  (facts) => `You propose a chapter at ${facts.organisation}: ${facts.applicant}. Your proposal is complete.`,
  (facts) =>
    facts.dates['answerDue']
      ? `You hear by ${facts.dates['answerDue']} from ${facts.decided['welcomedBy'] ?? 'somebody of ours'}.`
      : decided(facts, 'welcomedBy', (who) => `You hear from ${who}.`),
  () => 'We do not choose between chapters. If something is unclear, we ask.',
  (facts) => `Read what you sent, or withdraw it, here: ${facts.link}`,
  (facts) => decided(facts, 'privacy', (words) => `# What becomes of what you told us\n\n${words}`),
)

export const asked = toApplicant(
  (facts) => `A question before ${facts.applicant} begins`,
  (facts) => `We have read the proposal of ${facts.applicant}. Before people can join it, we would like to know something.`,
  (facts) => `Change what you wrote, and send it again: ${facts.link}`,
  (facts) => said(facts, 'question', 'Our question'),
)

export const forming = toApplicant(
  (facts) => `${facts.applicant} can gather members`,
  (facts) => `${facts.applicant} at ${facts.organisation} is forming. It is listed from now on, and people can join it.`,
  () => 'Join it yourselves as members: founding is a part of its own. It is recognized once a student leads it.',
  (facts) => `The page of your chapter, with a place for its campaigns: ${facts.link}`,
  (facts) => decided(facts, 'governance', (words) => `# How chapters govern themselves\n\n${words}`),
  (facts) => said(facts, 'note', 'A word to you'),
)

export const recognised = toApplicant(
  (facts) => `${facts.applicant} is recognized`,
  (facts) =>
    `${facts.applicant} at ${facts.organisation} is a chapter of the ${facts.program}. It has no term, and no end unless it wants one.`,
  (facts) => `Write down your campaigns as they go: ${facts.link}`,
  (facts) => said(facts, 'note', 'A word to you'),
)

export const resting = toApplicant(
  (facts) => `${facts.applicant} rests`,
  (facts) => `${facts.applicant} rests from today. Nobody new joins it for now; its members stay members.`,
  () => 'It can wake whenever people want it to. Write to us, and we wake it with you.',
  (facts) => said(facts, 'reason', 'Why'),
)

export const resumed = toApplicant(
  (facts) => `${facts.applicant} is awake again`,
  (facts) => `People can join ${facts.applicant} again.`,
  (facts) => `The page of your chapter: ${facts.link}`,
  (facts) => said(facts, 'note', 'A word to you'),
)

export const closed = toApplicant(
  (facts) => `${facts.applicant} is closed`,
  (facts) => `${facts.applicant} at ${facts.organisation} is closed. What it did stays on record, and nobody can join it any more.`,
  () => 'Its members stay members until each of them chooses. If people want the chapter back, write to us.',
  (facts) => said(facts, 'reason', 'Why'),
)
