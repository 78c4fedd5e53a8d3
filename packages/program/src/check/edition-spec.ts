import type { Facts } from '../facts.ts'
import type { Fault } from '../fault.ts'

/** An edition whose shape its dates contradict. */
export function checkEditionSpec({ edition, dates, tracks }: Facts): Fault[] {
  const faults: Fault[] = []
  const tell = (path: string, message: string): void => void faults.push({ path, message })
  for (const end of ['begins', 'ends'] as const) {
    const name = edition[end]
    if (name !== undefined && !Object.hasOwn(dates, name)) tell(`edition.${end}`, `${name} is not one of dates`)
  }
  if (edition.kind === 'standing' && Object.keys(dates).length > 0) tell('edition.kind', 'is standing, and a standing edition has no dates')
  if (edition.kind === 'dated' && (edition.begins === undefined || edition.ends === undefined))
    tell('edition', 'is dated: say which date begins it and which ends it')
  for (const [name, { closes }] of Object.entries(tracks))
    if (closes !== undefined && edition.kind !== 'dated')
      tell(`tracks.${name}.closes`, `an edition that is ${edition.kind} has no deadline`)
  return faults
}
