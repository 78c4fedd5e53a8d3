/** One made-up applicant on the way, over the same routes as everybody. */
import { send } from '@cohortium/engine'
import type { SavedAnswers } from '@cohortium/program'
import { addDocument, type RunningService } from '@cohortium/service'
import type { Act, DemoApplicant, Fields } from './script.ts'

export interface Stage {
  demo: RunningService
  host: string
  staff: string
  /** Publishable keys: some begin on the partner's page, others on ours. */
  keys: readonly string[]
}

/** An applicant of the script, and what the service answered so far. */
export interface Player {
  script: DemoApplicant
  program: string
  /** Counts through all applicants. */
  place: number
  edition: string
  id?: string
  token?: string
  /** What each answer's version was when it was last written, by form: whoever writes again has read what stands. */
  versions?: Record<string, Record<string, number>>
}

/** Does one step at the time the clock shows; `day` is that day in words. Throws with what the service said when it was refused. */
export async function play(stage: Stage, player: Player, act: Act, day: string, within: string | undefined): Promise<void> {
  const target = { host: stage.host, id: player.id ?? '' }
  switch (act.kind) {
    case 'begin':
      return begin(stage, player, within)
    case 'answers':
      return answer(stage, player, act.form, act.fields)
    case 'document': {
      const file = await act.file(day)
      return addDocument(stage.demo.service, target, { document: act.document, by: 'demo', ...file })
    }
    case 'does':
      return void (await ask(stage, player, 'POST', act.verb, act.payload))
    case 'staff':
      return void (await send(stage.demo.service.engine, target, { type: act.verb, ...act.payload }, { id: stage.staff, role: 'staff' }))
    case 'task':
      return finish(stage, player, act.task, act.fields)
  }
}

async function begin(stage: Stage, player: Player, within: string | undefined): Promise<void> {
  const { script, edition } = player
  const { formToken } = await ask<{ formToken: string }>(stage, player, 'GET', `/editions/${edition}`)
  const { track, email, name, organisation } = script
  const body = { edition, track, formToken, email, ...(name && { name }), ...(organisation && { organisation }), ...(within && { within }) }
  const begun = await ask<{ token: string; application: { id: string } }>(stage, player, 'POST', '/applications', body)
  player.id = begun.application.id
  player.token = begun.token
}

async function answer(stage: Stage, player: Player, form: string, fields: Fields): Promise<void> {
  const { [form]: read = {}, ...others } = player.versions ?? {}
  const body = { form, fields, versions: Object.fromEntries(Object.entries(read).filter(([path]) => path in fields)) }
  const { versions, conflicts } = await ask<SavedAnswers>(stage, player, 'PATCH', 'answers', body)
  // what stands already and is the same is no conflict
  if (conflicts.length > 0) throw new Error(`${player.script.email}: ${conflicts.map(({ path }) => path).join()} was written by another`)
  player.versions = { ...others, [form]: { ...read, ...versions } }
}

async function finish(stage: Stage, player: Player, task: string, fields: Fields | undefined): Promise<void> {
  const { tasks } = await ask<{ tasks: { id: string; form?: { id: string } }[] }>(stage, player, 'GET', '')
  const asked = tasks.find(({ id }) => id === task)
  if (!asked) return
  if (fields && asked.form) await answer(stage, player, asked.form.id, fields)
  await ask(stage, player, 'POST', 'finish', { task })
}

async function ask<T>({ demo, keys }: Stage, player: Player, method: string, path: string, body?: object): Promise<T> {
  const address = path.startsWith('/') ? path : `/applications/${player.id}${path && `/${path}`}`
  const response = await demo.app.request(`${demo.service.baseUrl}/embed/${keys[player.place % keys.length]}${address}`, {
    method,
    headers: {
      ...(body && { 'Content-Type': 'application/json' }),
      ...(player.token !== undefined && { Authorization: `Bearer ${player.token}` }),
    },
    ...(body && { body: JSON.stringify(body) }),
  })
  const { program, script } = player
  if (!response.ok)
    throw new Error(`${program}, ${script.name ?? script.email}: ${method} ${address}: ${response.status} ${await response.text()}`)
  return (await response.json()) as T
}
