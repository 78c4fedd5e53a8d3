/** A name in the letters of an address: small, without accents, and with `between` for all that is neither letter nor digit. */
export const plain = (name: string, between: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, between)
