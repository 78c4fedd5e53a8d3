import type { Note } from '@cohortium/program'
import { ours } from '../ours.ts'

/** Where the source is silent or says two things, and what we added. */
export const notes: readonly Note[] = [
  {
    id: 'CAP-04',
    status: 'conflicting',
    title: 'How long it takes',
    readings: ['It can be done within several months.', 'Some extend over a year.'],
    resolution:
      'Both are true of something, so there are two offerings, a shorter and a longer one, and nothing else tells them apart. Neither has a number of months here. Each edition decides both numbers before it is published; one that has only one of the two gives the other no places.',
  },
  {
    id: 'CAP-07',
    status: 'quoted',
    title: 'Figures that are an example',
    readings: ['The source says of its own table that the figures are illustrative, an example alone, and not exact data of the NHS.'],
    resolution:
      'The four numbers are kept as what they are. Wherever they are drawn or saved, the sentence goes along. A report that asks for them as facts is refused, and told who could give real ones.',
  },
  {
    id: 'CAP-08',
    status: 'missing',
    title: 'A chart that did not reach us',
    readings: ['The text speaks of a chart and a table. There is only the table.'],
    resolution: 'The chart on our pages is drawn from the table. It is ours, and shows nothing that the table does not hold.',
  },
  {
    id: 'CAP-09',
    status: 'conflicting',
    title: 'Data of the NHS, or an example',
    readings: ['The text says that data of the NHS suggest it.', 'Under the table stands that the figures are an example.'],
    resolution: 'The figures are taken for an example. Nothing in this programme says that the NHS has measured them.',
  },
  {
    id: 'CAP-10',
    status: 'conflicting',
    title: 'Two words for one thing, and what a copy left behind',
    readings: ['Programme.', 'Course.', 'Marks of a code block, and a table whose cells stand on a line each, are left over from a copy.'],
    resolution:
      'It is a programme everywhere, after its own name; the other word is kept with it, so that a search finds it. The marks were dropped, and a test looks for them in every text.',
  },
  {
    id: 'CAP-10b',
    status: 'missing',
    title: 'A kind of programme, not one programme',
    readings: ['The source speaks of what such a programme typically is, and of what many of them do.'],
    resolution: 'Nothing in it binds one provider. What is typical stands here as what is offered; who offers it, each edition has to say.',
  },
  {
    id: 'CAP-11',
    status: 'missing',
    title: 'What the source does not say at all',
    readings: ['It names no provider, no dates, no way to apply, no fee, no rule of who may apply, no selection and no certificate.'],
    resolution:
      'Each edition has to decide all of it, the number of places and the address for questions before it can be published. Nowhere is it called free. There is no deadline: people apply when they wish. No certificate is made; what one has at the end, the edition says.',
  },
  ours(
    1,
    'How people are chosen',
    'People read each application and decide: a place, or none. One person holds one offering at a time; the second is refused and says which is held.',
  ),
  ours(2, 'What is asked', 'The questions are ours. Nobody is asked for their ethnic group, and where somebody works may be left out.'),
  ours(3, 'How long an offer waits', 'Twenty-one days, with a reminder a week before. In silence the place goes to somebody else.'),
  ours(
    4,
    'Drafts without a deadline',
    'Who has begun and not sent is reminded once, after fourteen days. After 180 days the draft is put away by letter; staff may bring it back.',
  ),
  ours(
    5,
    'The start',
    'Since one may begin at more than one time, whoever accepts a place is asked for a month, with twenty-one days for it and a reminder after fourteen. Staff say when somebody begins.',
  ),
  ours(
    6,
    'Pausing and finishing',
    'Who takes part may pause without a reason and keeps the place; after three months staff are told. When the months of the offering are over, staff are asked whether the person has finished. Only they can say so. The months are counted from the day somebody begins, and the time of a pause is not counted.',
  ),
  ours(
    7,
    'Leaving',
    'Anyone may leave at any time before the end, without a reason; staff may do it for them. The place may be given at once.',
  ),
  ours(
    8,
    'Reopening',
    'Staff may take up again what ended: a sent application is reviewed anew with the full time for an answer, a draft is a draft again, and who had finished takes part again. The person is told each time, with the reason.',
  ),
  ours(
    9,
    'Ethnic groups across the sea',
    'The four groups of the table are of the United Kingdom. Three of them are led to groups of the United States that bear a like name, although “Asian” is said of other people there; “Other” has no counterpart. The source also puts all but the first under one abbreviation, which we do not use: each group stands for itself.',
  ),
  ours(10, 'The name', 'The source sets an indefinite article before it. We leave it out, so that the name can stand in a sentence.'),
]
