import { Refused, type EvidenceAsk, type EvidenceSource } from '@cohortium/engine'
import { sql, type Kysely } from 'kysely'
import type { Program } from '@cohortium/program'
import { documentsOf } from '../documents/index.ts'
import type { Db } from '../database.ts'
import { isJudged, judge, missingForSubmit, missingInForm } from '../programs/index.ts'
import type { FormSeen } from '../view/index.ts'
import { asks, leadersWithin, placesElsewhere } from './around.ts'

type Forms = Record<string, FormSeen>

/**
 * What the engine asks us before a person's verb: what the form and the documents still lack.
 * With `freeze`, a submit's answers are first copied as they stand at the application's `touched`, in one statement, and the copy is what is
 * checked; the evidence names it (`copy`), and `send` moves only while `touched` still is that number. So what was checked, what was frozen and
 * what the event names are one thing, without a lock. A copy that no event names is waste of a lost race, and harms nobody.
 */
export function evidenceSource({ freeze }: { freeze: boolean }): EvidenceSource {
  return async (outer, ask) => {
    const db = outer as Db
    const [own, around] = await Promise.all([ownEvidence(db, ask, freeze), aroundEvidence(db, ask, freeze)])
    return { ...own, ...around }
  }
}

const ownEvidence = async (db: Db, ask: EvidenceAsk, freeze: boolean): ReturnType<EvidenceSource> => {
  if (ask.event.type === 'submit') return submitEvidence(db, ask, freeze)
  return ask.event.type === 'finish' ? finishEvidence(db, ask) : {}
}

/** What lies in other applications, looked up for programs alone whose lifecycle asks. */
async function aroundEvidence(db: Db, ask: EvidenceAsk, freeze: boolean): ReturnType<EvidenceSource> {
  const { program } = ask
  const [elsewhere, leaders] = await Promise.all([
    asks(program, 'holdsNoOtherPlace') ? placesElsewhere(db, ask, freeze) : undefined,
    asks(program, 'hasLeader') ? leadersWithin(db, ask.application) : undefined,
  ])
  return { ...(elsewhere && { elsewhere }), ...(leaders !== undefined && { leaders }) }
}

// Every round trip here widens the moment in which an autosave can come between and make the engine ask again: two of them, and one check.
async function submitEvidence(db: Db, ask: EvidenceAsk, freeze: boolean): ReturnType<EvidenceSource> {
  const { hostId: host, id, touched } = ask.application
  const [documents, live] = await Promise.all([documentsOf(db, host, id), liveForms(db, host, id)])
  const missing = missingOf(ask, live, documents)
  if (!freeze || missing.length > 0) return { missing, ...exceptionsIn(ask, live) }
  const copy = await copied(db, host, id, touched)
  // Another write came between: the engine will find `touched` moved and ask again.
  if (!copy) return { missing }
  const files = documents.filter(({ refused }) => refused === undefined).map(({ document, id: file }) => [document, file])
  const isSame = JSON.stringify(copy) === JSON.stringify(live)
  return {
    missing: isSame ? missing : missingOf(ask, copy, documents),
    copy: touched,
    documents: Object.fromEntries(files),
    ...exceptionsIn(ask, copy),
  }
}

/** Rules that do not hold and let the application be sent as an exception; absent where the program has no rule to judge. */
const exceptionsIn = ({ program, snapshot, edition }: EvidenceAsk, answers: Forms): { exceptions?: string[] } =>
  isJudged(program) ? { exceptions: judge({ program, edition, track: trackOf(snapshot), answers }).exceptions.map(({ id }) => id) } : {}

const missingOf = (
  { program, snapshot, edition }: EvidenceAsk,
  answers: Forms,
  documents: Awaited<ReturnType<typeof documentsOf>>,
): string[] => missingForSubmit({ program, edition, track: trackOf(snapshot), answers, documents }).map(({ path }) => path)

async function finishEvidence(db: Db, { application, program, snapshot, event }: EvidenceAsk): ReturnType<EvidenceSource> {
  const form = formOfTask(program, event['task'])
  if (form === undefined) return { missing: [] }
  const answers = await liveForms(db, application.hostId, application.id)
  const missing = missingInForm({ program, track: trackOf(snapshot), answers }, form).map(({ path }) => path)
  // A program need not guard this itself: a task with a form is not done while the form lacks anything.
  if (missing.length > 0) throw new Refused('notNow', 'The form of this task is not complete yet.', missing)
  return { missing }
}

const formOfTask = ({ facts }: Program, task: unknown): string | undefined =>
  typeof task === 'string' && Object.hasOwn(facts.tasks, task) ? facts.tasks[task]?.form : undefined

const trackOf = (snapshot: EvidenceAsk['snapshot']): string => (snapshot.context as { track: string }).track

/** The forms as they are written now, sent or not. */
export async function liveForms(db: Db, host: string, id: string): Promise<Forms> {
  const rows = await db
    .selectFrom('answer')
    .select(['form', 'answers', 'versions'])
    .where('hostId', '=', host)
    .where('applicationId', '=', id)
    .execute()
  return Object.fromEntries(rows.map(({ form, answers, versions }) => [form, { answers, versions }]))
}

/** Copies all live answers under the number of their last write, and reads that copy; undefined when there has been another write since. */
async function copied(db: Kysely<any>, host: string, id: string, touched: number): Promise<Forms | undefined> {
  // any: as EvidenceSource has it
  const { rows } = await sql<{ forms: Forms }>`insert into answer_copy (host_id, application_id, touched, forms, copied_at)
    select ${host}, a.id, a.touched,
      coalesce((select jsonb_object_agg(w.form, jsonb_build_object('answers', w.answers, 'versions', w.versions))
        from answer w where w.host_id = ${host} and w.application_id = a.id), '{}'::jsonb),
      now()
    from application a where a.host_id = ${host} and a.id = ${id} and a.touched = ${touched}
    on conflict (host_id, application_id, touched) do update set copied_at = answer_copy.copied_at
    returning forms`.execute(db)
  return rows[0]?.forms
}
