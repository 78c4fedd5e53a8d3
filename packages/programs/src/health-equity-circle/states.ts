import type { StateMeta } from '@cohortium/program'

/** What each state of a chapter is called: by staff, and to those who founded it. */
export const chapterStates = {
  proposal: {
    label: 'Proposal begun',
    tone: 'rest',
    phase: 'applying',
    applicant: {
      label: 'Not sent yet',
      heading: 'Your chapter is an idea so far',
      text: 'What you write is saved. Send it when it says who you are; there is no deadline.',
    },
  },
  proposed: {
    label: 'Proposed',
    tone: 'info',
    phase: 'withUs',
    applicant: {
      label: 'Received',
      heading: 'We have your proposal',
      text: 'Somebody reads it and answers you. We do not choose between chapters; if something is unclear, we ask.',
    },
  },
  forming: {
    label: 'Forming',
    tone: 'attention',
    phase: 'withThem',
    applicant: {
      label: 'Gathering members',
      heading: 'Your chapter is forming',
      text: 'People can join it now. It is recognized once somebody leads it.',
    },
  },
  recognised: {
    label: 'Recognized',
    tone: 'success',
    phase: 'inProgram',
    applicant: {
      label: 'Recognized',
      heading: 'Your chapter is part of the circle',
      text: 'Write down your campaigns as they go. Your chapter has no term and no end unless it wants one.',
    },
  },
  resting: {
    label: 'Resting',
    tone: 'rest',
    phase: 'inProgram',
    applicant: {
      label: 'Resting',
      heading: 'Your chapter rests',
      text: 'Nobody new joins it for now. Its members stay members, and it can wake whenever people want it to.',
    },
  },
  withdrawn: {
    label: 'Proposal withdrawn',
    tone: 'rest',
    phase: 'ended',
    applicant: {
      label: 'Withdrawn',
      heading: 'Your proposal is withdrawn',
      text: 'Nothing more is asked of you. If this was a mistake, write to us.',
    },
  },
  closed: {
    label: 'Chapter closed',
    tone: 'rest',
    phase: 'ended',
    applicant: {
      label: 'Closed',
      heading: 'Your chapter is closed',
      text: 'What it did stays on record. If people want it back, write to us.',
    },
  },
} as const satisfies Record<string, StateMeta>

/** What each state of a member is called. Nobody is chosen, and nobody is declined. */
export const memberStates = {
  interest: {
    label: 'Interest begun',
    tone: 'rest',
    phase: 'applying',
    applicant: {
      label: 'Not sent yet',
      heading: 'Say what brings you here',
      text: 'A sentence, your level and your field: that is all. There is no deadline.',
    },
  },
  heard: {
    label: 'Waiting for a welcome',
    tone: 'info',
    phase: 'withUs',
    applicant: {
      label: 'Received',
      heading: 'We have heard from you',
      text: 'Somebody welcomes you. This is not a selection: everyone who is to be a part of this can be.',
    },
  },
  welcomed: {
    label: 'Welcomed',
    tone: 'attention',
    phase: 'withThem',
    applicant: {
      label: 'Welcome',
      heading: 'You are welcome',
      text: 'Come and meet the others. When you want to be counted as a member, say so here.',
    },
  },
  member: {
    label: 'Member',
    tone: 'success',
    phase: 'inProgram',
    applicant: {
      label: 'Member',
      heading: 'You are a member',
      text: 'Share your story, listen, and help with a campaign. Training and mentoring are there whenever you want them.',
    },
  },
  training: {
    label: 'Training',
    tone: 'success',
    phase: 'inProgram',
    applicant: {
      label: 'Training and mentoring',
      heading: 'You are learning to organize',
      text: 'Somebody goes with you. There is no test at the end of it; you can lead when you and your chapter are ready.',
    },
  },
  leader: {
    label: 'Leader',
    tone: 'success',
    phase: 'inProgram',
    applicant: {
      label: 'Leader',
      heading: 'You lead your chapter',
      text: 'With others, and for as long as it is right. Look for those who will lead after you.',
    },
  },
  alum: {
    label: 'Alum',
    tone: 'success',
    phase: 'ended',
    applicant: {
      label: 'Alum',
      heading: 'You are an alum of the circle',
      text: 'Thank you for your part in it. Should you study again, write to us.',
    },
  },
  left: {
    label: 'Left',
    tone: 'rest',
    phase: 'ended',
    applicant: { label: 'Left', heading: 'You have left', text: 'Nothing more is asked of you. You are welcome back.' },
  },
  withdrawn: {
    label: 'Interest withdrawn',
    tone: 'rest',
    phase: 'ended',
    applicant: {
      label: 'Withdrawn',
      heading: 'You have changed your mind',
      text: 'Nothing more is asked of you. If this was a mistake, write to us.',
    },
  },
} as const satisfies Record<string, StateMeta>
