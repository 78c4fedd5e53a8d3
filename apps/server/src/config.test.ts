import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

test('nothing set is a demonstration on this machine', () => {
  expect(readConfig({})).toEqual({
    isProduction: false,
    port: 4310,
    address: '127.0.0.1',
    databaseUrl: undefined,
    listenUrl: undefined,
    data: './data',
    blobs: undefined,
    drainSeconds: 0,
    url: 'http://localhost:4310',
    secret: 'development only: anyone may read this secret',
    smtpUrl: undefined,
    mailFrom: 'Cohortium <cohortium@localhost>',
    isDemo: true,
    hasDemoContent: true,
    partnerSite: { port: 4311 },
    partnerPort: 4311,
    hostName: 'Institute for Fairer Care',
    staff: 'staff@example.org',
    isBehindProxy: false,
    logLevel: 'info',
  })
})

test('every fault is named at once', () => {
  expect(() =>
    readConfig({ PORT: 'many', DATABASE_URL: 'mysql://x', COHORTIUM_URL: 'https://a.example/path', COHORTIUM_SECRET: 'short' }),
  ).toThrow(
    /PORT: A port is a number[\s\S]*DATABASE_URL: Write it as postgres[\s\S]*COHORTIUM_URL: Write an origin[\s\S]*COHORTIUM_SECRET: At least 32/,
  )
})

test('what production needs is named beside what cannot be read', () => {
  expect(() => readConfig({ NODE_ENV: 'production', LOG_LEVEL: 'loud' })).toThrow(/LOG_LEVEL[\s\S]*COHORTIUM_SECRET[\s\S]*COHORTIUM_STAFF/)
})

test('production refuses the default secret, plain http, missing mail, PGlite and the demonstration', () => {
  expect(() => readConfig({ NODE_ENV: 'production', COHORTIUM_DEMO: 'true' })).toThrow(
    /COHORTIUM_SECRET[\s\S]*COHORTIUM_URL[\s\S]*COHORTIUM_SMTP_URL[\s\S]*DATABASE_URL[\s\S]*COHORTIUM_DEMO[\s\S]*COHORTIUM_STAFF/,
  )
  expect(() => readConfig({ NODE_ENV: 'production', COHORTIUM_SECRET: 'development only: anyone may read this secret' })).toThrow(
    /COHORTIUM_SECRET: Production needs a secret of its own/,
  )
  expect(
    readConfig({
      NODE_ENV: 'production',
      COHORTIUM_SECRET: 'x'.repeat(32),
      COHORTIUM_URL: 'https://apply.example.org',
      COHORTIUM_SMTP_URL: 'smtps://mail.example.org',
      DATABASE_URL: 'postgres://db/cohortium',
      COHORTIUM_STAFF: 'ana@example.org',
    }),
  ).toMatchObject({ isProduction: true, isDemo: false, partnerSite: undefined })
})

test('an empty demonstration has the clock and the people, and no applications', () => {
  const { isDemo, hasDemoContent } = readConfig({ COHORTIUM_DEMO: 'empty' })
  expect({ isDemo, hasDemoContent }).toEqual({ isDemo: true, hasDemoContent: false })
})

test('files lie in a folder of one node, in one that every node sees, or in a bucket', () => {
  const blobs = (text: string): unknown => readConfig({ COHORTIUM_BLOBS: text }).blobs
  expect(blobs('file:///mnt/our%20files')).toEqual({ folder: '/mnt/our files' })
  expect(blobs('s3://files?region=eu-central-1')).toEqual({ bucket: 'files', region: 'eu-central-1', endpoint: undefined })
  expect(blobs('s3://files?endpoint=http://127.0.0.1:9000')).toEqual({
    bucket: 'files',
    region: 'us-east-1',
    endpoint: 'http://127.0.0.1:9000',
  })
  for (const text of ['/mnt/files', 's3://', 's3://files/in/it', 'file://other-machine/mnt', 's3://files?endpoint=minio'])
    expect(() => blobs(text)).toThrow('COHORTIUM_BLOBS: Write it as file:///mnt/cohortium or s3://bucket?region=eu-central-1')
})
