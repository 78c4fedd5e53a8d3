import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { ApiError } from '../api.ts'
import { roleWords } from '../icons.ts'
import { failure, notice } from '../parts/bits.ts'
import { errorSummary, faultsOf, labelled, noFaults, type Faults } from '../parts/form.ts'
import { define, DeskPage } from '../page.ts'
import { paths } from '../router.ts'

/**
 * Signing in by a link. The address with a token in its fragment only shows a button: a mail scanner that follows the link
 * signs nobody in and uses nothing up.
 */
class SignInPage extends DeskPage {
  static override properties: PropertyDeclarations = {
    ...DeskPage.properties,
    email: { state: true },
    sentTo: { state: true },
    faults: { state: true },
    error: { state: true },
    isBusy: { state: true },
  }
  declare email: string
  declare sentTo: string
  declare faults: Faults
  declare error: unknown
  declare isBusy: boolean

  constructor() {
    super()
    this.email = ''
    this.sentTo = ''
    this.faults = noFaults
    this.isBusy = false
  }

  async #do(step: () => Promise<void>): Promise<void> {
    this.error = undefined
    this.faults = noFaults
    this.isBusy = true
    try {
      await step()
    } catch (error) {
      if (error instanceof ApiError && error.problem.issues?.length) this.#fault(error.problem.issues)
      else this.error = error
    } finally {
      this.isBusy = false
    }
  }

  #fault(issues: Parameters<typeof faultsOf>[0]): void {
    this.faults = faultsOf(issues)
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.error-summary')?.focus())
  }

  readonly #ask = (event: Event): void => {
    event.preventDefault()
    if (!/^\S+@\S+\.\S+$/.test(this.email.trim())) {
      this.#fault([{ path: 'email', code: 'pattern', message: 'Enter your e-mail address, for example name@example.org' }])
      return
    }
    void this.#do(async () => {
      await this.desk.api.signIn(this.email.trim())
      this.sentTo = this.email.trim()
      this.desk.announce('A link is on its way.')
    })
  }

  readonly #confirm = (): void => {
    void this.#do(async () => {
      await this.desk.api.confirmSignIn(this.desk.place.fragment)
      await this.desk.refresh()
      this.desk.go(paths.start, true)
    })
  }

  protected override render(): TemplateResult {
    this.titled('Sign in')
    const trouble = this.error === undefined ? nothing : failure(this.error, () => (this.error = undefined))
    return html`<div class="sign-in stack-6">
      ${trouble}${this.desk.place.fragment ? this.#confirmPart() : this.sentTo ? this.#sentPart() : this.#askPart()}${this.#demoPart()}
    </div>`
  }

  #askPart(): TemplateResult {
    return html`<h1>Sign in to the desk</h1>
      ${errorSummary(this.faults)}
      <form class="stack-6" novalidate @submit=${this.#ask}>
        ${labelled(
          {
            path: 'email',
            title: 'Your e-mail address',
            hint: 'We send a link that signs you in. There is no password.',
            faults: this.faults,
          },
          (id, described, invalid) =>
            html`<input
              class="input"
              id=${id}
              type="email"
              autocomplete="email"
              aria-describedby=${described}
              aria-invalid=${invalid}
              .value=${this.email}
              @input=${(event: Event) => (this.email = (event.target as HTMLInputElement).value)}
            />`,
        )}
        <button class="button main" aria-disabled=${this.isBusy ? 'true' : nothing}>Send the link</button>
      </form>`
  }

  #sentPart(): TemplateResult {
    return html`<h1>A link is on its way</h1>
      <p>
        If <strong>${this.sentTo}</strong> belongs to someone of the staff, a mail arrives within a minute. Its link works once and for 15
        minutes.
      </p>
      <p><button type="button" class="link-button" @click=${() => (this.sentTo = '')}>Use another address</button></p>`
  }

  #confirmPart(): TemplateResult {
    return html`<h1>Sign in to the desk</h1>
      <p>Press the button to sign in on this device. The link works once.</p>
      <p class="row">
        <button type="button" class="button main" aria-disabled=${this.isBusy ? 'true' : nothing} @click=${this.#confirm}>Sign in</button
        ><a href=${paths.signIn}>Ask for another link</a>
      </p>`
  }

  #demoPart(): TemplateResult | typeof nothing {
    if (!this.desk.me.isDemo) return nothing
    const people = this.desk.me.demoPeople ?? []
    return notice(
      'info',
      html`<p><strong>Everything here is made up.</strong> No mail leaves this machine: read it in the <a href="/outbox">outbox</a>.</p>
        ${
          people.length > 0
            ? html`<p>These people may sign in:</p>
                <ul class="reasons">
                  ${people.map(
                    (person) =>
                      html`<li>
                        <button
                          type="button"
                          class="link-button"
                          @click=${() => {
                            this.email = person.email
                            this.sentTo = ''
                          }}
                        >
                          ${person.email}
                        </button>
                        <span class="quiet">${person.name}, ${roleWords[person.role].replace(/^an? /, '')}</span>
                      </li>`,
                  )}
                </ul>`
            : nothing
        }`,
    )
  }
}

define('desk-sign-in', SignInPage)
