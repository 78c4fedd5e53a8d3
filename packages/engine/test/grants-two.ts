/** The second version of `grants`: a review in two steps, another name for onboarding and its task, a longer answer to an offer, a new reminder. */
import { and } from 'xstate'
import * as z from 'zod'
import { days, defineProgram, type Kit, type Migration, type Names, type Program } from '@cohortium/program'
import { grants } from './grants.ts'

const words = z.object({ feedback: z.string().min(1).meta({ title: 'Feedback' }) })
const { facts } = grants

export const mapping: Migration = {
  states: { review: 'reading.first', onboarding: 'joining' },
  tasks: { sign: 'agree' },
  answers: { idea: { 'idea.what': 'idea.summary' } },
  context: (before) => ({ ...before, kept: { ...before.kept, came: 'from one' } }),
}

/** `grants`, version 2, with the mapping given; without one, nothing is said of version 1. */
export const grantsTwo = (migration: Migration | undefined = mapping): Program =>
  defineProgram({
    ...(facts as any), // any: facts read back have lost the names they were declared with
    version: 2,
    ...(migration && { migrations: { 1: migration } }),
    tasks: { agree: { title: 'Agree', description: 'Agree to the terms', due: days(14) } },
    forms: {
      idea: z.object({
        idea: z.object({ summary: z.string().min(1).meta({ title: 'In short' }) }).meta({ title: 'Idea', privacy: 'confidential' }),
      }),
    },
    verbs: {
      submit: { title: 'Submit' },
      withdraw: { title: 'Withdraw' },
      advance: { title: 'Advance' },
      invite: { title: 'Invite' },
      decline: { title: 'Decline', payload: words },
      accept: { title: 'Accept' },
      finish: { title: 'Finish', payload: z.object({ task: z.enum(['agree']).meta({ title: 'Task' }) }) },
    },
    timers: {
      closing: facts.timers['closing']!,
      replyDue: { title: 'We reply by', at: ({ entered }: { entered: number }) => entered + days(30), clock: 'host' },
      nudge: { title: 'Nudge', at: ({ entered }: { entered: number }) => entered + days(10) },
      offerEnds: { title: 'Answer by', at: ({ entered }: { entered: number }) => entered + days(21), clock: 'applicant' },
      ending: facts.timers['ending']!,
    },
    lifecycle: ({ setup, begin, letter, ask, by, certificate }: Kit<Names>) =>
      setup.createMachine({
        id: 'second',
        context: begin,
        initial: 'draft',
        states: {
          draft: {
            tags: 'editable',
            meta: { label: 'Draft', tone: 'rest', phase: 'applying' },
            on: {
              submit: {
                target: 'reading',
                guard: and(['isOpen', 'isComplete']),
                actions: ['stamp', letter('received')],
                meta: by('applicant'),
              },
              withdraw: { target: 'withdrawn', actions: letter('withdrawn'), meta: by('applicant') },
            },
            after: { closing: { target: 'closed', actions: letter('closed'), meta: by('timer') } },
          },
          reading: {
            meta: { label: 'In review', tone: 'info', phase: 'withUs' },
            initial: 'first',
            on: {
              decline: { target: 'declined', actions: letter('declined'), meta: by('staff') },
              withdraw: { target: 'withdrawn', actions: letter('withdrawn'), meta: by('applicant') },
            },
            states: {
              first: {
                meta: { label: 'First reading', tone: 'info', phase: 'withUs' },
                on: { advance: { target: 'second', meta: by('staff') } },
                after: {
                  replyDue: { actions: letter('overdue'), meta: by('timer') },
                  nudge: { actions: letter('overdue'), meta: by('timer') },
                },
              },
              second: {
                meta: { label: 'Second reading', tone: 'info', phase: 'withUs' },
                on: { invite: { target: '#second.invited', guard: 'hasSeat', actions: letter('invited'), meta: by('staff') } },
              },
            },
          },
          invited: {
            tags: 'seat',
            meta: { label: 'Invited', tone: 'attention', phase: 'withThem' },
            on: {
              accept: { target: 'joining', meta: by('applicant') },
              withdraw: { target: 'withdrawn', actions: letter('withdrawn'), meta: by('applicant') },
            },
            after: { offerEnds: { target: 'expired', actions: letter('expired'), meta: by('timer') } },
          },
          joining: {
            tags: ['seat', 'tasks'],
            meta: { label: 'Joining', tone: 'success', phase: 'inProgram' },
            entry: ask('agree'),
            on: { finish: { actions: 'finish', guard: 'isAsked', meta: by('applicant') } },
            always: { target: 'enrolled', guard: 'tasksDone' },
          },
          enrolled: {
            tags: ['seat', 'enrolled'],
            meta: { label: 'Enrolled', tone: 'success', phase: 'inProgram' },
            after: { ending: { target: 'completed', actions: [letter('completed'), certificate()], meta: by('timer') } },
          },
          completed: { tags: 'ended', meta: { label: 'Completed', tone: 'success', phase: 'ended' } },
          declined: { tags: 'ended', meta: { label: 'Declined', tone: 'rest', phase: 'ended' } },
          expired: { tags: 'ended', meta: { label: 'Expired', tone: 'rest', phase: 'ended' } },
          withdrawn: { tags: 'ended', meta: { label: 'Withdrawn', tone: 'rest', phase: 'ended' } },
          closed: { tags: 'ended', meta: { label: 'Closed', tone: 'rest', phase: 'ended' } },
        },
      }),
  } as never)
