import { html, nothing, type TemplateResult } from 'lit'
import type { LetterView, MailView } from '@cohortium/program'
import { inTable, clockTime } from '../dates.ts'
import { Load } from '../load.ts'
import { define, DeskPage, type Desk } from '../page.ts'
import { chip, empty, paper, shown, time } from '../parts/bits.ts'
import { paths } from '../router.ts'

/** Every letter of the edition: to whom, when, and whether it left. */
class LettersPage extends DeskPage {
  readonly #mails = new Load<MailView[]>(this, () => this.desk.api.mails({ edition: this.desk.edition?.id ?? '' }))

  protected override willUpdate(): void {
    if (this.hasUpdated) return
    void this.#mails.run()
  }

  protected override render(): TemplateResult {
    this.titled('Letters')
    return html`<div class="work-head">
        <div><h1>Letters</h1></div>
      </div>
      ${shown(
        this.#mails,
        (mails) =>
          mails.length === 0
            ? empty('No letters yet. Each step that owes someone a letter puts it here, and each letter says whether it left.')
            : html`<ul class="letters card">
                ${mails.map((mail) => html`<li>${drawLetter(mail, this.desk, mail.application)}</li>`)}
              </ul>`,
        10,
      )}`
  }
}

const states = { waiting: ['attention', 'Waiting'], sent: ['success', 'Sent'], failed: ['danger', 'Failed'] } as const

/** One letter, opened in place. */
export function drawLetter(letter: LetterView, desk: Desk, of?: MailView['application']): TemplateResult {
  const zone = desk.edition?.zone ?? 'UTC'
  const [tone, words] = states[letter.state]
  return html`<details class="letter-row">
    <summary>
      <span class="grow"><span class="strong">${letter.subject}</span> <span class="quiet small">to ${letter.to.join(', ')}</span></span>
      <span class="quiet small num"
        >${letter.sentAt ? time(letter.sentAt, zone, `${inTable(letter.sentAt, zone, desk.now())}, ${clockTime(letter.sentAt, zone)}`) : nothing}</span
      >${chip(tone, words)}
    </summary>
    ${of ? html`<p class="small">About <a href=${paths.application(of.id)}>${of.applicant || of.reference}</a>, ${of.reference}</p>` : nothing}
    ${letter.error ? html`<p class="toned tone-danger">It did not leave: ${letter.error}</p>` : nothing}
    <div class="paper">${paper(letter.body)}</div>
  </details>`
}

define('desk-letters', LettersPage)
