/** `npm run cohortium -- check <file>`: the command line, from its sources, on a program in this repository. */
import '../packages/cli/src/main.ts'
