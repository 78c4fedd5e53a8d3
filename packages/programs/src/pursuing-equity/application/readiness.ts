import * as z from 'zod'
import { text } from '../../fields.ts'
import { community } from '../fields.ts'

/** IHI-24 and IHI-25: five criteria of the Action Community, two of the Learning Network, which both tracks answer. */
export const readiness = z
  .object({
    equityWork: text(3000).meta({ title: 'Your work on equity so far', description: 'What you began, and what came of it.' }), // IHI-25
    leadership: text(2000).meta({
      title: 'Support from your leaders',
      description: 'Who stands behind you, and what your organization has in place for this work.',
    }), // IHI-25
    motivation: text(3000).meta({ title: 'Why you, and why now', if: community }), // IHI-24
    systems: text(3000).meta({
      title: 'Racism and other oppression as matters of systems',
      description: 'Where you see them: between people, in your team, in your institution.',
      terms: ['Structural racism'],
      if: community,
    }), // IHI-24
    partnerships: text(3000).meta({
      title: 'Partners in the community',
      description: 'Those you have, or those you see you need.',
      terms: ['Lived experience'],
      if: community,
    }), // IHI-24
    improvement: text(3000).meta({
      title: 'Results of earlier quality improvement',
      description: 'What you measured, before and after. Describe it here; no other document is needed.',
      terms: ['Quality improvement'],
      if: community,
    }), // IHI-24
    data: z.enum(['both', 'realOnly', 'sogiOnly', 'neither']).meta({
      title: 'Which data can you reach and use?',
      terms: ['REAL data', 'SOGI data', 'Stratified data'],
      options: {
        both: { title: 'REAL and SOGI data' },
        realOnly: { title: 'REAL data only' },
        sogiOnly: { title: 'SOGI data only' },
        neither: { title: 'Neither yet' },
      },
      if: community,
    }), // IHI-24
    dataUse: text(2000).meta({ title: 'How you use these data, or plan to', terms: ['Equity lens'], if: community }), // IHI-59
  })
  .meta({
    title: 'Readiness',
    description: 'Plain answers are as good as polished ones. We look for what you did and what you see.',
    privacy: 'confidential',
  }) // IHI-26
