import type { RunningService } from '@cohortium/service'

export async function makeDemo(_demo: RunningService, _host: string): Promise<void> {}
