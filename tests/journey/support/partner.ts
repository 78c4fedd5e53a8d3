// @ts-expect-error the example is plain JavaScript, as a partner's own server may be
import { servePartnerSite } from '../../../examples/partner-site/serve.mjs'
import type { RunningServer } from './server.ts'
import type { Page } from './team.ts'

export interface PartnerPage extends Page {
  close: () => Promise<void>
}

/** The made-up partner's site on an origin of its own, showing one edition. */
export async function servePartner(server: RunningServer, edition: string): Promise<PartnerPage> {
  const key = 'pk_demo_lakemont'
  const site = (await servePartnerSite({ port: server.partnerPort, service: server.url, key, edition })) as {
    url: string
    close: () => Promise<void>
  }
  return { url: server.url, key, origin: site.url, close: site.close }
}
