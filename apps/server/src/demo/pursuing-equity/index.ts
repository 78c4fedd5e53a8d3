import { demoEdition, edition2023, pursuingEquity } from '@cohortium/programs'
import { sampleVideo } from '@cohortium/service'
import { plain } from '../plain.ts'
import {
  answers,
  begin,
  document,
  does,
  staff,
  task,
  type Act,
  type DemoApplicant,
  type DemoFile,
  type DemoProgram,
  type Fields,
} from '../script.ts'
import { answersOf, domainOf, personOf, taskAnswers } from './answers.ts'
import { letterOfCommitment } from './letter-of-commitment.ts'
import { lives, type Action, type Life } from './lives.ts'
import { openTeams } from './open-teams.ts'
import type { Organization } from './organization.ts'
import { pastTeams } from './past-teams.ts'
import { feedback, notes, reasons } from './words-of-staff.ts'

/** How many days ago each edition opened. The past one has ended since; the other takes applications today. */
const opened = { past: 670, open: 24 }

/** One for each life, in the order of the lives. */
const teams = [...pastTeams, ...openTeams]

export function demoOf(today: string): DemoProgram {
  const past = new Date(Date.parse(`${today}T12:00Z`) - opened.past * 86_400_000).toISOString().slice(0, 10)
  const video = videos()
  return {
    program: pursuingEquity,
    editions: [
      // the edition of the source, with its own dates: over, without applications, for staff to compare
      { name: 'source', seed: { ...edition2023, isDemo: true }, openedDaysAgo: opened.past + 1, isClosed: true },
      { name: 'past', seed: demoEdition(past), openedDaysAgo: opened.past },
      { name: 'open', seed: demoEdition(today), openedDaysAgo: opened.open },
    ],
    applicants: lives.map((life, place) => applicant(life, teams[place]!, place, video)),
  }
}

type Video = (seconds: number) => Promise<Uint8Array>

/** Videos by their length in seconds; made once, for they differ in nothing else. */
function videos(): Video {
  const made = new Map<number, Promise<Uint8Array>>()
  return (seconds) => {
    const bytes = made.get(seconds) ?? sampleVideo(seconds)
    made.set(seconds, bytes)
    return bytes
  }
}

function applicant({ edition, track, steps }: Life, organization: Organization, place: number, video: Video): DemoApplicant {
  const first = personOf(place * 7).split(' ')[0]!
  const { name, location } = organization
  return {
    edition,
    track,
    email: `${plain(first, '.')}@${domainOf(organization)}`,
    organisation: { name, location },
    steps: steps.flatMap(([day, action]) => actsOf(action, track, organization, place, video).map((act) => [day, act] as const)),
  }
}

function actsOf(action: Action, track: Life['track'], organization: Organization, place: number, video: Video): Act[] {
  const all = answersOf(organization, place, track)
  const tasks = taskAnswers(organization, place)
  switch (action) {
    case 'begin':
      return [begin]
    case 'someAnswers':
      return [answers('application', firstPages(all))]
    case 'answers':
      return [answers('application', all)]
    case 'letter': {
      const id = track === 'actionCommunity' ? 'ceoAndChairLetter' : 'ceoLetter'
      return [document(id, async (day) => letterFile(await letterOfCommitment(organization, place, track, day)))]
    }
    case 'video': {
      const seconds = 360 + (place % 4) * 120
      return [document('teamVideo', async () => ({ name: 'Our team.mp4', type: 'video/mp4', bytes: await video(seconds), seconds }))]
    }
    case 'withdraw':
      return [does('withdraw', { reason: reasons[place % reasons.length] })]
    case 'someTasks':
      return [task('roster', tasks['roster'])]
    case 'tasks':
      // a redirected team has fewer, and passes over those that are not asked of it
      return [task('roster', tasks['roster']), task('seniorLeaders', tasks['seniorLeaders']), task('affinityGroups')]
    case 'invite':
      return [staff('invite', { note: notes[place % notes.length] })]
    case 'redirect':
    case 'decline':
      return [staff(action, feedback[place % feedback.length])]
    default:
      return [does(action)]
  }
}

const letterFile = (bytes: Uint8Array): DemoFile => ({ name: 'Letter of commitment.pdf', type: 'application/pdf', bytes, pages: 1 })

/** A draft somebody has only begun: the first page, and the team. */
const firstPages = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([path]) => /^(organization|team)\./.test(path)))
