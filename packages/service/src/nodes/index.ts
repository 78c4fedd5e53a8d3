export { joinNodes, StoreNotShared, type Membership, type NodeTimes } from './join.ts'
export type { NodeTables } from './table.ts'
