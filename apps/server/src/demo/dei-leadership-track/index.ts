import { monthAfter, instantOf, type Instant } from '@cohortium/program'
import { deiLeadershipTrack, deiLeadershipTrackEditions, type EditionSeed } from '@cohortium/programs'
import { answers, begin, does, staff, task, type DemoApplicant, type DemoProgram } from '../script.ts'
import { sent } from '../steps.ts'
import { firstYears, onLeave, others } from './first-years.ts'
import { newcomers } from './newcomers.ts'
import { applicationOf, emailOf, initiativeOf, trainingOf, type Initiative, type Person } from './person.ts'
import { away, graduates, moved, ranOut, secondYears } from './second-years.ts'
import { reasons, words } from './words-of-staff.ts'

type Steps = DemoApplicant['steps']

/** Days before its deadline that an intake is published. */
const ahead = 42

/** An intake, and on which of its days its years begin and its ceremony has been. */
interface Intake {
  name: string
  seed: EditionSeed
  openedDaysAgo: number
  yearOne: number
  yearTwo: number
  ceremony: number
}

function intakeOf(name: string, seed: EditionSeed, today: string): Intake {
  const at = (local: string): Instant => instantOf(local, seed.zone)
  const between = (from: Instant, to: Instant): number => Math.round((to - from) / 86_400_000)
  const { closes, begins, ceremony } = seed.dates as Record<'closes' | 'begins' | 'ceremony', string>
  const since = (local: string): number => ahead + between(at(closes), at(local)) + 1
  return {
    name,
    seed,
    openedDaysAgo: ahead + between(at(closes), at(`${today}T23:59`)),
    yearOne: since(begins),
    yearTwo: since(monthAfter(begins, 12)),
    ceremony: since(ceremony),
  }
}

const trainingEnds = ({ seed }: Intake, { stays }: Person): string => monthAfter(seed.dates['ends']!, stays)

const submitted = (intake: Intake, person: Person, begun: number): Steps => {
  const ends = trainingEnds(intake, person)
  return sent(begun, trainingOf(person, ends), begun + 2, applicationOf(person, ends))
}
const invited = (on: number, note: string, reason?: string): Steps => [
  [on, reason === undefined ? staff('invite', { note }) : staff('inviteAsException', { note, reason })],
]
const accepted = (on: number, note: string, reason?: string): Steps => [...invited(on, note, reason), [on + 3, does('accept')]]
/** The project chosen, and later told of. */
const worked = (from: number, { kind, ...rest }: Initiative): Steps => [
  [from + 12, does('chooseProject', { kind })],
  [from + 70, answers('initiative', initiativeOf({ kind, ...rest }))],
]

const applicant = ({ name: edition }: Intake, person: Person, ...steps: Steps[]): DemoApplicant => ({
  edition,
  track: 'leadership',
  name: person.name,
  email: emailOf(person),
  organisation: { name: person.residency, location: person.location },
  steps: steps.flat(),
})

/** Graduated, but for one who has presented and waits for it; and one who left with the residency. */
const over = (intake: Intake): DemoApplicant[] => [
  ...graduates.map((person, place) =>
    applicant(
      intake,
      person,
      submitted(intake, person, 10 + place * 4),
      accepted(52 + place, words.welcome),
      worked(intake.yearTwo, person.project),
      [
        [intake.ceremony + 1, staff('present')],
        ...(place === graduates.length - 1 ? [] : ([[intake.ceremony + 2, staff('graduate')]] as const)),
      ],
    ),
  ),
  applicant(intake, ranOut, submitted(intake, ranOut, 20), accepted(54, words.question), [
    [intake.yearTwo + 40, does('leaveEarly', { reason: reasons.call })],
  ]),
]

