import { simulate as run, type Moment, type Program } from '@cohortium/program'
import type { Command } from './command.ts'
import { load, programOf, type Loaded } from './load.ts'
import { faultLines, placed } from './locate.ts'
import { Trouble } from './trouble.ts'

/** Lives told beforehand: those of the scenario's file, else those that the program's own file exports. */
export const simulate: Command = async ({ file, second, program: id, json, out, err }) => {
  const loaded = await load(file)
  const program = programOf(loaded, id)
  const from = second === undefined ? loaded : await load(second)
  if (from.scenarios.length === 0) throw new Trouble([missing(from, second !== undefined)], 2)
  const lives = from.scenarios.map((scenario) => ({ title: scenario.title ?? 'A life', ...run(program, scenario) }))
  if (json) out(JSON.stringify(lives, null, 2))
  else
    for (const { title, moments, faults } of lives) {
      out([title, ...moments.flatMap((moment) => momentLines(program, moment)), ''].join('\n'))
      for (const line of faultLines(placed(from.file, faults))) err(line)
    }
  return lives.every(({ faults }) => faults.length === 0) ? 0 : 1
}

const missing = ({ file }: Loaded, isScenarioFile: boolean): string =>
  `${file} exports no scenario: export { edition, begins: '2026-10-01T09:00', steps: [{ do: 'submit' }, { until: 'closing' }] }${isScenarioFile ? '' : ', or name a file that does'}.`

/** A line for what happened and where it led; below it what was sent, and what the clock waits for. */
function momentLines({ facts }: Program, { at, kind, name, by, label, track, effects, timers }: Moment): string[] {
  const title = kind === 'begin' ? 'Begins' : kind === 'timer' ? (facts.timers[name]?.title ?? name) : (facts.verbs[name]?.title ?? name)
  const who = kind === 'timer' ? 'the clock' : by
  const where = Object.keys(facts.tracks).length > 1 ? `${label}, ${facts.tracks[track]?.title ?? track}` : label
  const waits = Object.entries(timers).map(([timer, when]) => `${facts.timers[timer]?.title ?? timer} ${when.replace('T', ' ')}`)
  return [
    `  ${at.replace('T', ' ')}  ${title} (${who}) → ${where}`,
    ...effects.map((effect) => `${' '.repeat(20)}${effect}`),
    ...(waits.length > 0 ? [`${' '.repeat(20)}waits: ${waits.join(', ')}`] : []),
  ]
}
