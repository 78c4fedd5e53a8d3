import { chartOf, csvOf, factsOf, NotAFact, type Dataset, type DatasetView, type Program } from '@cohortium/program'
import { notFound, ProblemError } from '../problem.ts'

/** Every dataset of the program as a chart draws it: where its numbers come from is part of it (CAP-07). */
export const datasetsOf = ({ facts }: Program): DatasetView[] =>
  Object.entries(facts.datasets ?? {}).map(([name, dataset]) => ({ name, ...chartOf(dataset) }))

/** As a file; every row of it says where its number comes from. @throws ProblemError 404 */
export const fileOf = (program: Program, name: string): string => csvOf(datasetNamed(program, name))

/** The numbers as facts, for a report. @throws ProblemError 409 when they were made up to show a shape: it says who could give real ones */
export function numbersOf(program: Program, name: string): Record<string, number> {
  const dataset = datasetNamed(program, name)
  try {
    return factsOf(dataset)
  } catch (error) {
    if (!(error instanceof NotAFact)) throw error
    const { provenance } = dataset
    const from = provenance.status === 'illustrative' ? provenance.by : provenance.source
    const missing = [{ path: `datasets.${name}`, message: `Measured figures, from ${from}` }]
    throw new ProblemError(409, { code: 'refused', message: error.message, missing }, { cause: error })
  }
}

function datasetNamed({ facts }: Program, name: string): Dataset {
  const dataset = Object.hasOwn(facts.datasets ?? {}, name) ? facts.datasets?.[name] : undefined
  if (!dataset) throw notFound('The program has no such dataset.')
  return dataset
}
