import { sql, type ColumnType, type Generated } from 'kysely'
import type { Migration } from 'kysely/migration'

/** One row a letter, rendered once; sending is a job of its own. */
export interface MailTable {
  hostId: string
  id: string
  applicationId: string | null
  /** The letter's name in the program, or what kind of mail of ours it is. */
  letter: string
  /** Whose: a link to resume is put in for the applicant alone, when it is sent. */
  audience: 'applicant' | 'staff' | 'other'
  to: string[]
  subject: string
  /** In the letters' own format (draw.ts). Holds no token: `linkMark` stands for the link. */
  body: string
  attachment: ColumnType<MailAttachment | null, string | null, string | null>
  state: Generated<'waiting' | 'sent' | 'failed'>
  error: string | null
  createdAt: Generated<Date>
  sentAt: Date | null
}

export interface MailAttachment {
  name: string
  type: string
  content: string
}

/** What would have gone out, where no SMTP server is configured: development and demonstration only. */
export interface OutboxTable {
  hostId: string
  id: string
  to: string[]
  subject: string
  text: string
  attachment: ColumnType<MailAttachment | null, string | null, string | null>
  deliveredAt: Generated<Date>
}

export interface MailTables {
  mail: MailTable
  outbox: OutboxTable
}

export const mailMigrations: Record<string, Migration> = {
  'service-0220-mail': {
    async up(db) {
      const statements = [
        sql`create table mail (host_id uuid not null, id uuid not null, application_id uuid, letter text not null, audience text not null,
          "to" text[] not null, subject text not null, body text not null, attachment jsonb, state text not null default 'waiting', error text,
          created_at timestamptz not null default now(), sent_at timestamptz, primary key (host_id, id))`,
        sql`create index mail_application on mail (host_id, application_id)`,
        sql`create table outbox (host_id uuid not null, id uuid not null, "to" text[] not null, subject text not null, text text not null,
          attachment jsonb, delivered_at timestamptz not null default clock_timestamp(), primary key (host_id, id))`,
      ]
      for (const statement of statements) await statement.execute(db)
    },
  },
}
