/** What the test runners counted, so that one line can say it: each writes a JSON file into the folder `COHORTIUM_COUNTS`. */
import fs from 'node:fs'
import path from 'node:path'

/**
 * Adds up a folder's files: vitest's JSON reports and those of `countReporter`.
 * Every expected file that is not there counts as one failure: a runner that crashed must not look like one without tests.
 *
 * @param {string} folder
 * @param {string[]} expected names without `.json`
 * @returns {{ passed: number, failed: number, skipped: number, lost: string[] }}
 */
export function addUp(folder, expected) {
  const sum = { passed: 0, failed: 0, skipped: 0, lost: [] }
  for (const name of expected) {
    const file = path.join(folder, `${name}.json`)
    if (!fs.existsSync(file)) {
      sum.lost.push(name)
      sum.failed += 1
      continue
    }
    const report = JSON.parse(fs.readFileSync(file, 'utf8'))
    sum.passed += report.numPassedTests
    const failed = report.numFailedTests + filesWithoutTests(report)
    sum.failed += failed === 0 && report.success === false ? 1 : failed // vitest finds no test at all, or an error outside every test
    sum.skipped += report.numPendingTests + (report.numTodoTests ?? 0)
  }
  return sum
}

/** A file that could not be loaded has no tests that could fail, so it is a failure itself. */
function filesWithoutTests(report) {
  return report.testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'))
    .length
}

/**
 * A reporter for web-test-runner that writes vitest's fields.
 *
 * @param {string} name e.g. `packages-widgets`
 */
export function countReporter(name) {
  const folder = process.env.COHORTIUM_COUNTS
  return {
    stop({ sessions }) {
      if (!folder) return
      const tests = sessions.flatMap((session) => (session.testResults ? testsOf(session.testResults) : []))
      const count = (wanted) => tests.filter(wanted).length
      const report = {
        numPassedTests: count((test) => test.passed),
        numFailedTests: count((test) => !test.passed && !test.skipped),
        numPendingTests: count((test) => test.skipped),
        testResults: sessions.map((session) => ({
          status: session.passed ? 'passed' : 'failed',
          assertionResults: session.testResults
            ? testsOf(session.testResults).map((test) => ({ status: test.passed || test.skipped ? 'passed' : 'failed' }))
            : [],
        })),
      }
      fs.writeFileSync(path.join(folder, `${name}-browser.json`), JSON.stringify(report))
    },
  }
}

function testsOf(suite) {
  return [...suite.tests, ...suite.suites.flatMap(testsOf)]
}
