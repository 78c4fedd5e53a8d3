import type { Note } from '@cohortium/program'

/** The note of a value that is ours and no source's, `OURS-3`: what we do, and why. It has no readings, for there is nothing to read. */
export const ours = (number: number, title: string, resolution: string): Note => ({
  id: `OURS-${number}`,
  status: 'ours',
  title,
  readings: [],
  resolution,
})
