import type { Role } from '@cohortium/program'

/**
 * Who may call a route. `anyone`: no more is asked · `partner`: a publishable key in the path, from one of its origins ·
 * `applicant`: the bearer of the resume token of the application named in the path · `signedIn`: any person with a session ·
 * a role: a person with that role at the host. What they then see is project's business (view/project.ts).
 */
export type Caller = 'anyone' | 'partner' | 'signedIn' | Role

/** Every route of the service. One that is missing here answers nobody, and the test in access.test.ts fails. */
export const access: Record<string, readonly Caller[]> = {
  'GET /livez': ['anyone'],
  'GET /readyz': ['anyone'],
  'GET /api/openapi.json': ['anyone'],
  'GET /api/docs': ['anyone'],
  'GET /api/programs': ['anyone'],
  'GET /api/programs/:id/notes': ['staff', 'reviewer'],
  'GET /api/programs/:id/diagram': ['staff', 'reviewer'],
  'GET /api/programs/:id/forms/:form': ['anyone'],
  'GET /api/programs/:id/versions': ['staff'],
  'POST /api/programs/:id/migrations': ['staff'],
  'GET /api/programs/:id/datasets': ['staff'],
  'GET /api/programs/:id/datasets/:dataset/csv': ['staff'],
  'GET /api/programs/:id/datasets/:dataset/report': ['staff'],

  'GET /embed/:key/programs': ['partner'],
  'GET /embed/:key/editions/:edition': ['partner'],
  'POST /embed/:key/applications': ['partner'],
  'GET /embed/:key/applications/:id': ['applicant'],
  'PATCH /embed/:key/applications/:id/answers': ['applicant'],
  'POST /embed/:key/applications/:id/:verb': ['applicant'],
  'DELETE /embed/:key/applications/:id/documents/:document': ['applicant'],
  'POST /embed/:key/applications/:id/link': ['applicant'],
  'GET /embed/:key/applications/:id/certificate': ['applicant'],
  'POST /embed/:key/lost-link': ['partner'],
  'GET /embed/:key/calls/:edition': ['partner'],
  'POST /embed/:key/calls/:edition': ['partner'],
  // tus: the application is named in the upload's metadata, so the bearer is checked there (documents/uploads.ts)
  'OPTIONS /embed/:key/files': ['partner'],
  'POST /embed/:key/files': ['partner'],
  'OPTIONS /embed/:key/files/:file': ['partner'],
  // HEAD alone: Hono routes it as GET
  'GET /embed/:key/files/:file': ['partner'],
  'PATCH /embed/:key/files/:file': ['partner'],
  'DELETE /embed/:key/files/:file': ['partner'],

  // our own pages: what they show is asked for with the token in the address's fragment, which no server sees
  'GET /my': ['anyone'],
  'GET /my/where': ['anyone'],
  'GET /apply': ['anyone'],
  'GET /apply/:edition': ['anyone'],
  'GET /call/:edition': ['anyone'],
  'POST /call/:edition': ['anyone'],
  'GET /pages/:file': ['anyone'],
  // only where no mail server is configured
  'GET /outbox': ['anyone'],
  'GET /outbox/outbox.css': ['anyone'],
  'GET /outbox/:id': ['anyone'],

  'POST /api/sign-in': ['anyone'],
  'POST /api/sign-in/confirm': ['anyone'],
  'POST /api/sign-out': ['anyone'],
  // answers with person null when nobody is signed in: the desk asks it first
  'GET /api/me': ['anyone'],
  'GET /api/editions': ['staff', 'reviewer'],
  'POST /api/editions': ['staff'],
  'GET /api/editions/:id': ['staff', 'reviewer'],
  'PATCH /api/editions/:id': ['staff'],
  'POST /api/editions/:id/publish': ['staff'],
  'GET /api/editions/:id/overview': ['staff'],
  'GET /api/editions/:id/applications': ['staff', 'reviewer'],
  'GET /api/organisations': ['staff'],
  'GET /api/applications/:id': ['staff', 'reviewer', 'officer', 'seniorLeader'],
  'GET /api/applications/:id/log': ['staff'],
  'POST /api/applications/:id/:verb/preview': ['staff'],
  'POST /api/applications/:id/:verb': ['staff', 'reviewer', 'officer', 'seniorLeader'],
  'POST /api/applications/:id/migrate/undo': ['staff'],
  'POST /api/programs/:id/migrations/undo': ['staff'],
  'POST /api/applications/:id/links/renew': ['staff'],
  'GET /api/applications/:id/documents/:document': ['staff', 'reviewer'],
  'GET /api/editions/:id/call': ['staff'],
  'PUT /api/editions/:id/call': ['staff'],
  'GET /api/mails': ['staff'],
  'GET /api/jobs': ['staff'],
  'GET /api/jobs/kinds': ['staff'],
  'POST /api/jobs/retry': ['staff'],
  'POST /api/jobs/:id/retry': ['staff'],
  'POST /api/jobs/:id/skip': ['staff'],
  'POST /api/jobs/:id/dismiss': ['staff'],
  'POST /api/clock': ['staff'],
}
