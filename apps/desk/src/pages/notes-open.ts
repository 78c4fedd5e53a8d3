import { html, nothing, type TemplateResult } from 'lit'
import type { ProgramView } from '@cohortium/program'

type Module = ProgramView['modules'][number]
type Activity = NonNullable<Module['activities']>[number]

const kinds: Record<Activity['kind'], string> = {
  seminar: 'Seminar',
  selfPaced: 'At one’s own pace',
  discussion: 'Discussion',
  bookClub: 'Book club',
  exercise: 'Exercise',
  workshop: 'Workshop',
  coaching: 'Coaching',
  networking: 'Networking',
}

/** What the source does not say and each edition has to: what it is, where it is missing, who can give it. */
export function drawToDecide({ toDecide, words }: ProgramView): TemplateResult | typeof nothing {
  if (toDecide.length === 0) return nothing
  return html`<section class="block" aria-labelledby="open">
    <div class="block-head">
      <h2 id="open">Left to each ${words.edition.one}</h2>
      <span class="small quiet num">${toDecide.length}</span>
    </div>
    <p class="prose life-note">The source does not say these. Each ${words.edition.one} is published once its staff have decided them.</p>
    <dl class="facts">
      ${toDecide.map(
        (fact) =>
          html`<div>
            <dt>${fact.title} <span class="quiet small num">${fact.source}</span></dt>
            <dd>${fact.description ?? nothing}${fact.by ? html` <span class="quiet">It can be had from ${fact.by}.</span>` : nothing}</dd>
          </div>`,
      )}
    </dl>
  </section>`
}

export function drawModules({ modules }: ProgramView): TemplateResult | typeof nothing {
  if (modules.length === 0) return nothing
  return html`<section class="block" aria-labelledby="modules">
    <div class="block-head">
      <h2 id="modules">Modules</h2>
      <span class="small quiet num">${modules.length}</span>
    </div>
    <ol class="modules">
      ${modules.map((module) => html`<li class="module">${drawModule(module)}</li>`)}
    </ol>
  </section>`
}

function drawModule({ title, description, topics = [], activities = [], assignment, credit }: Module): TemplateResult {
  return html`<h3>${title}</h3>
    <p class="prose">${description}</p>
    ${topics.length > 0 ? html`<p><span class="quiet">Topics:</span> ${topics.join('; ')}</p>` : nothing}
    ${
      activities.length > 0
        ? html`<ul class="activities" aria-label="Activities of ${title}">
            ${activities.map(
              (activity) =>
                html`<li>
                  <span class="quiet">${kinds[activity.kind]}</span
                  ><span
                    >${activity.title}${activity.provider ? html`, <span class="quiet">by ${activity.provider}</span>` : nothing}${activity.every ? html`, <span class="quiet">every ${activity.every}</span>` : nothing}</span
                  >
                </li>`,
            )}
          </ul>`
        : nothing
    }
    ${assignment ? html`<p><span class="quiet">Handed in for it:</span> ${assignment}</p>` : nothing}
    ${credit ? html`<p class="small quiet">${credit}</p>` : nothing}`
}

export function drawRoles({ roles }: ProgramView): TemplateResult | typeof nothing {
  if (roles.length === 0) return nothing
  return html`<section class="block" aria-labelledby="roles">
    <div class="block-head"><h2 id="roles">Who does what</h2></div>
    <dl class="facts">
      ${roles.map(
        ({ title, text }) =>
          html`<div>
            <dt>${title}</dt>
            <dd>${text}</dd>
          </div>`,
      )}
    </dl>
  </section>`
}
