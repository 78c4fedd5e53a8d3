/** What the environment may say; the only place that reads it. */
import * as z from 'zod'
import { readBlobPlace, type BlobPlace } from './blobs.ts'

const developmentSecret = 'development only: anyone may read this secret'

const flag = z.enum(['true', 'false', 'yes', 'no', '1', '0']).transform((word) => ['true', 'yes', '1'].includes(word))
const port = z.coerce.number('A port is a number').int('A port is a whole number').min(0).max(65_535)
const origin = z
  .string()
  .refine(
    (text) => URL.canParse(text) && new URL(text).origin === text,
    'Write an origin without a path or a slash at its end, such as https://apply.example.org',
  )

const environment = z.object({
  NODE_ENV: z.string().default('development'),
  PORT: port.default(4310),
  COHORTIUM_ADDRESS: z.string().min(1).optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'Write it as postgres://user:password@host:5432/name')
    .optional(),
  COHORTIUM_LISTEN_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'Write it as postgres://user:password@host:5432/name, past any pooler')
    .optional(),
  COHORTIUM_DATA: z.string().min(1).default('./data'),
  COHORTIUM_BLOBS: z
    .string()
    .refine((text) => readBlobPlace(text) !== undefined, 'Write it as file:///mnt/cohortium or s3://bucket?region=eu-central-1')
    .optional(),
  COHORTIUM_DRAIN_SECONDS: z.coerce.number('A number of seconds').min(0).max(60).default(0),
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
  COHORTIUM_DEMO: z
    .enum(['true', 'false', 'yes', 'no', '1', '0', 'empty'])
    .transform((word) => (word === 'empty' ? word : ['true', 'yes', '1'].includes(word)))
    .optional(),
  COHORTIUM_PARTNER_SITE: flag.optional(),
  COHORTIUM_PARTNER_PORT: port.optional(),
  COHORTIUM_HOST_NAME: z.string().min(1).optional(),
  COHORTIUM_STAFF: z.email('The e-mail address of the first member of the staff').optional(),
  COHORTIUM_ALLOW_PGLITE: flag.default(false),
  COHORTIUM_PROXY: flag.default(false),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

/** What production needs besides: asked of what was given, so that it is named beside every other fault. */
function productionFaults(given: Record<string, string | undefined>): string[] {
  if (given['NODE_ENV'] !== 'production') return []
  const is = (name: string): boolean => ['true', 'yes', '1'].includes(given[name] ?? '')
  const needs: [string, boolean, string][] = [
    [
      'COHORTIUM_SECRET',
      given['COHORTIUM_SECRET'] === undefined || given['COHORTIUM_SECRET'] === developmentSecret,
      'Production needs a secret of its own, for example the output of: openssl rand -base64 32',
    ],
    ['COHORTIUM_URL', !given['COHORTIUM_URL']?.startsWith('https://'), 'Production needs its own https origin: links in mail lead there'],
    [
      'COHORTIUM_SMTP_URL',
      given['COHORTIUM_SMTP_URL'] === undefined,
      'Production needs a mail server: without one, mail is laid out for everybody to read',
    ],
    [
      'DATABASE_URL',
      given['DATABASE_URL'] === undefined && !is('COHORTIUM_ALLOW_PGLITE'),
      'Production needs Postgres. PGlite survives a killed process, not a power cut; to use it all the same set COHORTIUM_ALLOW_PGLITE=true',
    ],
    ['COHORTIUM_DEMO', is('COHORTIUM_DEMO') || given['COHORTIUM_DEMO'] === 'empty', 'There is no demonstration in production'],
    [
      'COHORTIUM_STAFF',
      given['COHORTIUM_STAFF'] === undefined,
      'Production needs somebody who may sign in: the e-mail address of the first member of the staff',
    ],
  ]
  return needs.flatMap(([name, isFault, message]) => (isFault ? [`${name}: ${message}`] : []))
}

export interface Config {
  isProduction: boolean
  port: number
  /** Which of the machine's addresses to listen on; undefined: all of them. */
  address: string | undefined
  databaseUrl: string | undefined
  /** Leads to Postgres itself, past any pooler: nodes that cannot keep up tell the others. Without it they look every two seconds. */
  listenUrl: string | undefined
  /** Folder of PGlite, and of the files unless `blobs` says where else. */
  data: string
  /** Where every node keeps files; undefined: in `data`, for one node alone. */
  blobs: BlobPlace | undefined
  /** How long it goes on answering 503 before it stops listening, so that a balancer sees it. */
  drainSeconds: number
  /** Our own origin; undefined until the port is known when it is 0. */
  url: string | undefined
  secret: string
  smtpUrl: string | undefined
  mailFrom: string
  isDemo: boolean
  /** A demonstration begins with made-up applications. */
  hasDemoContent: boolean
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
  const faults = read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  const isNamed = (fault: string): boolean => faults.some((one) => one.startsWith(fault.slice(0, fault.indexOf(':') + 1)))
  faults.push(...productionFaults(given).filter((fault) => !isNamed(fault)))
  if (!read.success || faults.length > 0) throw new ConfigError(faults)
  const env = read.data
  const isProduction = env.NODE_ENV === 'production'
  const isDemo = env.COHORTIUM_DEMO === undefined ? !isProduction : env.COHORTIUM_DEMO !== false
  const partnerPort = env.COHORTIUM_PARTNER_PORT ?? (env.PORT === 0 ? 0 : env.PORT + 1)
  return {
    isProduction,
    port: env.PORT,
    // Without a mail server every mail, sign-in links too, can be read at /outbox: then only from this machine.
    address: env.COHORTIUM_ADDRESS ?? (env.COHORTIUM_SMTP_URL === undefined ? '127.0.0.1' : undefined),
    databaseUrl: env.DATABASE_URL,
    listenUrl: env.COHORTIUM_LISTEN_URL,
    data: env.COHORTIUM_DATA,
    blobs: env.COHORTIUM_BLOBS === undefined ? undefined : readBlobPlace(env.COHORTIUM_BLOBS),
    drainSeconds: env.COHORTIUM_DRAIN_SECONDS,
    url: env.COHORTIUM_URL ?? (env.PORT === 0 ? undefined : `http://localhost:${env.PORT}`),
    secret: env.COHORTIUM_SECRET ?? developmentSecret,
    smtpUrl: env.COHORTIUM_SMTP_URL,
    mailFrom: env.COHORTIUM_MAIL_FROM,
    isDemo,
    hasDemoContent: isDemo && env.COHORTIUM_DEMO !== 'empty',
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
