/** The application: a form is an object of pages, drawn in this order. One form serves both tracks (IHI-18); what one does not ask is hidden, and never sent. */
import { oneOf, type Condition } from '@cohortium/program'
import * as z from 'zod'
import { email, text, words } from '../fields.ts'
import { commitments } from './commitments.ts'
import { organizationTypes } from './taxonomies.ts'

const community: Condition = ['eq', ['track'], 'actionCommunity']
const network: Condition = ['eq', ['track'], 'learningNetwork']

/** Groups are formed by region, population, type and size (IHI-36). */
const organization = z
  .object({
    name: words(200).meta({ title: 'Name of your organization', startsAs: 'organisation.name' }),
    type: oneOf(organizationTypes).meta({ title: 'Type' }),
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

/** IHI-15, IHI-70. */
export const teamSize = { min: 3, max: 7 } as const

const team = z
  .object({
    members: z.array(member).min(teamSize.min).max(teamSize.max).meta({
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

/** IHI-24 and IHI-25: five criteria of the Action Community, two of the Learning Network, which both tracks answer. */
const readiness = z
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

/** The questions are named by their place: their words did not reach us (OURS-14). */
const letterAndVideo = z
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

/** Each commitment is given on its own. */
const promise = (title: string) => z.literal(true).meta({ title })
const promises = (given: (typeof commitments)[keyof typeof commitments], to: Condition) =>
  Object.fromEntries(Object.entries(given).map(([name, { title, ...more }]) => [name, promise(title).meta({ ...more, if: to })]))
const { discomfort, ...beforeChannels } = commitments.actionCommunity

const promised = z
  .object({
    eligibility: promise('We have read what our track looks for, and it speaks of us'),
    ...promises(commitments.learningNetwork, network),
    ...promises(beforeChannels, community),
    channels: z
      .array(z.enum(['blog', 'presentation', 'caseStudy', 'report', 'media']))
      .max(5)
      .optional()
      .meta({
        title: 'Where we may share your work',
        description: 'Each is your choice. We ask again before we use another.',
        options: {
          blog: { title: 'Blog posts' },
          presentation: { title: 'Presentations' },
          caseStudy: { title: 'Case studies' },
          report: { title: 'Summary reports' },
          media: { title: 'News media' },
        },
        if: community,
      }), // IHI-56
    ...promises({ discomfort: discomfort! }, community),
  })
  .meta({
    title: 'Commitments',
    description: 'What you promise by applying. Please read them with your whole team.',
    privacy: 'confidential',
  })

/** Pages: the first two for both tracks, the others with what each asks. */
export const application = z
  .object({ organization, team, readiness, letterAndVideo, commitments: promised })
  .meta({ title: 'Apply to Pursuing Equity' })
