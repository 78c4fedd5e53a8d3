import type { Role } from '@cohortium/program'
import type { Actor } from '../actor.ts'
import type { DbOrTrx } from '../database.ts'
import type { Service } from '../service.ts'
import { signInOf } from './sign-in.ts'

/** The person behind the session's cookie with their roles, at the first host they belong to; undefined for a person without any. */
export async function signedIn(service: Service, headers: Headers): Promise<Actor | undefined> {
  if (!headers.has('cookie')) return undefined
  const person = await signInOf(service).person(headers)
  if (!person) return undefined
  const memberships = await service.db
    .selectFrom('membership')
    .select(['hostId', 'role'])
    .where('personId', '=', person.id)
    .orderBy('since')
    .orderBy('hostId')
    .execute()
  const host = memberships[0]?.hostId
  if (host === undefined) return undefined
  const roles = [...new Set(memberships.filter((one) => one.hostId === host).map(({ role }) => role))]
  return { host, id: person.id, roles, person }
}

/** Whoever may sign in to a demonstration: everybody is made up there. */
export async function demoPeople(db: DbOrTrx): Promise<{ email: string; name: string; role: Role }[]> {
  return db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.personId')
    .select(['person.email', 'person.name', 'membership.role'])
    .orderBy('person.email')
    .limit(10)
    .execute()
}

/** Adds a person, or finds the one with this address, and gives them a role at the host. */
export async function addPerson(
  db: DbOrTrx,
  { host, email, name, role, scope = '*' }: { host: string; email: string; name: string; role: Role; scope?: string },
): Promise<string> {
  const address = email.trim().toLowerCase()
  const known = await db.selectFrom('person').select('id').where('email', '=', address).executeTakeFirst()
  const id = known?.id ?? crypto.randomUUID()
  const at = new Date()
  if (!known)
    await db
      .insertInto('person')
      .values({ id, name, email: address, emailVerified: true, image: null, createdAt: at, updatedAt: at })
      .execute()
  await db
    .insertInto('membership')
    .values({ hostId: host, personId: id, role, scope })
    .onConflict((conflict) => conflict.columns(['hostId', 'personId', 'role', 'scope']).doNothing())
    .execute()
  return id
}
