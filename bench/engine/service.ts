/** The HTTP service, asked as its pages ask it: over sockets that stay open, staff with a session's cookie, applicants with the token of their link. */
import { createHash } from 'node:crypto'
import http from 'node:http'
import path from 'node:path'
import { sql, type Kysely } from 'kysely'
import { askedBy, type Contender, type Places } from './clients.ts'
import { ROUND } from './program.ts'
import { startTurns } from './turns.ts'
import { HOST, ID_AT, idAt } from './world.ts'

interface Started {
  port: number
  partner: string
  key: string
  cookie: string
}

export interface MeasuredService {
  /** Clients that want no answer but that it is done, and clients that want the application as it then stands. */
  contenders: { minimal: Contender; whole: Contender }
  pid: number | undefined
  stop: () => Promise<void>
}

/** Starts it on a database that `fill` has filled, and gives each application what the service keeps beside it: an applicant and a link. */
export async function startService(
  db: Kysely<any>,
  url: string,
  { count, clients }: { count: number; clients: number },
): Promise<MeasuredService> {
  // any: raw statements only
  const { said, pid, stop } = await startTurns<Started>(path.join(import.meta.dirname, 'service-process.ts'), { url })
  await fileApplicants(db, said.partner, count)
  const places: Places = new Map()
  const by = (isMinimal: boolean): Contender => {
    const ask = asking(said, { clients, isMinimal })
    return (seconds) => askedBy({ clients, count, places, round: ROUND.length, ask }, seconds)
  }
  return { contenders: { minimal: by(true), whole: by(false) }, pid, stop }
}

const SECRET = Buffer.alloc(24, 7)
const TOKEN_AT = (number: string): string => `('00000000-0000-7000-a000-' || lpad(to_hex(${number}), 12, '0'))::uuid`
const tokenAt = (number: number): string =>
  `rt_${Buffer.concat([hex(HOST), hex(idAt(number).replace('-9000-', '-a000-')), SECRET]).toString('base64url')}`
const hex = (uuid: string): Buffer => Buffer.from(uuid.replaceAll('-', ''), 'hex')

async function fileApplicants(db: Kysely<any>, partner: string, count: number): Promise<void> {
  // any: as above
  const numbers = sql`generate_series(0, ${count - 1}::int) n`
  const id = sql.raw(ID_AT('n'))
  await sql`insert into organisation (host_id, id, name, location, created_at) values (${HOST}, ${idAt(0)}, 'A clinic', 'Duluth', now())`.execute(
    db,
  )
  await sql`insert into applicant (host_id, application_id, edition_id, organisation_id, partner_id, email, reference, begun_at)
    select a.host_id, a.id, a.edition_id, ${idAt(0)}, ${partner}, 'team' || n || '@example.org', 'ME-' || n, a.begun_at
    from ${numbers} join application a on a.host_id = ${HOST} and a.id = ${id}`.execute(db)
  await sql`insert into token (host_id, id, application_id, hash, lapses_at)
    select ${HOST}, ${sql.raw(TOKEN_AT('n'))}, ${id}, ${createHash('sha256').update(SECRET).digest('base64url')}, now() + interval '180 days' from ${numbers}`.execute(
    db,
  )
  await sql`vacuum analyze`.execute(db)
}

/** One event by one request, with a key of its own; the answer read to its end. */
function asking(
  { port, key, cookie }: Started,
  { clients, isMinimal }: { clients: number; isMinimal: boolean },
): (number: number, place: number) => Promise<void> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: clients })
  const run = `${Math.random()}`
  let asked = 0
  return (number, place) => {
    const { role, command } = ROUND[place]!
    const { type: verb, ...payload } = command
    const body = JSON.stringify(payload)
    const address = `${role === 'staff' ? '/api' : `/embed/${key}`}/applications/${idAt(number)}/${verb}`
    const who = role === 'staff' ? { cookie, origin: `http://127.0.0.1:${port}` } : { authorization: `Bearer ${tokenAt(number)}` }
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'idempotency-key': `${run}/${asked++}`,
      ...(isMinimal && { prefer: 'return=minimal' }),
      ...who,
    }
    return new Promise((resolve, reject) => {
      const request = http.request({ host: '127.0.0.1', port, path: address, method: 'POST', agent, headers }, (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('end', () => {
          if (response.statusCode === (isMinimal ? 204 : 200)) return resolve()
          reject(new Error(`${address}: ${response.statusCode} ${Buffer.concat(parts).toString()}`))
        })
      })
      request.once('error', reject).end(body)
    })
  }
}
