import { plain } from '../plain.ts'
import type { Fields } from '../script.ts'
import { firstNames, lastNames, roles } from './members.ts'
import type { Organization } from './organization.ts'
import { themes } from './themes.ts'

export type Track = 'learningNetwork' | 'actionCommunity'

/** The organization's made-up domain; `.example` reaches nobody. */
export const domainOf = ({ name }: Organization): string => `${plain(name, '-')}.example`

/** The same person for the same place: the demonstration looks alike on every machine. */
export function personOf(place: number): string {
  return `${firstNames[(place * 7 + 3) % firstNames.length]} ${lastNames[(place * 11 + 5) % lastNames.length]}`
}

const addressOf = (name: string, organization: Organization): string => `${plain(name, '.')}@${domainOf(organization)}`

/** All answers of one team to the application, by path. */
export function answersOf(organization: Organization, place: number, track: Track): Fields {
  const theme = themes[organization.theme]
  const size = 3 + (place % 5)
  const members = roles.slice(0, size).map((role, index) => {
    const name = personOf(place * 7 + index)
    return { name, email: addressOf(name, organization), ...role }
  })
  const { name, type, location, size: people, populations } = organization
  const shared: Fields = {
    'organization.name': name,
    'organization.type': type,
    'organization.location': location,
    'organization.size': people,
    'organization.populations': populations,
    'team.members': members,
    'readiness.equityWork': theme.equityWork,
    'readiness.leadership': theme.leadership,
    'commitments.eligibility': true,
  }
  if (track === 'learningNetwork')
    return { ...shared, ...promises('networkAttendance', 'networkUnderstanding', 'networkSharing', 'networkLetter') }
  const questions = ['first', 'second', 'third', 'fourth', 'fifth']
  return {
    ...shared,
    'readiness.motivation': theme.motivation,
    'readiness.systems': theme.systems,
    'readiness.partnerships': theme.partnerships,
    'readiness.improvement': theme.improvement,
    'readiness.data': (['both', 'realOnly', 'realOnly', 'neither'] as const)[place % 4],
    'readiness.dataUse': theme.dataUse,
    'letterAndVideo.videoQuestions': [questions[place % 5], questions[(place + 2) % 5]],
    ...promises(
      'participate',
      'affinityGroup',
      'monthlyUpdates',
      'letters',
      'seniorLeaders',
      'advanceUnderstanding',
      'nameRacism',
      'dissemination',
      'discomfort',
    ),
    'commitments.channels': place % 2 ? ['presentation', 'caseStudy'] : ['presentation'],
  }
}

const promises = (...names: string[]): Fields => Object.fromEntries(names.map((name) => [`commitments.${name}`, true]))

/** Whom a team names once it takes part. */
export function taskAnswers(organization: Organization, place: number): Record<string, Fields> {
  const person = (page: string, offset: number, role: string): Fields => {
    const name = personOf(place * 7 + offset)
    return { [`${page}.name`]: name, [`${page}.role`]: role, [`${page}.email`]: addressOf(name, organization) }
  }
  return {
    roster: person('contact', 1, 'Director of quality improvement'),
    seniorLeaders: { ...person('leader', 0, 'Chief nursing officer'), ...person('alternate', 5, 'Manager for health equity') },
  }
}
