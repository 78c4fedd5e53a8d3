import { fileURLToPath } from 'node:url'

/** The command itself, to be run in a process of its own: a source here, built where it is installed. */
export const main: string = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? './main.ts' : './main.js', import.meta.url))
