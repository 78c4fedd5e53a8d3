import { minutes, type DocumentSpec } from '@cohortium/program'

const megabytes = (n: number): number => n * 1_000_000
const gigabytes = (n: number): number => n * 1_000_000_000

/** Sizes and page counts are ours (OURS-6); who signs and what the video holds are the source's (IHI-12, IHI-28 … IHI-30). */
export const documents = {
  ceoLetter: {
    title: 'Letter of commitment',
    description: 'A letter from your CEO, on your organization’s paper, that says your leaders stand behind this team. One PDF.', // IHI-12, IHI-38
    accept: ['application/pdf'],
    maxBytes: megabytes(20),
    maxPages: 10,
    signedBy: ['CEO'],
    contains: ['That the organization’s leaders support the team'],
    privacy: 'confidential',
    purpose: 'Shows the support of the organization’s leaders.',
  },
  ceoAndChairLetter: {
    title: 'Letter of commitment from CEO and Board Chair',
    description:
      'A letter that your CEO and the Chair of your Board both sign. It says they stand behind this team now and throughout. One PDF.', // IHI-12, IHI-55
    accept: ['application/pdf'],
    maxBytes: megabytes(20),
    maxPages: 10,
    signedBy: ['CEO', 'Board Chair'],
    contains: ['That the CEO and the Board support the team, and go on doing so throughout'],
    privacy: 'confidential',
    purpose: 'Shows the support of the organization’s leaders and Board. In the Learning Network it serves as the CEO’s letter.', // IHI-21
  },
  teamVideo: {
    title: 'Team video',
    description:
      'The whole team, an executive leader among you, for 5 to 15 minutes: in one room or on a call. How well it is made is not judged. ' +
      'Everyone who reviews your application sees it, and with it what you choose to say about who you are.', // IHI-28, IHI-81
    accept: ['video/mp4', 'video/quicktime', 'video/webm'],
    maxBytes: gigabytes(2),
    lasts: [minutes(5), minutes(15)],
    // IHI-29: four; IHI-30: the questions beside them
    contains: [
      'Introductions: your organization’s name, type and location; of each person the preferred name, pronouns, racial and ethnic identity, which affinity group they would join, and role',
      'Your leader: the executive who stands behind the work speaks',
      'Why now',
      'Who it is for, and how you define your community',
      'Your answers to 2 or 3 of the 5 questions',
    ],
    // It shows identity, and is still not `special`: it comes with the application from a partner's page, by the source's own design (IHI-81).
    privacy: 'confidential',
    purpose: 'Lets reviewers meet the team for the Action Community. It serves no other purpose, and is deleted where that ends.',
  },
} as const satisfies Record<string, DocumentSpec>
