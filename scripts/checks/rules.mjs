/** House rules that no linter knows (CONTRIBUTING.md). */
import { sources } from '../lib/sources.mjs'

const code = /^(packages|apps|examples|scripts|tests)\/.*\.(ts|mjs|js)$/
const isTest = (file) => /\.(test|wtr)\.ts$|\/test\//.test(file)

/** Past this a file is two things. */
const wall = 400

const rules = [
  {
    applies: (file) => code.test(file),
    fault: (text) => lines(text) > wall && `${lines(text)} lines; past ${wall} it is two things`,
  },
  {
    applies: (file) => code.test(file),
    fault: (text) => /^\s*export \*/m.test(text) && '`export *`: name what the door lets out',
  },
  {
    applies: (file) => /^(packages|apps)\/.*\.ts$/.test(file) && !isTest(file),
    fault: (text) => anyWithoutReason(text),
  },
  {
    applies: (file) => /^packages\/(program|programs)\/src\//.test(file) && !isTest(file),
    fault: (text) =>
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\brandomUUID\(/.exec(text)?.[0] &&
      'asks for time or chance: they come in as arguments',
  },
  {
    applies: (file) => file.startsWith('packages/service/src/') && !isTest(file),
    fault: (text) =>
      /\b(insertInto|updateTable|deleteFrom)\(\s*'(application|event|job)'/.test(text) &&
      'writes application, event or job: call `send` or `enqueue` (docs/decisions/0001)',
  },
  {
    applies: (file) => !/^(pnpm-lock\.yaml|scripts\/toolchain\/package-lock\.json|scripts\/checks\/rules\.mjs)$/.test(file),
    fault: (text) => /(^|[\s'"`(=])\/(work|home\/\w+|Users\/\w+|root)\/[\w.]/m.exec(text)?.[0] && 'names a path of one machine',
  },
]

/** @returns {string[]} a sentence for each broken rule */
export function brokenRules(files = sources(/\.(ts|mjs|js|css|json|md|html|yaml|yml|svg)$|(^|\/)\.ci\/run$/)) {
  return files.flatMap(({ file, text }) =>
    rules.flatMap((rule) => {
      const fault = rule.applies(file) && rule.fault(text)
      return fault ? [`${file}: ${fault}`] : []
    }),
  )
}

/** The line of the first `any` that no comment explains: on that line, above it, or below, where the formatter puts what followed a brace. */
function anyWithoutReason(text) {
  const all = text.split('\n')
  const found = all.findIndex((line, at) => {
    const code = line.replace(/'[^']*'|`[^`]*`|\/\/.*|\/?\*.*/g, '')
    const isAny = /(:|\bas|<|,|\|)\s*any\b/.test(code)
    return isAny && !/\/\/|\/\*|^\s*\*/m.test(all.slice(Math.max(0, at - 1), at + 7).join('\n'))
  })
  return found >= 0 && `line ${found + 1}: \`any\` without a comment that says why`
}

function lines(text) {
  return text.split('\n').length - 1
}
