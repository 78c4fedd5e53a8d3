import { parseArgs } from 'node:util'
import { check } from './check.ts'
import type { Command, Given } from './command.ts'
import { diagram } from './diagram.ts'
import { help } from './help.ts'
import { outcomes } from './outcomes.ts'
import { simulate } from './simulate.ts'
import { start } from './start.ts'
import { Trouble } from './trouble.ts'
import { watch } from './watch.ts'

const commands: Record<string, Command> = { check, outcomes, diagram, simulate, start }

/** Options by command; an option that a command does not take is a mistake worth telling. */
const takes: Record<string, readonly string[]> = {
  check: ['watch', 'json', 'program'],
  outcomes: ['json', 'program'],
  diagram: ['html', 'serve', 'open', 'port', 'program'],
  simulate: ['json', 'program'],
  start: ['port', 'data', 'program'],
}
const flag = { type: 'boolean' } as const
const word = { type: 'string' } as const
const options = { help: flag, watch: flag, json: flag, html: flag, serve: flag, open: flag, port: word, data: word, program: word }

type Words = Pick<Given, 'out' | 'err'>

/** Runs one command by its words and answers the exit code: 0 well, 1 the program is wrong, 2 the command is. */
export async function cli(args: readonly string[], words: Words): Promise<number> {
  try {
    const { name, given } = read(args, words)
    if (name === undefined) {
      words.out(help)
      return args.length === 0 ? 2 : 0
    }
    if (given.watch) return await watch(args.filter((one) => one !== '--watch'))
    return await (commands[name] as Command)(given)
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    for (const line of error.lines) words.err(line)
    return error.exit
  }
}

/** @throws Trouble for words that are no command, no option, or one that this command does not take */
function read(args: readonly string[], words: Words): { name?: string; given: Given } {
  const { values, positionals } = parsed(args)
  const [name, file, second, ...rest] = positionals
  const { port, data, program, help: isHelp, ...flags } = values
  const given: Given = {
    file: file ?? '',
    second,
    program,
    data,
    port: port === undefined ? undefined : Number(port),
    json: flags.json ?? false,
    watch: flags.watch ?? false,
    html: flags.html ?? false,
    serve: flags.serve ?? false,
    open: flags.open ?? false,
    ...words,
  }
  if (isHelp || name === undefined || name === 'help') return { given }
  const own = takes[name]
  if (!own) throw new Trouble([`There is no command ${name}. There are: ${Object.keys(commands).join(', ')}. See cohortium --help.`], 2)
  const stranger = Object.keys(values).find((option) => !own.includes(option))
  if (stranger) throw new Trouble([`${name} takes no --${stranger}. See cohortium --help.`], 2)
  if (file === undefined) throw new Trouble([`Name the program's file: cohortium ${name} program.ts`], 2)
  const extra = name === 'simulate' ? rest[0] : second
  if (extra !== undefined) throw new Trouble([`${name} takes no second ${extra}. See cohortium --help.`], 2)
  if (given.port !== undefined && !(Number.isInteger(given.port) && given.port >= 0 && given.port < 65_536))
    throw new Trouble([`--port ${port} is no port: write a whole number up to 65535.`], 2)
  return { name, given }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (cause) {
    throw new Trouble([`${(cause as Error).message.split('. ')[0]}. See cohortium --help.`], 2, { cause })
  }
}
