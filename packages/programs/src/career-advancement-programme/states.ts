import type { StateMeta } from '@cohortium/program'

/** What each state is called: by staff, and to the applicant. */
export const states = {
  draft: {
    label: 'Draft',
    tone: 'rest',
    phase: 'applying',
    applicant: {
      label: 'Not sent yet',
      heading: 'Your application is not sent yet',
      text: 'Your answers are saved. There is no deadline: send the application when you are ready. Until then you can change everything, the offering included.',
    },
  },
  review: {
    label: 'In review',
    tone: 'info',
    phase: 'withUs',
    applicant: {
      label: 'Received',
      heading: 'We have your application',
      text: 'It is complete, and people are reading it. You hear from us by the date below. There is nothing you need to do.',
    },
  },
  offered: {
    label: 'Offered a place',
    tone: 'attention',
    phase: 'withThem',
    applicant: {
      label: 'A place awaits your answer',
      heading: 'A place for you',
      text: 'We offer you a place. It is held until the date below. If we hear nothing by then, it goes to somebody else.',
    },
  },
  arranging: {
    label: 'Arranging the start',
    tone: 'attention',
    phase: 'inProgram',
    applicant: {
      label: 'Before you begin',
      heading: 'Your place is yours',
      text: 'Say when you would like to begin. We write to you once your first module is open.',
    },
  },
  takingPart: {
    label: 'Taking part',
    tone: 'success',
    phase: 'inProgram',
    applicant: {
      label: 'Taking part',
      heading: 'You are taking part',
      text: 'If something comes between, you can pause and keep your place.',
    },
  },
  paused: {
    label: 'Paused',
    tone: 'rest',
    phase: 'inProgram',
    applicant: {
      label: 'Paused',
      heading: 'Your programme is paused',
      text: 'Your place is kept, and nothing is asked of you. Take it up again when you can.',
    },
  },
  finished: {
    label: 'Finished',
    tone: 'success',
    phase: 'ended',
    applicant: {
      label: 'Finished',
      heading: 'You have finished the programme',
      text: 'Thank you for what you brought to it. What you have at the end is told in our letter.',
    },
  },
  declined: {
    label: 'Declined',
    tone: 'rest',
    phase: 'ended',
    applicant: {
      label: 'Not chosen',
      heading: 'We have no place for you this time',
      text: 'Our letter tells you what we decided. You can read it again below.',
    },
  },
  declinedOffer: {
    label: 'Declined our offer',
    tone: 'rest',
    phase: 'ended',
    applicant: {
      label: 'Place declined',
      heading: 'You declined the place',
      text: 'It goes to somebody else. Nothing more is asked of you.',
    },
  },
  expired: {
    label: 'Offer expired',
    tone: 'rest',
    phase: 'ended',
    applicant: {
      label: 'No longer held',
      heading: 'Your place is no longer held',
      text: 'We did not hear from you in time, so it goes to somebody else. If you wanted it, write to us.',
    },
  },
  putAway: {
    label: 'Put away, never sent',
    tone: 'rest',
    phase: 'ended',
    applicant: {
      label: 'Put away',
      heading: 'We have put your draft away',
      text: 'It was not sent for half a year, and nobody has read it. If you still want to apply, write to us, or begin anew.',
    },
  },
  withdrawn: {
    label: 'Withdrawn',
    tone: 'rest',
    phase: 'ended',
    applicant: {
      label: 'Withdrawn',
      heading: 'You have withdrawn',
      text: 'Nothing more is asked of you. If this was a mistake, write to us.',
    },
  },
} as const satisfies Record<string, StateMeta>
