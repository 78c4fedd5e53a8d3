import { localOf } from '@cohortium/program'
import type { EditionInput, EditionView } from '@cohortium/program'
import type { Staff } from './staff.ts'

const zone = 'America/New_York'
const begun = Date.now()

/** So many days after the journey began. */
export const day = (n: number): number => begun + n * 86_400_000

/** What clocks in `where` show so many days after the journey began: `2026-11-22T09:30`. */
export const localDay = (n: number, where = zone): string => localOf(day(n), where)

/** An edition made and published as staff do. */
export async function openEdition(staff: Staff, input: EditionInput): Promise<EditionView> {
  const made = await staff.ask<EditionView>('POST', '/api/editions', input)
  return staff.ask('POST', `/api/editions/${made.id}/publish`, {})
}

/** An edition of eighteen months that is open today, made and published as staff do. */
export function createEdition(staff: Staff, name: string): Promise<EditionView> {
  return openEdition(staff, {
    program: 'pursuing-equity',
    title: `Pursuing Equity, ${name}`,
    slug: `journey-${name}`,
    zone,
    graceMinutes: 5,
    dates: {
      call: null,
      actionCommunityCloses: localDay(10),
      learningNetworkCloses: localDay(20),
      answersBy: localDay(55),
      begins: localDay(60).slice(0, 7),
      ends: localDay(60 + 548),
    },
    seats: { actionCommunity: { seats: 2, reserved: 0 }, learningNetwork: { seats: 3, reserved: 1 } },
  })
}
