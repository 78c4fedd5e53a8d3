import type { Letter } from '@cohortium/program'
import { reopened, waiting, withdrawn } from './letters/both.ts'
import { asked, closed, forming, proposed, recognised, resting, resumed } from './letters/chapter.ts'
import { alum, leading, left, receipt, stillWelcome, training, welcome } from './letters/member.ts'

/** Every letter of the program: a chapter's, a member's, and what goes to both. Each goes out by a step of the lifecycle. */
export const letters = {
  proposed,
  asked,
  forming,
  recognised,
  resting,
  resumed,
  closed,
  receipt,
  welcome,
  stillWelcome,
  training,
  leading,
  alum,
  left,
  withdrawn,
  reopened,
  waiting,
} satisfies Record<string, Letter>
