/** `npm run faults`: attacks on the promises, each with a control that must fail (docs/faults.md). */
import '../tests/faults/main.ts'
