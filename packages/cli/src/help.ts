/** What each command does, and what it takes. The text is the reference: tests hold it whole. */
export const help = `cohortium <command> <file> …   works on a program of your own, in TypeScript or JavaScript

  check <file>                 every fault, with its file, line and path
      --watch                  again whenever the file, or one that it imports, changes
      --json                   as JSON
  outcomes <file>              every way an application can end, the shortest way there, what is sent on it
      --json                   as JSON
  diagram <file>               the lifecycle as a Mermaid diagram
      --html                   as a page of its own, with the picture drawn
      --serve                  that page in a browser, drawn anew at each reload
      --open                   the same, and opens the browser
      --port <number>          where to serve it; a free port without
  simulate <file> [scenario]   a life told beforehand: states, letters and timers, by the dates of its edition
      --json                   as JSON
  start <file>                 the whole server with this program, its data on PGlite in ./data or in DATABASE_URL
      --port <number>          4310 without
      --data <folder>          ./data without

  --program <id>               which program, where the file exports several
  --help                       this text

A file exports what defineProgram() returns, under any name. What it exports besides is used as well: editions by check and start, scenarios by simulate.
It ends with 0 when all is well, 1 when the program is wrong, 2 when the command is.
`
