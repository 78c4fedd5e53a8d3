import { PDFDocument, rgb, StandardFonts } from '@cantoo/pdf-lib'
import { personOf, type Track } from './answers.ts'
import type { Organization } from './organization.ts'

/** A letter of one page, as a CEO would sign it; marked as made up. Latin letters only, for the fonts every reader has. */
export async function letterOfCommitment(organization: Organization, place: number, track: Track, date: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.setTitle(`Letter of commitment, ${organization.name}`)
  const page = pdf.addPage([612, 792])
  const serif = await pdf.embedFont(StandardFonts.TimesRoman)
  const sans = await pdf.embedFont(StandardFonts.Helvetica)
  const ink = rgb(0.13, 0.17, 0.17)
  const write = (text: string, y: number, size = 11.5, font = serif): void => page.drawText(text, { x: 76, y, size, font, color: ink })
  write(organization.name, 716, 17)
  write(organization.location, 698, 10, sans)
  page.drawLine({ start: { x: 76, y: 688 }, end: { x: 536, y: 688 }, thickness: 0.7, color: rgb(0.1, 0.4, 0.37) })
  write(date, 652)
  const isCommunity = track === 'actionCommunity'
  const paragraphs = [
    `To the ${isCommunity ? 'Action Community' : 'Learning Network'} of Pursuing Equity`,
    `${organization.name} stands behind the team that applies with this letter. Its members have the hours they need, and I have told their managers so myself.`,
    'We name racism where we find it, in our own rules first. The team reports to me every quarter, with our measures split by group, and I will not ask for good news in place of true news.',
    isCommunity
      ? 'The Board has heard this application read aloud and voted for it. We pay for travel to both meetings in Boston, and for the time of the patients and neighbors who advise us.'
      : 'We put attendance first in the calendars of those who take part, and of those who stand in for them.',
  ]
  let y = 616
  for (const paragraph of paragraphs) {
    for (const line of wrapped(paragraph, (text) => serif.widthOfTextAtSize(text, 11.5), 460)) {
      write(line, y)
      y -= 17
    }
    y -= 10
  }
  const signers: (readonly [string, string])[] = [
    [personOf(place * 13 + 40), 'Chief executive officer'],
    ...(isCommunity ? [[personOf(place * 13 + 47), 'Chair of the Board'] as const] : []),
  ]
  signers.forEach(([name, role], index) => {
    const x = 76 + index * 240
    page.drawText(
      name
        .split(' ')
        .map((part) => part[0])
        .join(''),
      { x, y: y - 34, size: 26, font: serif, color: rgb(0.15, 0.25, 0.5) },
    )
    page.drawText(name, { x, y: y - 58, size: 11.5, font: serif, color: ink })
    page.drawText(role, { x, y: y - 72, size: 9.5, font: sans, color: ink })
  })
  page.drawText('Made up for a demonstration. There is no such organization.', {
    x: 76,
    y: 50,
    size: 8.5,
    font: sans,
    color: rgb(0.4, 0.45, 0.45),
  })
  return pdf.save()
}

function wrapped(text: string, width: (text: string) => number, most: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word
    if (lines.length > 0 && width(longer) <= most) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
