/** What the program is, before any track: summary, cost, call. */
export const about = {
  id: 'pursuing-equity',
  version: 1,
  title: 'Pursuing Equity',
  // IHI-01, IHI-02, IHI-03
  summary:
    'A free program of 18 months for health care teams who want to see unfair differences in care, and end them: a Learning Network and an Action Community on equity and racial justice. ' +
    'It is the third of its kind, after eight pioneer systems in 2017 and teams from 22 organizations in 2020. ' +
    'Its Founding Supporter is Genentech, a member of the Roche Group.',
  locale: 'en-US',
  contact: 'pursuingequity@ihi.org', // IHI-07
  sponsor: 'Genentech, a member of the Roche Group', // IHI-02
  unit: { kind: 'team', min: 3, max: 7 }, // IHI-15, IHI-70
  edition: { kind: 'dated', begins: 'begins', ends: 'ends', months: 18 }, // IHI-01
  eligibility: [
    'A team of three to seven people of one organization', // IHI-15
    'The organization’s CEO signs a letter of commitment; for the Action Community, the Board Chair signs it too', // IHI-12
    'For the Action Community: people of several professions, and an executive leader in the team video', // IHI-15, IHI-28
  ],
  // IHI-80: “free” is said of the fee alone, and never without the rest
  costs: [
    {
      title: 'Fee',
      paidBy: 'Genentech, a member of the Roche Group',
      text: 'None for you. It is usually $30,000 a team; a grant of our Founding Supporter, Genentech, a member of the Roche Group, stands in for it.', // IHI-02, IHI-09
    },
    {
      title: 'Your time',
      paidBy: 'Your organization',
      text: 'All meetings of your track over 18 months. Beside them we recommend that your team meets every week, which is advice and not a rule.', // IHI-50, IHI-62
    },
    {
      title: 'Travel',
      paidBy: 'Your organization',
      text: 'Action Community: two Learning Sessions of three days in Boston. Learning Network: none.',
    }, // IHI-43, IHI-51
    {
      title: 'Patients and neighbors who work with you',
      paidBy: 'Your organization',
      text: 'Action Community: plan to pay people with lived experience for their time. Invite partners from the community to your team only where you know and trust each other well.', // IHI-57
    },
  ],
} as const
