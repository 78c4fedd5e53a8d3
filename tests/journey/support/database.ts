import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'

/** The address of a new, empty database on the tests' Postgres. */
export async function freshDatabaseUrl(): Promise<string> {
  const url = new URL(inject('postgresUrl' as never) as string)
  const admin = new pg.Client({ connectionString: url.href })
  await admin.connect()
  const name = `journey_${randomBytes(6).toString('hex')}`
  await admin.query(`create database ${name}`)
  await admin.end()
  url.pathname = `/${name}`
  return url.href
}
