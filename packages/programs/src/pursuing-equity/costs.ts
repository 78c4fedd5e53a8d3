/** What taking part costs, said once for pages and letters (IHI-80: “free”, the source’s word, is never said without what the organization pays itself). */
import type { Cost } from '@cohortium/program'

/** IHI-02: named wherever the program or its cost is spoken of. */
export const sponsor = 'Genentech, a member of the Roche Group'
const fee = '$30,000 a team' // IHI-09

export const costs = [
  {
    title: 'Fee',
    paidBy: sponsor,
    text: `None for you. It is usually ${fee}; a grant of our Founding Supporter, ${sponsor}, stands in for it.`,
  },
  {
    title: 'Your time',
    paidBy: 'Your organization',
    text: 'All meetings of your track over 18 months. Beside them we recommend that your team meets every week, which is advice and not a rule.', // IHI-50, IHI-62
  },
  {
    title: 'Travel',
    paidBy: 'Your organization',
    text: 'Action Community: two Learning Sessions of three days in Boston. Learning Network: none.', // IHI-43, IHI-51
  },
  {
    title: 'Patients and neighbors who work with you',
    paidBy: 'Your organization',
    text: 'Action Community: plan to pay people with lived experience for their time. Invite partners from the community to your team only where you know and trust each other well.', // IHI-57
  },
] as const satisfies readonly Cost[]

/** In letters: free (IHI-09), thanks to whom (IHI-02), and what the organization pays itself (IHI-80). */
export const travel = 'Two Learning Sessions are in Boston, and your organization pays for travel to them.' // IHI-51
export const whatItCosts = (isActionCommunity: boolean): string =>
  `Taking part is free: our Founding Supporter ${sponsor}, pays the fee, which is usually ${fee}. ` +
  (isActionCommunity
    ? `${travel} It gives you the time for all meetings, and pays patients and neighbors who work with you for theirs.`
    : 'All meetings are online, and your organization gives you the time for them.')
