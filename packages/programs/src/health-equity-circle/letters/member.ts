import type { Letter, LetterFacts } from '@cohortium/program'
import { closing, decided, greeting, paragraphs, said } from '../../writing.ts'

/** “the chapter at North Sound”, where its name is known. */
const chapter = ({ within }: LetterFacts): string => within ?? 'your chapter'

/** What came in, and that nothing is weighed (HEC-09). */
export const receipt: Letter = {
  to: 'applicant',
  subject: (facts) => `We have heard from you: ${chapter(facts)}`,
  body: (facts) =>
    paragraphs(
      greeting(facts),
      `You want to be a part of ${chapter(facts)}. Thank you for saying what brings you.`,
      facts.dates['answerDue']
        ? `You hear by ${facts.dates['answerDue']} from ${facts.decided['welcomedBy'] ?? 'somebody who welcomes you'}.`
        : decided(facts, 'welcomedBy', (who) => `You hear from ${who}.`),
      'Nobody is chosen, and nobody is declined. There is nothing more you need to do.',
      `Read it again, or change your mind, here: ${facts.link}`,
      decided(facts, 'privacy', (words) => `# What becomes of what you told us\n\n${words}`),
      closing(facts),
    ),
}

export const welcome: Letter = {
  to: 'applicant',
  subject: (facts) => `Welcome to ${chapter(facts)}`,
  body: (facts) =>
    paragraphs(
      greeting(facts),
      `You are welcome in ${chapter(facts)}. You take part from now on.`,
      `Come and meet the others. You will hear stories, and be asked for yours if you want to tell it. When you want to be counted as a member, say so here: ${facts.link}`,
      decided(facts, 'fee', (fee) => `What it costs: ${fee}`),
      said(facts, 'note', 'A word to you'),
      closing(facts),
    ),
}

/** OURS-5: once, after a silence. */
export const stillWelcome: Letter = {
  to: 'applicant',
  subject: (facts) => `You are still welcome in ${chapter(facts)}`,
  body: (facts) =>
    paragraphs(
      greeting(facts),
      'A month ago you were welcomed, and we have not heard whether you want to be counted as a member. There is no hurry, and we do not ask a second time.',
      `If you do: ${facts.link}`,
      'If it is not for you now, you can leave at the same place, or simply let it be.',
      closing(facts),
    ),
}

export const training: Letter = {
  to: 'applicant',
  subject: (facts) => `Training and mentoring in ${chapter(facts)}`,
  body: (facts) =>
    paragraphs(
      greeting(facts),
      `From today people of ${chapter(facts)} train and mentor you in community organizing: what it rests on, and how it is done.`, // HEC-03
      'When and where you meet is agreed with you. There is no test at the end of it, and you can step back at any time.',
      `Your page: ${facts.link}`,
      closing(facts),
    ),
}

export const leading: Letter = {
  to: 'applicant',
  subject: (facts) => `You lead ${chapter(facts)}`,
  body: (facts) =>
    paragraphs(
      greeting(facts),
      `From today you are a student leader of ${chapter(facts)}, with others and for as long as it is right.`,
      `When it is time to hand on, step back here: ${facts.link}`,
      decided(facts, 'governance', (words) => `# How chapters govern themselves\n\n${words}`),
      said(facts, 'note', 'A word to you'),
      closing(facts),
    ),
}

export const alum: Letter = {
  to: 'applicant',
  subject: (facts) => `Thank you, from ${chapter(facts)}`,
  body: (facts) =>
    paragraphs(
      greeting(facts),
      `You are an alum of ${chapter(facts)} now. Thank you for the people you listened to, and for what you began with them.`,
      'Nothing more is asked of you. Should you study again, you can come back.',
      closing(facts),
    ),
}

/** Sent to whoever leaves, so that nobody is taken out unawares. */
export const left: Letter = {
  to: 'applicant',
  subject: (facts) => `You have left ${chapter(facts)}`,
  body: (facts) =>
    paragraphs(
      greeting(facts),
      `You are no longer a part of ${chapter(facts)}. Nothing more is asked of you, and you are welcome back.`,
      'You can join another chapter at any time. If this was a mistake, tell us.',
      closing(facts),
    ),
}
