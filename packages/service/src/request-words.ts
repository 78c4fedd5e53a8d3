/** What a request's schema finds wrong, in words: which field it is, and what to put there. What a schema says itself stands as it is. */
import type { Issue } from '@cohortium/program'
import type * as z from 'zod'

/** How zod speaks where a schema says nothing (its English locale, 4.x): an issue does not tell whose words it bears. */
const isZods = (message: string): boolean => /^(Invalid|Too big:|Too small:|Unrecognized key)/.test(message)

export const issuesOf = (error: z.core.$ZodError): Issue[] =>
  error.issues.map((issue) => ({
    path: issue.path.join('.'),
    code: issue.code ?? 'type',
    message: isZods(issue.message) ? wordsOf(issue) : issue.message,
  }))

function wordsOf(issue: z.core.$ZodIssue): string {
  const name = issue.path.join('.') || 'the request'
  switch (issue.code) {
    case 'invalid_type':
      return `Give ${name} as ${kinds[issue.expected] ?? issue.expected}.`
    case 'invalid_value':
      return `Give ${name} as ${new Intl.ListFormat('en', { type: 'disjunction' }).format(issue.values.map(String))}.`
    case 'too_big':
      return `Give ${name} ${sized('at most', issue.maximum, issue.origin)}.`
    case 'too_small':
      return `Give ${name} ${sized('at least', issue.minimum, issue.origin)}.`
    case 'invalid_format':
      if (issue.format === 'email') return 'Enter an e-mail address, for example name@example.org'
      return issue.format === 'uuid' ? `Give ${name} as an id that an answer of ours named.` : described(name)
    case 'unrecognized_keys':
      return `Leave out what ${name} does not have: ${issue.keys.join(', ')}.`
    default:
      return described(name)
  }
}

const described = (name: string): string => `${name} is not as the description of the API has it (/api/docs).`

const kinds: Partial<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
}

function sized(least: 'at least' | 'at most', size: number | bigint, origin: string): string {
  if (origin === 'string') return `with ${least} ${size} ${size === 1 ? 'character' : 'characters'}`
  if (origin === 'array') return `with ${least} ${size} ${size === 1 ? 'entry' : 'entries'}`
  return `as ${least} ${size}`
}
