import type { MissingView } from '@cohortium/program'

/** Which application, and where it is now. */
export interface ApplicationDetail {
  id: string
  /** Short and sayable: `PE-7K3F`. */
  reference: string
  track: string
}

export interface ChangedDetail {
  id: string
  reference: string
  state: string
  verb: string
}

export interface RefusedDetail {
  /** As in the service's problems: `refused`, `invalid`, `signIn` … */
  code: string
  message: string
  missing: MissingView[]
}

declare global {
  interface HTMLElementEventMap {
    'cohortium-begun': CustomEvent<ApplicationDetail>
    'cohortium-saved': CustomEvent<ApplicationDetail>
    'cohortium-submitted': CustomEvent<ApplicationDetail>
    'cohortium-changed': CustomEvent<ChangedDetail>
    'cohortium-refused': CustomEvent<RefusedDetail>
  }
}

/** Tells the page what happened; what happens inside a shadow root comes out as coming from the element. */
export function tell<Name extends `cohortium-${string}` & keyof HTMLElementEventMap>(
  element: HTMLElement,
  name: Name,
  detail: HTMLElementEventMap[Name] extends CustomEvent<infer Detail> ? Detail : never,
): void {
  element.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }))
}
