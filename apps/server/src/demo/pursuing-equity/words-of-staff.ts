/** What staff wrote in their decisions: about the application, never about the people. */
export const notes = [
  'Your numbers were honest about what did not move, and that decided it for us.',
  'We were glad to read who was paid to sit at your table. Bring them along.',
  'Your plan begins with what patients said. Please keep it that way when it gets busy.',
] as const

export const feedback = [
  {
    stoodOut:
      'You compared your wards by race before anyone asked you to, and showed the result to all staff. Your partners in the community speak in the application in their own words.',
    missed:
      'The application tells us what was done, and not yet what changed: we found one measure without a second point in time. The Board Chair’s support is stated in one line.',
    next: 'A run of one measure over a year, by group, would have made the case.',
  },
  {
    stoodOut:
      'The video let everyone speak, and your executive leader named what she will give up for this work. Your account of the archive letters stayed with us.',
    missed:
      'We did not find how you would use stratified data from month to month, which the Action Community does from its first session.',
    next: 'Begin with one measure that you can already draw by race and language.',
  },
  {
    stoodOut: 'Your work with families is close and patient, and you say what you do not know.',
    missed: 'The answers speak of one clinic and the letter of another, so we could not see who would take part.',
    next: 'Name the team first and let the plan follow from it.',
  },
] as const

export const reasons = [
  'Our chief nurse is leaving, and we would rather come back with her successor than begin without one.',
  'Two of our team were called to another project for the year. We hope to apply again.',
] as const
