import type { DocumentsDoor } from '../doors.ts'
import type { Slice } from '../slice.ts'
import { documentsOf } from './queries.ts'
import { documentRoutes } from './routes.ts'
import { documentMigrations } from './table.ts'

export { diskStore, readBlob, type BlobStore } from './blobs.ts'
export { sendFile } from './download.ts'
export { addDocument } from './queries.ts'
export { sampleVideo } from './sample-video.ts'
export type { DocumentTables } from './table.ts'
export { documentsOf }

const door = { documentsOf } satisfies DocumentsDoor
void door

export const documents: Slice = { name: 'documents', migrations: documentMigrations, routes: documentRoutes }
