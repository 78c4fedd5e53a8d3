import type { OverviewView, RowView } from '@cohortium/program'
import { unitWord } from '../programs/index.ts'
import type { EditionSeen, Line } from './rows.ts'

const soon = 3 * 86_400_000

interface Standing {
  rows: readonly RowView[]
  late: readonly RowView[]
  seats: OverviewView['seats']
  deadJobs: number
}

/** What needs somebody today, the gravest first; nothing when nothing does. */
export function needsOf({ program, edition, lines, now }: EditionSeen, { rows, late, seats, deadJobs }: Standing): OverviewView['needs'] {
  const needs: OverviewView['needs'] = []
  const list = `/desk/editions/${edition.id}/applications`
  const until = new Date(now + soon).toISOString()
  const isSoon = ({ clock }: RowView): boolean => clock !== null && Date.parse(clock.at) <= now + soon
  if (late.length > 0)
    needs.push({
      id: 'overdue',
      tone: 'danger',
      title: count(late.length, 'promise has passed', 'promises have passed'),
      text: `${names(late)} still ${late.length === 1 ? 'waits' : 'wait'} for an answer.`,
      href: late.length === 1 ? `/desk/applications/${late[0]!.id}` : `${list}?state=${statesOf(late)}&sort=clock`,
      action: 'Answer',
    })
  const due = rows.filter((row) => row.clock?.by === 'host' && isSoon(row) && !late.some(({ id }) => id === row.id))
  if (due.length > 0)
    needs.push({
      id: 'due',
      tone: 'attention',
      title: count(due.length, 'answer is due within 3 days', 'answers are due within 3 days'),
      text: names(due),
      href: `${list}?state=${statesOf(due)}&due=${until}&sort=clock`,
      action: 'Decide',
    })
  const offers = rows.filter((row) => row.clock?.by === 'applicant' && isSoon(row))
  if (offers.length > 0)
    needs.push({
      id: 'offers',
      tone: 'attention',
      title: count(offers.length, 'offer runs out within 3 days', 'offers run out within 3 days'),
      text: names(offers),
      href: `${list}?state=${statesOf(offers)}&due=${until}&sort=clock`,
      action: 'See who',
    })
  for (const seat of seats) {
    const left = seat.seats - seat.taken
    if (seat.capacity === 'exact' && seat.seats > 0 && left <= Math.max(1, Math.floor(seat.seats / 10)))
      needs.push({
        id: `seats.${seat.track}`,
        tone: left === 0 ? 'danger' : 'attention',
        title: left === 0 ? `${seat.title}: no seat is free` : `${seat.title}: ${count(left, 'seat is free', 'seats are free')}`,
        text: `${seat.taken} of ${seat.seats} are taken, ${seat.accepted} of them accepted.`,
        href: `/desk/editions/${edition.id}/settings`,
        action: 'Change seats',
      })
  }
  const leaderless = withoutLeader(lines)
  if (leaderless.length > 0) {
    const { one, many } = unitWord(program.facts, leaderless[0]!.track)
    needs.push({
      id: 'leaders',
      tone: 'attention',
      title: count(leaderless.length, `${one} has no leader`, `${many} have no leader`),
      text: `Nobody leads ${names(leaderless)} yet. Staff can make one of its members the leader.`,
      href: leaderless.length === 1 ? `/desk/applications/${leaderless[0]!.id}` : `${list}?state=${statesOf(leaderless)}`,
      action: leaderless.length === 1 ? 'Open' : 'See which',
    })
  }
  if (deadJobs > 0)
    needs.push({
      id: 'jobs',
      tone: 'danger',
      title: count(deadJobs, 'job is stuck', 'jobs are stuck'),
      text: 'A letter or another effect could not be done and waits for you.',
      href: '/desk/jobs',
      action: 'Look',
    })
  return needs
}

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`

/** What takes others in and has nobody among them who leads it. */
function withoutLeader(lines: readonly Line[]): Line[] {
  const leading = lines.filter(({ tags }) => tags.includes('leads'))
  return lines.filter(
    ({ id, tags, isDemo }) => tags.includes('gathers') && !leading.some((one) => one.withinId === id && one.isDemo === isDemo),
  )
}

const statesOf = (rows: readonly { state: string }[]): string => [...new Set(rows.map(({ state }) => state))].join(',')

function names(rows: readonly { applicant: string; reference: string }[]): string {
  const [first, second, ...more] = rows.map(({ applicant, reference }) => applicant || reference)
  return more.length > 0 ? `${first}, ${second} and ${more.length} more` : [first, second].filter(Boolean).join(' and ')
}
