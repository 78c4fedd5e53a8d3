import type { Note } from '@cohortium/program'
import { ours } from '../ours.ts'

/** Where the source is silent or uneven, and what we added. */
export const notes: readonly Note[] = [
  {
    id: 'HEC-09',
    status: 'missing',
    title: 'How one joins, and how it ends',
    readings: [
      'Strictly: there is no application, no deadline, no selection, no schedule, no fee and no completion, so that software has nothing to do.',
      'By its people: somebody joins, is trained and mentored, leads, and one day studies no more. That is a life, and it can be kept without choosing anyone.',
    ],
    resolution:
      'The second. Taking part needs a sentence about oneself and a welcome. No verb declines, no date closes, nothing has to be completed. To be an alum is derived: an end that one may reach and need not. What it costs, and how many days an answer takes, the standing edition decides.',
  },
  {
    id: 'HEC-10',
    status: 'conflicting',
    title: 'Places of different sizes; affiliates without a place',
    readings: [
      'As written: three campaigns are in a city (Spokane, Portland, Seattle) and one is in a state (Oregon).',
      'Made even: each campaign would have a city, or each a state, and each affiliate the place its name suggests.',
    ],
    resolution:
      'As written. A place is a text and says what was said. Which places an affiliate covers is not told, so that no affiliate is tied to a place, and a chapter may be a member of any.',
  },
  {
    id: 'HEC-11',
    status: 'missing',
    title: 'No contact, no rule of governance or privacy',
    readings: [
      'Nothing is said, so that nothing binds.',
      'Members are students. What a school knows of them may be an education record under FERPA, which the source does not mention: we assume it, and it has to be checked with the schools.',
    ],
    resolution:
      'The second, with care. The standing edition cannot be published before it says whom to write to, who welcomes, how chapters govern themselves and what becomes of what members tell. What students tell is contact or confidential, it is in no list that a partner sees, and nothing of a special category is asked.',
  },
  ours(
    1,
    'When a chapter is recognized',
    'Once a student leads it. The source says that students lead; it does not say what makes a chapter one.',
  ),
  ours(
    2,
    'Who founds a chapter',
    'At least one student and one ally of the faculty or staff, each by name. The first chapter was founded so (HEC-06); that every other is, we derive.',
  ),
  ours(
    3,
    'Staff welcome, and staff make leaders',
    'Until the people of a chapter have pages of their own, staff write down what a chapter has decided, and may count somebody in, step them back or let them become an alum or leave when they were asked to. Nobody has to apply to lead, or to be trained before.',
  ),
  ours(
    4,
    'One chapter at a time',
    'Whoever takes part in a chapter is welcomed in a second one only after leaving the first. A chapter’s founder may be its member: the chapter is not a place of hers.',
  ),
  ours(5, 'A word after a silence', 'Whoever was welcomed and has not joined gets one letter after thirty days, and no second one.'),
  ours(
    6,
    'Rest and closing',
    'A chapter whose leaders have moved on can rest, and wake; it can also be closed. Neither ends anybody’s membership. Leaders who leave do not undo that the chapter was recognized.',
  ),
  ours(
    7,
    'Affiliation is no condition',
    'Chapters are members of local affiliates of the Industrial Areas Foundation, several at a time if they wish. Staff record each when it begins and when it ends; a chapter is recognized without one too.',
  ),
  ours(
    8,
    'A proposal is answered with a yes or a question',
    'There is no selection (HEC-09). What turns out to be a mistake is withdrawn, by the founders or by staff with a reason that stands in the letter.',
  ),
  ours(9, 'Lengths', 'How long a text may be, and how many founders and campaigns a form holds. Larger numbers break nothing.'),
]
