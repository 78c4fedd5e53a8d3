/** What a team promises, track by track: read on the track's page, and attested one by one in the application (IHI-63). */
interface Commitment {
  title: string
  description?: string
  terms?: readonly string[]
}

/** IHI-38: four. */
const learningNetwork = {
  networkAttendance: { title: 'We put attendance first' },
  networkUnderstanding: {
    // IHI-76
    title: 'We advance our understanding, and name racism explicitly: in structures, in institutions, between people',
  },
  networkSharing: { title: 'We share what we learn, and reflect on it formally at regular intervals' },
  networkLetter: { title: 'Our leaders support us, and our CEO says so in a letter' },
} satisfies Record<string, Commitment>

/** IHI-63: nine. */
const actionCommunity = {
  // IHI-50, IHI-51
  participate: {
    title: 'We take part in all meetings over the 18 months, on camera and fully present',
    description: 'Two Learning Sessions are in Boston. Your organization pays for travel.',
  },
  // IHI-52
  affinityGroup: {
    title: 'Each of us joins one of two Racial Justice Affinity Groups',
    description: 'Each member chooses for themselves, later and privately.',
    terms: ['Affinity group'],
  },
  // IHI-53
  monthlyUpdates: {
    title: 'We share an update every month, with data on the changes we tested',
    description: 'The other teams of the Action Community and your senior leader read it.',
  },
  letters: { title: 'Our CEO and our Board support us, by letter and throughout' }, // IHI-55
  // IHI-54
  seniorLeaders: {
    title: 'We name one senior leader and one alternate',
    description: 'They join the leadership calls every other month, and reply to your updates in writing.',
  },
  advanceUnderstanding: { title: 'We advance our understanding' }, // IHI-58
  nameRacism: { title: 'We name racism explicitly: in structures, in institutions, between people' }, // IHI-58, IHI-76
  dissemination: { title: 'We let what we learn be shared, in the ways we choose' }, // IHI-56
  discomfort: { title: 'We accept that some of this work is uncomfortable' }, // IHI-58
} satisfies Record<string, Commitment>

export const commitments: Record<'learningNetwork' | 'actionCommunity', Readonly<Record<string, Commitment>>> = {
  learningNetwork,
  actionCommunity,
}
