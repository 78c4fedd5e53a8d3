/** What trainees write. The source asks for an application and does not say what is in it, so that the questions are ours (OURS-5). */
import { monthPattern, oneOf, someOf } from '@cohortium/program'
import * as z from 'zod'
import { text, words } from '../fields.ts'
import { pathways, subjects, trainingLevels } from './terms.ts'

const promise = (title: string) => z.literal(true).meta({ title })

const application = z
  .object({
    training: z
      .object({
        residency: words(200).meta({ title: 'Your residency program', startsAs: 'organisation.name' }),
        level: oneOf(trainingLevels).meta({
          title: 'Year of training when the track begins',
          description: 'The track is made for the second year and beyond.',
        }), // UCO-09
        firstYearReason: text(1500).meta({
          title: 'Why now, in your first year?',
          description: 'Some first-year residents take part. Tell us why this is the year for you.',
          if: ['eq', ['answer', 'training.level'], 'pgy1'],
        }), // UCO-09
        ends: z.string().regex(monthPattern).meta({ title: 'Month in which your training here ends' }), // UCO-16
        endsReason: text(1500).optional().meta({
          title: 'If it ends before the track does: how would you finish?',
          description: 'The track takes two years, and its projects are presented at the end. Leave this empty if you stay as long.',
        }), // UCO-16
      })
      .meta({ title: 'Your training', privacy: 'confidential' }),
    purpose: z
      .object({
        motivation: text(2500).meta({ title: 'What brings you to this track' }),
        subjects: someOf(subjects).max(3).optional().meta({
          title: 'Which subjects do you most want to go into?',
          description: 'The track takes up all eight. Choose up to three.',
        }), // UCO-11b
        pathways: someOf(pathways).optional().meta({ title: 'Where might you lead one day?', description: 'As many as you like.' }), // UCO-05
        otherPathway: words(160)
          .optional()
          .meta({ title: 'Which other pathway?', if: ['has', ['answer', 'purpose.pathways'], 'other'] }),
        idea: text(1500).optional().meta({
          title: 'An idea for your second-year project',
          description: 'Only if you have one. You choose its kind when your second year begins.',
        }), // UCO-07
      })
      .meta({ title: 'What you are looking for', privacy: 'confidential' }),
    promises: z
      .object({
        seminars: promise('I come to the monthly seminars, in person'), // UCO-03
        project: promise('In my second year I carry out a project'), // UCO-07
        present: promise('I present it at the graduation ceremony'), // UCO-08
      })
      .meta({ title: 'What you take on', privacy: 'confidential' }),
  })
  .meta({ title: 'Apply to the DEI Leadership Track' })

/** The second year's project as it goes (UCO-07). Its kind is chosen by a verb, so that lists can show it. */
const initiative = z
  .object({
    initiative: z
      .object({
        title: words(160).optional().meta({ title: 'Title' }),
        idea: text(2000).optional().meta({ title: 'What you want to change, and for whom' }),
        partners: text(1500).optional().meta({ title: 'Who works on it with you' }),
        done: text(3000).optional().meta({ title: 'What you have done' }),
        learned: text(3000).optional().meta({ title: 'What came of it, and what you learned' }),
      })
      .meta({
        title: 'Your initiative',
        description: 'What you write here is what you share at the ceremony. Please write about groups, never about one patient.',
        privacy: 'confidential',
      }),
  })
  .meta({ title: 'Second-year initiative' })

export const forms = { application, initiative }
