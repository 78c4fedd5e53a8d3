/** pgbench, Postgres's own: the same write set on the same tables, from C, with nothing decided in between. */
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import type { Contender } from './clients.ts'
import { HOST, ID_AT } from './world.ts'

const DEBIAN = '/usr/lib/postgresql'

/** @throws saying how to get it, when this machine has none */
export function findPgbench(): string {
  const folders = [
    ...(process.env['PATH'] ?? '').split(path.delimiter),
    ...(fs.existsSync(DEBIAN) ? fs.readdirSync(DEBIAN).map((version) => path.join(DEBIAN, version, 'bin')) : []),
  ]
  const found = folders.map((folder) => path.join(folder, 'pgbench')).find((file) => fs.existsSync(file))
  if (!found)
    throw new Error('There is no pgbench here. It comes with Postgres itself: `apt-get install postgresql`, or `brew install postgresql`.')
  return found
}

/** A snapshot, an event's evidence and hashes, as many bytes as ours. No colon before a letter: pgbench would take it for a variable. */
const literal = (value: unknown): string => `'${JSON.stringify(value, null, 1).replaceAll('\n', '').replaceAll("'", "''")}'`

export interface Sample {
  snapshot: unknown
  evidence: unknown
  /** Sets `n`, the number of an application, in pgbench's own words. */
  pick: string
}
export type Script = 'five' | 'cte'

const HASH = "'qL7JmZrY0g3nq0aX9aWc3S2dYcQm1fVdH5l8sT4uEwo'"
const where = `host_id = '${HOST}' and id = ${ID_AT('cast(:n as int)')}`
const event = (snapshotSeq: string): string =>
  `'${HOST}', 'application', ${ID_AT('cast(:n as int)')}, ${snapshotSeq}, 'note', 'ida', 'staff', now(), '{"score": 4}'::jsonb`

const five = ({ snapshot, evidence, pick }: Sample): string => `${pick}
begin;
select seq, touched, edition_revision, snapshot, timers, head, last_at from application where ${where} for update \\gset
update application set seq = :seq + 1, snapshot = ${literal(snapshot)}::jsonb, state = 'review', head = ${HASH}, last_at = now() where ${where};
insert into event (host_id, subject, subject_id, seq, type, "by", role, at, payload, evidence, state, key, body_hash, previous, hash) values (${event(':seq + 1')}, ${literal(evidence)}::jsonb, 'review', gen_random_uuid()::text, ${HASH}, ${HASH}, ${HASH});
insert into job (host_id, id, kind, name, key, application_id, payload, run_at) values ('${HOST}', gen_random_uuid(), 'effect', 'letter', gen_random_uuid()::text, ${ID_AT('cast(:n as int)')}, '{"letter": "noted", "to": "staff"}'::jsonb, now());
commit;
`

const cte = ({ snapshot, evidence, pick }: Sample): string => `${pick}
with read as materialized (select seq from application where ${where} for update), moved as (update application a set seq = read.seq + 1, snapshot = ${literal(snapshot)}::jsonb, state = 'review', head = ${HASH}, last_at = now() from read where ${where} returning a.seq), logged as (insert into event (host_id, subject, subject_id, seq, type, "by", role, at, payload, evidence, state, key, body_hash, previous, hash) select ${event('moved.seq')}, ${literal(evidence)}::jsonb, 'review', gen_random_uuid()::text, ${HASH}, ${HASH}, ${HASH} from moved) insert into job (host_id, id, kind, name, key, application_id, payload, run_at) select '${HOST}', gen_random_uuid(), 'effect', 'letter', gen_random_uuid()::text, ${ID_AT('cast(:n as int)')}, '{"letter": "noted", "to": "staff"}'::jsonb, now() from moved;
`

/** Writes the two scripts; answers what runs them. */
export function pgbench(url: string, folder: string, sample: Sample): (script: Script, clients: number) => Contender {
  const program = findPgbench()
  fs.mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries({ five: five(sample), cte: cte(sample) }))
    fs.writeFileSync(path.join(folder, `${name}.sql`), text)
  return (script, clients) => async (seconds) => {
    const args = ['-n', '-M', 'prepared', '-c', `${clients}`, '-j', `${Math.min(2, clients)}`, '-T', `${seconds}`]
    const said = await output(program, [...args, '-f', path.join(folder, `${script}.sql`), url])
    const rate = /tps = ([\d.]+)/.exec(said)?.[1]
    if (!rate || /aborted|ERROR/.test(said)) throw new Error(`pgbench: ${said}`)
    return { rate: Number(rate) }
  }
}

function output(program: string, args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
    child.once('error', reject)
    child.once('exit', () => resolve(said))
  })
}
