import { html, nothing, type TemplateResult } from 'lit'
import type { ApplicationView } from '@cohortium/program'
import { icon } from '../icons.ts'
import { chip } from '../parts/bits.ts'
import { paths } from '../router.ts'

/** What decides with it, said before anyone decides: each rule it asks an exception from, with the reason given. */
export function drawExceptions({ exceptions }: Pick<ApplicationView, 'exceptions'>): TemplateResult | typeof nothing {
  if (exceptions.length === 0) return nothing
  return html`<section class="notice tone-attention exceptions" aria-labelledby="exceptions">
    ${icon('info')}
    <div class="stack-3">
      <h2 id="exceptions">${exceptions.length === 1 ? 'Asks for an exception' : `Asks for ${exceptions.length} exceptions`}</h2>
      ${exceptions.map(
        ({ text, reason }) =>
          html`<div>
            <p><span class="quiet">The rule:</span> ${text}</p>
            <div class="said">
              <span class="small quiet">Their reason</span>
              <p class="words">${reason || html`<span class="quiet">None was given.</span>`}</p>
            </div>
          </div>`,
      )}
    </div>
  </section>`
}

/** Who belongs to it, each a way to their own application. */
export function drawMembers({ members, edition, track }: ApplicationView): TemplateResult | typeof nothing {
  const gathers = edition.tracks.some(({ within }) => within === track)
  if (members === undefined || (!gathers && members.length === 0)) return nothing
  return html`<section class="card" aria-labelledby="members">
    <div class="block-head">
      <h2 id="members">Members</h2>
      <span class="small quiet num">${members.length || ''}</span>
    </div>
    ${
      members.length === 0
        ? html`<p class="quiet">No members yet. Who applies within it stands here.</p>`
        : html`<ul class="members">
            ${members.map((member) => html`<li><a href=${paths.application(member.id)}>${member.name}</a>${chip(member.tone, member.label)}</li>`)}
          </ul>`
    }
  </section>`
}

/** What was chosen on the way and is kept: an affiliate, a kind of project. */
export function drawKept({ kept }: ApplicationView): TemplateResult | typeof nothing {
  if (kept.length === 0) return nothing
  return html`<section class="card" aria-labelledby="kept">
    <div class="block-head"><h2 id="kept">Kept on record</h2></div>
    <dl class="facts">
      ${kept.map(
        ({ title, value }) =>
          html`<div>
            <dt>${title}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
  </section>`
}
