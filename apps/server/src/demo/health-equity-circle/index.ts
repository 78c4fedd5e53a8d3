import { healthEquityCircle, healthEquityCircleEdition } from '@cohortium/programs'
import { answers, begin, does, staff, type Act, type DemoApplicant, type DemoProgram, type DemoStep } from '../script.ts'
import { sent } from '../steps.ts'
import * as chapters from './chapters.ts'
import { beginning, proposal, type Chapter } from './chapters.ts'
import * as members from './members.ts'
import { interest, type Member } from './members.ts'

/** The circle stands, and has been in the books for so many days. */
const opened = 800
const edition = 'circle'

const chapter = (key: string, who: Chapter, ...steps: DemoStep[]): DemoApplicant => ({
  edition,
  key,
  track: 'chapter',
  name: who.name,
  email: who.email,
  organisation: { name: who.school, location: who.place },
  steps,
})
const member = (within: string, who: Member, ...steps: DemoStep[]): DemoApplicant => ({
  edition,
  within,
  track: 'member',
  name: who.name,
  email: who.email,
  steps,
})

const proposed = (who: Chapter, begun: number, on: number): DemoStep[] => sent(begun, beginning(who), on, proposal(who))
const forming = (who: Chapter, begun: number, on: number, note?: string): DemoStep[] => [
  ...proposed(who, begun, on),
  [on + 4, staff('gather', note === undefined ? {} : { note })],
]
const heard = (who: Member, on: number): DemoStep[] => [
  [on, begin],
  [on, answers('application', interest(who))],
  [on, does('submit')],
]
const welcomed = (who: Member, on: number, note?: string): DemoStep[] => [
  ...heard(who, on),
  [on + 3, staff('welcome', note === undefined ? {} : { note })],
]
const joined = (who: Member, on: number, note?: string): DemoStep[] => [...welcomed(who, on, note), [on + 9, does('join')]]
const campaigns = (told: readonly object[]): Act => answers('campaigns', { 'campaigns.campaigns': told })

const { alder, kestrel, harbor, mill, lakeshore, summit, delta, birch } = chapters
const { ines, theo, wren, bilal, sunniva, marcus, colette } = members
const { amparo, simon, grace, petra, niall, lucia, joon, jonah, precious, tavita } = members

const allChapters: DemoApplicant[] = [
  chapter(
    'alder',
    alder,
    ...forming(alder, 5, 9, 'Six house meetings before you wrote a line: we liked that very much.'),
    [100, staff('recognise', { note: 'You have been a chapter for a while. Now it is written down.' })],
    [130, staff('affiliate', { affiliates: ['soundAlliance'] })],
    [150, campaigns(chapters.alderCampaigns.first)],
    [310, staff('affiliate', { affiliates: ['metropolitanAlliance'] })],
    [560, campaigns(chapters.alderCampaigns.later)],
  ),
  chapter(
    'kestrel',
    kestrel,
    ...forming(kestrel, 210, 219),
    [300, staff('recognise', {})],
    [340, staff('affiliate', { affiliates: ['spokaneAlliance', 'soundAlliance'] })],
    [410, campaigns(chapters.kestrelCampaigns)],
    [640, staff('endAffiliation', { affiliates: ['spokaneAlliance'] })],
  ),
  chapter('harbor', harbor, ...forming(harbor, 738, 745, 'Whoever works nights should set the hour of the meetings.')),
  chapter(
    'mill',
    mill,
    ...forming(mill, 30, 42),
    [120, staff('recognise', {})],
    [200, campaigns(chapters.millCampaigns)],
    [690, does('rest', { reason: 'Those who led it have their degrees now. Two first-years want to wake it after their exams.' })],
  ),
  chapter('lakeshore', lakeshore, ...forming(lakeshore, 90, 95), [
    480,
    staff('close', { reason: 'The school has moved its nursing students to another campus. Thank you for the winter road report.' }),
  ]),
  chapter('summit', summit, ...proposed(summit, 786, 795)),
  chapter('delta', delta, ...proposed(delta, 770, 776), [
    781,
    staff('ask', { question: 'You write that you are not sure yet. Whom have you listened to so far, and who else could you ask?' }),
  ]),
  chapter('birch', birch, ...proposed(birch, 500, 505), [
    507,
    does('withdraw', { reason: 'We are four, and three of us leave in spring. We would rather start with those who stay.' }),
  ]),
]

const allMembers: DemoApplicant[] = [
  // the first leader of Alder Falls, who founded it
  member('alder', ines, ...joined(ines, 15), [40, does('train')], [92, staff('lead', {})], [745, does('becomeAlum')]),
  member(
    'alder',
    theo,
    ...joined(theo, 20),
    [60, does('train')],
    [610, staff('lead', { note: 'The members named you on Thursday, all of them.' })],
  ),
  member('alder', wren, ...joined(wren, 33), [660, does('train')]),
  member('alder', bilal, ...joined(bilal, 400, 'Tell the story of the second job again on Thursday, if you like.')),
  member('alder', sunniva, ...welcomed(sunniva, 790)),
  // nobody has answered him in ten days
  member('alder', marcus, ...heard(marcus, 784)),
  member('alder', colette, ...joined(colette, 350), [520, does('leave', { reason: 'I have moved away for my field work.' })]),

  member('kestrel', amparo, ...joined(amparo, 226), [240, does('train')], [290, staff('lead', {})]),
  member('kestrel', simon, ...joined(simon, 230), [250, does('train')], [420, does('stepBack')]),
  // an alum who came back to study law
  member(
    'kestrel',
    grace,
    ...joined(grace, 232),
    [430, does('becomeAlum')],
    [710, staff('reopen', { reason: 'You study again, and we are glad of it. Your part is open as you left it.' })],
  ),
  member('kestrel', petra, [797, begin], [797, answers('application', { 'you.brings': petra.brings })]),
  member('kestrel', niall, ...heard(niall, 600), [602, does('withdraw', {})]),

  // of these nobody leads yet, so that their chapter is still forming
  member('harbor', lucia, ...joined(lucia, 751), [770, does('train')]),
  member('harbor', joon, ...heard(joon, 797)),

  member('mill', jonah, ...joined(jonah, 48), [70, does('train')], [110, staff('lead', {})], [688, does('becomeAlum')]),
  member('mill', precious, ...joined(precious, 55)),
  // welcomed, and never heard of again: one letter after a month
  member('lakeshore', tavita, ...welcomed(tavita, 110), [485, staff('leave', { reason: 'Your chapter is closed. There are others.' })]),
]

export const demoOf = (): DemoProgram => ({
  program: healthEquityCircle,
  editions: [{ name: edition, seed: healthEquityCircleEdition, openedDaysAgo: opened }],
  applicants: [...allChapters, ...allMembers],
})
