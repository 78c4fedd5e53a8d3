import type { LetterFacts } from '@cohortium/program'
import { decided, said, toApplicant } from '../../writing.ts'

/** “the chapter at North Sound”, where its name is known. */
const chapter = ({ within }: LetterFacts): string => within ?? 'your chapter'

/** What came in, and that nothing is weighed (HEC-09). */
export const receipt = toApplicant(
  (facts) => `We have heard from you: ${chapter(facts)}`,
  (facts) => `You want to be a part of ${chapter(facts)}. Thank you for saying what brings you.`,
  (facts) =>
    facts.dates['answerDue']
      ? `You hear by ${facts.dates['answerDue']} from ${facts.decided['welcomedBy'] ?? 'somebody who welcomes you'}.`
      : decided(facts, 'welcomedBy', (who) => `You hear from ${who}.`),
  () => 'Nobody is chosen, and nobody is declined. There is nothing more you need to do.',
  (facts) => `Read it again, or change your mind, here: ${facts.link}`,
  (facts) => decided(facts, 'privacy', (words) => `# What becomes of what you told us\n\n${words}`),
)

export const welcome = toApplicant(
  (facts) => `Welcome to ${chapter(facts)}`,
  (facts) => `You are welcome in ${chapter(facts)}. You take part from now on.`,
  (facts) =>
    `Come and meet the others. You will hear stories, and be asked for yours if you want to tell it. When you want to be counted as a member, say so here: ${facts.link}`,
  (facts) => decided(facts, 'fee', (fee) => `What it costs: ${fee}`),
  (facts) => said(facts, 'note', 'A word to you'),
)

/** OURS-5: once, after a silence. */
export const stillWelcome = toApplicant(
  (facts) => `You are still welcome in ${chapter(facts)}`,
  () =>
    'A month ago you were welcomed, and we have not heard whether you want to be counted as a member. There is no hurry, and we do not ask a second time.',
  (facts) => `If you do: ${facts.link}`,
  () => 'If it is not for you now, you can leave at the same place, or simply let it be.',
)

export const training = toApplicant(
  (facts) => `Training and mentoring in ${chapter(facts)}`,
  (facts) => `From today people of ${chapter(facts)} train and mentor you in community organizing: what it rests on, and how it is done.`, // HEC-03
  () => 'When and where you meet is agreed with you. There is no test at the end of it, and you can step back at any time.',
  (facts) => `Your page: ${facts.link}`,
)

export const leading = toApplicant(
  (facts) => `You lead ${chapter(facts)}`,
  (facts) => `From today you are a student leader of ${chapter(facts)}, with others and for as long as it is right.`,
  (facts) => `When it is time to hand on, step back here: ${facts.link}`,
  (facts) => decided(facts, 'governance', (words) => `# How chapters govern themselves\n\n${words}`),
  (facts) => said(facts, 'note', 'A word to you'),
)

export const alum = toApplicant(
  (facts) => `Thank you, from ${chapter(facts)}`,
  (facts) => `You are an alum of ${chapter(facts)} now. Thank you for the people you listened to, and for what you began with them.`,
  () => 'Nothing more is asked of you. Should you study again, you can come back.',
)

/** Sent to whoever leaves, so that nobody is taken out unawares. */
export const left = toApplicant(
  (facts) => `You have left ${chapter(facts)}`,
  (facts) => `You are no longer a part of ${chapter(facts)}. Nothing more is asked of you, and you are welcome back.`,
  () => 'You can join another chapter at any time. If this was a mistake, tell us.',
)
