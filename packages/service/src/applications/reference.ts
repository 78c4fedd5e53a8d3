import { randomInt } from 'node:crypto'

/** Without the letters and figures that are mistaken for one another when spoken or copied. */
const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Short and sayable: the program's initials and four signs, `PE-7K3F`. Unique only because the table refuses a second. */
export function newReference(title: string): string {
  const initials = title
    .split(/\s+/)
    .map((word) => word[0]?.toUpperCase() ?? '')
    .filter((letter) => /[A-Z]/.test(letter))
    .slice(0, 3)
    .join('')
  return `${initials || 'A'}-${Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('')}`
}
