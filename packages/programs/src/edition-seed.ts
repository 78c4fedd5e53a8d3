import type { EditionDraft } from '@cohortium/program'

/** An edition ready to be created. */
export interface EditionSeed extends EditionDraft {
  program: string
  isDemo: boolean
}
