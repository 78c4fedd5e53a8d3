import type { Target } from '@cohortium/engine'
import type { ApplicationView } from '@cohortium/program'
import type { Actor } from '../actor.ts'
import type { Service } from '../service.ts'
import { project, readWhole } from '../view/index.ts'

/** One application as this actor may see it. @throws ProblemError 404 */
export const readView = async (service: Service, target: Target, actor: Actor): Promise<ApplicationView> =>
  project(await readWhole(service, target, actor), actor)
