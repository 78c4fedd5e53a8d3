import type { EditionInput, EditionPatch, EditionView, Issue, ProgramView } from '@cohortium/program'

/** What a program's edition begins as: its dates unknown, its seats as the program guesses them. */
export function blankEdition(program: ProgramView, zone: string): EditionInput {
  return {
    program: program.id,
    title: '',
    slug: '',
    zone,
    graceMinutes: 15,
    dates: Object.fromEntries(program.dates.map((date) => [date.name, null])),
    seats: Object.fromEntries(program.tracks.map((track) => [track.id, { seats: track.seats, reserved: 0 }])),
  }
}

export function inputOf(edition: EditionView): EditionInput {
  return {
    program: edition.program,
    title: edition.title,
    slug: edition.slug,
    zone: edition.zone,
    graceMinutes: edition.graceMinutes ?? 0, // always there for staff, who alone edit
    dates: Object.fromEntries(edition.dates.map((date) => [date.name, date.local])),
    seats: Object.fromEntries(edition.tracks.map((track) => [track.id, { seats: track.seats, reserved: track.reserved ?? 0 }])),
  }
}

/** Only what differs, so that two people who change different things do not undo each other. */
export function patchOf(edition: EditionView, input: EditionInput): EditionPatch {
  const before = inputOf(edition)
  const patch: EditionPatch = { revision: edition.revision }
  for (const key of ['title', 'slug', 'zone', 'graceMinutes'] as const)
    if (before[key] !== input[key]) Object.assign(patch, { [key]: input[key] })
  const dates = Object.entries(input.dates).filter(([name, local]) => before.dates[name] !== local)
  const seats = Object.entries(input.seats).filter(
    ([track, one]) => before.seats[track]?.seats !== one.seats || before.seats[track]?.reserved !== one.reserved,
  )
  if (dates.length > 0) patch.dates = Object.fromEntries(dates)
  if (seats.length > 0) patch.seats = Object.fromEntries(seats)
  return patch
}

/** Published deadlines that the input moves. */
export function movedDeadlines(edition: EditionView, input: EditionInput): { title: string; from: string; to: string | null }[] {
  if (edition.state === 'draft') return []
  return edition.dates.flatMap((date) => {
    const to = input.dates[date.name] ?? null
    return date.kind === 'deadline' && date.local !== null && date.local !== to ? [{ title: date.title, from: date.local, to }] : []
  })
}

/** What can be seen without the server: names missing, deadlines moved to earlier, more seats kept than there are. */
export function checkInput(input: EditionInput, edition: EditionView | undefined): Issue[] {
  const issues: Issue[] = []
  if (input.title.trim() === '')
    issues.push({ path: 'title', code: 'required', message: 'Enter a title, for example Pursuing Equity 2027' })
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(input.slug))
    issues.push({ path: 'slug', code: 'pattern', message: 'Enter an address in small letters, digits and hyphens, for example 2027' })
  for (const moved of edition ? movedDeadlines(edition, input) : []) {
    const date = edition?.dates.find((one) => one.title === moved.title)
    if (date && (moved.to === null || moved.to < moved.from))
      issues.push({
        path: `dates.${date.name}`,
        code: 'earlier',
        message: `${date.title} is published and may only move later than it is now`,
      })
  }
  for (const [track, { seats, reserved }] of Object.entries(input.seats)) {
    if (!Number.isInteger(seats) || seats < 0)
      issues.push({ path: `seats.${track}.seats`, code: 'type', message: 'Enter how many seats there are, 0 or more' })
    else if (!Number.isInteger(reserved) || reserved < 0)
      issues.push({ path: `seats.${track}.reserved`, code: 'type', message: 'Enter how many seats are kept for redirects, 0 or more' })
    else if (reserved > seats)
      issues.push({
        path: `seats.${track}.reserved`,
        code: 'tooLarge',
        message: `Keep at most ${seats}, the number of seats, for redirects`,
      })
  }
  return issues
}
