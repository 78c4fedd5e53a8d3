import type { MiddlewareHandler } from 'hono'
import type { Issue } from '@cohortium/program'
import { invalid, notFound, ProblemError } from './problem.ts'

/** No form of ours is nested deeper than a list of members; what is, is made to exhaust whoever walks it. */
const deepest = 16

const isJson = /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i

/** The one page of ours that a browser without JavaScript sends: a plain form (calls/page.ts). */
const isPage = /^\/call\/[^/]+$/
const isForm = /^application\/x-www-form-urlencoded\s*(?:;|$)/i

/** Nothing lies at an address with the one character that Postgres keeps in no text. */
export const plainAddress = (): MiddlewareHandler => async (c, next) => {
  if (/%00/.test(c.req.url)) throw notFound()
  await next()
}

/**
 * Lets a body through when it is JSON that a database can keep: UTF-8, of a sensible depth, without NUL and without half a character.
 * On our one page with a plain form it is the form's fields instead. What is in it is for the route's own schema to say.
 * @throws ProblemError 400 when it cannot be read, 415 for another type, 422 with the path of what cannot be kept
 */
export const plainBody = (): MiddlewareHandler => async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD' || c.req.method === 'OPTIONS') return next()
  const bytes = await c.req.arrayBuffer()
  if (bytes.byteLength > 0) {
    const type = c.req.header('content-type') ?? ''
    const isFields = isPage.test(c.req.path)
    if (isFields && !isForm.test(type)) throw new ProblemError(415, { code: 'invalid', message: 'Send the form of this page.' })
    if (!isFields && !isJson.test(type))
      throw new ProblemError(415, { code: 'invalid', message: 'Send JSON, and say so: Content-Type: application/json.' })
    const faults = faultsIn(isFields ? Object.fromEntries(new URLSearchParams(new TextDecoder().decode(bytes))) : read(bytes))
    if (faults.length > 0) throw invalid(faults)
  }
  return next()
}

function read(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    throw new ProblemError(
      400,
      { code: 'invalid', message: 'The request could not be read: it is no JSON, or not in UTF-8.' },
      { cause: error },
    )
  }
}

/** Walked with a list of its own: a body can be nested deeper than calls may be. */
function faultsIn(value: unknown): Issue[] {
  const faults: Issue[] = []
  const todo: { value: unknown; path: string; depth: number }[] = [{ value, path: '', depth: 0 }]
  for (let here = todo.pop(); here !== undefined; here = todo.pop()) {
    const { path, depth } = here
    if (typeof here.value === 'string' && !isPlain(here.value))
      faults.push({ path, code: 'character', message: 'This text holds a sign that cannot be kept. Type it again instead of pasting it.' })
    if (typeof here.value !== 'object' || here.value === null) continue
    if (depth === deepest) return [{ path, code: 'type', message: 'This is nested too deeply.' }]
    for (const [name, item] of Object.entries(here.value)) {
      if (!isPlain(name)) return [{ path, code: 'character', message: 'The name of a field holds a sign that cannot be kept.' }]
      todo.push({ value: item, path: path ? `${path}.${name}` : name, depth: depth + 1 })
    }
  }
  return faults
}

const isPlain = (text: string): boolean => !text.includes('\u0000') && text.isWellFormed()
