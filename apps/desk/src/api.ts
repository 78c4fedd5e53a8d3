import type {
  ApplicationView,
  CallSettingsView,
  DatasetView,
  EditionInput,
  EditionPatch,
  EditionView,
  FormDefinition,
  JobView,
  StuckKindView,
  ListQuery,
  ListView,
  LogView,
  MailView,
  MeView,
  MigrationView,
  UndoMigrationView,
  Note,
  OverviewView,
  PreviewView,
  Problem,
  ProgramView,
  VersionView,
} from '@cohortium/program'

/** The server answered with an error: what happened, what would help, and where. */
export class ApiError extends Error {
  readonly status: number
  readonly problem: Problem
  constructor(status: number, problem: Problem) {
    super(problem.message)
    this.name = 'ApiError'
    this.status = status
    this.problem = problem
  }
}

/** No answer at all: the network or the server is down. */
export class ServerDown extends Error {
  constructor(cause: unknown) {
    super('We cannot reach the server.', { cause })
    this.name = 'ServerDown'
  }
}

/** What staff set of the informational call; null while unknown. */
export type CallLinks = Pick<CallSettingsView, 'joinUrl' | 'recordingUrl'>

export type Payload = Record<string, unknown>

/**
 * The service as the desk calls it. Every call throws {@link ApiError} or {@link ServerDown}.
 * `signal` gives up a reading that a newer one replaces.
 */
export interface Api {
  me(): Promise<MeView>
  signIn(email: string): Promise<void>
  confirmSignIn(token: string): Promise<void>
  signOut(): Promise<void>
  programs(): Promise<ProgramView[]>
  form(program: string, form: string): Promise<FormDefinition>
  notes(program: string): Promise<Note[]>
  versions(program: string): Promise<VersionView[]>
  /** With `dryRun` nothing is written. Each request looks at a part; `next` says after which application to go on. */
  migrate(program: string, move: { from: number; to: number; dryRun: boolean; after?: string }): Promise<MigrationView>
  takeBack(program: string, move: { from: number; to: number; after?: string }): Promise<UndoMigrationView>
  datasets(program: string): Promise<DatasetView[]>
  /** Where the figures are saved from, as comma-separated values. */
  datasetUrl(program: string, dataset: string): string
  /** The figures as facts for a report, by term; refused where they are illustrative. */
  reportFigures(program: string, dataset: string): Promise<Record<string, number>>
  editions(): Promise<EditionView[]>
  edition(id: string): Promise<EditionView>
  createEdition(input: EditionInput): Promise<EditionView>
  changeEdition(id: string, patch: EditionPatch): Promise<EditionView>
  publishEdition(id: string): Promise<EditionView>
  call(edition: string): Promise<CallSettingsView>
  saveCall(edition: string, links: CallLinks): Promise<CallSettingsView>
  overview(edition: string): Promise<OverviewView>
  list(edition: string, query: ListQuery, signal?: AbortSignal): Promise<ListView>
  application(id: string): Promise<ApplicationView>
  log(id: string): Promise<LogView>
  preview(id: string, verb: string, payload: Payload): Promise<PreviewView>
  /** `key` is made once for one opened dialog: a repeat after a lost answer does nothing twice. */
  cause(id: string, verb: string, payload: Payload, key: string): Promise<ApplicationView>
  /** Ends every link to an application and mails its applicant a new one. */
  renewLinks(id: string): Promise<void>
  /** Where the document is saved from; with `?view` it is shown in place. */
  documentUrl(id: string, document: string): string
  mails(filter: { edition?: string; application?: string }): Promise<MailView[]>
  deadJobs(): Promise<JobView[]>
  /** How many are stuck of each name that can be tried again. */
  stuckKinds(): Promise<StuckKindView[]>
  retryJob(id: string): Promise<void>
  retryAll(name: string): Promise<{ count: number }>
  /** Of a timer whose step fails: what it would have led to does not happen. */
  skipJob(id: string): Promise<void>
  dismissJob(id: string): Promise<void>
  /** A demonstration's clock, counted from the true time. */
  moveClock(offsetMs: number): Promise<{ now: string }>
}

type Fetch = (input: string, init?: RequestInit) => Promise<Response>

