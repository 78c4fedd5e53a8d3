/** Trainees on their way, on the pure machine and the intake that begins in July 2027. */
import { instantOf } from '@cohortium/program'
import { Life } from '../life.fixture.ts'
import { demoEditions } from './editions.ts'
import { deiLeadershipTrack } from './program.ts'

export const edition = { ...demoEditions('2026-11-22')[3], title: 'DEI Leadership Track 2027' }
export const at = (local: string): number => instantOf(`${local}T12:00`, edition.zone)

/** A trainee in review, with the exceptions that the service found. */
export function sent(exceptions: readonly string[] = []): Life {
  const life = new Life(deiLeadershipTrack, edition, 'leadership', at('2026-12-01'))
  life.send('submit', at('2026-12-02'), {}, { exceptions })
  return life
}
export function inSecondYear(): Life {
  const life = sent()
  life.send('invite', at('2027-01-10'))
  life.send('accept', at('2027-01-12'))
  life.fire('beginning')
  life.fire('yearTwo')
  return life
}
