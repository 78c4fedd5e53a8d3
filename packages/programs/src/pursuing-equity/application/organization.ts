import * as z from 'zod'
import { text, words } from '../../fields.ts'

/** Group factors: region, population, type and size (IHI-36). The list of types is ours (OURS-7). */
export const organization = z
  .object({
    name: words(200).meta({ title: 'Name of your organization', startsAs: 'organisation.name' }),
    type: z.enum(['healthSystem', 'hospital', 'healthCenter', 'practice', 'healthPlan', 'publicHealth', 'community', 'other']).meta({
      title: 'Type',
      options: {
        healthSystem: { title: 'Health system' },
        hospital: { title: 'Hospital' },
        healthCenter: { title: 'Community health center' },
        practice: { title: 'Medical practice or clinic' },
        healthPlan: { title: 'Health plan' },
        publicHealth: { title: 'Public health agency' },
        community: { title: 'Community organization' },
        other: { title: 'Another type' },
      },
    }),
    location: words(120).meta({ title: 'City and state', example: 'Duluth, Minnesota', startsAs: 'organisation.location' }),
    size: z
      .number()
      .int()
      .min(1)
      .max(1_000_000)
      .optional()
      .meta({ title: 'How many people work there', description: 'About. It helps us form groups of different sizes.' }),
    populations: text(1500).meta({
      title: 'Whom you serve',
      description: 'The populations, and where they live. Together, the teams we choose serve many.',
    }),
  })
  .meta({ title: 'Your organization', privacy: 'public' })
