import * as z from 'zod'
import { community } from '../fields.ts'

/** The questions are named by their place: their words did not reach us (OURS-14). */
export const letterAndVideo = z
  .object({
    videoQuestions: z
      .array(z.enum(['first', 'second', 'third', 'fourth', 'fifth']))
      .min(2)
      .max(3)
      .meta({
        title: 'Which of the five questions does your video answer?',
        description: 'Two or three of them.',
        options: {
          first: { title: 'The first question' },
          second: { title: 'The second question' },
          third: { title: 'The third question' },
          fourth: { title: 'The fourth question' },
          fifth: { title: 'The fifth question' },
        },
        if: community,
      }), // IHI-30
  })
  .meta({ title: 'Letter and video', documents: ['ceoLetter', 'ceoAndChairLetter', 'teamVideo'], privacy: 'confidential' })
