/**
 * `npm run faults`: every attack with its usual rounds, each followed by its controls, which must fail.
 * `npm run faults -- cut-connections effects` runs these alone; `--rounds 1000`, `--seed 7`, `--short` (the form inside `npm test`), `--no-controls`.
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { isBroken, type Attack, type Counted } from './attack.ts'
import { attacks } from './attacks/index.ts'
import { startPostgres, type Postgres } from './postgres.ts'

const file = path.resolve(import.meta.dirname, '../../bench/results/faults.json')
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string' },
    seed: { type: 'string' },
    short: { type: 'boolean', default: false },
    'no-controls': { type: 'boolean', default: false },
  },
})
const unknown = positionals.filter((name) => !attacks.some((attack) => attack.name === name))
if (unknown.length > 0) {
  console.error(`There is no attack ${unknown.join(', ')}. The attacks are: ${attacks.map(({ name }) => name).join(', ')}.`)
  process.exit(1)
}
const seed = values.seed === undefined ? Math.floor(Math.random() * 1e9) : Number(values.seed)
const chosen = positionals.length > 0 ? attacks.filter(({ name }) => positionals.includes(name)) : attacks
console.log(
  `Seed ${seed}. The same choices again: npm run faults -- ${[...positionals, ...(values.short ? ['--short'] : [])].join(' ')} --seed ${seed}\n`,
)

// by way of `exit`, at which what we started is ended
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))

const postgres = await startPostgres()
const faults: string[] = []
try {
  for (const attack of chosen) {
    console.log(`── ${attack.name} (${attack.promises}): ${attack.title}`)
    const rounds = values.rounds === undefined ? attack.rounds[values.short ? 'short' : 'usual'] : Number(values.rounds)
    const result = await once(postgres, attack, undefined, rounds)
    if (isBroken(result)) faults.push(`${attack.name}: a promise was broken`)
    const controls: Record<string, unknown> = {}
    // in the short form one control an attack, so that `npm test` stays quick
    const asked = Object.entries(attack.controls).slice(0, values.short ? 1 : undefined)
    for (const [title, control] of values['no-controls'] ? [] : asked) {
      const { seconds, counts, broken } = await once(postgres, attack, { title, control }, attack.rounds.control)
      controls[title] = { failed: isBroken({ broken }), broken, counts, seconds }
      if (!isBroken({ broken })) faults.push(`${attack.name}: its control "${title}" did not fail, so the attack shows nothing`)
    }
    if (!values.short) keep(attack, { ...result, controls })
  }
} finally {
  await postgres.stop()
}
for (const fault of faults) console.error(fault)
console.log(faults.length === 0 ? '\nEvery promise held, every control failed.' : '\nSee above.')
process.exit(faults.length === 0 ? 0 : 1)

async function once(
  on: Postgres,
  attack: Attack,
  control: { title: string; control: string } | undefined,
  rounds: number,
): Promise<Counted & { seconds: number }> {
  const started = performance.now()
  const say = (text: string): void => console.log(`   ${text}`)
  const counted = await attack.run({ postgres: on, seed, rounds, control: control?.control, say })
  const seconds = Math.round((performance.now() - started) / 100) / 10
  const cells = Object.entries({ rounds: counted.rounds, ...counted.counts, ...counted.broken }).map(([name, count]) => `${name} ${count}`)
  console.log(
    `${control ? `   control, ${control.title}` : 'ok?'.replace('ok?', isBroken(counted) ? 'BROKEN' : 'held  ')}: ${cells.join(' · ')} · ${seconds} s`,
  )
  if (!control || !isBroken(counted)) for (const example of counted.examples) console.log(`   ${example}`)
  return { ...counted, seconds }
}

/** Beside what other attacks left there: one entry an attack, the newest run. */
function keep({ name, promises, title }: Attack, { examples: _, ...result }: Counted & { seconds: number; controls: object }): void {
  const before = fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as { attacks: Record<string, unknown> }) : { attacks: {} }
  const machine = `${os.cpus().length} × ${os.cpus()[0]?.model ?? 'unknown'}, ${Math.round(os.totalmem() / 2 ** 30)} GB, ${os.platform()} ${os.release()}, node ${process.version}`
  const settings = 'fsync=on synchronous_commit=on full_page_writes=on'
  const entry = { promises, title, at: new Date().toISOString(), seed, machine, settings, ...result }
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, `${JSON.stringify({ attacks: { ...before.attacks, [name]: entry } }, undefined, 2)}\n`)
}
