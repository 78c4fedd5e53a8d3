/**
 * The views of views.ts as schemas, for the description of the API. The interfaces are the contract; each schema is held to its interface
 * by `describes`, and the test beside holds both to what is really answered.
 */
import { z } from '@hono/zod-openapi'
import type { FormDefinition, MissingView } from '@cohortium/program'

/** Zod's optional properties may also hold undefined; JSON has no undefined, so it is the same on the wire. */
type Loose<T> = T extends readonly (infer Item)[]
  ? readonly Loose<Item>[]
  : T extends object
    ? { [Key in keyof T]: Loose<T[Key]> | (undefined extends T[Key] ? undefined : object extends Pick<T, Key> ? undefined : never) }
    : T

/** `schema`, held to the interface `View`: a field that is missing or of another type does not compile. */
export const describes =
  <View>() =>
  <Schema extends z.ZodType<Loose<View>>>(schema: Schema): z.ZodType<View> =>
    schema as unknown as z.ZodType<View>

export const instant = z.string().openapi({ format: 'date-time', description: 'ISO 8601, UTC.' })
export const tone = z.enum(['rest', 'info', 'attention', 'offer', 'success', 'danger'])
export const role = z.enum(['applicant', 'officer', 'seniorLeader', 'reviewer', 'staff', 'timer', 'system'])
export const phase = z.enum(['applying', 'withUs', 'withThem', 'inProgram', 'ended'])

const privacy = z.enum(['public', 'contact', 'confidential', 'special'])
const condition = z
  .custom<never>()
  .openapi({ type: 'array', items: {}, description: 'A condition as JSON: ["eq", ["track"], "actionCommunity"].' })
  .optional()

const option = z.object({ value: z.string(), title: z.string(), description: z.string().optional(), if: condition })
const plainField = {
  name: z.string(),
  type: z.enum(['text', 'longText', 'email', 'tel', 'url', 'number', 'date', 'month', 'yesNo', 'choice', 'choices', 'attest', 'group']),
  title: z.string(),
  description: z.string().optional(),
  example: z.string().optional(),
  required: z.boolean(),
  privacy,
  min: z.number().optional(),
  max: z.number().optional(),
  whole: z.boolean().optional(),
  pattern: z.string().optional(),
  patternMessage: z.string().optional(),
  options: z.array(option).optional(),
  item: z.string().optional(),
  terms: z.array(z.string()).optional(),
  startsAs: z.enum(['applicant.name', 'organisation.name', 'organisation.location']).optional(),
  if: condition,
}
// a group holds no group (compileForm refuses it), so two levels say it all
const field = z.object({ ...plainField, fields: z.array(z.object(plainField)).optional() })
const page = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string().optional(),
  if: condition,
  documents: z.array(z.string()).optional(),
  fields: z.array(field),
})

export const formSchema: z.ZodType<FormDefinition> = describes<FormDefinition>()(
  z.object({ id: z.string(), level: z.literal(1), title: z.string(), pages: z.array(page) }).openapi('FormDefinition'),
)

export const missingSchema: z.ZodType<MissingView> = describes<MissingView>()(
  z
    .object({ path: z.string().openapi({ description: 'team.members, documents.teamVideo, seats …' }), message: z.string() })
    .openapi('Missing'),
)

export const issueSchema = z.object({ path: z.string(), code: z.string(), message: z.string() }).openapi('Issue')
