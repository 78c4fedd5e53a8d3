/** Every way an application can end, walked on the dates of the first season: the tests are derived from the program. */
import assert from 'node:assert/strict'
import test from 'node:test'
import { checkCase, outcomeCases } from '@cohortium/program'
import { readingCircle, winter } from './program.ts'

for (const one of outcomeCases(readingCircle, winter)) test(one.title, () => assert.deepEqual(checkCase(readingCircle, one), []))
