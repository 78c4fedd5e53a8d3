import { taxonomyName, termTitle, type Taxonomy } from './taxonomy.ts'

/** A number that was made up to show a shape. It is no `number`: whatever reads it has to say what for (CAP-07). */
export interface Illustrative {
  readonly illustrative: number
}
export const illustrative = (value: number): Illustrative => ({ illustrative: value })

/** Where the numbers come from. */
export type Provenance =
  | { status: 'measured'; source: string; asOf: string }
  | {
      status: 'illustrative'
      source: string
      /** Said beside every chart and in every export. */ text: string
      /** Who could give real ones. */ by: string
    }

/** A table of one number for each term of a taxonomy. */
export interface Dataset<T extends string = string> {
  title: string
  taxonomy: Taxonomy<T>
  /** What the number is: "Representation in senior roles". */
  measure: string
  unit: '%' | 'people'
  provenance: Provenance
  rows: Readonly<Record<T, number | Illustrative>>
}

/** A number was asked for as a fact and is none. */
export class NotAFact extends Error {
  override name = 'NotAFact'
}

/** What a chart draws: the note travels with the numbers, so that no picture can be had without it. */
export interface ChartView {
  title: string
  measure: string
  unit: string
  taxonomy: string
  isIllustrative: boolean
  /** Where the numbers come from, as a sentence. */
  note: string
  bars: { term: string; title: string; value: number }[]
}

/** A dataset as a chart draws it, bars in the order of its rows; where its numbers come from is part of it (CAP-07). */
export function chartOf(dataset: Dataset): ChartView {
  const { title, measure, unit, taxonomy, provenance, rows } = dataset
  return {
    title,
    measure,
    unit,
    taxonomy: taxonomyName(taxonomy),
    isIllustrative: provenance.status === 'illustrative',
    note: noteOf(provenance),
    bars: Object.entries(rows).map(([term, value]) => ({ term, title: termTitle(taxonomy, term), value: plain(value) })),
  }
}

/** As comma-separated values, each row with its provenance: a row copied out of the file still says what it is. */
export function csvOf(dataset: Dataset): string {
  const { provenance } = dataset
  const lines = chartOf(dataset).bars.map(({ title, value }) => [title, String(value), dataset.unit, provenance.status, noteOf(provenance)])
  return [['group', 'value', 'unit', 'status', 'provenance'], ...lines].map((line) => line.map(quotedCell).join(',')).join('\r\n') + '\r\n'
}

/**
 * The numbers as facts, for a report.
 * @throws {NotAFact} when one of them is illustrative: it says so, and who could give real ones
 */
export function factsOf(dataset: Dataset): Record<string, number> {
  const { title, provenance, rows } = dataset
  const made = Object.values(rows).some((value) => typeof value !== 'number')
  if (made || provenance.status === 'illustrative') {
    const by = provenance.status === 'illustrative' ? provenance.by : 'whoever measured them'
    throw new NotAFact(`“${title}” holds illustrative figures, and a report needs measured ones. They can be had from ${by}.`)
  }
  return rows as Record<string, number>
}

const plain = (value: number | Illustrative): number => (typeof value === 'number' ? value : value.illustrative)
const noteOf = (provenance: Provenance): string =>
  provenance.status === 'illustrative' ? provenance.text : `${provenance.source}, as of ${provenance.asOf}`
/** A cell that a spreadsheet would take for a formula is made a text. */
const quotedCell = (cell: string): string => `"${(/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`
