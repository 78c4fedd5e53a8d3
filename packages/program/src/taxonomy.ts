import * as z from 'zod'

/**
 * The terms by which one program tells things apart, under a version: training levels, types of organisation, ethnic groups. Programs of
 * different countries differ, so that terms are never shared in silence: `maps` says which term of another taxonomy one stands for.
 */
export interface Taxonomy<T extends string = string> {
  id: string
  version: number
  title: string
  /** Where its terms are in use: `US`, `GB`. */
  place: string
  terms: Readonly<Record<T, string | { title: string; description: string }>>
  /** By `id@version` of the other taxonomy: this term → that one, or null where it has none. */
  maps?: Readonly<Record<string, Readonly<Record<NoInfer<T>, string | null>>>>
}

/** `us-residency-level@1` */
export const taxonomyName = ({ id, version }: Taxonomy): string => `${id}@${version}`

export const termTitle = <T extends string>({ terms }: Taxonomy<T>, term: T): string => {
  const said = terms[term]
  return typeof said === 'string' ? said : said.title
}

/** The term of `to` that `term` of `from` stands for. Null when there is none. @throws {RangeError} when no map leads there */
export function mapTerm<T extends string>(from: Taxonomy<T>, term: T, to: Taxonomy): string | null {
  const map = from.maps?.[taxonomyName(to)]
  if (!map) throw new RangeError(`${taxonomyName(from)} has no map to ${taxonomyName(to)}: add one to its \`maps\``)
  return map[term] ?? null
}

/** A question with one answer among the terms. */
export const oneOf = <T extends string>(taxonomy: Taxonomy<T>): z.ZodEnum<{ [K in T]: K }> =>
  z.enum(keysOf(taxonomy)).meta({ options: optionsOf(taxonomy) })
/** A question with several. */
export const someOf = <T extends string>(taxonomy: Taxonomy<T>): z.ZodArray<z.ZodEnum<{ [K in T]: K }>> =>
  z.array(z.enum(keysOf(taxonomy))).meta({ options: optionsOf(taxonomy) })

const keysOf = <T extends string>({ terms }: Taxonomy<T>): [T, ...T[]] => Object.keys(terms) as [T, ...T[]]
const optionsOf = <T extends string>({ terms }: Taxonomy<T>): Record<T, { title: string; description?: string }> =>
  Object.fromEntries(
    Object.entries<string | { title: string; description: string }>(terms).map(([key, said]) => [
      key,
      typeof said === 'string' ? { title: said } : said,
    ]),
  ) as Record<T, { title: string; description?: string }>
