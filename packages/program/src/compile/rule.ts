/** A rule by the name its author knows: zod calls `.refine()` and its kin `custom`, and a transform in place `overwrite`. */
const ruleOf = ({ check, format }: { check?: string; format?: string }): string =>
  check === 'custom' ? 'refine' : (format ?? check ?? 'refine')

export const cannotTell = (def: object): string => `the rule ${ruleOf(def)} cannot be told to the browser`
