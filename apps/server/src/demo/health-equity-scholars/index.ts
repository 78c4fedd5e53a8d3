import { healthEquityScholars, healthEquityScholarsEditions } from '@cohortium/programs'
import { answers, begin, does, staff, task, type Act, type DemoApplicant, type DemoProgram, type Fields } from '../script.ts'
import { offered, sent } from '../steps.ts'
import * as newcomers from './newcomers.ts'
import { applicationOf, beginningOf, confirmationOf, type Person } from './person.ts'
import * as scholars from './scholars.ts'
import { declined, words } from './words-of-staff.ts'

/** How many days ago each edition was published. */
const opened = { past: 431, running: 250, open: 40 }
type Edition = keyof typeof opened
type Steps = DemoApplicant['steps']

const submitted = (person: Person, begun: number, on: number): Steps => sent(begun, beginningOf(person), on, applicationOf(person))
const confirmed = (person: Person, on: number): [number, Act] => [on, task('project', confirmationOf(person))]
const coaching = (on: number, setting: string, times: string): [number, Act] => [
  on,
  task('coaching', { 'coaching.setting': setting, 'coaching.times': times }),
]
const progress = (on: number, fields: { done: string; changed?: string; learned?: string }): [number, Act] => [
  on,
  answers('advocacyProject', Object.fromEntries(Object.entries(fields).map(([name, value]) => [`progress.${name}`, value])) as Fields),
]
const applicant = (
  edition: Edition,
  person: Pick<Person, 'name' | 'email'> & { institution: { name: string; location: string } },
  ...steps: Steps[]
): DemoApplicant => ({
  edition,
  track: 'scholars',
  name: person.name,
  email: person.email,
  organisation: { name: person.institution.name, location: person.institution.location },
  steps: steps.flat(),
})

const { marisol, terrence, leona, samuel, ingrid, calvin, amara, jerome, rosa } = scholars
const { noor, beatriz, dwayne, priya, hollis, yvette, owen, gloria, tomas, keiko } = newcomers

/** The gathering of these began two days ago; staff spoke of some of them yesterday. */
const past: DemoApplicant[] = [
  applicant('past', marisol, submitted(marisol, 12, 30), offered(44, words.welcomeCount, 48), [
    confirmed(marisol, 52),
    coaching(53, 'pair', 'Sundays in the afternoon, Mountain time'),
    progress(240, { done: 'Counted again in summer: 187 visits. The budget meeting heard a mother and a cleaner, and then me.' }),
    progress(428, {
      done: 'A paid post for two interpreters stands in next year’s budget.',
      changed: 'No child has interpreted since August.',
      learned: 'The number opened the door, and the cleaner’s story kept it open.',
    }),
    [430, staff('complete', { note: words.goodEnd })],
  ]),
  applicant('past', terrence, submitted(terrence, 8, 21), offered(35, words.welcomePartners, 36), [
    confirmed(terrence, 40),
    coaching(41, 'group', 'Weekdays after six, Eastern time'),
    progress(427, {
      done: 'Four of ten houses are repaired, paid from community benefit.',
      changed: 'The hospital asks for an address with each high test now.',
      learned: 'Tenants are better at speaking to a board than I am.',
    }),
    [430, staff('complete', { note: words.carriedOn })],
  ]),
  applicant('past', leona, submitted(leona, 20, 44), offered(58, words.welcomePartners, 63), [
    confirmed(leona, 66),
    coaching(66, 'either', 'Early mornings, Mountain time'),
    progress(420, { done: 'The log has ninety entries. The clinic’s pharmacy committee put water on its agenda for the spring.' }),
  ]),
  applicant('past', samuel, submitted(samuel, 25, 50), offered(64, words.welcomeCount, 70), [
    confirmed(samuel, 71),
    coaching(75, 'pair', 'Mondays at noon, Central time'),
    progress(415, { done: 'Since spring people leave with fourteen days of insulin. Thirty is still to be won.' }),
  ]),
  applicant('past', ingrid, submitted(ingrid, 30, 55), offered(66, words.welcomeCount, 72), [
    confirmed(ingrid, 73),
    coaching(74, 'pair', 'Evenings, Central time'),
    progress(300, { done: 'Half of the schedulers book a call as a whole visit.' }),
    [430, staff('endWithout', { note: words.missed })],
  ]),
  applicant('past', jerome, submitted(jerome, 18, 47), offered(60, words.welcomePartners, 61), [
    confirmed(jerome, 64),
    coaching(64, 'group', 'Fridays, Central time'),
    [
      210,
      does('withdraw', { reason: 'The van needs me on five days since my colleague left. The room in the school will open all the same.' }),
    ],
  ]),
  // begun, and never sent
  applicant('past', { ...keiko, name: 'Ruthanne Pike', email: 'ruthanne@two-rivers-therapy.example.net' }, [[50, begin]]),
]

/** Five months under way. */
const running: DemoApplicant[] = [
  applicant('running', calvin, submitted(calvin, 10, 26), offered(40, words.welcomePartners, 43), [
    confirmed(calvin, 46),
    coaching(47, 'pair', 'Tuesdays after five, Central time'),
    progress(205, {
      done: 'Counsel has returned the draft with two questions, and the practice council has voted for it.',
      learned: 'Others asked who loses something by it. I had not.',
    }),
  ]),
  applicant('running', amara, submitted(amara, 14, 38), offered(52, words.welcomeCount, 60), [
    confirmed(amara, 66),
    [128, staff('enroll', { reason: words.lateStart })],
  ]),
  applicant('running', rosa, submitted(rosa, 22, 50), offered(63, words.welcomeCount), [[70, does('declineOffer')]]),
]

/** Applications are open. */
const open: DemoApplicant[] = [
  applicant('open', noor, submitted(noor, 22, 33)),
  applicant('open', beatriz, submitted(beatriz, 27, 37)),
  applicant('open', priya, submitted(priya, 3, 6)), // no answer in time
  applicant('open', dwayne, submitted(dwayne, 9, 17), offered(34, words.welcomePartners)),
  applicant('open', yvette, submitted(yvette, 5, 12), offered(24, words.welcomeCount, 33), [confirmed(yvette, 36)]),
  applicant('open', owen, submitted(owen, 2, 4), offered(16, words.welcomePartners, 18), [
    confirmed(owen, 22),
    coaching(23, 'group', 'After ten in the evening, Eastern time'),
  ]),
  applicant('open', gloria, submitted(gloria, 6, 14), [[28, staff('decline', declined)]]),
  applicant('open', hollis, submitted(hollis, 1, 5), offered(15, words.welcomeCount)), // in silence
  applicant('open', tomas, [
    [36, begin],
    [37, answers('application', beginningOf(tomas))],
  ]),
  applicant('open', keiko, [[39, begin]]),
]

export function demoOf(today: string): DemoProgram {
  const editions = healthEquityScholarsEditions(today)
  return {
    program: healthEquityScholars,
    editions: [
      { name: 'past', seed: editions.past, openedDaysAgo: opened.past },
      { name: 'running', seed: editions.running, openedDaysAgo: opened.running },
      { name: 'open', seed: editions.open, openedDaysAgo: opened.open },
      { name: 'next', seed: editions.next, openedDaysAgo: null },
    ],
    applicants: [...past, ...running, ...open],
  }
}
