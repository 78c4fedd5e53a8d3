import type { Command } from './command.ts'
import { isOf } from './check.ts'
import { load, programsOf } from './load.ts'
import { Trouble } from './trouble.ts'

/** The real server with the developer's programs and, in an empty database, the editions beside them. */
export const start: Command = async ({ file, program: id, port, data, out }) => {
  const loaded = await load(file)
  const programs = programsOf(loaded, id)
  const editions = programs.flatMap((program) =>
    loaded.editions
      .filter((edition) => isOf(edition, program, loaded.programs))
      .map((edition) => ({ ...edition, program: program.facts.id })),
  )
  if (editions.length === 0) out(`${file} exports no edition: nobody can apply until one is published at the desk.`)
  const { explain, readConfig, run } = await import('@cohortium/server')
  const { env } = process
  try {
    const config = readConfig({
      // made-up applications and a made-up partner's page belong to our own programs
      ...(env['NODE_ENV'] !== 'production' && { COHORTIUM_DEMO: 'empty', COHORTIUM_PARTNER_SITE: 'false' }),
      ...env,
      ...(port !== undefined && { PORT: String(port) }),
      ...(data !== undefined && { COHORTIUM_DATA: data }),
    })
    return await run(config, { programs, editions }, out)
  } catch (error) {
    const said = explain(error)
    if (said !== undefined) throw new Trouble([said], 2, { cause: error })
    throw error
  }
}
