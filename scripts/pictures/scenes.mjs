/** What is shown in the pictures, and how a page gets there. */
import { fillPage } from '../../tests/journey/support/fill.ts'
import { linkIn, mailTo } from '../../tests/journey/support/mails.ts'
import { sampleAnswers } from '../../tests/journey/support/answers.ts'
import { servePartner } from '../../tests/journey/support/partner.ts'
import { Staff } from '../../tests/journey/support/staff.ts'
import { Team } from '../../tests/journey/support/team.ts'

const cedarValley = {
  name: 'Cedar Valley Health',
  location: 'Yakima, Washington',
  populations: 'Farm workers and their families, half of them Spanish-speaking.',
}

const light = ['light']
const bothSchemes = ['light', 'dark']

/** Opens what the scenes need; `close` is told what has to be closed again. A scene is taken from the top of its page, or from where `shows` begins. */
export async function scenes({ server, browser, close }) {
  const staff = await Staff.signIn(server.url, await browser.newContext(), 'staff@example.org')
  const editions = await staff.ask('GET', '/api/editions')
  // of the edition that takes applications today
  const openEdition = (program) =>
    editions.find((one) => one.program === program && one.state === 'published' && one.tracks.some(({ isOpen }) => isOpen))
  const edition = openEdition('pursuing-equity')
  const { rows } = await staff.ask('GET', `/api/editions/${edition.id}/applications`)
  const inState = (state) => rows.find((row) => row.state === state) ?? rows[0]
  const partner = await servePartner(server, 'open')
  close(partner.close)
  const definition = await Team.definition(partner, edition.id)
  const offered = await mailedLink(server, staff, partner, edition, inState('offered').id)
  const state = await staff.context.storageState()
  const desk = (name, title, page, schemes = light) => ({
    name,
    title,
    schemes,
    state,
    go: (tab) => tab.goto(`${server.url}/desk${page}`),
  })
  return [
    // the desk first: what the forms begin would stand in its lists
    desk('programs', 'The desk: five programs', '/programs'),
    desk('overview', 'The desk: the lifecycle with how many are in each state', `/editions/${edition.id}`),
    desk('list', 'The desk: applications', `/editions/${edition.id}/applications`, bothSchemes),
    desk('application', 'The desk: one application', `/applications/${inState('review').id}`, bothSchemes),
    desk('letters', 'The desk: letters', `/editions/${edition.id}/letters`),
    desk('jobs', 'The desk: jobs that are stuck', '/jobs'),
    { ...desk('versions', 'The desk: the versions of a program', '/programs/pursuing-equity/notes'), shows: 'desk-versions' },
    { name: 'choose', title: 'A visitor chooses a program on a partner’s page', schemes: light, go: (page) => page.goto(partner.origin) },
    {
      name: 'apply',
      title: 'Applying on a partner’s page, on an origin of its own',
      go: async (page) => {
        await page.goto(`${partner.origin}/apply.html?program=pursuing-equity`)
        await page.getByRole('button', { name: 'Apply for this track Action Community' }).click()
        await page.getByLabel('Organization').fill('Cedar Valley Health')
        await page.getByLabel('Your e-mail').fill('rosa.lindqvist@cedarvalley.example')
        await page.getByRole('button', { name: 'Begin' }).click()
        await page.getByRole('heading', { name: 'Your organization' }).waitFor()
        await fillPage(page, definition.form, 'organization', {
          ...sampleAnswers(definition.form, 'actionCommunity').organization,
          ...cedarValley,
        })
        await page.getByText(/^Saved at/).waitFor()
      },
    },
    ...['health-equity-scholars', 'health-equity-circle', 'dei-leadership-track', 'career-advancement-programme'].map((program) =>
      firstPage(program, partner, openEdition(program)),
    ),
    { name: 'status', title: 'Where the team stands: an offer of the other track', go: (page) => page.goto(offered) },
  ]
}

/** The first page of a program's form, begun by somebody made up. */
function firstPage(program, partner, edition) {
  const track = edition.tracks.find(({ isOpen, within }) => isOpen && within !== undefined) ?? edition.tracks.find(({ isOpen }) => isOpen)
  return {
    name: `form-${program}`,
    title: `Applying: ${edition.title}`,
    schemes: light,
    go: async (page) => {
      await page.goto(`${partner.origin}/apply.html?program=${program}`)
      const begin = page.getByRole('button', { name: new RegExp(`^Apply.*${track.title}|^Apply$|^Begin`) }).first()
      await begin.click()
      await beginAs(page)
    },
  }
}

/** Fills in whatever is asked to begin. */
async function beginAs(page) {
  const email = page.getByLabel('Your e-mail', { exact: true })
  await email.waitFor()
  const form = page.locator('form', { has: email })
  for (const [place, field] of (await form.locator('input[type=text], input:not([type])').all()).entries())
    await field.fill(place === 0 ? 'Rosa Lindqvist' : 'Cedar Valley Health')
  for (const list of await form.locator('select').all()) await list.selectOption({ index: 1 })
  const choices = form.locator('input[type=radio]')
  if ((await choices.count()) > 0) await choices.first().check()
  await email.fill('rosa.lindqvist@cedarvalley.example')
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.getByRole('button', { name: 'Save and continue' }).waitFor()
}

/** A fresh link to somebody's application, asked for as they would. */
async function mailedLink(server, staff, partner, edition, id) {
  const [mail] = await staff.ask('GET', `/api/mails?application=${id}`)
  const email = mail.to[0]
  await fetch(`${server.url}/embed/${partner.key}/lost-link`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: partner.origin },
    body: JSON.stringify({ edition: edition.id, email }),
  })
  return linkIn(await mailTo(server.url, email, /#rt_/))
}
