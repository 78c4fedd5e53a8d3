/** What staff wrote to scholars and applicants: of the work, never of the person. */
export const words = {
  welcomeCount: 'You counted before you asked for anything. Bring the numbers to the launch; others will want to see how you did it.',
  welcomePartners: 'The people your project is for already work on it with you. That decided it for us.',
  goodEnd: 'The post is in the budget. We heard the room when you said so, and so did you.',
  carriedOn: 'Four houses are done, and the hospital has asked for a list of the next. That is what the last year was for.',
  missed: 'We know that the flood came the same week. Your interim report was read, and is worth finishing.',
  lateStart: 'On leave until the second month. Her coach knows, and they meet on Thursdays.',
} as const

export const declined = {
  stoodOut: 'The list for four streets is real work, done with the people on it, and you say plainly what it lacks.',
  missed: 'The program is made for the middle of a career, and we saw in your answers that you are about to hand your work on.',
} as const
