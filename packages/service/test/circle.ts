/** A small program with what the first has not: persons, chapters and their members in lives of their own, an exception, a target, a project. */
import { and } from 'xstate'
import * as z from 'zod'
import { days, defineProgram, monthPattern, type ApplicationView, type Context } from '@cohortium/program'
import { save, verb, type Begun } from './life.ts'
import { makeWorld, type Answer, type Kind, type World } from './world.ts'

const isOn =
  (...tracks: string[]) =>
  ({ context }: { context: Context }): boolean =>
    tracks.includes(context.track)
const described = { documents: [], goals: [], supports: [], criteria: [], commitments: [], aims: [], milestones: [] }
const said = (title: string) =>
  ({
    to: 'applicant',
    subject: () => title,
    body: ({ greeting, applicant, organisation, within, decided, contact }) =>
      [greeting, applicant, organisation, within ?? 'no chapter', decided['fee'] ?? 'not decided', contact].join(' | '),
  }) as import('@cohortium/program').Letter
const state = (label: string, phase: 'applying' | 'withUs' | 'inProgram' | 'ended') => ({ label, tone: 'rest' as const, phase })
const mentor = z.object({ mentors: z.array(z.enum(['ada', 'bo'])).min(1).meta({ title: 'Mentors', options: { ada: { title: 'Dr. Ada' }, bo: { title: 'Dr. Bo' } } }) }) // prettier-ignore

export const circle = defineProgram({
  id: 'circle',
  version: 1,
  title: 'The Circle',
  summary: 'Scholars, guests, chapters and members.',
  locale: 'en-US',
  costs: [],
  unit: { kind: 'person', min: 1, max: 1 },
  words: { applicant: { one: 'candidate', many: 'candidates' }, organisation: { one: 'school', many: 'schools' } },
  eligibility: [
    'You are curious',
    {
      id: 'training',
      text: 'You finish your training no earlier than the edition begins.',
      holds: ['ge', ['answer', 'about.finishes'], ['edition', 'begins']],
      otherwise: 'refuse',
    },
    {
      id: 'level',
      text: 'You are a resident or a fellow.',
      holds: ['in', ['answer', 'about.level'], ['resident', 'fellow']],
      otherwise: 'exception',
      reason: 'about.reason',
    },
  ],
  edition: { kind: 'dated', begins: 'begins', ends: 'ends', months: 6 },
  decidedBy: 'the founders',
  toDecide: {
    contact: { title: 'Whom to write to', kind: 'email', source: 'C-1' },
    fee: { title: 'Fee', kind: 'text', source: 'C-2' },
  },
  dates: {
    closes: { title: 'Scholars apply until', kind: 'deadline' },
    begins: { title: 'Begins', kind: 'month' },
    ends: { title: 'Ends', kind: 'month' },
  },
  tracks: {
    scholar: { title: 'Scholar', summary: 'One place.', seats: { kind: 'exact', count: 1 }, closes: 'closes', ...described },
    guest: { title: 'Guest', summary: 'About one.', seats: { kind: 'approximate', count: 1 }, ...described },
    chapter: { title: 'Chapter', summary: 'Found one.', seats: { kind: 'none' }, unit: { kind: 'chapter', min: 2, max: 50 }, ...described },
    member: {
      title: 'Member',
      summary: 'Join one.',
      seats: { kind: 'none' },
      within: 'chapter',
      unit: { kind: 'person', min: 1, max: 1, organisation: 'none' },
      ...described,
    },
  },
  documents: {},
  forms: {
    application: z.object({
      about: z
        .object({
          name: z.string().max(200).meta({ title: 'Your name', startsAs: 'applicant.name', privacy: 'contact' }),
          level: z.enum(['resident', 'fellow', 'other']).meta({ title: 'Level' }),
          finishes: z
            .string()
            .regex(monthPattern)
            .meta({ title: 'Finishes in', widget: 'month', if: ['ne', ['answer', 'about.level'], 'fellow'] }),
          reason: z.string().max(500).optional().meta({ title: 'Why an exception?' }),
          idea: z.string().max(200).optional().meta({ title: 'Your idea' }),
        })
        .meta({ title: 'About you', privacy: 'confidential', if: ['in', ['track'], ['scholar', 'guest']] }),
    }),
    plan: z.object({
      plan: z
        .object({ title: z.string().max(200).meta({ title: 'Title' }), next: z.string().max(500).optional().meta({ title: 'Next step' }) })
        .meta({ title: 'Plan', privacy: 'confidential' }),
    }),
  },
  application: 'application',
  projects: {
    plan: {
      title: 'Your plan',
      description: 'What you will do.',
      form: 'plan',
      tracks: ['scholar', 'guest'],
      startsFrom: { 'plan.title': 'about.idea' },
    },
  },
  tasks: {},
  sessions: [
    {
      title: 'Gathering',
      description: 'All meet.',
      tracks: ['scholar'],
      months: 'first',
      parts: 2,
      acts: ['Meet', 'Speak'],
      inPerson: true,
      place: 'Cambridge',
    },
    { title: 'Coaching', description: 'One to one.', tracks: ['scholar'], months: 'unstated' },
  ],
  updates: [],
  letters: { welcome: said('Welcome'), left: said('Left'), checkIn: { ...said('Check in'), to: 'staff' } },
  verbs: {
    submit: { title: 'Send' },
    invite: { title: 'Invite', payload: mentor },
    inviteException: { title: 'Invite as an exception', payload: mentor },
    sendBack: { title: 'Send back' },
    recognise: { title: 'Recognise' },
    lead: { title: 'Make leader' },
    leave: { title: 'Leave' },
    rest: { title: 'Let it rest' },
  },
  timers: { checkIn: { title: 'We look in by', at: ({ entered }) => entered + days(30), clock: 'host' } },
  glossary: {},
  notes: [],
  lifecycle: ({ setup, begin, letter, keep, by }) => {
    const welcome = { target: 'enrolled', actions: [keep('mentors'), letter('welcome')], meta: by('staff') } as const
    const draft = { tags: ['editable' as const], meta: state('Draft', 'applying') }
    const submit = { guard: and(['isOpen', 'isComplete']), actions: 'stamp', meta: by('applicant') } as const
    return setup.createMachine({
      id: 'circle',
      context: begin,
      initial: 'begun',
      states: {
        begun: {
          meta: state('Begun', 'applying'),
          always: [{ target: 'chapter', guard: isOn('chapter') }, { target: 'member', guard: isOn('member') }, { target: 'person' }],
        },
        person: {
          meta: state('Person', 'applying'),
          initial: 'draft',
          states: {
            draft: { ...draft, on: { submit: { ...submit, target: 'review' } } },
            review: {
              meta: state('In review', 'withUs'),
              on: {
                invite: { ...welcome, guard: and(['isEligible', 'hasSeat', 'holdsNoOtherPlace']) },
                inviteException: { ...welcome, guard: and(['isException', 'hasSeat', 'holdsNoOtherPlace']) },
              },
            },
            enrolled: {
              tags: ['seat', 'enrolled'],
              meta: state('Takes part', 'inProgram'),
              on: {
                sendBack: { target: 'draft', meta: by('staff') },
                leave: { target: '#circle.left', actions: letter('left'), meta: by('staff') },
              },
            },
          },
        },
        chapter: {
          meta: state('Chapter', 'inProgram'),
          initial: 'draft',
          states: {
            draft: { ...draft, on: { submit: { ...submit, target: 'gathering' } } },
            gathering: {
              tags: ['gathers', 'enrolled'],
              meta: state('Gathering', 'inProgram'),
              on: {
                recognise: { target: 'recognised', guard: 'hasLeader', meta: by('staff') },
                rest: { target: 'resting', meta: by('staff') },
              },
            },
            recognised: {
              tags: ['gathers', 'enrolled'],
              meta: state('Recognised', 'inProgram'),
              on: { rest: { target: 'resting', meta: by('staff') } },
            },
            resting: { tags: 'ended', meta: state('Resting', 'ended'), entry: letter('left') },
          },
        },
        member: {
          meta: state('Member', 'inProgram'),
          initial: 'draft',
          after: { checkIn: { actions: letter('checkIn'), meta: by('timer') } },
          on: { leave: { target: 'left', actions: letter('left'), meta: by('staff') } },
          states: {
            draft: { ...draft, on: { submit: { ...submit, target: 'training' } } },
            training: { tags: 'enrolled', meta: state('In training', 'inProgram'), on: { lead: { target: 'leader', meta: by('staff') } } },
            // its track counts no places: the tag takes none
            leader: { tags: ['enrolled', 'leads', 'seat'], meta: state('Leader', 'inProgram') },
          },
        },
        left: { tags: 'ended', meta: state('Left', 'ended') },
      },
    })
  },
})

