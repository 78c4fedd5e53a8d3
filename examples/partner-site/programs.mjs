// What the partner offers, asked of the service by the partner's own server: its pages need no script of their own for it.

/** The programs that this key may offer; undefined while the service cannot be reached. */
export async function readPrograms(address) {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(3000) })
    return response.ok ? await response.json() : undefined
  } catch {
    return undefined
  }
}

export const escapeHtml = (text) => String(text).replace(/[&"'<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)

const down = `<p class="note">We cannot show the programs just now, because we cannot reach the institute that runs them. Please load this page again in a few minutes. What you have written so far is kept.</p>`
const none = `<p class="note">No program is offered here at the moment. Please look again later.</p>`

/** Each program with when one may apply. */
export function cards(programs) {
  if (!programs) return down
  if (!programs.length) return none
  const card = ({ id, title, summary, locale, edition }) => {
    const to = `?program=${encodeURIComponent(id)}`
    const open = edition?.tracks.filter((track) => track.isOpen) ?? []
    return `<li>
      <h3>${escapeHtml(title)}</h3>
      <p>${escapeHtml(summary)}</p>
      ${open.length ? when(edition, open, locale) : '<p class="when">Takes no applications now.</p>'}
      <p class="ways">${open.length ? `<a class="go" href="apply.html${to}">Apply<span class="unseen"> to ${escapeHtml(title)}</span></a> ` : ''}<a href="status.html${to}">Your application<span class="unseen"> to ${escapeHtml(title)}</span></a></p>
    </li>`
  }
  return `<ul class="programs">\n${programs.map(card).join('\n')}\n</ul>`
}

/** Which program is meant, where a page was opened without one. */
export function which(page, programs) {
  const heading = page === 'status.html' ? 'Your application' : 'Apply'
  const offered = programs?.filter(({ edition }) => page === 'status.html' || edition?.tracks.some(({ isOpen }) => isOpen))
  const line = ({ id, title }) => `<li><a href="${page}?program=${encodeURIComponent(id)}">${escapeHtml(title)}</a></li>`
  const choice = `<p>Which program is it about?</p>\n<ul>\n${offered?.map(line).join('\n')}\n</ul>`
  return { heading, choice: !offered ? down : offered.length ? choice : none }
}

/** `Apply by December 7, 2026`, as the program writes its dates; where the tracks differ, each with its own. Without a deadline, that there is none. */
function when({ kind, zone }, tracks, locale) {
  const by = ({ closesAt }) => {
    if (!closesAt)
      return kind === 'rolling' ? 'Applications are taken as they come' : kind === 'standing' ? 'Apply at any time' : 'Apply now'
    const day = new Intl.DateTimeFormat(locale, { timeZone: zone, dateStyle: 'long' }).format(new Date(closesAt))
    return `Apply by <time datetime="${escapeHtml(closesAt)}">${day}</time>`
  }
  const lines = tracks.map(by)
  if (new Set(lines).size === 1) return `<p class="when">${lines[0]}</p>`
  return `<p class="when">${tracks.map(({ title }, index) => `${escapeHtml(title)}: ${lines[index]}`).join('<br>')}</p>`
}
