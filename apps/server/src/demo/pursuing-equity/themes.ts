/** What the made-up teams work on, in the words of people who applied tired and meant it. Every figure is invented. */

export interface Theme {
  equityWork: string
  leadership: string
  motivation: string
  systems: string
  partnerships: string
  improvement: string
  dataUse: string
}

export const themes = {
  maternity: {
    equityWork:
      'Two years ago we split our severe maternal morbidity figures by race for the first time. Black patients had twice the rate of white patients on the same ward, with the same staff. We began with hemorrhage: a measured blood loss for every birth, not an estimate.',
    leadership:
      'Our chief nurse chairs the maternity equity group herself and has given it a data analyst for one day a week. The Board hears the numbers, by race, every quarter.',
    motivation:
      'In March we lost a mother whose pain was written down four times and acted on once. We do not want a campaign. We want to change how a call for help travels on our ward, and we need others who have tried.',
    systems:
      'Our triage tool asks about pain and then lets the clinician overrule the answer without a reason. Nobody meant harm by it. The overrules are not evenly spread, and for nine years no one looked.',
    partnerships:
      'The Doula Circle of our county has sat in our reviews since last year, paid for their time. They told us plainly that they expect to see changes before they bring more people to the table.',
    improvement:
      'Measured blood loss went from 22 to 91 percent of births in ten months. Transfusions of four units or more fell from 14 to 8 in a thousand. The gap by race narrowed, and has not closed.',
    dataUse:
      'Race, ethnicity and language are asked at registration and complete for 93 percent of births. We plot each measure by group every month, and want to add what patients say of their own care.',
  },
  pressure: {
    equityWork:
      'We compared blood pressure control across our eleven clinics and found the gap was widest where appointments are hardest to get. We now lend cuffs and call people in the evening.',
    leadership:
      'Our CEO put the equity measure into the same bonus that pays for growth, her own included. That ended the question whether it was serious.',
    motivation:
      'Control went up for everyone and the gap stayed exactly where it was. We improved and did not become fairer, and we would like to understand why with people who have met the same wall.',
    systems:
      'Our reminder texts go out in English at ten in the morning. People who work shifts, and people who read Spanish or Somali, get a system built for somebody else.',
    partnerships:
      'Three barbershops and a mosque measure pressure with us on Saturdays. We know we came to them with a finished plan the first time; the second plan was theirs.',
    improvement:
      'Control at the four pilot clinics rose from 58 to 69 percent in a year. Among Black patients it rose from 49 to 57. We publish both lines on the wall of the staff room.',
    dataUse:
      'We stratify by race, ethnicity, language and postcode each month. Sexual orientation and gender identity are asked in two clinics only, where staff were trained in how to ask.',
  },
  language: {
    equityWork:
      'One in five of our patients prefers a language other than English. We counted how many visits really had an interpreter: 41 percent. The rest had a daughter, a porter, or nobody.',
    leadership:
      'The chief medical officer has stopped the use of children as interpreters by an order with her name on it, and has paid for video interpreters at every bedside.',
    motivation:
      'A man went home with a blood thinner and instructions in a language he does not read. He is well, by luck. We would rather not need luck.',
    systems:
      'Whether an interpreter is called depends on whether the nurse has time to wait for one. The schedule gives every visit the same twenty minutes, and so the wait comes out of the patient.',
    partnerships:
      'The Karen, Somali and Guatemalan associations name two people each to our language council. They are paid by the hour, as any consultant is.',
    improvement:
      'Interpreted visits rose from 41 to 78 percent in fourteen months. Returns within three days fell from 9 to 6 percent for patients who prefer another language, and did not change for others.',
    dataUse:
      'Preferred language is complete for 97 percent. Race and ethnicity are at 88, and we know that what is missing is not missing by chance.',
  },
  diabetes: {
    equityWork:
      'We stopped calling people non-compliant and asked what a week of the diet we prescribe costs at the shop they can reach. It was 40 dollars more than most spend. Since then we write prescriptions for food.',
    leadership:
      'Our director of finance found the money for the food program in the first year out of avoided admissions, and defends it better than we do.',
    motivation:
      'We have a good program for the people who can come to it. We want one for those who cannot, and we are at the end of what we can find out by ourselves.',
    systems:
      'Our clinic closes at five, in a county where most people with diabetes work until six. Missed appointments are then counted against them, and after three they lose their place.',
    partnerships:
      'The tribal health department and two food banks plan with us each month. With the tribe we agreed in writing who owns the data before we shared any.',
    improvement:
      'An HbA1c above nine fell from 31 to 24 percent overall. Among American Indian patients it went from 44 to 33. We changed opening hours before we changed a single leaflet.',
    dataUse:
      'We follow control, eye checks and amputations by race and ethnicity. Small numbers are a worry in our county, so we look at five years together and say so.',
  },
  minds: {
    equityWork:
      'We looked at who is restrained in our emergency department. Young Black men were, at three times the rate of others with the same complaint. We showed it to the whole staff, in one room.',
    leadership:
      'The chief of security and the head of psychiatry signed the new rule together. That had not happened here before, on any subject.',
    motivation:
      'It is uncomfortable to write this down. We would rather be in a group where others write such things down too than be praised for something easier.',
    systems:
      'Our risk form counts earlier contact with the police as a risk of violence. Where the police go is not a fact about the patient.',
    partnerships:
      'A group of former patients reviews each restraint with us within a week. Two of them are now on our payroll. They may stop a training that they find wrong, and have.',
    improvement:
      'Restraints fell from 21 to 12 in a thousand visits in eighteen months. The ratio between groups fell from 3.1 to 1.9. Injuries of staff did not rise.',
    dataUse:
      'Every event is stratified by race, age and language and read out weekly. We are learning to ask about gender identity without making it a hurdle at the door.',
  },
  breath: {
    equityWork:
      'Children from four streets near the port fill half our asthma beds. We mapped admissions onto the city’s housing inspections, and the map did our arguing for us.',
    leadership:
      'Our CEO took the map to the mayor herself. The health plan now pays for mattress covers and for an inspector’s visit, at no cost to the family.',
    motivation: 'We can send a child home breathing and have her back in a week. We are good at the part that does not last.',
    systems:
      'The wards stand where the highway was built through in 1964. Our own hospital asked for that exit. We have the letters in our archive, and show them to new staff.',
    partnerships:
      'Tenants United leads the home visits and we follow. They choose the questions, and they keep the list of landlords; we do not ask for it.',
    improvement:
      'Repeat admissions within ninety days fell from 19 to 11 percent in the four streets. Elsewhere they stayed at 8. School days missed fell by a third, by the schools’ own count.',
    dataUse: 'We use race, ethnicity, language and the address. The address tells most, and we are careful where it is shown.',
  },
  home: {
    equityWork:
      'We asked why some patients come back within thirty days and heard about stairs, night shifts and telephones without credit. None of it was in our discharge form.',
    leadership:
      'The Board Chair spent two days going home with patients, one by one. She now opens each meeting with one of those visits, without slides.',
    motivation:
      'We have tried three discharge checklists. Each worked for the people who least needed it. We want to begin from the other end.',
    systems:
      'A bed in rehabilitation goes first to those whose insurer answers before noon. We had called that capacity. It is an order of people.',
    partnerships:
      'Two churches and a union of home aides help us. We do not yet have a partner among people who live without a home, and we see that we need one.',
    improvement:
      'Readmission within thirty days fell from 18 to 14 percent on two wards. Among patients with Medicaid it fell from 24 to 19. We count a call that reached the person, not a call that was made.',
    dataUse:
      'Race and ethnicity are known for 90 percent, sexual orientation for few. We would like help in asking well, and in saying what we do with the answer.',
  },
  screening: {
    equityWork:
      'Screening for bowel cancer was at 71 percent and we were content. By language it ran from 78 down to 39. We mail a test with a letter in six languages, written by patients.',
    leadership: 'The vice president for quality gave up one of her own projects so that ours could have its analyst. People noticed.',
    motivation:
      'We are a small team, and close to those we serve. What we lack is anyone to tell us when we are about to repeat a mistake that others have made.',
    systems:
      'To book a colonoscopy one needs a day off, an escort and a car. Each of the three is a question of money that we had filed under patient preference.',
    partnerships:
      'Promotoras from the valley plan and carry out the work. They asked for a contract for three years in place of grants for one, and they were right.',
    improvement:
      'Screening rose from 39 to 61 percent among Spanish speakers and from 78 to 80 among English speakers. A positive test is now followed up within 30 days in 84 percent, before in 52.',
    dataUse:
      'We follow screening, follow-up and stage at diagnosis by race, ethnicity and language. For the stage we are too few to tell, and show intervals.',
  },
} as const satisfies Record<string, Theme>

export type ThemeName = keyof typeof themes
