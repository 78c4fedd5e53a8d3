/** How sizes and lengths are said to a person. */

const megabyte = 1_000_000
const gigabyte = 1_000_000_000

/** `12 MB`, `640 kB`: of 1,000, as the programs' limits and the pages are. */
export function sayBytes(bytes: number): string {
  if (bytes >= gigabyte) return `${trim(bytes / gigabyte)} GB`
  if (bytes >= megabyte) return `${trim(bytes / megabyte)} MB`
  return `${Math.max(1, Math.round(bytes / 1000))} kB`
}

/** `20 minutes`, `4 minutes 30 seconds`, `50 seconds`. */
export function sayLength(seconds: number): string {
  const whole = Math.round(seconds)
  const minutes = Math.floor(whole / 60)
  const rest = whole % 60
  const parts = [minutes && count(minutes, 'minute'), (rest || !minutes) && count(rest, 'second')]
  return parts.filter(Boolean).join(' ')
}

/** `1 page`, `3 pages`. */
export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`
}

/** `PDF`, `MP4, MOV or WebM`: what may be uploaded, in words. */
export function sayTypes(accept: readonly string[]): string {
  const names = accept.flatMap((type) => (type === 'video/*' ? ['MP4', 'MOV', 'WebM'] : [typeNames[type] ?? type]))
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} or ${names.at(-1)}` : (names[0] ?? 'another kind')
}

const typeNames: Record<string, string> = {
  'application/pdf': 'PDF',
  'video/mp4': 'MP4',
  'video/quicktime': 'MOV',
  'video/webm': 'WebM',
  'video/x-matroska': 'MKV',
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
}

const trim = (n: number): string => (n >= 10 ? String(Math.round(n)) : String(Number(n.toFixed(1))))
