import { careerAdvancementProgramme, careerAdvancementProgrammeEditions } from '@cohortium/programs'
import { answers, begin, does, staff, task, type Act, type DemoApplicant, type DemoProgram } from '../script.ts'
import { offered, sent } from '../steps.ts'
import * as applicants from './applicants.ts'
import * as participants from './participants.ts'
import { applicationOf, beginningOf, type Person } from './person.ts'

/** How many days ago the edition was published: long enough for somebody to have gone the longer way. */
const opened = 560
type Steps = DemoApplicant['steps']
type Track = 'shorter' | 'longer'

const submitted = (person: Person, begun: number, on: number): Steps => sent(begun, beginningOf(person), on, applicationOf(person))
const starts = (on: number, month: string, word?: string): [number, Act] => [
  on,
  task('start', { 'start.month': month, ...(word !== undefined && { 'start.word': word }) }),
]
const began = (on: number): [number, Act] => [on, staff('enrol', { note: 'Welcome. Your first module is the one about listening.' })]
const applicant = (person: Person, track: Track, ...steps: Steps[]): DemoApplicant => ({
  edition: 'open',
  track,
  name: person.name,
  email: person.email,
  ...(person.employer && { organisation: person.employer }),
  steps: steps.flat(),
})

const toStart = 'You are in a place to begin at once, and you know whom you need beside you. That decided it.'
const toOthers = 'We want the others to meet you: what you describe, three of them face as well.'

const { amara, hamish, priscilla, tomasz, leila, gwen, dele, shanice, rhodri, ines } = participants
const { yusuf, bronagh, kwame, sunita, ffion, marcus, joanna, elspeth } = applicants

/** In the order in which they came. `monthOf` says which month a day of the demonstration lies in. */
const lives = (monthOf: (day: number) => string): DemoApplicant[] => [
  applicant(hamish, 'longer', submitted(hamish, 4, 12), offered(30, toOthers, 33), [
    starts(34, monthOf(61)),
    began(61),
    [541, staff('complete', { note: 'The two people who read your complaints have become a rule of four practices. Thank you.' })],
  ]),
  applicant(amara, 'shorter', submitted(amara, 10, 21), offered(40, toStart, 41), [
    starts(43, monthOf(70), 'I come off nights in that month.'),
    began(70),
    [262, staff('complete', { note: 'Your ward asks for the record first now. Others have asked you how.' })],
  ]),
  // the months are over, and nobody has said yet whether she has finished
  applicant(priscilla, 'shorter', submitted(priscilla, 190, 214), offered(230, toStart, 236), [starts(238, monthOf(270)), began(272)]),
  applicant(ines, 'shorter', submitted(ines, 120, 133), offered(150, toOthers, 152), [
    starts(152, monthOf(180)),
    began(180),
    [246, does('withdraw', { reason: 'I am moving back to Porto, with the new sheets in my bag.' })],
  ]),
  applicant(gwen, 'longer', submitted(gwen, 170, 181), offered(203, toOthers, 207), [
    starts(209, monthOf(240)),
    began(241),
    [430, does('pause', { reason: 'My mother needs me until the summer.' })],
  ]),
  applicant(leila, 'longer', submitted(leila, 300, 316), offered(334, toStart, 338), [
    starts(340, monthOf(362)),
    began(362),
    [420, does('pause')],
    [455, does('resume')],
  ]),
  applicant(tomasz, 'shorter', submitted(tomasz, 390, 402), offered(417, toStart, 419), [starts(421, monthOf(452)), began(453)]),
  // declined by mistake, and looked at again
  applicant(shanice, 'shorter', submitted(shanice, 400, 409), [
    [424, staff('decline', { feedback: 'Your second page did not reach us, so we could not see what you would change.' })],
    [427, staff('reopen', { reason: 'The page was here all along. We are sorry, and read it anew.' })],
    ...offered(437, toStart, 440),
    starts(441, monthOf(482)),
    began(484),
  ]),
  applicant(marcus, 'shorter', submitted(marcus, 210, 225), [
    [
      246,
      staff('decline', {
        feedback: 'You need people who work on dose tables, and nobody here does. We named two who do, in a letter of their own.',
      }),
    ],
  ]),
  applicant(joanna, 'longer', submitted(joanna, 330, 341), offered(360, toOthers), [[371, does('declineOffer')]]),
  applicant(elspeth, 'shorter', submitted(elspeth, 350, 358), offered(377, toOthers)), // in silence
  applicant(rhodri, 'shorter', submitted(rhodri, 505, 514), offered(530, toStart, 536), [starts(540, monthOf(572))]),
  applicant(dele, 'longer', submitted(dele, 510, 523), offered(541, toOthers, 551)),
  applicant(bronagh, 'shorter', submitted(bronagh, 520, 531), offered(548, toStart)),
  applicant(yusuf, 'longer', submitted(yusuf, 512, 519)), // no answer in time
  applicant(kwame, 'shorter', submitted(kwame, 538, 549)),
  // takes part in the shorter offering already, so that no other can be offered
  applicant(tomasz, 'longer', submitted(tomasz, 540, 552)),
  applicant(ffion, 'shorter', submitted(ffion, 500, 508), [
    [513, does('withdraw', { reason: 'We found out what happens in that visit. I want to mend it before I learn more.' })],
  ]),
  applicant(sunita, 'shorter', [
    [545, begin],
    [547, answers('application', beginningOf(sunita))],
  ]),
  // begun, and never sent
  applicant({ ...kwame, name: 'Callum Brightwater', email: 'callum@severn-ambulance.example.net' }, 'shorter', [[250, begin]]),
]

export function demoOf(today: string): DemoProgram {
  const editions = careerAdvancementProgrammeEditions()
  const start = Date.parse(`${today}T00:00Z`) - opened * 86_400_000
  const monthOf = (day: number): string => new Date(start + day * 86_400_000).toISOString().slice(0, 7)
  return {
    program: careerAdvancementProgramme,
    editions: [
      { name: 'open', seed: editions.open, openedDaysAgo: opened },
      { name: 'next', seed: editions.next, openedDaysAgo: null },
    ],
    applicants: lives(monthOf),
  }
}
