import type { MailDoor } from '../doors.ts'
import type { Slice } from '../slice.ts'
import { mailJobs } from './jobs.ts'
import { renderLetter } from './letter.ts'
import { lettersOf, mailResumeLink, queueMail } from './queue.ts'
import { mailRoutes } from './routes.ts'
import { mailMigrations } from './table.ts'

export { sayDay, sayInstant } from './dates.ts'
export { escapeHtml } from './draw.ts'
export { outboxMailer, smtpMailer, type Mailer, type Message } from './mailer.ts'
export type { MailTables } from './table.ts'
export { lettersOf, mailResumeLink, queueMail, renderLetter }

const door = { lettersOf, mailResumeLink, queueMail, renderLetter } satisfies MailDoor
void door

export const mail: Slice = { name: 'mail', migrations: mailMigrations, routes: mailRoutes, jobs: mailJobs }
