import type { Program } from '@cohortium/program'
import { notFound } from '../problem.ts'
import type { Service } from '../service.ts'

/** The program of a row, which names its version. @throws ProblemError 404 when this server was not given it. */
export function programNamed(service: Pick<Service, 'programs'>, id: string, version: number): Program {
  const found = service.programs.find(({ facts }) => facts.id === id && facts.version === version)
  if (!found) throw notFound(`This server does not run ${id}, version ${version}.`)
  return found
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
