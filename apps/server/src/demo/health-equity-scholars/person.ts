import type { Fields } from '../script.ts'

/** A made-up applicant: who they are, whom they serve, and the project they would bring. */
export interface Person {
  name: string
  email: string
  profession: string
  years: number
  career: string
  populations: string
  work: string
  institution: { name: string; location: string; role: string }
  project: Project
}
interface Project {
  title: string
  place: readonly ('institution' | 'community')[]
  change: string
  people: string
  nextStep: string
}

/** All answers of the application, by path. */
export const applicationOf = ({ profession, years, career, populations, work, institution, project }: Person): Fields => ({
  ...beginningOf({ profession, years, career }),
  'serving.country': 'US',
  'serving.populations': populations,
  'serving.work': work,
  'institution.name': institution.name,
  'institution.location': institution.location,
  'institution.role': institution.role,
  ...Object.fromEntries(Object.entries(project).map(([name, value]) => [`project.${name}`, value])),
  'promises.bring': true,
  'promises.assignments': true,
  'promises.coaching': true,
  'promises.gathering': true,
})

/** What somebody has who has only begun. */
export const beginningOf = ({ profession, years, career }: Pick<Person, 'profession' | 'years' | 'career'>): Fields => ({
  'you.profession': profession,
  'you.years': years,
  'you.career': career,
})

/** What they answer before they begin. */
export const confirmationOf = ({ institution, project }: Person): Fields => ({
  'confirm.institution': institution.name,
  'confirm.bring': true,
  'confirm.changes': `“${project.title}” is as I wrote it, and my supervisor has read it since.`,
})
