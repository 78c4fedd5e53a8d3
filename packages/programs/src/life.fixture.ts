/** Lives on the pure machine, as the tests of programs walk them. */
export { instantsOf, Life } from '@cohortium/program'
