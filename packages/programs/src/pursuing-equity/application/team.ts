import * as z from 'zod'
import { email, words } from '../../fields.ts'

/** Lenses are advice, not a rule (IHI-16). Race and identity are not asked here, and pronouns never required (OURS-17). */
const member = z.object({
  name: words(120).meta({ title: 'Preferred name' }),
  role: words(120).meta({ title: 'Role at your organization', example: 'Nurse, data analyst' }),
  email: email().meta({ title: 'Work e-mail' }),
  lenses: z
    .array(z.enum(['quality', 'equity', 'patientCare', 'data', 'community']))
    .max(5)
    .optional()
    .meta({
      title: 'What does this person bring?',
      description: 'A person can bring more than one.',
      options: {
        quality: { title: 'Quality improvement' },
        equity: { title: 'Equity' },
        patientCare: { title: 'Patient-facing care' },
        data: { title: 'Data' },
        community: { title: 'Partnership with the community' },
      },
    }),
  isExecutive: z
    .boolean()
    .meta({ title: 'Is this person an executive leader?', description: 'Someone with a say over budget and priorities.' }),
  pronouns: z
    .string()
    .trim()
    .max(40)
    .optional()
    .meta({ title: 'Pronouns', description: 'Only if this person wishes.', privacy: 'confidential' }),
})

export const team = z
  .object({
    members: z.array(member).min(3).max(7).meta({
      title: 'Members',
      description: 'Three to seven people from several professions, an executive leader among them. You can replace people later.', // IHI-15, IHI-28
      item: 'member',
      privacy: 'contact',
    }),
  })
  .meta({
    title: 'Your team',
    description:
      'We recommend that together you bring quality improvement, equity, patient-facing care and data. Think of leaders, clinicians, frontline staff and partners from the community. ' +
      'We do not ask about race, ethnicity, sexual orientation or gender here.',
  })
