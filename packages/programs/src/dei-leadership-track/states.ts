/** What each state is called: by staff, and to the trainee. An early exit is an end like others, and no failure. */
import type { StateMeta } from '@cohortium/program'

export const states = {
  draft: {
    label: 'Draft',
    tone: 'rest',
    phase: 'applying',
    applicant: {
      label: 'Not sent yet',
      heading: 'Your application is not sent yet',
      text: 'Your answers are saved, and you can change them until applications close.',
    },
  },
  review: {
    label: 'In review',
    tone: 'info',
    phase: 'withUs',
    applicant: {
      label: 'Received',
      heading: 'We have your application',
      text: 'We are reading it. There is nothing you need to do.',
    },
  },
  invited: {
    label: 'Invited',
    tone: 'attention',
    phase: 'withThem',
    applicant: {
      label: 'An invitation awaits your answer',
      heading: 'You are invited',
      text: 'Your place is held until the date below. If we hear nothing by then, it goes to another trainee.',
    },
  },
  accepted: {
    label: 'Accepted',
    tone: 'success',
    phase: 'inProgram',
    applicant: {
      label: 'Your place is yours',
      heading: 'Your place is yours',
      text: 'There is nothing to do before the track begins. We write to you then.',
    },
  },
  firstYear: {
    label: 'First year',
    tone: 'success',
    phase: 'inProgram',
    applicant: {
      label: 'First year',
      heading: 'You are in your first year',
      text: 'Your seminars, and what you can learn at your own pace, are below.',
    },
  },
  secondYear: {
    label: 'Second year',
    tone: 'success',
    phase: 'inProgram',
    applicant: {
      label: 'Second year',
      heading: 'Your second year, and your project',
      text: 'Choose what kind of project you carry out, and tell of it below as it goes. You present it at the graduation ceremony.',
    },
  },
  presented: {
    label: 'Project presented',
    tone: 'success',
    phase: 'inProgram',
    applicant: {
      label: 'Project presented',
      heading: 'You have presented your project',
      text: 'Thank you for sharing it. What is left is for us to record your graduation.',
    },
  },
  paused: {
    label: 'Paused',
    tone: 'rest',
    phase: 'inProgram',
    applicant: {
      label: 'Paused',
      heading: 'You are taking a pause',
      text: 'Your place stays yours. When you come back, you join your intake where it is by then.',
    },
  },
  graduated: {
    label: 'Graduated',
    tone: 'success',
    phase: 'ended',
    applicant: {
      label: 'Graduated',
      heading: 'You have graduated',
      text: 'Thank you for these two years. Your certificate is below.',
    },
  },
  leftEarly: {
    label: 'Left early',
    tone: 'rest',
    phase: 'ended',
    applicant: {
      label: 'Left early',
      heading: 'You left before the end',
      text: 'What you learned and began stays yours. Thank you for the time you were with us.',
    },
  },
  declined: {
    label: 'Not invited',
    tone: 'rest',
    phase: 'ended',
    applicant: {
      label: 'Not invited',
      heading: 'We have not invited you this time',
      text: 'Our letter is below. There is a new intake every year.',
    },
  },
  declinedOffer: {
    label: 'Declined our invitation',
    tone: 'rest',
    phase: 'ended',
    applicant: {
      label: 'Invitation declined',
      heading: 'You declined the invitation',
      text: 'Nothing more is asked of you.',
    },
  },
  expired: {
    label: 'Invitation expired',
    tone: 'rest',
    phase: 'ended',
    applicant: {
      label: 'No longer held',
      heading: 'Your place is no longer held',
      text: 'We did not hear from you in time. If you wanted the place, write to us.',
    },
  },
  closed: {
    label: 'Closed, never sent',
    tone: 'rest',
    phase: 'ended',
    applicant: {
      label: 'Not sent',
      heading: 'Applications have closed',
      text: 'Yours was not sent, so nobody has read it. There is a new intake every year.',
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
} as const satisfies Record<string, StateMeta>
