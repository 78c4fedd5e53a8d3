/** What the environment may say; the only place that reads it. */
import * as z from 'zod'

const developmentSecret = 'development only: anyone may read this secret'

const flag = z.enum(['true', 'false', 'yes', 'no', '1', '0']).transform((word) => ['true', 'yes', '1'].includes(word))
const port = z.coerce.number('A port is a number').int('A port is a whole number').min(0).max(65_535)
const origin = z
  .string()
  .refine(
    (text) => URL.canParse(text) && new URL(text).origin === text,
    'Write an origin without a path or a slash at its end, such as https://apply.example.org',
  )

const environment = z
  .object({
    NODE_ENV: z.string().default('development'),
    PORT: port.default(4310),
    COHORTIUM_ADDRESS: z.string().min(1).optional(),
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'Write it as postgres://user:password@host:5432/name')
      .optional(),
    COHORTIUM_DATA: z.string().min(1).default('./data'),
    COHORTIUM_URL: origin.optional(),
    COHORTIUM_SECRET: z.string().min(32, 'At least 32 characters, for example the output of: openssl rand -base64 32').optional(),
    COHORTIUM_SMTP_URL: z
      .string()
      .regex(/^smtps?:\/\//, 'Write it as smtps://user:password@host:465')
      .optional(),
    COHORTIUM_MAIL_FROM: z
      .string()
      .regex(/^[^\r\n]*@[^\r\n]+$/, 'An address, such as Cohortium <hello@example.org>')
      .default('Cohortium <cohortium@localhost>'),
    COHORTIUM_DEMO: flag.optional(),
    COHORTIUM_PARTNER_SITE: flag.optional(),
    COHORTIUM_PARTNER_PORT: port.optional(),
    COHORTIUM_HOST_NAME: z.string().min(1).optional(),
    COHORTIUM_STAFF: z.email('The e-mail address of the first member of the staff').optional(),
    COHORTIUM_ALLOW_PGLITE: flag.default(false),
    COHORTIUM_PROXY: flag.default(false),
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  })
  .superRefine((env, context) => {
    if (env.NODE_ENV !== 'production') return
    const need = (path: string, message: string): void => context.addIssue({ code: 'custom', path: [path], message })
    if (env.COHORTIUM_SECRET === undefined || env.COHORTIUM_SECRET === developmentSecret)
      need('COHORTIUM_SECRET', 'Production needs a secret of its own, for example the output of: openssl rand -base64 32')
    if (!env.COHORTIUM_URL?.startsWith('https://')) need('COHORTIUM_URL', 'Production needs its own https origin: links in mail lead there')
    if (env.COHORTIUM_SMTP_URL === undefined)
      need('COHORTIUM_SMTP_URL', 'Production needs a mail server: without one, mail is laid out for everybody to read')
    if (env.DATABASE_URL === undefined && !env.COHORTIUM_ALLOW_PGLITE)
      need(
        'DATABASE_URL',
        'Production needs Postgres. PGlite survives a killed process, not a power cut; to use it all the same set COHORTIUM_ALLOW_PGLITE=true',
      )
    if (env.COHORTIUM_DEMO) need('COHORTIUM_DEMO', 'There is no demonstration in production')
    if (env.COHORTIUM_STAFF === undefined)
      need('COHORTIUM_STAFF', 'Production needs somebody who may sign in: the e-mail address of the first member of the staff')
  })

export interface Config {
  isProduction: boolean
  port: number
  /** Which of the machine's addresses to listen on; undefined: all of them. */
  address: string | undefined
  databaseUrl: string | undefined
  /** Folder of PGlite and of the files. */
  data: string
  /** Our own origin; undefined until the port is known when it is 0. */
  url: string | undefined
  secret: string
  smtpUrl: string | undefined
  mailFrom: string
  isDemo: boolean
  partnerSite: { port: number } | undefined
  /** Where a partner's pages may come from in the demonstration, whoever serves them. */
  partnerPort: number
  hostName: string
  staff: string
  /** Believe X-Forwarded-For: only behind a proxy that sets it. */
  isBehindProxy: boolean
  logLevel: string
}

/** @throws ConfigError that names every variable that is wrong, all at once */
export function readConfig(variables: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const read = environment.safeParse(given)
  if (!read.success) throw new ConfigError(read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`))
  const env = read.data
  const isProduction = env.NODE_ENV === 'production'
  const isDemo = env.COHORTIUM_DEMO ?? !isProduction
  const partnerPort = env.COHORTIUM_PARTNER_PORT ?? (env.PORT === 0 ? 0 : env.PORT + 1)
  return {
    isProduction,
    port: env.PORT,
    // Without a mail server every mail, sign-in links too, can be read at /outbox: then only from this machine.
    address: env.COHORTIUM_ADDRESS ?? (env.COHORTIUM_SMTP_URL === undefined ? '127.0.0.1' : undefined),
    databaseUrl: env.DATABASE_URL,
    data: env.COHORTIUM_DATA,
    url: env.COHORTIUM_URL ?? (env.PORT === 0 ? undefined : `http://localhost:${env.PORT}`),
    secret: env.COHORTIUM_SECRET ?? developmentSecret,
    smtpUrl: env.COHORTIUM_SMTP_URL,
    mailFrom: env.COHORTIUM_MAIL_FROM,
    isDemo,
    partnerSite: (env.COHORTIUM_PARTNER_SITE ?? isDemo) ? { port: partnerPort } : undefined,
    partnerPort,
    hostName: env.COHORTIUM_HOST_NAME ?? 'Institute for Fairer Care',
    staff: env.COHORTIUM_STAFF ?? 'staff@example.org',
    isBehindProxy: env.COHORTIUM_PROXY,
    logLevel: env.LOG_LEVEL,
  }
}

export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  constructor(faults: string[]) {
    super(
      `The environment is not in order:\n${faults.map((fault) => `  ${fault}`).join('\n')}\nEvery variable is explained in .env.example.`,
    )
  }
}
