import * as z from 'zod'
import { community, network } from '../fields.ts'

/** A commitment of its own (IHI-63). */
const promise = (title: string) => z.literal(true).meta({ title })

/** Four for the Learning Network (IHI-38), nine for the Action Community (IHI-63), each given on its own. */
export const commitments = z
  .object({
    eligibility: promise('We have read what our track looks for, and it speaks of us'),

    networkAttendance: promise('We put attendance first').meta({ if: network }),
    networkUnderstanding: promise(
      'We advance our understanding, and name racism explicitly: in structures, in institutions, between people',
    ).meta({ if: network }),
    networkSharing: promise('We share what we learn, and reflect on it formally at regular intervals').meta({ if: network }),
    networkLetter: promise('Our leaders support us, and our CEO says so in a letter').meta({ if: network }),

    participate: promise('We take part in all meetings over the 18 months, on camera and fully present').meta({
      description: 'Two Learning Sessions are in Boston. Your organization pays for travel.', // IHI-50, IHI-51
      if: community,
    }),
    affinityGroup: promise('Each of us joins one of two Racial Justice Affinity Groups').meta({
      description: 'Each member chooses for themselves, later and privately.', // IHI-52
      terms: ['Affinity group'],
      if: community,
    }),
    monthlyUpdates: promise('We share an update every month, with data on the changes we tested').meta({
      description: 'The other teams of the Action Community and your senior leader read it.', // IHI-53
      if: community,
    }),
    letters: promise('Our CEO and our Board support us, by letter and throughout').meta({ if: community }), // IHI-55
    seniorLeaders: promise('We name one senior leader and one alternate').meta({
      description: 'They join the leadership calls every other month, and reply to your updates in writing.', // IHI-54
      if: community,
    }),
    advanceUnderstanding: promise('We advance our understanding').meta({ if: community }), // IHI-58
    nameRacism: promise('We name racism explicitly: in structures, in institutions, between people').meta({ if: community }), // IHI-58
    dissemination: promise('We let what we learn be shared, in the ways we choose below').meta({ if: community }), // IHI-56
    channels: z
      .array(z.enum(['blog', 'presentation', 'caseStudy', 'report', 'media']))
      .max(5)
      .optional()
      .meta({
        title: 'Where we may share your work',
        description: 'Each is your choice. We ask again before we use another.',
        options: {
          blog: { title: 'Blog posts' },
          presentation: { title: 'Presentations' },
          caseStudy: { title: 'Case studies' },
          report: { title: 'Summary reports' },
          media: { title: 'News media' },
        },
        if: community,
      }), // IHI-56
    discomfort: promise('We accept that some of this work is uncomfortable').meta({ if: community }), // IHI-58
  })
  .meta({
    title: 'Commitments',
    description: 'What you promise by applying. Please read them with your whole team.',
    privacy: 'confidential',
  })
