import type { Note } from '@cohortium/program'
import { inconsistencies } from './notes/inconsistencies.ts'
import { additions } from './notes/ours.ts'

/** What the source leaves open or says twice, and what we added. Staff read it on the program's page. */
export const notes: readonly Note[] = [...inconsistencies, ...additions]
