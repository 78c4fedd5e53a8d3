/**
 * Every id of the programs' sources, so that one nobody speaks of is seen: docs/programs.md lists each with the test that holds it, and the
 * check `docs` fails when one is lost. A program's id leads to those of its source; `across` are what holds over all of them.
 */
export const sourceIds: Readonly<Record<string, readonly string[]>> = {
  'health-equity-scholars': ids('HES', 19, 'HES-12b'),
  'health-equity-circle': ids('HEC', 11),
  'pursuing-equity': ids('IHI', 82, 'IHI-63b'),
  'dei-leadership-track': ids('UCO', 17, 'UCO-11b'),
  'career-advancement-programme': ids('CAP', 11, 'CAP-10b'),
  across: ids('X', 6),
}

/** Ids that no test can hold yet, each with the reason. One that a test holds by now has no business here, and the check says so. */
export const notYet: Readonly<Record<string, string>> = {
  'IHI-06': 'The source explains 14 terms, and which they are did not reach us (OURS-13). The glossary holds the words of our own pages.',
  'IHI-31': 'The link to the example video leads nowhere (IHI-79), so that there is nothing to show.',
  'IHI-59': 'Measures followed over time, by project and by population, come with updates in depth. Aim, question and glossary stand.',
}

/** `HES-01` to `HES-19`, and those that the source's list has between two numbers. */
function ids(prefix: string, last: number, ...between: string[]): readonly string[] {
  const counted = Array.from({ length: last }, (_, index) => `${prefix}-${String(index + 1).padStart(2, '0')}`)
  return [...counted, ...between].toSorted()
}
