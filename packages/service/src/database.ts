import type { EngineTables } from '@cohortium/engine'
import type { Kysely, Transaction } from 'kysely'
import type { AnswerCopyTable, AnswerTable, ApplicantTable, FormTokenTable } from './applications/table.ts'
import type { CallTables } from './calls/table.ts'
import type { CertificateTables } from './certificates/table.ts'
import type { DocumentTables } from './documents/table.ts'
import type { MailTables } from './mail/table.ts'
import type { NodeTables } from './nodes/table.ts'
import type { OrganisationTable } from './organisations/table.ts'
import type { PartnersTables } from './partners/table.ts'
import type { PeopleTables } from './people/table.ts'

/** Tables of the service beside the engine's. A slice brings its interface from its `table.ts`; every key begins with the host. */
export interface ServiceTables extends CallTables, CertificateTables, DocumentTables, MailTables, NodeTables, PartnersTables, PeopleTables {
  organisation: OrganisationTable
  applicant: ApplicantTable
  answer: AnswerTable
  answerCopy: AnswerCopyTable
  formToken: FormTokenTable
}

export interface Tables extends EngineTables, ServiceTables {}
export type Db = Kysely<Tables>
export type Trx = Transaction<Tables>
/** A query that may run inside a transaction or outside. */
export type DbOrTrx = Db | Trx
