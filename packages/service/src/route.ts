import { createRoute, z } from '@hono/zod-openapi'
import type { Context, MiddlewareHandler } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { access } from './access.ts'
import { invalid } from './problem.ts'
import { issueSchema, missingSchema } from './schemas/common.ts'
import type { App, Variables } from './slice.ts'

/** Longer ones are of no use, and no index takes them. */
const longestKey = 200
const minimal = /(^|[,;\s])return=minimal($|[,;\s])/i

type Shape = Record<string, z.ZodType>
type Read<S extends Shape | undefined> = S extends Shape ? { [K in keyof S]: z.infer<S[K]> } : Record<never, never>

export interface RouteSpec<P extends Shape, Q extends Shape, B extends z.ZodType, A> {
  method: 'get' | 'post' | 'patch' | 'put' | 'delete'
  /** As Hono writes it: `/api/editions/:id`. Declared in access.ts. */
  path: string
  /** The group it stands in on the page of the API. */
  tag: string
  summary: string
  params?: P
  query?: Q
  body?: B
  /** What a success answers; null for 204, nothing. */
  answer: z.ZodType<A> | null
  /** Whether who prefers nothing (`Prefer: return=minimal`, RFC 7240) is spared the answer: 204. */
  mayBeMinimal?: true
  status?: 200 | 201
  before?: MiddlewareHandler<{ Variables: Variables }>[]
}

export interface Request<P extends Shape, Q extends Shape, B extends z.ZodType> {
  params: Read<P>
  query: Read<Q>
  body: z.infer<B>
  /** The header Idempotency-Key: the same key and body again answer the first outcome. */
  key: string | undefined
  /** The caller wants no answer; only where the route's may be minimal. */
  isMinimal: boolean
  c: Context<{ Variables: Variables }>
}

const problem = z
  .object({
    code: z.string(),
    message: z.string(),
    requestId: z.string(),
    issues: z.array(issueSchema).optional(),
    missing: z.array(missingSchema).optional(),
  })
  .openapi('Problem')

/** A view of views.ts in the document: named and described; its shape is the TypeScript interface that both sides import. */
export const view = <T>(name: string, description: string): z.ZodType<T> => z.custom<T>().openapi(name, { type: 'object', description })
export const views = <T>(name: string, description: string): z.ZodType<T[]> => z.array(view<T>(name, description))

/** Validate, call, answer: registers one route with its description, so that the document and the code cannot part. */
export function route<
  A,
  P extends Shape = Record<never, never>,
  Q extends Shape = Record<never, never>,
  B extends z.ZodType = z.ZodUndefined,
>(app: App, spec: RouteSpec<P, Q, B, A>, handle: (request: Request<P, Q, B>) => Promise<A | undefined> | A | undefined): void {
  const callers = access[`${spec.method.toUpperCase()} ${spec.path}`] ?? []
  const status = spec.status ?? 200
  const described = createRoute({
    method: spec.method,
    path: spec.path.replace(/:(\w+)/g, '{$1}'),
    tags: [spec.tag],
    summary: spec.summary,
    description: `For: ${callers.join(', ')}.`,
    ...(spec.before && { middleware: spec.before }),
    request: {
      ...(spec.params && { params: z.object(spec.params) }),
      ...(spec.query && { query: z.object(spec.query) }),
      ...(spec.mayBeMinimal && { headers: z.object({ prefer: z.string().optional().openapi({ example: 'return=minimal' }) }) }),
      ...(spec.body && { body: { required: true, content: { 'application/json': { schema: spec.body } } } }),
    },
    responses: {
      ...((spec.answer === null || spec.mayBeMinimal) && { 204: { description: 'Done; nothing to say.' } }),
      ...(spec.answer !== null && { [status]: { description: 'As asked.', content: { 'application/json': { schema: spec.answer } } } }),
      default: { description: 'A problem, in words.', content: { 'application/json': { schema: problem } } },
    },
  })
  const answer = async (c: Context<{ Variables: Variables }>): Promise<Response> => {
    const valid = (target: string): never => (c.req.valid as (target: string) => never).call(c.req, target) // the validator above typed it; a generic route cannot say so
    const key = c.req.header('idempotency-key')
    if (key !== undefined && key.length > longestKey)
      throw invalid([{ path: 'Idempotency-Key', code: 'tooLong', message: `A key has at most ${longestKey} characters.` }])
    const isMinimal = spec.mayBeMinimal === true && minimal.test(c.req.header('prefer') ?? '')
    const value = await handle({
      params: spec.params ? valid('param') : ({} as never),
      query: spec.query ? valid('query') : ({} as never),
      body: spec.body ? valid('json') : (undefined as never),
      key,
      isMinimal,
      c,
    })
    if (isMinimal) c.header('Preference-Applied', 'return=minimal')
    return spec.answer === null || isMinimal ? c.body(null, 204) : c.json(value as object, status as ContentfulStatusCode)
  }
  app.openapi(described, answer as never) // never: the response is typed by `A` here, not by the document
}
