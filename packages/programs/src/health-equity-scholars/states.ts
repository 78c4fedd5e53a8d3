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
      text: 'Your answers are saved, and you can change all of them until you send the application.',
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
      heading: 'A place for you and your project',
      text: 'We would like you to be one of our scholars. Your place is held until the date below. If we hear nothing by then, it goes to somebody else.',
    },
  },
  onboarding: {
    label: 'Onboarding',
    tone: 'attention',
    phase: 'inProgram',
    applicant: {
      label: 'Before you begin',
      heading: 'Your place is yours',
      text: 'Two things come first: confirm your project and your institution, and tell us when you can meet for peer coaching.',
    },
  },
  enrolled: {
    label: 'Taking part',
    tone: 'success',
    phase: 'inProgram',
    applicant: {
      label: 'Taking part',
      heading: 'You are one of our scholars',
      text: 'Your sessions and your project are below. Where a day is not set yet, the month is.',
    },
  },
  gathering: {
    label: 'Final gathering',
    tone: 'info',
    phase: 'inProgram',
    applicant: {
      label: 'The final gathering',
      heading: 'The final gathering is here',
      text: 'Two days together in Cambridge: for the people you have come to know, for what the projects achieved, and for what comes after. Your own is still open, so that you can write down how far it came.',
    },
  },
  completed: {
    label: 'Completed',
    tone: 'success',
    phase: 'ended',
    applicant: {
      label: 'Completed',
      heading: 'You have completed the program',
      text: 'Thank you for what you brought to it. Your project stays yours to read, and to carry on.',
    },
  },
  notCompleted: {
    label: 'Not completed',
    tone: 'rest',
    phase: 'ended',
    applicant: {
      label: 'Ended',
      heading: 'The program has ended',
      text: 'You were not with us at the final gathering, which is how the program is completed. What you did before it still counts as yours. If we are mistaken, write to us.',
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
  closed: {
    label: 'Closed, never sent',
    tone: 'rest',
    phase: 'ended',
    applicant: {
      label: 'Not sent',
      heading: 'Applications have closed',
      text: 'Yours was not sent, so nobody has read it. If something kept you from sending it, write to us.',
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
