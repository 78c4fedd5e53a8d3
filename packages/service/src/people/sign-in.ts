/** better-auth, for sign-in alone: a link by mail, a session in a cookie. What a person may do stands in `membership`. */
import { betterAuth, type BetterAuthOptions } from 'better-auth'
import { magicLink } from 'better-auth/plugins/magic-link'
import type { Kysely } from 'kysely'
import type { Service } from '../service.ts'

/** How long a link may be used, once. */
const linkMinutes = 15

export interface SignInSetup {
  db: Kysely<any> // any: better-auth knows only its own tables
  secret: string
  baseUrl: string
  sendLink?: (to: { email: string; token: string }) => Promise<void>
}

/** Our names for its tables and columns. Plugins of ours (camelCase) are off for it: it reads the schema in the database's own words. */
export function signInOptions({ db, secret, baseUrl, sendLink = async () => {} }: SignInSetup): BetterAuthOptions {
  const times = { createdAt: 'created_at', updatedAt: 'updated_at' }
  return {
    database: { db: db.withoutPlugins(), type: 'postgres' },
    secret,
    baseURL: baseUrl,
    basePath: '/api/auth',
    trustedOrigins: [baseUrl],
    telemetry: { enabled: false },
    rateLimit: { enabled: false }, // ours stands before the routes
    logger: { level: 'error' },
    advanced: { cookiePrefix: 'cohortium', database: { generateId: () => crypto.randomUUID() } },
    user: { modelName: 'person', fields: { ...times, emailVerified: 'email_verified' } },
    session: {
      modelName: 'sign_in_session',
      expiresIn: 7 * 86_400,
      updateAge: 86_400,
      fields: { ...times, expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent', userId: 'person_id' },
    },
    account: {
      modelName: 'sign_in_account',
      fields: {
        ...times,
        accountId: 'account_id',
        providerId: 'provider_id',
        userId: 'person_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
      },
    },
    verification: { modelName: 'sign_in_verification', fields: { ...times, expiresAt: 'expires_at' } },
    plugins: [
      magicLink({
        storeToken: 'hashed',
        expiresIn: linkMinutes * 60,
        disableSignUp: true,
        sendMagicLink: ({ email, token }) => sendLink({ email, token }),
      }),
    ],
  }
}

/** What we call of better-auth; its own routes are not mounted, because its verify is a GET that consumes. */
export interface SignIn {
  /** Makes a single-use token for a known address and hands it to `sendLink`. */
  invite(email: string): Promise<void>
  /** Uses a token up: the session's cookies, or undefined when it is spent, old or wrong. */
  confirm(token: string, headers: Headers): Promise<string[] | undefined>
  person(headers: Headers): Promise<{ id: string; name: string; email: string } | undefined>
  /** Ends the session; the cookies that say so. */
  leave(headers: Headers): Promise<string[]>
}

const made = new WeakMap<Service, SignIn>() // one better-auth a service: making one costs some 10 ms

export function signInOf(service: Service): SignIn {
  const known = made.get(service)
  if (known) return known
  const fresh = makeSignIn(service)
  made.set(service, fresh)
  return fresh
}

function makeSignIn({ db, secret, baseUrl, mailer }: Service): SignIn {
  const sendLink = async ({ email, token }: { email: string; token: string }): Promise<void> => {
    const { host } = await db
      .selectFrom('membership')
      .innerJoin('person', 'person.id', 'membership.personId')
      .select('membership.hostId as host')
      .where('person.email', '=', email)
      .limit(1)
      .executeTakeFirstOrThrow()
    await mailer.deliver(signInMail(host, email, `${baseUrl}/desk/sign-in#${token}`))
  }
  const auth = betterAuth(
    signInOptions({ db, secret, baseUrl, sendLink }) as BetterAuthOptions & { plugins: [ReturnType<typeof magicLink>] },
  )
  return {
    invite: async (email) => {
      await auth.api.signInMagicLink({ body: { email }, headers: new Headers() })
    },
    confirm: async (token, headers) => {
      const answer = await auth.api.magicLinkVerify({ query: { token }, headers, asResponse: true })
      return answer.ok && answer.headers.getSetCookie().length > 0 ? answer.headers.getSetCookie() : undefined
    },
    person: async (headers) => {
      const session = await auth.api.getSession({ headers })
      return session ? { id: session.user.id, name: session.user.name, email: session.user.email } : undefined
    },
    leave: async (headers) => (await auth.api.signOut({ headers, asResponse: true })).headers.getSetCookie(),
  }
}

/** Not filed among the letters: it holds a key to the desk. */
function signInMail(host: string, email: string, link: string) {
  const text = `This link signs you in to the desk. It works once, within ${linkMinutes} minutes:\n\n${link}\n\nThe page it opens asks you to press a button; nothing is used up before that. If you did not ask for it, you need do nothing.\n`
  return {
    host,
    id: crypto.randomUUID(),
    to: [email],
    subject: 'Sign in to the desk',
    text,
    html: `<p>This link signs you in to the desk. It works once, within ${linkMinutes} minutes:</p><p><a href="${link}">${link}</a></p><p>If you did not ask for it, you need do nothing.</p>`,
  }
}
