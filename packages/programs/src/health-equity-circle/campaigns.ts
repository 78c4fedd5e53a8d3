import * as z from 'zod'
import { text, words } from '../fields.ts'

/** HEC-07: what a campaign is told by. Partners and an outcome may not be known, or not yet: they stay blank, and nothing is put in their place. */
export const campaigns = z
  .object({
    campaigns: z
      .object({
        campaigns: z
          .array(
            z.object({
              issue: words(200).meta({ title: 'Issue', description: 'What you want to change.' }),
              place: words(120).meta({ title: 'Place', description: 'As you would say it: a city, a neighborhood, a state.' }),
              partners: text(600).optional().meta({
                title: 'Partners',
                description: 'Community organizations you work with. Organizations alone, no names of people.',
              }),
              outcome: text(1500).optional().meta({ title: 'Outcome', description: 'Leave it blank while it is not known.' }),
            }),
          )
          .min(1)
          .max(40)
          .meta({ title: 'Campaigns', item: 'campaign' }),
      })
      .meta({ title: 'Your campaigns', privacy: 'public' }),
  })
  .meta({ title: 'Campaigns' })

export interface Campaign {
  issue: string
  place: string
  partners?: string
  outcome?: string
}

/** The four campaigns that are known, as they are told: by issue and place. With whom, and what came of them, is not said (HEC-07, HEC-10). */
export const knownCampaigns: readonly Campaign[] = [
  { issue: 'Paid sick leave', place: 'Spokane' },
  { issue: 'Dual translations on prescription pill bottles', place: 'Oregon' },
  { issue: 'More affordable housing stock', place: 'Portland' },
  { issue: 'Transitional encampments', place: 'Seattle' },
]
