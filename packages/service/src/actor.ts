import type { Role } from '@cohortium/program'

/** Whoever calls, once we know who it is. */
export interface Actor {
  host: string
  /** What the log names: a person's id, or `resume:<token id>` for someone not signed in. */
  id: string
  roles: readonly Role[]
  /** Set for someone who holds an application's resume token: that one application and no other. */
  application?: string
  person?: { id: string; name: string; email: string }
  /** The call came from a partner's page, where special fields are never shown. */
  embedded?: boolean
}

/** An organisation whose site embeds the widgets; the host's own pages are a partner too, with the host's own key. */
export interface Partner {
  host: string
  id: string
  key: string
  name: string
  /** Exact origins, `https://partner.example`. */
  origins: readonly string[]
  /** Programs it may offer; empty means all. */
  programs: readonly string[]
  /** Applications begun with a test key are demo applications. */
  isTest: boolean
  /** The host's own pages. */
  isOwn: boolean
}
