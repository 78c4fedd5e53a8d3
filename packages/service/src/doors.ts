/**
 * What the slices ask of each other, as types: each slice checks what its `index.ts` exports against these (`satisfies`).
 * A slice reads another only through its `index.ts` (design.md §2).
 */
import type { Context, FileView, Instant, LetterView } from '@cohortium/program'
import type { Actor, Partner } from './actor.ts'
import type { DbOrTrx, Trx } from './database.ts'
import type { Service } from './service.ts'

export interface PartnersDoor {
  /** By the publishable key in the path; undefined when there is no such key. */
  partnerOf(service: Service, key: string): Promise<Partner | undefined>
}

export interface PeopleDoor {
  /** The person behind the session's cookie, with the roles of their memberships. */
  signedIn(service: Service, headers: Headers): Promise<Actor | undefined>
  /** Whoever holds `rt_…`: the role applicant, one application. */
  bearer(service: Service, host: string, token: string): Promise<Actor | undefined>
  /** A new resume token, hashed at rest. */
  issueToken(trx: Trx, options: { host: string; application: string; at: Instant }): Promise<string>
}

export interface MailDoor {
  /** Queues the mail with the link that resumes the application. */
  mailResumeLink(trx: Trx, options: { host: string; application: string; token: string }): Promise<void>
  /** Files a mail and queues its sending; the same key twice is one mail. */
  queueMail(trx: Trx, mail: { host: string; application?: string; key: string; to: string[]; subject: string; body: string }): Promise<void>
  lettersOf(db: DbOrTrx, host: string, application: string): Promise<LetterView[]>
  /** A letter of the program as it would go out now, with `context` as it stands after the step. */
  renderLetter(
    service: Service,
    target: { host: string; id: string },
    letter: { letter: string; to: string; texts: Record<string, string>; context: Context },
  ): Promise<{ letter: string; to: string[]; subject: string; body: string }>
}

export interface DocumentsDoor {
  /** The live file of each document, and those that were refused, with why. */
  documentsOf(db: DbOrTrx, host: string, application: string): Promise<FileView[]>
}

export interface CertificatesDoor {
  certificateOf(db: DbOrTrx, host: string, application: string): Promise<{ issuedAt: string } | null>
}
