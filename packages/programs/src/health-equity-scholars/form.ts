import { oneOf, type Taxonomy } from '@cohortium/program'
import * as z from 'zod'
import { text, words } from '../fields.ts'

/** The source says “healthcare professionals” and lists none: these terms are ours (OURS-2). */
export const professions = {
  id: 'us-health-profession',
  version: 1,
  title: 'Profession',
  place: 'US',
  terms: {
    physician: 'Physician',
    nurse: 'Nurse',
    advancedPractice: 'Nurse practitioner, midwife or physician assistant',
    pharmacist: 'Pharmacist',
    dentalCare: 'Dentist or dental hygienist',
    behavioralHealth: 'Psychologist or counselor',
    socialWork: 'Social worker',
    therapist: 'Physical, occupational or speech therapist',
    communityHealth: 'Community health worker',
    publicHealth: 'Public health professional',
    administration: 'Health care administrator',
    other: 'Another profession in health care',
  },
} as const satisfies Taxonomy

const promise = (title: string) => z.literal(true).meta({ title })

/** What is asked of the project when one applies, and carried on from there (HES-11). */
const project = {
  title: words(160).meta({ title: 'Title of your project', example: 'Interpreters at every bedside', terms: ['Advocacy project'] }),
  // HES-17: both readings are answers, and one may give both
  place: z
    .array(z.enum(['institution', 'community']))
    .min(1)
    .meta({
      title: 'Where it does its work',
      description: 'Choose one or both.',
      options: { institution: { title: 'At my home institution' }, community: { title: 'In the community we serve' } },
    }),
  change: text(2000).meta({ title: 'What should change', description: 'What happens now, to whom, and what you want to happen instead.' }),
  people: text(2000).meta({ title: 'Whom it is for, and who works on it with you' }),
  nextStep: text(1500).meta({
    title: 'The next step',
    description: 'What you have done so far, if anything, and what you would do first.',
  }),
}

/** HES-02 for who they are, HES-11 for what they bring. */
const application = z
  .object({
    you: z
      .object({
        profession: oneOf(professions).meta({ title: 'Your profession' }),
        otherProfession: words(120)
          .optional()
          .meta({ title: 'Which one?', if: ['eq', ['answer', 'you.profession'], 'other'] }),
        years: z.number().int().min(0).max(60).meta({ title: 'Years in your profession' }),
        career: text(1500).meta({
          title: 'Where you stand in your career',
          description: 'The program is for people in the middle of theirs. Tell us what you are responsible for, and what could come next.',
        }),
      })
      .meta({ title: 'About you', privacy: 'confidential' }),
    serving: z
      .object({
        country: z.enum(['US', 'elsewhere']).meta({
          title: 'Where are the people you serve, or speak up for?',
          options: { US: { title: 'In the United States' }, elsewhere: { title: 'In another country' } },
        }),
        populations: text(1500).meta({
          title: 'Who they are',
          description: 'Which people and communities, and what is kept from them. Please tell us of groups, never of one patient.',
        }),
        work: text(1500).meta({ title: 'How you serve them, or speak up for them' }),
      })
      .meta({ title: 'Whom you serve', privacy: 'confidential' }),
    institution: z
      .object({
        name: words(200).meta({ title: 'Name of your home institution', startsAs: 'organisation.name', terms: ['Home institution'] }),
        location: words(120).meta({ title: 'City and state', example: 'Toledo, Ohio', startsAs: 'organisation.location' }),
        role: words(160).meta({ title: 'Your role there' }),
      })
      .meta({ title: 'Your home institution', privacy: 'confidential' }),
    project: z.object(project).meta({
      title: 'Your advocacy project',
      description: 'You come with a project and work on it through the whole program. It need not be finished thinking.',
      privacy: 'confidential',
    }),
    promises: z
      .object({
        bring: promise('I bring this project, and work on it through the program'), // HES-11
        assignments: promise('I do an assignment in my own practice with each module').meta({ terms: ['Practice-based assignment'] }), // HES-12
        coaching: promise('I coach other scholars, and let them coach me').meta({ terms: ['Peer coaching'] }), // HES-08, HES-10
        gathering: promise('I can come to Cambridge, Massachusetts, for the two days of the final gathering'), // HES-09
      })
      .meta({ title: 'What you take on', privacy: 'confidential' }),
  })
  .meta({ title: 'Apply to the Health Equity Scholars Program' })

/** The project as it goes; whoever takes part may change all of it (HES-11). */
const advocacyProject = z
  .object({
    project: z
      .object({ institution: words(200).meta({ title: 'Home institution' }), ...project })
      .meta({ title: 'Your advocacy project', privacy: 'confidential' }),
    progress: z
      .object({
        done: text(3000).optional().meta({ title: 'What you have done' }),
        changed: text(3000).optional().meta({ title: 'What has changed' }),
        learned: text(3000).optional().meta({ title: 'What you have learned' }),
      })
      .meta({ title: 'How it goes', privacy: 'confidential' }),
  })
  .meta({ title: 'Advocacy project' })

/** Ours (OURS-6). */
const confirmation = z
  .object({
    confirm: z
      .object({
        institution: words(200).meta({ title: 'Your home institution today' }),
        bring: promise('I bring the project that I applied with'),
        changes: text(1500).optional().meta({ title: 'Has anything about it changed?' }),
      })
      .meta({ title: 'Your project and your home institution', privacy: 'confidential' }),
  })
  .meta({ title: 'Confirm your project' })

/** HES-10 says pairs and groups; when people can meet, we have to ask (OURS-6). */
const coaching = z
  .object({
    coaching: z
      .object({
        setting: z.enum(['pair', 'group', 'either']).meta({
          title: 'How you would like to meet',
          options: { pair: { title: 'In a pair' }, group: { title: 'In a small group' }, either: { title: 'Either is fine' } },
        }),
        times: text(600).meta({ title: 'When you can usually meet', example: 'Tuesdays after 5 PM, Central time' }),
      })
      .meta({ title: 'Peer coaching', privacy: 'contact' }),
  })
  .meta({ title: 'Peer coaching' })

/** HES-12: one with each module. */
const assignment = z
  .object({
    assignment: z
      .object({
        module: words(200).meta({ title: 'Module' }),
        tried: text(3000).meta({ title: 'What you tried in your own practice' }),
        happened: text(3000).meta({ title: 'What happened' }),
        carry: text(2000).meta({ title: 'What you take from it into your project' }),
      })
      .meta({ title: 'Your assignment', description: 'Faculty and the scholars who coach you read it.', privacy: 'confidential' }),
  })
  .meta({ title: 'Assignment' })

export const forms = { application, advocacyProject, confirmation, coaching, assignment }
