import { localOf } from '@cohortium/program'
import type { EditionView } from '@cohortium/program'
import type { Staff } from './staff.ts'

const zone = 'America/New_York'
const begun = Date.now()

/** So many days after the journey began. */
export const day = (n: number): number => begun + n * 86_400_000

/** An edition of eighteen months that is open today, made and published as staff do. */
export async function createEdition(staff: Staff, name: string): Promise<EditionView> {
  const local = (n: number) => localOf(day(n), zone)
  const made = await staff.ask<EditionView>('POST', '/api/editions', {
    program: 'pursuing-equity',
    title: `Pursuing Equity, ${name}`,
    slug: `journey-${name}`,
    zone,
    graceMinutes: 5,
    dates: {
      call: null,
      actionCommunityCloses: local(10),
      learningNetworkCloses: local(20),
      answersBy: local(55),
      begins: local(60).slice(0, 7),
      ends: local(60 + 548),
    },
    seats: { actionCommunity: { seats: 2, reserved: 0 }, learningNetwork: { seats: 3, reserved: 1 } },
  })
  return staff.ask('POST', `/api/editions/${made.id}/publish`, {})
}