const second = (intake: Intake): DemoApplicant[] => [
  ...secondYears.map((person, place) =>
    applicant(
      intake,
      person,
      submitted(intake, person, 8 + place * 3),
      accepted(50 + place, place % 2 ? words.data : words.welcome),
      [[intake.yearOne + 90, task('awareness')], ...(place % 2 ? [] : ([[intake.yearOne + 200, task('empowerment')]] as const))],
      person.project ? worked(intake.yearTwo, person.project) : [],
    ),
  ),
  applicant(intake, away, submitted(intake, away, 22), accepted(55, words.welcome), worked(intake.yearTwo, away.project), [
    [intake.yearTwo + 90, does('pause', { reason: reasons.family })],
  ]),
  applicant(intake, moved, submitted(intake, moved, 25), accepted(53, words.data), [
    [intake.yearOne + 150, does('pause', { reason: reasons.family })],
    [intake.yearOne + 190, does('resume')],
    [intake.yearOne + 300, staff('leaveEarly', { reason: reasons.moved })],
  ]),
]

const exceptions: Record<string, string> = { pgy1: words.exceptionFirstYear, pgy3: words.exceptionEndsBefore }
const first = (intake: Intake): DemoApplicant[] => [
  ...firstYears.map((person, place) =>
    applicant(
      intake,
      person,
      submitted(intake, person, 6 + place * 3),
      accepted(
        50 + place,
        place % 2 ? words.question : words.welcome,
        person.firstYearReason !== undefined || person.endsReason !== undefined ? exceptions[person.level] : undefined,
      ),
      place % 3 === 0 ? [[intake.yearOne + 60, task('awareness')]] : [],
    ),
  ),
  applicant(intake, onLeave, submitted(intake, onLeave, 12), accepted(51, words.welcome), [
    [intake.yearOne + 70, staff('pause', { reason: reasons.leave })],
  ]),
  applicant(intake, others.declined, submitted(intake, others.declined, 33), [[56, staff('decline', { feedback: words.feedback })]]),
  applicant(intake, others.turnedDown, submitted(intake, others.turnedDown, 30), invited(52, words.question), [[55, does('declineOffer')]]),
  applicant(intake, others.silent, submitted(intake, others.silent, 27), invited(53, words.data)),
  applicant(intake, others.never, [[35, begin]]),
  applicant(intake, others.withdrew, submitted(intake, others.withdrew, 18), accepted(54, words.welcome), [
    [90, does('withdraw', { reason: reasons.other })],
  ]),
]

const open = (intake: Intake): DemoApplicant[] => {
  const { inReview, firstYear, endsBefore, invited: one, invitedAsException, accepted: another, drafting, begun } = newcomers
  const again: Person = { ...firstYears[2]!, level: 'pgy4' }
  return [
    applicant(intake, inReview, submitted(intake, inReview, 12)),
    applicant(intake, firstYear, submitted(intake, firstYear, 15)),
    applicant(intake, endsBefore, submitted(intake, endsBefore, 17)),
    // holds a place already, and cannot be invited to another
    applicant(intake, again, submitted(intake, again, 19)),
    applicant(intake, one, submitted(intake, one, 6), invited(18, words.welcome)),
    applicant(intake, invitedAsException, submitted(intake, invitedAsException, 9), invited(20, words.question, words.exceptionMidwife)),
    applicant(intake, another, submitted(intake, another, 3), accepted(11, words.data)),
    applicant(intake, drafting, [
      [20, begin],
      [21, answers('application', trainingOf(drafting, trainingEnds(intake, drafting)))],
    ]),
    applicant(intake, begun, [[22, begin]]),
  ]
}

/** Four intakes a year apart, of which two overlap (UCO-10): about twenty take part at once. */
export function demoOf(today: string): DemoProgram {
  const [graduated, secondYear, firstYear, next] = deiLeadershipTrackEditions(today)
  const intakes = [
    intakeOf('over', graduated, today),
    intakeOf('secondYear', secondYear, today),
    intakeOf('firstYear', firstYear, today),
    intakeOf('open', next, today),
  ] as const
  return {
    program: deiLeadershipTrack,
    editions: intakes.map(({ name, seed, openedDaysAgo }) => ({ name, seed, openedDaysAgo })),
    applicants: [...over(intakes[0]), ...second(intakes[1]), ...first(intakes[2]), ...open(intakes[3])],
  }
}
