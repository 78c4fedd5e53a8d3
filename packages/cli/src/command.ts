/** What every command is given: the file, the options, and where its words go. */
export interface Given {
  file: string
  /** A scenario's file. */
  second: string | undefined
  program: string | undefined
  port: number | undefined
  data: string | undefined
  json: boolean
  watch: boolean
  html: boolean
  serve: boolean
  open: boolean
  out: (line: string) => unknown
  err: (line: string) => unknown
}

/** Answers the exit code; one that never ends, such as a server, ends with the process. @throws Trouble */
export type Command = (given: Given) => Promise<number>
