/** A small program of one's own: neighbours read together for a season. */
import { days, defineProgram, type EditionDraft } from '@cohortium/program'
import { and } from 'xstate'
import * as z from 'zod'

const application = z.object({
  about: z
    .object({ why: z.string().min(1).max(500).meta({ title: 'What would you like to read, and why?', widget: 'textarea' }) })
    .meta({ title: 'About you', privacy: 'confidential' }),
})

export const readingCircle = defineProgram({
  id: 'reading-circle',
  version: 1,
  title: 'Reading Circle',
  summary: 'Twelve neighbours read a book a month together.',
  locale: 'en-GB',
  contact: 'circle@example.org',
  costs: [],
  unit: { kind: 'person', min: 1, max: 1 },
  eligibility: ['You live nearby'],
  edition: { kind: 'dated', begins: 'begins', ends: 'ends', months: 6 },
  dates: {
    closes: { title: 'Applications close', kind: 'deadline' },
    begins: { title: 'First evening', kind: 'moment' },
    ends: { title: 'Last evening', kind: 'moment' },
  },
  tracks: {
    readers: {
      title: 'Readers',
      summary: 'One evening a month.',
      seats: { kind: 'exact', count: 12 },
      closes: 'closes',
      documents: [],
      goals: [],
      supports: [],
      criteria: [],
      commitments: [],
      aims: [],
      milestones: [],
    },
  },
  documents: {},
  forms: { application },
  application: 'application',
  tasks: {},
  sessions: [{ title: 'Evening', description: 'We talk about the book.', tracks: ['readers'], months: 'every' }],
  updates: [],
  letters: {
    received: { to: 'applicant', subject: () => 'We have your note', body: ({ greeting }) => `${greeting},\n\nthank you for your note.` },
    invited: { to: 'applicant', subject: () => 'A chair for you', body: ({ greeting }) => `${greeting},\n\nthere is a chair for you.` },
    full: { to: 'applicant', subject: () => 'The circle is full', body: ({ greeting }) => `${greeting},\n\nthis time the circle is full.` },
    over: { to: 'applicant', subject: () => 'Goodbye', body: ({ greeting }) => `${greeting},\n\nthank you for reading with us.` },
  },
  verbs: {
    submit: { title: 'Send' },
    invite: { title: 'Invite' },
    decline: { title: 'Decline' },
    leave: { title: 'Leave', confirm: 'Leave the circle?' },
  },
  timers: {
    closing: { title: 'Applications close', at: ({ closes, grace = 0 }) => (closes === undefined ? undefined : closes + grace + 1) },
    answerDue: { title: 'Answer due', at: ({ entered }) => entered + days(14), clock: 'host' },
    ending: { title: 'Last evening', at: ({ dates }) => dates.ends },
  },
  glossary: {},
  notes: [],
  lifecycle: ({ setup, begin, letter, by }) => {
    const leave = { target: 'left', actions: letter('over'), meta: by('applicant') } as const
    return setup.createMachine({
      id: 'reading-circle',
      context: begin,
      initial: 'draft',
      states: {
        draft: {
          tags: 'editable',
          meta: { label: 'Draft', tone: 'rest', phase: 'applying' },
          on: {
            submit: {
              target: 'review',
              guard: and(['isOpen', 'isComplete']),
              actions: ['stamp', letter('received')],
              meta: by('applicant'),
            },
          },
          after: { closing: { target: 'left', actions: letter('over'), meta: by('timer') } },
        },
        review: {
          meta: { label: 'In review', tone: 'info', phase: 'withUs' },
          on: {
            invite: { target: 'reading', guard: 'hasSeat', actions: letter('invited'), meta: by('staff') },
            decline: { target: 'declined', actions: letter('full'), meta: by('staff') },
            leave,
          },
          after: { answerDue: { actions: letter('received', 'staff'), meta: by('timer') } },
        },
        reading: {
          tags: ['seat', 'enrolled'],
          meta: { label: 'Reading', tone: 'success', phase: 'inProgram' },
          on: { leave },
          after: { ending: { target: 'completed', actions: letter('over'), meta: by('timer') } },
        },
        completed: { tags: 'ended', meta: { label: 'Completed', tone: 'success', phase: 'ended' } },
        declined: { tags: 'ended', meta: { label: 'Not this time', tone: 'rest', phase: 'ended' } },
        left: { tags: 'ended', meta: { label: 'Left', tone: 'rest', phase: 'ended' } },
      },
    })
  },
})

/** The first season. An edition is data: staff change it at the desk; this one is there from the start. */
export const winter: EditionDraft = {
  title: 'Winter 2027',
  slug: 'winter-2027',
  zone: 'Europe/London',
  dates: { closes: '2026-12-13T23:59', begins: '2027-01-12T19:00', ends: '2027-06-08T21:00' },
  seats: { readers: { seats: 12, reserved: 0 } },
  graceMinutes: 5,
}
