import { route, views } from '../route.ts'
import type { Slice } from '../slice.ts'
import { listOrganisations, type OrganisationView } from './queries.ts'
import { organisationMigrations } from './table.ts'

export const organisations: Slice = {
  name: 'organisations',
  migrations: organisationMigrations,
  routes: (app, service) =>
    route(
      app,
      {
        method: 'get',
        path: '/api/organisations',
        tag: 'Organisations',
        summary: 'Organisations of this host, by name.',
        answer: views<OrganisationView>('Organisation', 'An organisation and its number of applications.'),
      },
      ({ c }) => listOrganisations(service.db, c.var.actor.host),
    ),
}
