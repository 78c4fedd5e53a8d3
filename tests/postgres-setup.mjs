// vitest globalSetup: one throw-away Postgres for a package's tests, unless TEST_DATABASE_URL names a running one.
import { startPostgres } from '../scripts/postgres.mjs'

export default async (project) => {
  if (process.env.TEST_DATABASE_URL) {
    project.provide('postgresUrl', process.env.TEST_DATABASE_URL)
    return
  }
  const server = await startPostgres()
  project.provide('postgresUrl', server.url)
  return () => server.stop()
}
