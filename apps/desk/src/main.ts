import { createApi } from './api.ts'
import { CohortiumDesk } from './desk.ts'

const desk = new CohortiumDesk()
desk.api = createApi((input, init) => fetch(input, init))
document.body.append(desk)
