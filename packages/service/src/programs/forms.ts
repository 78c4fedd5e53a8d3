import { compileForm, compileVerb, type FormDefinition, type Program } from '@cohortium/program'

const forms = new WeakMap<Program, Map<string, FormDefinition>>()

function cached(program: Program, name: string, compile: () => FormDefinition | undefined): FormDefinition | undefined {
  const known = forms.get(program) ?? new Map<string, FormDefinition>()
  forms.set(program, known)
  const found = known.get(name)
  if (found) return found
  const made = compile()
  if (made) known.set(name, made)
  return made
}

/** The definition of one of the program's forms; undefined when it declares none of that name. */
export const formOf = (program: Program, form: string): FormDefinition | undefined =>
  cached(program, `form ${form}`, () => {
    const schema = Object.hasOwn(program.facts.forms, form) ? program.facts.forms[form] : undefined
    return schema && compileForm(form, schema)
  })

/** The one-page form of a verb's payload; undefined when a click is enough. */
export const verbFormOf = (program: Program, verb: string): FormDefinition | undefined =>
  cached(program, `verb ${verb}`, () => {
    const spec = Object.hasOwn(program.facts.verbs, verb) ? program.facts.verbs[verb] : undefined
    return spec && compileVerb(verb, spec)
  })
