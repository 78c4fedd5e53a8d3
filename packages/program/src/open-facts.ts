import * as z from 'zod'
import type { Facts } from './facts.ts'

/**
 * A fact that the source leaves open and every edition has to decide before it is published. It stays open in the program:
 * nothing is invented in its place.
 */
export interface OpenFact {
  title: string
  description?: string
  /** `days` and `count` are whole numbers, `list` is one entry a line. */
  kind: 'text' | 'email' | 'days' | 'count' | 'list'
  /** The source's id: HES-15. */
  source: string
  /** Who can give it; the program's `decidedBy` when absent. */
  by?: string
}

/** What an edition decided, by the names of the program's open facts. */
export type Decided = Record<string, string | number | readonly string[]>

/** The schema of one decided fact. */
export function decidedSchema({ kind }: OpenFact): z.ZodType {
  if (kind === 'days') return z.int('is a whole number of days').min(1).max(3650)
  if (kind === 'count') return z.int('is a whole number').min(0).max(100_000)
  if (kind === 'email') return z.email('is no e-mail address').max(254)
  if (kind === 'list') return z.array(z.string().trim().min(1).max(300)).min(1).max(100)
  return z.string().trim().min(1).max(2000)
}

/** One cost of taking part: told by the program, or decided by each edition (IHI-80, HES-15). */
export type Cost = { title: string; paidBy: string; text: string } | { title: string; decided: string }

/** What it costs as this edition has it; a cost not decided yet says so. */
export function costsOf({ costs, locale }: Facts, decided: Decided): { title: string; paidBy: string; text: string }[] {
  return costs.map((cost) =>
    'text' in cost ? cost : { title: cost.title, paidBy: '', text: said(decided[cost.decided], locale) ?? 'Not decided yet.' },
  )
}

/** Whom to write to: the program's own address, or the one that the edition decided. */
export const contactOf = ({ contact, locale }: Facts, decided: Decided): string => contact ?? said(decided['contact'], locale) ?? ''

/** A decided fact in words. */
export function said(value: Decided[string] | undefined, locale: string): string | undefined {
  if (value === undefined) return undefined
  if (typeof value === 'number') return new Intl.NumberFormat(locale).format(value)
  return typeof value === 'string' ? value : new Intl.ListFormat(locale).format(value)
}