export function createApi(fetch: Fetch, origin = ''): Api {
  async function call<T>(
    method: string,
    path: string,
    body?: unknown,
    extra: { key?: string; signal?: AbortSignal | undefined } = {},
  ): Promise<T> {
    const headers: Record<string, string> = { accept: 'application/json' }
    if (body !== undefined) headers['content-type'] = 'application/json'
    if (extra.key) headers['idempotency-key'] = extra.key
    const init: RequestInit = { method, headers, credentials: 'same-origin' }
    if (body !== undefined) init.body = JSON.stringify(body)
    if (extra.signal) init.signal = extra.signal
    let response: Response
    try {
      response = await fetch(`${origin}${path}`, init)
    } catch (cause) {
      if (extra.signal?.aborted) throw cause
      throw new ServerDown(cause)
    }
    if (!response.ok) throw new ApiError(response.status, await readProblem(response))
    return (response.status === 204 ? undefined : await response.json()) as T
  }
  const at = (strings: TemplateStringsArray, ...parts: string[]) =>
    String.raw({ raw: strings }, ...parts.map((part) => encodeURIComponent(part)))
  return {
    me: () => call('GET', '/api/me'),
    signIn: (email) => call('POST', '/api/sign-in', { email }),
    confirmSignIn: (token) => call('POST', '/api/sign-in/confirm', { token }),
    signOut: () => call('POST', '/api/sign-out', {}),
    programs: () => call('GET', '/api/programs'),
    form: (program, form) => call('GET', at`/api/programs/${program}/forms/${form}`),
    versions: (program) => call('GET', at`/api/programs/${program}/versions`),
    migrate: (program, move) => call('POST', at`/api/programs/${program}/migrations`, move),
    takeBack: (program, move) => call('POST', at`/api/programs/${program}/migrations/undo`, move),
    datasets: (program) => call('GET', at`/api/programs/${program}/datasets`),
    datasetUrl: (program, dataset) => origin + at`/api/programs/${program}/datasets/${dataset}/csv`,
    reportFigures: (program, dataset) => call('GET', at`/api/programs/${program}/datasets/${dataset}/report`),
    notes: (program) => call('GET', at`/api/programs/${program}/notes`),
    editions: () => call('GET', '/api/editions'),
    edition: (id) => call('GET', at`/api/editions/${id}`),
    createEdition: (input) => call('POST', '/api/editions', input),
    changeEdition: (id, patch) => call('PATCH', at`/api/editions/${id}`, patch),
    publishEdition: (id) => call('POST', at`/api/editions/${id}/publish`, {}),
    call: (edition) => call('GET', at`/api/editions/${edition}/call`),
    saveCall: (edition, links) => call('PUT', at`/api/editions/${edition}/call`, links),
    overview: (edition) => call('GET', at`/api/editions/${edition}/overview`),
    list: (edition, query, signal) => call('GET', at`/api/editions/${edition}/applications` + search(query), undefined, { signal }),
    application: (id) => call('GET', at`/api/applications/${id}`),
    log: (id) => call('GET', at`/api/applications/${id}/log`),
    preview: (id, verb, payload) => call('POST', at`/api/applications/${id}/${verb}/preview`, payload),
    cause: (id, verb, payload, key) => call('POST', at`/api/applications/${id}/${verb}`, payload, { key }),
    renewLinks: (id) => call('POST', at`/api/applications/${id}/links/renew`, {}),
    documentUrl: (id, document) => origin + at`/api/applications/${id}/documents/${document}`,
    mails: (filter) => call('GET', '/api/mails' + search(filter)),
    deadJobs: () => call('GET', '/api/jobs?state=dead'),
    stuckKinds: () => call('GET', '/api/jobs/kinds'),
    retryJob: (id) => call('POST', at`/api/jobs/${id}/retry`, {}),
    retryAll: (name) => call('POST', '/api/jobs/retry', { name }),
    skipJob: (id) => call('POST', at`/api/jobs/${id}/skip`, {}),
    dismissJob: (id) => call('POST', at`/api/jobs/${id}/dismiss`, {}),
    moveClock: (offsetMs) => call('POST', '/api/clock', { offsetMs }),
  }
}

/** `?q=…` of what is set, in a fixed order of keys; '' when nothing is. */
export function search(query: object): string {
  const entries = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  return entries.length === 0 ? '' : `?${new URLSearchParams(entries.map(([key, value]) => [key, String(value)]))}`
}

async function readProblem(response: Response): Promise<Problem> {
  try {
    const body = (await response.json()) as Partial<Problem>
    if (typeof body.message === 'string' && typeof body.code === 'string') return { requestId: '', ...body } as Problem
  } catch {
    // A proxy's own error page; what follows says all we know.
  }
  return {
    code: 'broken',
    message: `The server answered ${response.status} and said no more.`,
    requestId: response.headers.get('x-request-id') ?? '',
  }
}
