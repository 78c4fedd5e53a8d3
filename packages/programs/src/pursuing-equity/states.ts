import type { StateMeta } from '@cohortium/program'

/** What each state is called: by staff, and to the team. A decline is at rest, never a danger: it is an outcome. */
export const states = {
  draft: {
    label: 'Draft',
    tone: 'rest',
    phase: 'applying',
    applicant: {
      label: 'Not sent yet',
      heading: 'Your application is not sent yet',
      text: 'Your answers are saved. Send the application before your track closes; until then you can change everything, the track included.',
    },
  },
  review: {
    label: 'In review',
    tone: 'info',
    phase: 'withUs',
    applicant: {
      label: 'Received',
      heading: 'We have your application',
      text: 'It is complete, and we are reading it. You hear from us by the date below. There is nothing you need to do.',
    },
  },
  invited: {
    label: 'Invited',
    tone: 'attention',
    phase: 'withThem',
    applicant: {
      label: 'An invitation awaits your answer',
      heading: 'A place for your team',
      text: 'We invite your team to take part. Your place is held until the date below. If we hear nothing by then, it goes to another team.',
    },
  },
  offered: {
    label: 'Offered the Learning Network',
    tone: 'offer',
    phase: 'withThem',
    applicant: {
      label: 'An offer awaits your answer',
      heading: 'A place for your team in the Learning Network',
      text:
        'We have not chosen your team for the Action Community. We offer you a place in the Learning Network, with nothing to apply for again; our letter tells you what we saw. ' +
        'Your place is held until the date below. If we hear nothing by then, it goes to another team.',
    },
  },
  onboarding: {
    label: 'Onboarding',
    tone: 'attention',
    phase: 'inProgram',
    applicant: {
      label: 'Before you begin',
      heading: 'Your place is yours',
      text: 'A few tasks come first. You take part once they are done.',
    },
  },
  enrolled: {
    label: 'Enrolled',
    tone: 'success',
    phase: 'inProgram',
    applicant: {
      label: 'Taking part',
      heading: 'You are taking part',
      text: 'Your meetings are below. Where a day is not set yet, the month is.',
    },
  },
  completed: {
    label: 'Completed',
    tone: 'success',
    phase: 'ended',
    applicant: {
      label: 'Completed',
      heading: 'Your team has completed the program',
      text: 'Thank you for going this way with us. Your certificate is below.',
    },
  },
  declined: {
    label: 'Declined',
    tone: 'rest',
    phase: 'ended',
    applicant: {
      label: 'Not chosen',
      heading: 'We have not chosen your team',
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
      text: 'It goes to another team. Nothing more is asked of you.',
    },
  },
  expired: {
    label: 'Offer expired',
    tone: 'rest',
    phase: 'ended',
    applicant: {
      label: 'No longer held',
      heading: 'Your place is no longer held',
      text: 'We did not hear from you in time, so it goes to another team. If you wanted it, write to us.',
    },
  },
  closed: {
    label: 'Closed, never sent',
    tone: 'rest',
    phase: 'ended',
    applicant: {
      label: 'Not sent',
      heading: 'Your track has closed',
      text: 'The application was not sent, so nobody has read it. If something kept you from sending it, write to us.',
    },
  },
  withdrawn: {
    label: 'Withdrawn',
    tone: 'rest',
    phase: 'ended',
    applicant: {
      label: 'Withdrawn',
      heading: 'Your application is withdrawn',
      text: 'Nothing more is asked of you. If this was a mistake, write to us.',
    },
  },
  lapsed: {
    label: 'Never began',
    tone: 'rest',
    phase: 'ended',
    applicant: {
      label: 'Ended',
      heading: 'The program has ended',
      text: 'Your place was accepted, and its first tasks were not all done. If you did take part, write to us.',
    },
  },
} as const satisfies Record<string, StateMeta>
