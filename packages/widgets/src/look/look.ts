import type { CSSResult } from 'lit'
import { base } from './base.styles.ts'
import { fields } from './fields.styles.ts'
import { groups } from './groups.styles.ts'
import { parts } from './parts.styles.ts'
import { tokens } from './tokens.ts'

/** How both elements look, in the order of the cascade; each adds its own. */
export const look: CSSResult[] = [tokens, base, parts, fields, groups]
