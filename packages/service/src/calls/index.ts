export type { CallTables } from './table.ts'
