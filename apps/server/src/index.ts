export { ConfigError, readConfig, type Config } from './config.ts'
export type { Offer } from './offer.ts'
export { explain, run } from './run.ts'
export { start, type Running } from './start.ts'
