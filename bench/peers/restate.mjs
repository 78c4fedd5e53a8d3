/** Restate with @restatedev/xstate: one virtual object for each application, one invocation for each event. README.md says why it is set up so. */
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import http from 'node:http'
import { createRequire } from 'node:module'
import net from 'node:net'
import path from 'node:path'
import * as restate from '@restatedev/restate-sdk'
import { xstate } from '@restatedev/xstate'
import { ROUND } from '../engine/program.ts'
import { life } from './life.mjs'
import { takeTurns } from './turns.mjs'

const { folder, count, context } = JSON.parse(process.argv[2])
/** Where each event of the round leads. */
const AFTER = ['review', 'invited', 'enrolled', 'enrolled', 'enrolled', 'review']

const [ingress, admin, node, service] = [await freePort(), await freePort(), await freePort(), await freePort()]

// beside the package that depends on it, where this folder's own cannot see it
const require = createRequire(createRequire(import.meta.url).resolve('@restatedev/restate-server/package.json'))
const binary = require.resolve(`@restatedev/restate-server-${process.platform}-${process.arch}/bin/restate-server`)
const data = path.join(folder, 'restate')
fs.mkdirSync(data, { recursive: true })
// Everything else is as the server comes: its log is flushed to disk at each commit (bifrost.local.rocksdb-disable-wal-fsync = false).
const server = spawn(binary, ['--no-logo', '--base-dir', data, '--node-name', 'bench', '--listen-mode', 'tcp'], {
  stdio: 'ignore',
  env: {
    PATH: process.env.PATH,
    RESTATE_BIND_ADDRESS: `127.0.0.1:${node}`,
    RESTATE_ADVERTISED_ADDRESS: `http://127.0.0.1:${node}`,
    RESTATE_INGRESS__BIND_ADDRESS: `127.0.0.1:${ingress}`,
    RESTATE_ADMIN__BIND_ADDRESS: `127.0.0.1:${admin}`,
    RESTATE_DISABLE_TELEMETRY: 'true',
    RESTATE_LOG_FILTER: 'error',
    DO_NOT_TRACK: '1',
  },
})
process.once('exit', () => server.kill('SIGKILL'))
process.once('disconnect', () => process.exit(0))

await restate.serve({ services: [xstate('life', life)], port: service, logger: () => {} })
const agent = new http.Agent({ keepAlive: true })
await until(() => post(admin, '/deployments', { uri: `http://127.0.0.1:${service}` }))
await until(() => post(ingress, '/life/0/create', { input: context }))
await inParallel(64, count, (number) => post(ingress, `/life/${number}/create`, { input: context }))

// An application begins at the place of the round that ours begin at.
const send = (number, command) => post(ingress, `/life/${number}/send`, { event: command })
await inParallel(64, count, async (number) => {
  for (const { command } of ROUND.slice(0, number % ROUND.length)) await send(number, command)
})

takeTurns({
  count,
  round: ROUND.length,
  ask: async (number, place) => {
    const { value } = await send(number, ROUND[place].command)
    if (value !== AFTER[place]) throw new Error(`${ROUND[place].command.type} led to ${JSON.stringify(value)}`)
  },
})

function post(port, address, body) {
  const text = JSON.stringify(body)
  return new Promise((resolve, reject) => {
    const request = http.request(
      {
        host: '127.0.0.1',
        port,
        path: address,
        method: 'POST',
        agent,
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) },
      },
      (response) => {
        let said = ''
        response.setEncoding('utf8').on('data', (chunk) => (said += chunk))
        response.on('end', () =>
          response.statusCode < 300 ? resolve(said && JSON.parse(said)) : reject(new Error(`${address}: ${response.statusCode} ${said}`)),
        )
      },
    )
    request.once('error', reject).end(text)
  })
}

async function inParallel(clients, all, work) {
  let next = 0
  const client = async () => {
    while (next < all) await work(next++)
  }
  await Promise.all(Array.from({ length: clients }, client))
}

async function until(work) {
  for (let left = 200; ; left--)
    try {
      return await work()
    } catch (error) {
      if (left === 0) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
}

function freePort() {
  return new Promise((resolve) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}
