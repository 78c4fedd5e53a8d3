/** The steps of `npm test`, cheapest first. */
import fs from 'node:fs'
import path from 'node:path'
import { brokenArrows } from '../checks/arrows.mjs'
import { brokenRules } from '../checks/rules.mjs'
import { addUp } from './counts.mjs'
import { bundle } from './bundle.mjs'
import { root } from './root.mjs'
import { run, tool } from './run.mjs'

export const steps = [
  check('lint', 'oxlint', ({ env }) => command(env, tool('oxlint'), '--type-aware', '--deny-warnings')),
  check('format', 'oxfmt; `npm run format` mends it', ({ env }) => command(env, tool('oxfmt'), '--check')),
  check('types', 'every package, then every test', async ({ env }) => {
    const built = await command(env, tool('tsc'), '-b')
    return (await command(env, tool('tsc'), '-p', 'tsconfig.tests.json')) && built
  }),
  check('unused', 'knip: files, exports and packages that nobody uses', ({ env }) => command(env, tool('knip'), '--no-progress')),
  check('arrows', 'which room may import which (docs/architecture.md)', () => listed(brokenArrows())),
  check('rules', 'doors, sizes of files, paths of machines', () => listed(brokenRules())),
  check('docs', 'what is generated is what is committed; `npm run docs` mends it', ({ env }) =>
    command(env, process.execPath, '--conditions=source', 'scripts/docs.mjs', '--check'),
  ),
  check('sizes', 'what an embed weighs, against its budget', async ({ env }) => {
    return (await bundle()) === 0 && (await command(env, process.execPath, 'packages/widgets/sizes.mjs'))
  }),
  tests('unit', 'every package, on PGlite and on Postgres', ['postgres'], async ({ env, counts }) => {
    await command(env, tool('turbo'), 'run', 'test', '--continue=always', '--concurrency=2', '--output-logs=full')
    return addUp(counts, packagesWith('test'))
  }),
  check('faults', 'attacks on the promises in short, each with a control that must fail (docs/faults.md)', ({ env }) =>
    command(env, process.execPath, '--conditions=source', 'scripts/faults.mjs', '--short'),
  ),
  tests('browser', 'the elements and the desk in Chromium', ['browser'], async ({ env, counts }) => {
    await command(env, tool('turbo'), 'run', 'test:browser', '--continue=always', '--concurrency=1', '--output-logs=full')
    return addUp(
      counts,
      packagesWith('test:browser').map((name) => `${name}-browser`),
    )
  }),
  tests('journey', "from a partner's page to the certificate, in Chromium", ['browser', 'postgres'], async ({ env, counts }) => {
    if ((await bundle()) !== 0) return { passed: 0, failed: 1 }
    await run(tool('vitest'), ['run'], { cwd: path.join(root, 'tests'), env })
    return addUp(counts, [`${path.basename(root)}-tests`])
  }),
]

/** A step that holds or does not. */
function check(name, title, holds) {
  return {
    name,
    title,
    isCheck: true,
    run: async (context) => ((await holds(context)) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }),
  }
}

/** A step that counts tests. */
function tests(name, title, needs, runTests) {
  return {
    name,
    title,
    needs,
    async run(context) {
      const sum = await runTests(context)
      for (const lost of sum.lost ?? []) console.error(`${lost} ended without a count: see its output above.`)
      return sum
    },
  }
}

async function command(env, name, ...args) {
  const { code } = await run(name, args, { cwd: root, env })
  return code === 0
}

function listed(faults) {
  for (const fault of faults) console.error(fault)
  return faults.length === 0
}

/** Names as `packages-engine`, of those of the workspace whose package.json has the script. What stands outside of it is run by a test of its own. */
function packagesWith(script) {
  const workspace = fs.readFileSync(path.join(root, 'pnpm-workspace.yaml'), 'utf8')
  return ['packages', 'apps', 'examples'].flatMap((folder) =>
    fs
      .readdirSync(path.join(root, folder))
      .filter((name) => fs.existsSync(path.join(root, folder, name, 'package.json')) && !workspace.includes(`!${folder}/${name}`))
      .filter((name) => JSON.parse(fs.readFileSync(path.join(root, folder, name, 'package.json'), 'utf8')).scripts?.[script])
      .map((name) => `${folder}-${name}`),
  )
}
