import { failureOf, Refused, UnknownVersion } from '@cohortium/engine'
import type { Issue, MissingView, Problem } from '@cohortium/program'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import * as z from 'zod'
import { issuesOf } from './request-words.ts'

/** An answer that is not what was asked for, ready to be sent: `Problem` without the request's id. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly status: ContentfulStatusCode
  readonly body: Omit<Problem, 'requestId'>
  /** Seconds until it is worth trying again. */
  readonly retryAfter: number | undefined
  constructor(status: ContentfulStatusCode, body: Omit<Problem, 'requestId'>, options: { cause?: unknown; retryAfter?: number } = {}) {
    super(body.message, { cause: options.cause })
    this.status = status
    this.body = body
    this.retryAfter = options.retryAfter
  }
}

export const notFound = (message = 'There is nothing here under this address, or you may not see it.'): ProblemError =>
  new ProblemError(404, { code: 'notFound', message })

export const forbidden = (message: string): ProblemError => new ProblemError(403, { code: 'forbidden', message })

export const signInFirst = (message: string): ProblemError => new ProblemError(401, { code: 'signIn', message })

export const invalid = (issues: readonly Issue[], message = 'Some answers need another look.'): ProblemError =>
  new ProblemError(422, { code: 'invalid', message, issues: [...issues] })

/** Nothing is wrong with what was asked; it is worth asking again after so many seconds. */
export const unavailable = (message: string, retryAfter: number, cause?: unknown): ProblemError =>
  new ProblemError(503, { code: 'unavailable', message }, { cause, retryAfter })

/** The database is away. Nothing is known about what a request had begun: asked again under the same key, it is done once (promise R3). */
export const away = (cause?: unknown): ProblemError =>
  unavailable('We cannot reach our records for the moment. Nothing you saved before is lost. Try again in a few seconds.', 2, cause)

const statusOf: Record<Refused['code'], [ContentfulStatusCode, string]> = {
  notFound: [404, 'notFound'],
  notAllowed: [403, 'forbidden'],
  notNow: [409, 'refused'],
  conflict: [409, 'conflict'],
  broken: [500, 'broken'],
}

/** A refusal of the engine; `words` says what is missing in the reader's words where the caller knows the program, else the refusal's own do. */
export function refusal(
  error: Refused,
  words: (paths: readonly string[]) => MissingView[] = (paths) => paths.map((path) => ({ path, message: error.message })),
): ProblemError {
  const [status, code] = statusOf[error.code]
  const missing = words(error.missing)
  return new ProblemError(status, { code, message: error.message, ...(missing.length > 0 && { missing }) }, { cause: error })
}

/** The disk is full, a limit set for it is reached, or it fails to write: of Postgres by SQLSTATE, of the folder of files by errno. Reading goes on. */
const full = ['53100', '53400', '58030', 'ENOSPC', 'EDQUOT', 'EIO']
const isDiskFull = (error: unknown): boolean => error instanceof Error && full.includes(String((error as { code?: unknown }).code))

export const noRoom = (cause?: unknown): ProblemError =>
  new ProblemError(
    507,
    { code: 'broken', message: 'There is no room to save this now. Nothing you sent before is lost. Try again in a minute.' },
    { cause, retryAfter: 60 },
  )

/** What an error becomes on the wire; undefined for a bug, which answers 500 with the request's id and nothing else. */
export function problemOf(error: unknown): ProblemError | undefined {
  if (error instanceof ProblemError) return error
  if (error instanceof Refused) return refusal(error)
  if (error instanceof z.core.$ZodError) return invalid(issuesOf(error))
  if (error instanceof HTTPException)
    return new ProblemError(
      error.status as ContentfulStatusCode,
      { code: error.status === 413 ? 'tooLarge' : 'invalid', message: error.message || 'The request could not be read.' },
      { cause: error },
    )
  if (error instanceof UnknownVersion)
    return unavailable('This server does not know this version of the program yet. Another one does; nothing was done here.', 1, error)
  if (isDiskFull(error)) return noRoom(error)
  if (error instanceof Error && failureOf(error) !== 'fault') return away(error)
  return undefined
}
