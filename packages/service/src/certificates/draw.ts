/** The certificate as a PDF: one landscape page, two typefaces that every reader has. */
import type { UnitKind } from '@cohortium/program'
import { degrees, PDFDocument, rgb, StandardFonts, type PDFFont, type PDFPage } from '@cantoo/pdf-lib'

export interface CertificateFacts {
  /** A person's or a chapter's name, a team's organisation. */
  applicant: string
  unit: UnitKind
  program: string
  track: string
  edition: string
  /** Days in words. */
  from: string | null
  until: string
  host: string
  reference: string
  /** Named where its cost is stated (IHI-02). */
  sponsor?: string | undefined
  isDemo: boolean
  issuedAt: Date
}

const ink = rgb(0.11, 0.17, 0.16)
const quiet = rgb(0.32, 0.38, 0.37)
const accent = rgb(0.08, 0.38, 0.35)
const [width, height] = [842, 595] // A4 landscape, points

/** The same facts give the same page; the date of issue is the only time in it. */
export async function drawCertificate(facts: CertificateFacts): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.setTitle(`Certificate of ${facts.applicant}, ${facts.program}`, { showInWindowTitleBar: true })
  pdf.setAuthor(facts.host)
  pdf.setCreator('Cohortium')
  pdf.setLanguage('en-US')
  pdf.setCreationDate(facts.issuedAt)
  pdf.setModificationDate(facts.issuedAt)
  const page = pdf.addPage([width, height])
  const serif = await pdf.embedFont(StandardFonts.TimesRoman)
  const sans = await pdf.embedFont(StandardFonts.Helvetica)

  page.drawRectangle({ x: 36, y: 36, width: width - 72, height: height - 72, borderColor: accent, borderWidth: 1.2 })
  page.drawRectangle({ x: 42, y: 42, width: width - 84, height: height - 84, borderColor: accent, borderWidth: 0.4 })
  if (facts.isDemo) mark(page, sans)

  const line = (text: string, y: number, size: number, font = serif, color = ink): void => centre(page, text, { y, size, font, color })
  line(facts.host, 490, 14, sans, quiet)
  line('Certificate of completion', 436, 38)
  line(facts.unit === 'team' ? 'This says that the team of' : 'This says that', 386, 15, serif, quiet)
  line(facts.applicant, 338, 30)
  line(`has completed the ${facts.track} of ${facts.program}`, 290, 17)
  line(
    facts.from ? `${facts.edition}, ${facts.from} to ${facts.until}` : `${facts.edition}, completed ${facts.until}`,
    262,
    13,
    serif,
    quiet,
  )
  page.drawLine({ start: { x: width / 2 - 60, y: 226 }, end: { x: width / 2 + 60, y: 226 }, thickness: 0.8, color: accent })
  if (facts.sponsor) line(`With the support of ${facts.sponsor}`, 200, 11, sans, quiet)
  line(`Reference ${facts.reference}, issued ${facts.until}`, 84, 10.5, sans, quiet)
  return pdf.save()
}

function mark(page: PDFPage, font: PDFFont): void {
  page.drawText('DEMONSTRATION', { x: 150, y: 130, size: 78, font, color: accent, opacity: 0.1, rotate: degrees(28) })
  centre(page, 'Demonstration: made to show the software. It certifies nothing.', { y: 108, size: 11, font, color: accent })
}

/** Centred, and made smaller until it fits between the borders. */
function centre(
  page: PDFPage,
  text: string,
  { y, size, font, color }: { y: number; size: number; font: PDFFont; color: ReturnType<typeof rgb> },
): void {
  const words = printable(text, font)
  const fitting = Math.min(size, (size * (width - 140)) / Math.max(1, font.widthOfTextAtSize(words, size)))
  page.drawText(words, { x: (width - font.widthOfTextAtSize(words, fitting)) / 2, y, size: fitting, font, color })
}

/** The standard fonts write Western European letters; of others the mark is dropped (Łódź becomes Lódz), and what remains unknown is a question mark. */
function printable(text: string, font: PDFFont): string {
  const known = new Set(font.getCharacterSet())
  const plain: Record<string, string> = { Ł: 'L', ł: 'l', Đ: 'D', đ: 'd', ı: 'i', Ħ: 'H', ħ: 'h' }
  return [...text.normalize('NFC')]
    .map((c) =>
      known.has(c.codePointAt(0)!)
        ? c
        : [...(plain[c] ?? c.normalize('NFD').replace(/\p{M}/gu, ''))].every((one) => known.has(one.codePointAt(0)!))
          ? (plain[c] ?? c.normalize('NFD').replace(/\p{M}/gu, ''))
          : '?',
    )
    .join('')
}
