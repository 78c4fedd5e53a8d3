/** Which affiliates a chapter is a member of (HEC-05): several at a time, each joined and left for itself. They are kept in `context.kept`. */
import type { Context } from '@cohortium/program'
import { affiliates } from './taxonomies.ts'

export type Affiliate = keyof typeof affiliates.terms
interface Step {
  context: Context
  event: { type: string; affiliates?: readonly Affiliate[] }
}

export const affiliatesOf = ({ kept }: Context): readonly Affiliate[] => (kept?.['affiliates'] as Affiliate[] | undefined) ?? []
const named = ({ affiliates = [] }: Step['event']): readonly Affiliate[] => affiliates
const all = Object.keys(affiliates.terms) as Affiliate[]

/** Guards: a step that would change nothing is no step. Asked before anybody chose, whether there is one left to choose: then there is a button. */
export const joinsAnother = ({ context, event }: Step): boolean =>
  (event.affiliates ?? all).some((one) => !affiliatesOf(context).includes(one))
export const leavesOne = ({ context, event }: Step): boolean => (event.affiliates ?? all).some((one) => affiliatesOf(context).includes(one))

export const joined = ({ context, event }: Step): Pick<Context, 'kept'> =>
  keep(context, [...new Set([...affiliatesOf(context), ...named(event)])])
export const parted = ({ context, event }: Step): Pick<Context, 'kept'> =>
  keep(
    context,
    affiliatesOf(context).filter((one) => !named(event).includes(one)),
  )

/** Without any affiliate nothing is kept: there is no empty line on a page. */
function keep({ kept }: Context, names: readonly Affiliate[]): { kept: Record<string, unknown> } {
  const { affiliates: _before, ...others } = kept ?? {}
  return { kept: names.length > 0 ? { ...others, affiliates: names.toSorted() } : others }
}
