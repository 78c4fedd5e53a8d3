/** DBOS Transact: one durable workflow for each event, whose only step is one transaction. README.md says why it is set up so. */
import { randomUUID } from 'node:crypto'
import { DBOS } from '@dbos-inc/dbos-sdk'
import postgres from 'postgres'
import { transition } from 'xstate'
import { HOST, idAt } from '../engine/world.ts'
import { ROUND } from '../engine/program.ts'
import { life } from './life.mjs'
import { takeTurns } from './turns.mjs'

const { url, systemUrl, count, pool } = JSON.parse(process.argv[2])

const database = postgres(url, { max: pool })

/** Reads the application and holds it, decides, writes snapshot, event and letter: what one of our events writes, without timers and seats. */
async function step(sql, id, command, role) {
  const [row] = await sql`select seq, snapshot, head from application where host_id = ${HOST} and id = ${id} for update`
  const before = life.resolveState({ value: row.snapshot.value, context: row.snapshot.context })
  const [after, actions] = transition(life, before, command)
  if (actions.length === 0) throw new Error(`${command.type} is not possible in ${JSON.stringify(before.value)}`)
  const { status, value, context } = after
  const { type, ...payload } = command
  const key = DBOS.workflowID
  // sent together: the driver writes all of them before it waits for the first answer
  await Promise.all([
    sql`update application set seq = ${row.seq + 1}, snapshot = ${sql.json({ status, value, context, historyValue: {}, children: {} })}, state = ${value}, last_at = now()
      where host_id = ${HOST} and id = ${id}`,
    sql`insert into event (host_id, subject, subject_id, seq, type, "by", role, at, payload, evidence, state, key, previous, hash)
      values (${HOST}, 'application', ${id}, ${row.seq + 1}, ${type}, ${role}, ${role}, now(), ${sql.json(payload)}, '{}', ${value}, ${key}, ${row.head}, ${row.head})`,
    ...actions
      .filter((action) => action.type === 'letter')
      .map(
        ({ params }) => sql`insert into job (host_id, id, kind, name, key, application_id, payload, run_at)
          values (${HOST}, ${randomUUID()}, 'effect', 'letter', ${`${key}/${params.letter}`}, ${id}, ${sql.json(params)}, now())`,
      ),
  ])
  return row.seq + 1
}

const event = DBOS.registerWorkflow(
  (id, command, role) => DBOS.runStep(() => database.begin((sql) => step(sql, id, command, role)), { name: 'step' }),
  { name: 'event' },
)

DBOS.setConfig({ name: 'bench', systemDatabaseUrl: systemUrl, systemDatabasePoolSize: pool, logLevel: 'error' })
await DBOS.launch()

const run = randomUUID()
let asked = 0
takeTurns({
  count,
  round: ROUND.length,
  ask: (number, place) => {
    const { role, command } = ROUND[place]
    return DBOS.withNextWorkflowID(`${run}/${asked++}`, () => event(idAt(number), command, role))
  },
})
process.once('disconnect', () => void DBOS.shutdown().finally(() => process.exit(0)))