export const circleEdition = {
  title: 'Circle of 2023',
  slug: '2023',
  zone: 'America/New_York',
  dates: { closes: '2022-11-01T23:59', begins: '2023-01', ends: '2023-06' },
  seats: { scholar: { seats: 1, reserved: 0 }, guest: { seats: 1, reserved: 0 } },
  graceMinutes: 0,
  decided: { contact: 'circle@institute.test', fee: 'No fee' },
}

/** A service that runs this program, with its edition published. */
export const circleWorld = (kind: Kind): Promise<World> => makeWorld(kind, { program: circle, edition: circleEdition })

export interface Who {
  track: string
  name?: string
  email?: string
  organisation?: { name: string; location?: string }
  within?: string
}

/** Asks to begin, and answers whatever the service says. */
export async function ask(world: World, { email = 'someone@school.test', ...who }: Who): Promise<Answer<Begun>> {
  const { formToken } = await world.definition()
  return world.ask<Begun>(`/embed/${world.partner.key}/applications`, { body: { edition: world.edition, formToken, email, ...who } })
}

/** Begins. */
export async function join(world: World, who: Who): Promise<Begun> {
  const { status, body } = await ask(world, who)
  if (status !== 201) throw new Error(JSON.stringify(body))
  return body
}

/** Begins as a scholar or a guest, answers, and sends it. */
export async function sent(world: World, who: Partial<Who> = {}, about: Record<string, unknown> = {}): Promise<Begun> {
  const begun = await join(world, { track: 'scholar', name: 'Ana Ruiz', ...who })
  const answers = { level: 'resident', finishes: '2023-06', idea: 'A garden', ...about }
  await save(world, begun, Object.fromEntries(Object.entries(answers).map(([field, value]) => [`about.${field}`, value])))
  const { status, body } = await verb(world, begun, 'submit')
  if (status !== 200) throw new Error(JSON.stringify(body))
  return { ...begun, application: body }
}

export const staff = (world: World, { application }: Begun, verb: string, payload: unknown = {}): Promise<Answer<ApplicationView>> =>
  world.desk<ApplicationView>('staff', `/api/applications/${application.id}/${verb}`, { body: payload })

export const seenBy = async (world: World, role: 'staff' | 'reviewer', { application }: Begun): Promise<ApplicationView> =>
  (await world.desk<ApplicationView>(role, `/api/applications/${application.id}`)).body
