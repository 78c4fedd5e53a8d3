import { expect, test } from 'vitest'
// @ts-expect-error our scripts are plain JavaScript, so that they run before anything is installed
import { brokenArrows } from '../../scripts/checks/arrows.mjs'
// @ts-expect-error as above
import { brokenRules } from '../../scripts/checks/rules.mjs'
// @ts-expect-error as above
import { addUp } from '../../scripts/lib/counts.mjs'

const one = (file: string, text: string) => [{ file, text }]

test('an import against the arrows is a fault, a type is not where types are allowed', () => {
  expect([
    brokenArrows(one('packages/program/src/a.ts', "import { send } from '@cohortium/engine'")),
    brokenArrows(one('packages/program/src/a.ts', "import fs from 'node:fs'")),
    brokenArrows(one('packages/program/src/form/a.ts', "import * as z from 'zod'")),
    brokenArrows(one('packages/widgets/src/a.ts', "import {\n  days,\n} from '@cohortium/program'")),
    brokenArrows(one('packages/widgets/src/a.ts', "import type { Program } from '@cohortium/program'")),
    brokenArrows(one('packages/widgets/src/a.ts', "import { checkAnswers } from '@cohortium/program/form'")),
    brokenArrows(one('packages/service/src/mail/a.ts', "import { rows } from '../people/rows.ts'")),
    brokenArrows(one('packages/service/src/mail/a.ts', "import { rows } from '../people/index.ts'")),
    brokenArrows(one('packages/engine/src/a.ts', "import { x } from '../../program/src/x.ts'")),
    brokenArrows(one('packages/engine/src/a.ts', "const late = await import('@cohortium/service')")),
  ]).toEqual([
    ['packages/program/src/a.ts: packages/program/ may not import @cohortium/engine (no I/O, no clock, no database)'],
    ['packages/program/src/a.ts: packages/program/ may not import node:fs (no I/O, no clock, no database)'],
    ['packages/program/src/form/a.ts: packages/program/src/form/ may not import zod (it runs in browsers: no zod, no xstate)'],
    ['packages/widgets/src/a.ts: packages/widgets/ may not import @cohortium/program (only by `import type`)'],
    [],
    [],
    ['packages/service/src/mail/a.ts: another slice only through its door: people/index.ts, not ../people/rows.ts'],
    [],
    ['packages/engine/src/a.ts: ../../program/src/x.ts leaves packages/engine/'],
    ['packages/engine/src/a.ts: packages/engine/ may not import @cohortium/service (it runs any machine)'],
  ])
})

test('the house rules name file and fault', () => {
  const star = ['export', "* from './a.ts'"].join(' ')
  expect([
    brokenRules(one('packages/engine/src/a.ts', star)),
    brokenRules(one('packages/engine/src/a.ts', '\n'.repeat(401))),
    brokenRules(one('packages/engine/src/a.ts', 'const a = b as any\n')),
    brokenRules(one('packages/engine/src/a.ts', 'const a = b as any // any: the driver says no more\n')),
    brokenRules(one('packages/program/src/a.ts', 'const at = Date.now()')),
    brokenRules(one('packages/service/src/mail/a.ts', "db.updateTable('application')")),
    brokenRules(one('docs/a.md', ['see ', 'home/sam/notes'].join('/'))),
  ]).toEqual([
    ['packages/engine/src/a.ts: `export *`: name what the door lets out'],
    ['packages/engine/src/a.ts: 401 lines; past 400 it is two things'],
    ['packages/engine/src/a.ts: line 1: `any` without a comment that says why'],
    [],
    ['packages/program/src/a.ts: asks for time or chance: they come in as arguments'],
    ['packages/service/src/mail/a.ts: writes application, event or job: call `send` or `enqueue` (docs/decisions/0001)'],
    ['docs/a.md: names a path of one machine'],
  ])
})

test('a runner that left no count is a failure', () => {
  expect(addUp('/nowhere', ['packages-engine'])).toEqual({ passed: 0, failed: 1, skipped: 0, lost: ['packages-engine'] })
})
