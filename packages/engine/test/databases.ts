/** A fresh database for a test: PGlite in memory, or a new database on the real Postgres that postgres-setup.mjs started. */
import { randomBytes } from 'node:crypto'
import { openDatabase, type Database } from '../src/index.ts'
import { Client } from 'pg'
import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
  }
}

export type Kind = 'pglite' | 'postgres'

/** For `describe.each(KINDS)`: the same tests on both. */
export const KINDS: readonly Kind[] = ['pglite', 'postgres']

/** The address of a new, empty database on the real Postgres. */
export async function freshUrl(): Promise<string> {
  const admin = new Client({ connectionString: inject('postgresUrl') })
  await admin.connect()
  const name = `test_${randomBytes(6).toString('hex')}`
  await admin.query(`create database ${name}`)
  await admin.end()
  const url = new URL(inject('postgresUrl'))
  url.pathname = `/${name}`
  return url.href
}

export async function freshDatabase(kind: Kind): Promise<Database> {
  return openDatabase(kind === 'pglite' ? { memory: true } : { url: await freshUrl() })
}
