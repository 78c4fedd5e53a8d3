import type { Slice } from '../slice.ts'
import { nodeMigrations } from './table.ts'

export const nodes: Slice = { name: 'nodes', migrations: nodeMigrations }
