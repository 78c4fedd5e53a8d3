import type { ApplicationView, ApplyDefinition, Answers } from '@cohortium/program'

export interface Page {
  /** The server. */
  url: string
  /** The partner's publishable key. */
  key: string
  /** The origin of the partner's page. */
  origin: string
}

/** What is asked to begin: a person's or chapter's name, an organisation, what it is made within. */
export interface Who {
  name?: string
  organisation?: { name: string; location?: string }
  within?: string
}

/** An applicant who applies over HTTP, as the element on a partner's page would. */
export class Team {
  readonly page: Page
  readonly email: string
  id = ''
  token = ''

  constructor(page: Page, email: string) {
    this.page = page
    this.email = email
  }

  static definition(page: Page, edition: string): Promise<ApplyDefinition> {
    return ask<ApplyDefinition>(page, 'GET', `editions/${edition}`)
  }

  /** `who` is what is asked to begin: of a team the organisation's name is enough. */
  async begin(edition: string, track: string, who: string | Who): Promise<ApplicationView> {
    const definition = await Team.definition(this.page, edition)
    const said = typeof who === 'string' ? { organisation: { name: who, location: 'Duluth, Minnesota' } } : who
    const body = { edition: definition.edition.id, track, formToken: definition.formToken, email: this.email, ...said }
    const begun = await ask<{ token: string; application: ApplicationView }>(this.page, 'POST', 'applications', { body })
    this.id = begun.application.id
    this.token = begun.token
    return begun.application
  }

  view(): Promise<ApplicationView> {
    return this.own('GET', '')
  }

  async save(form: string, answers: Answers): Promise<void> {
    const fields = Object.fromEntries(
      Object.entries(answers).flatMap(([page, values]) => Object.entries(values).map(([name, value]) => [`${page}.${name}`, value])),
    )
    await this.own('PATCH', '/answers', { form, fields, versions: {} })
  }

  verb(verb: string, payload: object = {}): Promise<ApplicationView> {
    return this.own('POST', `/${verb}`, payload)
  }

  /** Uploads a whole file in one piece, by tus. */
  async upload(document: string, name: string, type: string, bytes: Buffer): Promise<void> {
    const { url, key, origin } = this.page
    const word = (text: string) => Buffer.from(text).toString('base64')
    const metadata = Object.entries({ application: this.id, document, filename: name, filetype: type }).map(
      ([field, value]) => `${field} ${word(value)}`,
    )
    const common = { authorization: `Bearer ${this.token}`, origin, 'tus-resumable': '1.0.0' }
    const made = await fetch(`${url}/embed/${key}/files`, {
      method: 'POST',
      headers: { ...common, 'upload-length': String(bytes.length), 'upload-metadata': metadata.join(',') },
    })
    if (made.status !== 201) throw new Error(`${document}: ${made.status} ${await made.text()}`)
    const sent = await fetch(new URL(made.headers.get('location')!, url), {
      method: 'PATCH',
      headers: { ...common, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
      body: new Uint8Array(bytes),
    })
    if (sent.status !== 204) throw new Error(`${document}: ${sent.status} ${await sent.text()}`)
  }

  private own<T>(method: string, path: string, body?: object): Promise<T> {
    return ask<T>(this.page, method, `applications/${this.id}${path}`, { token: this.token, ...(body && { body }) })
  }
}

/** Asks as the partner's page does: its origin, no cookie. Throws the problem's words. */
async function ask<T>(
  { url, key, origin }: Page,
  method: string,
  path: string,
  { token, body }: { token?: string; body?: object } = {},
): Promise<T> {
  const headers: Record<string, string> = { origin }
  if (token) headers['authorization'] = `Bearer ${token}`
  if (body) headers['content-type'] = 'application/json'
  const response = await fetch(`${url}/embed/${key}/${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) })
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
  return (response.status === 204 ? undefined : await response.json()) as T
}
