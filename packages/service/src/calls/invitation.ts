import ical, { ICalCalendarMethod } from 'ical-generator'

export interface Call {
  title: string
  description: string
  startsAt: number
  endsAt: number
  joinUrl: string | null
  contact: string
}

/** The call as a calendar file; the same call keeps its id, so that a second file updates the first. */
export function invitation(id: string, { title, description, startsAt, endsAt, joinUrl, contact }: Call): string {
  const calendar = ical({
    name: title,
    prodId: { company: 'Cohortium', product: 'Cohortium', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  })
  calendar.createEvent({
    id: `call-${id}`,
    start: new Date(startsAt),
    end: new Date(endsAt),
    stamp: new Date(startsAt),
    summary: title,
    description: joinUrl === null ? description : `${description}\n\n${joinUrl}`,
    ...(joinUrl !== null && { location: joinUrl, url: joinUrl }),
    organizer: { name: contact, email: contact },
  })
  return calendar.toString()
}
