import type { Program } from '@cohortium/program'
import { UnknownVersion } from '@cohortium/engine'
import { notFound } from '../problem.ts'
import type { Service } from '../service.ts'

/** The program of a row, which names its version. @throws ProblemError 404 when this server was not given it, UnknownVersion when it has another version. */
export function programNamed(service: Pick<Service, 'programs'>, id: string, version: number): Program {
  const found = service.programs.find(({ facts }) => facts.id === id && facts.version === version)
  if (found) return found
  if (service.programs.some(({ facts }) => facts.id === id))
    throw new UnknownVersion(`This server does not run version ${version} of ${id}`)
  throw notFound(`This server does not run ${id}, version ${version}.`)
}

/** The newest version of a program, which new editions run. */
export function newestProgram(service: Pick<Service, 'programs'>, id: string): Program {
  const found = newestPrograms(service).find(({ facts }) => facts.id === id)
  if (!found) throw notFound('There is no such program.')
  return found
}

export function newestPrograms(service: Pick<Service, 'programs'>): Program[] {
  const newest = new Map<string, Program>()
  for (const program of service.programs)
    if ((newest.get(program.facts.id)?.facts.version ?? 0) < program.facts.version) newest.set(program.facts.id, program)
  return [...newest.values()]
}
