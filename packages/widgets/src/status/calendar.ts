import { html, nothing, type TemplateResult } from 'lit'
import type { ApplicationView, SessionView } from '@cohortium/program'
import { monthOf, shortDay } from '../look/dates.ts'
import * as words from '../words/en.ts'

/** One line of the calendar: a session, or a run of months in each of which it is held and no day is set: two years of seminars are one line. */
interface Line {
  session: SessionView
  /** The last month of the run. */
  last: string | null
}

const order = ({ day, month }: SessionView): string => day ?? month ?? '9'
const count = (month: string | null): number => (month ? Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) : NaN)
const but = (session: SessionView): string => JSON.stringify({ ...session, month: '' })

function linesOf(sessions: readonly SessionView[]): Line[] {
  const lines: Line[] = []
  for (const session of sessions.toSorted((one, other) => order(one).localeCompare(order(other)))) {
    const before = session.day ? undefined : lines.findLast((line) => but(line.session) === but(session))
    if (before && count(session.month) === count(before.last) + 1) before.last = session.month
    else lines.push({ session, last: session.month })
  }
  return lines
}

/** When: a day where it is known, else the month or the months, else that neither is; said so. */
function when({ session: { day, month }, last }: Line): TemplateResult {
  const [time, note] = day
    ? [shortDay(`${day.slice(0, 10)}T12:00Z`, 'UTC')]
    : !month || !last
      ? [words.toBeAnnounced]
      : month === last
        ? [monthOf(month), words.dayToBeSet]
        : [words.fromTo(monthOf(month), monthOf(last)), words.daysToBeSet]
  return html`<span><span class="strong">${time}</span>${note ? html`<br /><span class="quiet small">${note}</span>` : nothing}</span>`
}

/** Where, how long, and what happens. */
function what({ title, inPerson, place, lastsMinutes, parts, optional, acts }: SessionView): TemplateResult {
  const facts = [
    inPerson ? words.inPerson(place) : words.online,
    lastsMinutes && words.minutesLong(lastsMinutes, parts),
    optional && words.optional,
  ]
  return html`<span
    >${title}<br /><span class="quiet small">${facts.filter(Boolean).join(', ')}</span>${
      acts?.length
        ? html`<ol class="acts small quiet">
            ${acts.map((act) => html`<li>${act}</li>`)}
          </ol>`
        : nothing
    }</span
  >`
}

/** The sessions in order of time; last those whose time is not known. */
export function calendar({ sessions }: ApplicationView): TemplateResult | typeof nothing {
  return sessions.length
    ? html`<section class="stack">
        <h3>${words.calendar}</h3>
        <ul class="dates">
          ${linesOf(sessions).map((line) => html`<li>${when(line)}${what(line.session)}</li>`)}
        </ul>
      </section>`
    : nothing
}
